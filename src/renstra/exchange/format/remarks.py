"""Comments and blank lines: found between the scalars of a text, and hung on the nodes that they stand at."""

import re
from dataclasses import dataclass

from renstra.exchange.format.nodes import CannotKeep, Collection, Entry, Node, Scalar, scalars_of

_COMMENT = re.compile(r"#[^\r\n]*")
_LINE_END = re.compile(r"\r\n|\n|\r")
_STRUCTURE = re.compile(r"[\s:,\[\]{}-]*")
_HEAD_LINE = re.compile(r"(?:---)?[ \t]*(?:#.*)?")
_END_MARK = re.compile(r"^\.\.\.[ \t]*(?=#|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment: where it stands, its text, and whether it has a line of its own."""

    start: int
    text: str
    own_line: bool
    column: int

    @property
    def end(self) -> int:
        """Offset behind it; spaces at the end of the line do not count."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before the first key and behind the last value, line by line; a blank line is ``""``."""

    head: list[str]
    tail: list[str]


def comments_of(text: str, root: Collection | None) -> list[str]:
    """The texts of all comments, in order."""
    return [remark.text for remark in _remarks(text, root)]


def hang_remarks(text: str, root: Collection) -> Frame:
    """Hang every comment of a text on its node. Raises ``CannotKeep`` for what is neither value, structure nor comment.

    Comments before the first key are the head of the file, and stay there.
    """
    first = _first(root)
    head = _LINE_END.split(text[:first])
    if root.flow or head[-1].strip() or not all(_HEAD_LINE.fullmatch(line.rstrip()) for line in head[:-1]):
        raise CannotKeep("tata-letak")
    last = max(scalar.end for scalar in scalars_of(root))
    mark = _END_MARK.search(text, last)
    tail_at = mark.start() if mark else len(text)
    remarks = [remark for remark in _remarks(text, root) if first < remark.start < tail_at]
    walk = _Walk(text, _masked(text, remarks, root), remarks, first)
    walk.collection(root, None)
    walk.rest(root)
    tail = [line.rstrip() for line in _LINE_END.split(text[tail_at:].rstrip())] if mark else []
    return Frame([line.strip() for line in head[:-1]], tail)


def _first(root: Collection) -> int:
    return min(scalar.start for scalar in scalars_of(root))


def _remarks(text: str, root: Collection | None) -> list[Remark]:
    found: list[Remark] = []
    at = 0
    for scalar in [*(scalars_of(root) if root is not None else ()), None]:
        end = len(text) if scalar is None else scalar.start
        for match in _COMMENT.finditer(text, at, max(at, end)):
            line_start = _line_start(text, match.start())
            own = not text[line_start : match.start()].strip()
            found.append(Remark(match.start(), match.group().rstrip(), own, match.start() - line_start))
        at = end if scalar is None else max(at, scalar.end)
    return found


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _masked(text: str, remarks: list[Remark], root: Collection) -> str:
    """The text with comments and scalars blanked out, of which only signs of structure may be left."""
    parts: list[str] = []
    at = 0
    spans = [(remark.start, remark.end) for remark in remarks]
    spans += [(scalar.start, scalar.end) for scalar in scalars_of(root)]
    for start, end in sorted(spans):
        parts += (text[at:start], " " * (end - start))
        at = max(at, end)
    masked = "".join((*parts, text[at:]))
    inside = masked[_first(root) : at]
    if not _STRUCTURE.fullmatch(inside):
        raise CannotKeep("tata-letak")
    return masked


class _Walk:
    def __init__(self, text: str, masked: str, remarks: list[Remark], at: int) -> None:
        self.text, self.masked, self.remarks = text, masked, remarks
        self.next = 0
        self.at = at
        """Behind the last thing that was passed."""

    def collection(self, node: Collection, limit: int | None) -> None:
        """Hang the comments that stand in a collection; ``limit`` is where the innermost bracket closes."""
        for index, entry in enumerate(node.entries):
            start = self._start(node, entry)
            before = node.entries[index - 1] if index else None
            self._above(node, before, entry, start)
            self._pass(entry, start, node.end if node.flow else limit)
        if node.flow:
            for remark in self._until(node.end):
                if not node.entries and not remark.own_line and node.opening is None:
                    node.opening = remark.text
                else:
                    self._add(node.below, remark)
            self.at = node.end

    def rest(self, root: Collection) -> None:
        """What is left at the end of the file belongs to the blocks that end there, by how deep it is indented."""
        chain = [root, *_open(root.entries[-1].value)]
        for remark in self._until(len(self.text)):
            self._below(chain, remark)

    def _start(self, node: Collection, entry: Entry) -> int:
        if entry.key is not None:
            return entry.key.start
        value = entry.value
        at = value.start
        return at if node.flow else self.masked.rfind("-", 0, at if at > self.at else at + 1)

    def _above(self, node: Collection, before: Entry | None, entry: Entry, start: int) -> None:
        chain = _open(before.value) if before is not None else []
        column = start - _line_start(self.text, start)
        for remark in self._until(start):
            if not remark.own_line and before is None and node.opening is None:
                node.opening = remark.text
                self.at = remark.end
            elif not remark.own_line and before is not None and before.behind is None and not entry.above:
                before.behind = remark.text
                self.at = remark.end
            elif chain and remark.own_line and remark.column > column and not entry.above:
                self._below(chain, remark)
            else:
                self._add(entry.above, remark)
        if self._is_blank(start):
            entry.above.append("")
        self.at = start

    def _below(self, chain: list[Collection], remark: Remark) -> None:
        """Hang a comment below the deepest block that is indented no deeper, and let none follow deeper ones."""
        fitting = [block for block in chain if self._column(block) <= remark.column] or chain[:1]
        del chain[chain.index(fitting[-1]) + 1 :]
        self._add(fitting[-1].below, remark)

    def _column(self, block: Collection) -> int:
        start = self._start_of(block)
        return start - _line_start(self.text, start)

    def _start_of(self, block: Collection) -> int:
        first = block.entries[0]
        return first.key.start if first.key is not None else self.masked.rfind("-", 0, first.value.start)

    def _pass(self, entry: Entry, start: int, limit: int | None) -> None:
        """Go past the key and value of an entry, and take the comment behind them."""
        value = entry.value
        self.at = entry.key.end if entry.key is not None else start
        if isinstance(value, Scalar) or (entry.key is None and not value.flow):
            for remark in self._until(value.start):
                self._add(entry.above, remark)
        if isinstance(value, Collection):
            self.collection(value, limit)
            if not value.flow:
                return
        else:
            self.at = max(self.at, value.end)
        if self.next < len(self.remarks):
            remark = self.remarks[self.next]
            near = not remark.own_line and not _LINE_END.search(self.text, self.at, remark.start)
            if near and (limit is None or remark.start < limit):
                entry.behind = remark.text
                self.next += 1
                self.at = remark.end

    def _until(self, offset: int) -> list[Remark]:
        first = self.next
        while self.next < len(self.remarks) and self.remarks[self.next].start < offset:
            self.next += 1
        return self.remarks[first : self.next]

    def _add(self, lines: list[str], remark: Remark) -> None:
        if self._is_blank(remark.start):
            lines.append("")
        lines.append(remark.text)
        self.at = remark.end

    def _is_blank(self, offset: int) -> bool:
        return sum(1 for _ in _LINE_END.finditer(self.text, self.at, max(self.at, offset))) > 1


def _open(node: Node) -> list[Collection]:
    """The blocks that are open behind a value, from the outermost."""
    chain: list[Collection] = []
    while isinstance(node, Collection) and not node.flow and node.entries:
        chain.append(node)
        node = node.entries[-1].value
    return chain
