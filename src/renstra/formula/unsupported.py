"""The answer of a writer that cannot say the same in its own language."""

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
