"""Which nodes may have a value where an operand has none."""

from renstra.formula.nodes import Binary, Call, Case, Compare, Lookup, Node, walk

_ANSWERING = frozenset(("if", "ifmissing", "known", "count"))


def is_lenient(node: Node) -> bool:
    """Whether a node may have a value where one of its operands has none, the first condition of a choice aside."""
    match node:
        case Binary("and" | "or") | Call("ifmissing"):
            return True
        case Compare(operands):
            return len(operands) > 2
        case _:
            return False


def is_strict(tree: Node) -> bool:
    """Whether a value is missing wherever one of its variables is."""
    return not any(
        isinstance(node, Case | Lookup)
        or (isinstance(node, Binary) and node.operator in ("and", "or"))
        or (isinstance(node, Call) and node.function in _ANSWERING)
        for node in walk(tree)
    )
