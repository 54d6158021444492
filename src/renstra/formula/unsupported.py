"""The answer of a writer that cannot say the same in its own language."""

from renstra.formula.limits import MAX_WRITTEN
from renstra.formula.nodes import Node
from renstra.formula.write_text import write


class UnsupportedError(Exception):
    """``writer`` cannot express ``node``, because of ``reason``. A writer translates all of a formula or none of it."""

    def __init__(self, writer: str, node: Node, reason: str) -> None:
        super().__init__(writer, node, reason)
        self.writer = writer
        self.node = node
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.writer}: {write(self.node)}: {self.reason}"


def written_often(writer: str, node: Node, text: str, times: int) -> str:
    """The text of a node that is written so many times, refused where that is too long.

    Such are the key of a lookup and the middle of ``a < b < c``: inside each other they multiply with every level.
    """
    if len(text) * times > MAX_WRITTEN:
        raise UnsupportedError(writer, node, f"more than {MAX_WRITTEN} characters")
    return text
