"""What is wrong with a formula, as data: a kind, a place, what was expected there, and what fills the message.

The words, in Indonesian and in English, stand in ``messages.py``; they are looked up only when someone reads them.
"""

from dataclasses import dataclass, field
from typing import Literal

from renstra.source import Span

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class FormulaFault:
    """One fault of a text or of its units. ``span`` counts characters of the formula's text, from 0."""

    kind: str
    span: Span
    expected: str = ""
    """Key of ``messages.EXPECTED``: ``nilai``, ``operator``...; empty where nothing particular was expected."""
    params: dict[str, str] = field(default_factory=dict)

    def message(self, language: Language = "id") -> str:
        """What is wrong, in one sentence."""
        from renstra.formula.messages import fault_text  # noqa: PLC0415 - words only where they are read

        return fault_text(self.kind, "message", language, self.params)

    def hint(self, language: Language = "id") -> str:
        """How to put it right; empty where there is nothing to add."""
        from renstra.formula.messages import fault_text  # noqa: PLC0415

        return fault_text(self.kind, "hint", language, self.params)

    def expectation(self, language: Language = "id") -> str:
        """What could have stood here; empty where nothing particular was expected."""
        from renstra.formula.messages import expected_text  # noqa: PLC0415

        return expected_text(self.expected, language)


class FormulaError(ValueError):
    """A text that is no formula. ``faults`` are all that were found, in the order of the text; at least one."""

    def __init__(self, text: str, faults: tuple[FormulaFault, ...]) -> None:
        super().__init__(text, faults)
        self.text = text
        self.faults = faults

    def __str__(self) -> str:
        return self.describe("id")

    def describe(self, language: Language = "id") -> str:
        """All faults, one block each, with the text and a mark under the place."""
        return "\n".join(describe(self.text, fault, language) for fault in self.faults)


def describe(text: str, fault: FormulaFault, language: Language = "id") -> str:
    """One fault as a block of lines: message, the text around it, a mark, what was expected, and the hint."""
    start = max(0, fault.span.start - 60)
    line = "".join(sign if sign.isprintable() else " " for sign in text[start : fault.span.start + 60])
    width = max(1, min(fault.span.end, start + len(line)) - fault.span.start)
    lines = [fault.message(language), f"  {line}", f"  {' ' * (fault.span.start - start)}{'^' * width}"]
    if expectation := fault.expectation(language):
        lines.append(f"  {'diharapkan' if language == 'id' else 'expected'}: {expectation}")
    if hint := fault.hint(language):
        lines.append(f"  {'saran' if language == 'id' else 'hint'}: {hint}")
    return "\n".join(lines)
