"""A finding in full: what, where, the line with its mark, the figures, related places, and what to do."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from renstra.findings.concise import place_text, title
from renstra.findings.display import pad, show, width, wrap
from renstra.findings.finding import Finding, Location, Related, Value
from renstra.findings.snippet import head_lines, snippet
from renstra.findings.view import DEFAULT_VIEW, View
from renstra.findings.window import Mark
from renstra.findings.words import shown_value
from renstra.source import SourceText

SourceOf = Callable[[str], SourceText | None]

_QUOTED, _LISTED = 4, 12
"""How many related places are quoted with their line, and how many more are listed."""

_PROSE = 110
"""Sentences are wrapped at this width even where the terminal is wider."""


def render_full(finding: Finding, source_of: SourceOf, view: View = DEFAULT_VIEW) -> str:
    """The finding as lines of at most ``view.columns`` columns (names of files are never cut), no line end behind.

    ``source_of`` gives the text of a file by the name that locations give it, ``None`` where it is not at hand.
    """
    places = [finding.location, *(related.location for related in finding.related[:_QUOTED])]
    gutter = max((len(str(place.end_line)) for place in places if place is not None), default=1)
    return "\n".join(_Block(finding, source_of, view, gutter).lines())


class _Block:
    def __init__(self, finding: Finding, source_of: SourceOf, view: View, gutter: int) -> None:
        self.finding, self.source_of, self.view, self.gutter = finding, source_of, view, gutter
        self.shown_heads: set[tuple[str, int]] = set()

    def lines(self) -> Iterator[str]:
        yield from self._heading()
        on_line = self._on_same_line()
        if self.finding.location is not None:
            yield from self._place(self.finding.location, Mark(self.finding.location, self.finding.severity), on_line)
        yield from self._values(self.finding.stated, self.finding.derived)
        yield from self._related({mark.place for mark in on_line})
        yield from self._advice()

    def _heading(self) -> Iterator[str]:
        style, head = self.view.style, title(self.finding, self.view.language)
        text = f"{head}: {show(self.finding.message.text(self.view.language))}"
        first, *rest = wrap(text, self._prose)
        yield style.paint(self.finding.severity, head) + style.paint("strong", first[len(head) :])
        if rest:
            behind = text[len(first) :].lstrip()
            yield from (style.paint("strong", f"  {line}") for line in wrap(behind, self._prose - 2))

    @property
    def _prose(self) -> int:
        return min(self.view.columns, _PROSE)

    def _sign(self, sign: str) -> str:
        return self.view.style.paint("related", sign)

    def _arrow(self, text: str) -> str:
        return f"{self._sign(' ' * self.gutter + '-->')} {text}"

    def _on_same_line(self) -> list[Mark]:
        """Related places that stand on the line that is quoted anyway."""
        at = self.finding.location
        if at is None or at.line != at.end_line:
            return []
        return [
            Mark(place, "related", "-")
            for related in self.finding.related
            if (place := related.location) is not None
            and (place.file, place.line, place.end_line) == (at.file, at.line, at.line)
        ]

    def _place(self, place: Location, mark: Mark, others: list[Mark]) -> Iterator[str]:
        source = self.source_of(place.file)
        if source is None or not source.text:
            yield self._arrow(show(self.view.path_of(place.file)))
            return
        yield self._arrow(place_text(place, self.view))
        heads = head_lines(source, place.line)
        if {(place.file, line) for line in heads} <= self.shown_heads:
            heads = []  # said already
        self.shown_heads.update((place.file, line) for line in heads)
        yield from snippet(
            source, mark, others, heads, gutter=self.gutter, columns=self.view.columns, style=self.view.style
        )

    def _values(self, stated: Value, derived: Value) -> Iterator[str]:
        if stated is None or derived is None:
            return
        say, numbers = self.view.say, not isinstance(stated, str) and not isinstance(derived, str)
        rows = [
            (say("tertulis", "stated"), shown_value(stated, self.view.language)),
            (
                say("hitungan", "derived") if numbers else say("seharusnya", "expected"),
                shown_value(derived, self.view.language),
            ),
        ]
        if (difference := _difference(stated, derived)) is not None:
            rows.append((say("selisih", "difference"), shown_value(difference, self.view.language)))
        labels = max(len(label) for label, _ in rows)
        figures = max(width(text) for _, text in rows) if numbers else 0
        lead = " " * (self.gutter + 1)
        for index, (label, text) in enumerate(rows):
            room = self._prose - len(lead) - labels - 5
            first, *rest = [pad(text, figures, right=True)] if numbers else wrap(show(text), room)
            sign = self._sign("=") if not index else " "
            shown = self.view.style.paint("strong", first) if index == 2 else first
            yield f"{lead}{sign} {pad(label, labels)}   {shown}"
            yield from (" " * (len(lead) + labels + 5) + line for line in rest)

    def _note(self, label: str, text: str) -> Iterator[str]:
        """``= label: text``, wrapped under the text."""
        lead = " " * (self.gutter + 1)
        head = f"{label}: "
        for index, line in enumerate(wrap(text, self._prose - len(lead) - 2 - width(head))):
            yield f"{lead}{self._sign('=')} {head}{line}" if not index else f"{lead}  {' ' * width(head)}{line}"

    def _related(self, shown_already: set[Location]) -> Iterator[str]:
        message = ""
        places = [related for related in self.finding.related if related.location is not None]
        for related in places[:_QUOTED]:
            text = show(related.message.text(self.view.language))
            if text != message:
                message = text
                yield from self._note(self.view.say("terkait", "related"), text)
            assert related.location is not None
            if related.location in shown_already:
                yield self._arrow(place_text(related.location, self.view))
            else:
                yield from self._place(related.location, Mark(related.location, "related", "-"), [])
        yield from self._further(places[_QUOTED:])

    def _further(self, places: list[Related]) -> Iterator[str]:
        for related in places[:_LISTED]:
            if related.location is not None:
                yield self._arrow(place_text(related.location, self.view))
        if (more := len(places) - _LISTED) > 0:
            yield " " * (self.gutter + 4) + self.view.say(f"dan {more} tempat lain", f"and {more} more")

    def _advice(self) -> Iterable[str]:
        finding, language, say = self.finding, self.view.language, self.view.say
        help_text = show(finding.help.text(language)) if finding.help else ""
        fix_text = show(finding.fix.title.text(language)) if finding.fix else ""
        if help_text and help_text != fix_text:
            yield from self._note(say("saran", "help"), help_text)
        if fix_text:
            yield from self._note(say("perbaikan", "fix"), fix_text)
        yield from self._note(say("penjelasan", "more"), f"renstra rule {finding.code}")


def _difference(stated: Value, derived: Value) -> Value:
    if isinstance(stated, int) and isinstance(derived, int):
        return stated - derived
    if isinstance(stated, Decimal) and isinstance(derived, Decimal):
        return stated - derived
    return None
