"""How Excel spells each operator and function: texts of cells in, the text of a cell out."""

from decimal import Decimal

from renstra.formula.excel_cells import ATOM, COMPARISON, MAX_ARGUMENTS, MAX_LENGTH, POWER, PRODUCT, SUM, Cell
from renstra.formula.kinds import Kind, Kinds
from renstra.formula.nodes import Binary, Call, Negate, Node, Number, Percent
from renstra.formula.unsupported import UnsupportedError

NOTHING = Cell("NA()")
TESTS: dict[Kind, str] = {"number": "ISNUMBER", "text": "ISTEXT", "condition": "ISLOGICAL"}
_AGGREGATES = {"sum": "SUM", "mean": "AVERAGE", "min": "MIN", "max": "MAX", "median": "MEDIAN", "stdev": "STDEV",
               "stdevp": "STDEVP"}  # fmt: skip
_BINDS = {"+": SUM, "-": SUM, "*": PRODUCT, "/": PRODUCT}
_LARGEST = "1E+308"
_MAX_PLACES, _MAX_EXP = 30, 500


class Spelling:
    """Texts with one kind of separator; ``kinds`` says what variables hold."""

    def __init__(self, kinds: Kinds, separator: str) -> None:
        self.kinds = kinds
        self.separator = separator

    def fit(self, node: Node, text: str) -> None:
        if len(text) > MAX_LENGTH:
            raise UnsupportedError("excel", node, f"more than {MAX_LENGTH} characters")

    def call(self, name: str, *arguments: str) -> Cell:
        return Cell(f"{name}({self.separator.join(arguments)})")

    def number(self, value: Decimal) -> Cell:
        text = f"{value:f}"
        return Cell(text.replace(".", ",") if self.separator == ";" else text)

    def refuse(self, node: Node, reason: str) -> UnsupportedError:
        return UnsupportedError("excel", node, reason)

    def logic(self, operator: str, pair: list[Cell]) -> Cell:
        """Three-valued: what decides alone is looked at first, without what has no value."""
        name, neutral, decided = ("AND", "TRUE", "FALSE") if operator == "and" else ("OR", "FALSE", "TRUE")
        lenient = self.call(name, *(self.call("IFERROR", one, neutral) for one in pair))
        strict = self.call(name, *pair)
        return self.call("IF", lenient, *((strict, decided) if operator == "and" else (decided, strict)))

    def binary(self, node: Binary, left: Cell, right: Cell) -> Cell:
        if node.operator == "^":
            return self.power(left, right, literal(node.right))
        binds = _BINDS[node.operator]
        return Cell(f"{left.within(binds)}{node.operator}{right.within(binds + 1)}", binds)

    def power(self, base: Cell, exponent: Cell, given: Decimal | None) -> Cell:
        """0 to the power of 0 or less and fractional powers of negative numbers: programs disagree, here no value."""
        power = Cell(f"{base.within(ATOM)}^{exponent.within(ATOM)}", POWER)
        zero, negative = f"{base.within(SUM)}=0", f"{base.within(SUM)}<0"
        if given is None:
            whole = f"{exponent.within(SUM)}<>{self.call('INT', exponent)}"
            zero = self.call("AND", zero, f"{exponent.within(SUM)}<=0")
            bad = self.call("OR", zero, self.call("AND", negative, whole))
        elif given % 1:
            bad = Cell(f"{base.within(SUM)}<{'=' if given < 0 else ''}0")
        elif given > 0:
            return power
        else:
            bad = Cell(zero)
        return self.call("IF", bad, NOTHING, power)

    def pair(self, sign: str, kind: Kind, left: Cell, right: Cell) -> Cell:
        if kind == "text":  # = would not tell WTP from wtp
            same = self.call("EXACT", left, right)
            return same if sign == "=" else self.call("NOT", same)
        return Cell(f"{left.within(SUM)}{sign}{right.within(SUM)}", COMPARISON)

    def single(self, name: str, node: Call, values: list[Cell]) -> Cell:
        """A function of numbers."""
        value = values[0]
        literals = [literal(argument) for argument in node.arguments]
        match name:
            case "floor":
                return self.call("INT", value)
            case "ceil":
                return Cell(f"(-{self.call('INT', f'-{value.within(ATOM)}')})")
            case "power":
                return self.power(value, values[1], literals[1])
            case "exp" if literals[0] is None or abs(literals[0]) > _MAX_EXP:
                return self.call("IF", f"{self.call('ABS', value)}>{_MAX_EXP}", NOTHING, self.call("EXP", value))
            case "clamp":
                _, low, high = values
                bounds = literals[1:]
                held = self.call("MIN", self.call("MAX", value, low), high)
                if None not in bounds and bounds[0] <= bounds[1]:  # type: ignore[operator]
                    return held
                return self.call("IF", f"{low.within(SUM)}>{high.within(SUM)}", NOTHING, held)
            case "round":
                places = values[1] if len(values) > 1 else Cell("0")
                rounded = self.call("ROUND", value, places)
                given = literals[1] if len(values) > 1 else Decimal(0)
                if given is not None and not given % 1 and abs(given) <= _MAX_PLACES:
                    return rounded
                far = f"{self.call('ABS', places)}>{_MAX_PLACES}"
                broken = f"{places.within(SUM)}<>{self.call('INT', places)}"
                return self.call("IF", self.call("OR", broken, far), NOTHING, rounded)
            case _:
                return self.call(name.upper(), value)

    def reduce(self, node: Call, values: list[Cell]) -> Cell:
        """An aggregate of these values; where one of them has none, the aggregate has none."""
        if len(values) > MAX_ARGUMENTS:
            raise self.refuse(node, f"more than {MAX_ARGUMENTS} members")
        if not values:
            return self.number(Decimal(0)) if node.function == "count" else NOTHING
        if node.function != "count":
            text = self.call(_AGGREGATES[node.function], *values)
        elif self.kinds[node.arguments[0]] == "condition":
            text = self.call("SUM", *(self.call("IF", one, "1", "0") for one in values))
        else:
            test = TESTS[self.kinds[node.arguments[0]]]
            text = self.call("SUM", *(self.call("IF", self.call(test, one), "1", NOTHING) for one in values))
        self.fit(node, text)
        return text

    def reduce_known(self, node: Call, values: list[Cell]) -> Cell:
        """An aggregate of those that have a value."""
        if len(values) > MAX_ARGUMENTS:
            raise self.refuse(node, f"more than {MAX_ARGUMENTS} members")
        kind = self.kinds[node.arguments[0]]
        has = self.call("SUM", *(self.call("IF", self.call(TESTS[kind], one), "1", "0") for one in values))
        match node.function:
            case "count" if kind == "condition":
                holds = [self.call("IFERROR", one, "FALSE") for one in values]
                text = self.call("SUM", *(self.call("IF", one, "1", "0") for one in holds))
            case "count":
                text = has
            case "sum" | "mean" | "min" | "max":
                instead = {"min": _LARGEST, "max": f"-{_LARGEST}"}.get(node.function, "0")
                name = {"min": "MIN", "max": "MAX"}.get(node.function, "SUM")
                total = self.call(name, *(self.call("IFERROR", one, instead) for one in values))
                if node.function == "mean":
                    text = Cell(f"{total}/{has}", PRODUCT)
                else:
                    text = self.call("IF", f"{has}=0", NOTHING, total)
            case _:
                raise self.refuse(node, f"{node.function} of what known leaves")
        self.fit(node, text)
        return text


def literal(node: Node) -> Decimal | None:
    """The number that a node is, where it is a number."""
    match node:
        case Number(value) | Percent(value):
            return value
        case Negate(Number(value) | Percent(value)):
            return -value
        case _:
            return None
