"""Lexemes of a statement to its phrases: which words, numbers, times and notes name one quantity."""

from renstra.formula.nodes import THIS_YEAR, Node, Point, Ref
from renstra.formula.rumusan.assumed import Assumption, assumption
from renstra.formula.rumusan.clean import GAP
from renstra.formula.rumusan.lexemes import Lexeme
from renstra.formula.rumusan.match import content
from renstra.formula.rumusan.skeleton import MARK, Phrase

_END = Lexeme("comma", "")
_NAMELESS = frozenset({"jumlah", "tahun", "bulan", "total", "banyak"})
"""Words that name no quantity by themselves."""


class Phrases:
    """A place among lexemes, and the phrases that were read so far."""

    __slots__ = ("assumed", "at", "depth", "lexemes", "phrases", "soft")

    def __init__(self, lexemes: list[Lexeme]) -> None:
        self.lexemes = lexemes
        self.at = 0
        self.depth = 0
        self.phrases: dict[tuple[str, ...], Phrase] = {}
        self.assumed: list[Assumption] = []
        self.soft: set[Ref] = set()

    @property
    def here(self) -> Lexeme:
        return self.lexemes[self.at] if self.at < len(self.lexemes) else _END

    def ended(self) -> bool:
        return self.at >= len(self.lexemes)

    def peek(self, by: int) -> Lexeme:
        at = self.at + by
        return self.lexemes[at] if 0 <= at < len(self.lexemes) else _END

    def named(self, ref: Ref) -> Phrase:
        return list(self.phrases.values())[int(ref.name.removeprefix(MARK))]

    def phrase(self) -> Node | None:
        words: list[str] = []
        time: Point | None = None
        part: Point | None = None
        soft = False
        while not self.ended():
            here = self.here
            if here.kind == "time":
                text, _, said = here.text.partition("|")
                if said:
                    self.assumed.append(assumption("tahun-lalu", kata=said.replace(GAP, " "), ke=text))
                point, soft_here = _point(text)
                soft = soft or soft_here
                if point.anchor == "b":
                    part = point
                elif time is None or not soft_here:
                    time = point
                self.at += 1
            elif here.kind == "word" or (here.kind in ("number", "percent") and self.is_of_phrase()):
                if here.text != ":":
                    words.append(here.text + ("%" if here.kind == "percent" else ""))
                self.at += 1
            elif here.kind == "comma" and self.peek(1).kind in ("word", "number", "open") and words:
                words.append(",")
                self.at += 1
            elif here.kind == "open" and (end := self.note_end(bool(words))) is not None:
                words += [x.text for x in self.lexemes[self.at + 1 : end] if x.kind in ("word", "number", "percent")]
                self.at = end + 1
            else:
                break
        return self.reference(words, time, part, soft=soft) if words or time or part else None

    def is_of_phrase(self) -> bool:
        before = self.peek(-1)
        return before.kind in ("word", "comma", "close", "time") or self.peek(1).kind == "word"

    def note_end(self, inside_phrase: bool) -> int | None:
        """Where a bracket ends that only explains the phrase before it: without operator, or not of quantities."""
        level = 0
        for at in range(self.at, len(self.lexemes)):
            lexeme = self.lexemes[at]
            level += {"open": 1, "close": -1}.get(lexeme.kind, 0)
            if level == 0:
                return at if inside_phrase else None
            if lexeme.kind in ("operator", "bar", "sum", "root"):
                return None
        return None

    def reference(self, words: list[str], time: Point | None, part: Point | None, *, soft: bool) -> Node:
        key = content(words)
        if _NAMELESS.issuperset(key):
            key = ()
        if key not in self.phrases:
            self.phrases[key] = Phrase(tuple(words), key)
        index = list(self.phrases).index(key)
        ref = Ref(f"{MARK}{index}", time or THIS_YEAR, part)
        if soft:
            self.soft.add(ref)
        return ref


def _point(text: str) -> tuple[Point, bool]:
    soft = text.startswith("?")
    text = text.removeprefix("?")
    if text.isdigit():
        return Point("", int(text)), soft
    anchor, _, offset = text.partition("-")
    shift = -int(offset) if offset.isdigit() else 0
    return Point({"n": "n", "b": "b", "awal": "awal"}.get(anchor, "n"), shift), soft  # type: ignore[arg-type]
