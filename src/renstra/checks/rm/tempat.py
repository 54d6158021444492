"""Places inside a formula, and words that the rules on formulas share."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from renstra.checks.wording import shorten
from renstra.findings import Location
from renstra.findings.words import listed
from renstra.ledger.rumus import IndikatorFormula
from renstra.quantity import decimals, format_angka, round_half_up
from renstra.source import KeyPath, Span
from renstra.workspace import Plan, location

if TYPE_CHECKING:
    from renstra.formula import Formula
    from renstra.formula.nodes import Ref

_LARGEST = 50
"""Digits beyond which a number is shown as it is."""


def readable(plan: Plan) -> "Iterator[tuple[int, IndikatorFormula, Formula]]":
    """The formulas that could be read: place in ``ledger.rumus.formulas``, the indicator, the formula."""
    for index, item in enumerate(plan.ledger.rumus.formulas):
        if item.formula is not None:
            yield index, item, item.formula


def references(formula: "Formula") -> "Iterator[Ref]":
    """Every variable and indicator of a formula, each time that it stands there, in the order of the text."""
    from renstra.formula.nodes import Ref, walk  # noqa: PLC0415

    return (node for node in walk(formula.tree) if isinstance(node, Ref))


def years_of(formula: "Formula", asked: tuple[int, ...], base_year: int) -> dict[str, set[int]]:
    """Name -> the years whose values are needed to evaluate the formula in the years asked for."""
    from renstra.formula.load import Context, needed_years  # noqa: PLC0415

    contexts = [Context({}, year, base_year, 1) for year in asked]
    found: dict[str, set[int]] = {}
    for ref in references(formula):
        needed = found.setdefault(ref.name, set())
        for context in contexts:
            needed.update(needed_years(ref, context))
    return found


def place_in(plan: Plan, path: KeyPath, text: str, span: Span) -> tuple[Location, bool]:
    """Where a part of a formula stands in its file, and whether exactly: else it is the whole scalar.

    Offsets carry over where the file has the text as it is, plain or in quotes; not where it is folded or escaped.
    """
    whole = plan.locate(path)
    source = plan.home(*path[:1]).source
    stated = source.text[whole.span.start : whole.span.end]
    if stated == text:
        start = whole.span.start
    elif stated[:1] in ("'", '"') and stated[1:-1] == text:
        start = whole.span.start + 1
    else:
        return whole, False
    end = min(span.end, len(text))
    first = min(span.start, max(end - 1, 0))  # what is missing at the end is shown at the last character
    return location(source, Span(start + first, start + max(end, first))), True


def excerpt(text: str, span: Span) -> str:
    """A part of a formula, for messages."""
    return shorten(text[span.start : span.end], 120)


def rounded(value: Decimal, stated: Decimal) -> Decimal:
    """A derived number with the stated decimals where that is exact, else with those that tell the two apart."""
    if max(value.adjusted(), 0) + decimals(stated) > _LARGEST:
        return value
    if (shown := round_half_up(value, decimals(stated))) == value:
        return shown
    for places in range(decimals(stated) + 1, decimals(stated) + 6):
        shown = round_half_up(value, places)
        if shown != stated or value == stated:
            break
    return shown


def numbers(values: list[Decimal], satuan: str | None) -> tuple[str, str]:
    """``3,9%, 5,7% dan 5,9%`` and the same in English; other units stand behind the last number."""
    percent = (satuan or "").strip().lower() in ("persen", "persentase", "prosentase", "%")
    tail = "%" if percent else ""
    unit = f" {satuan}" if satuan and not percent else ""
    return (
        listed([_number(value, "id") + tail for value in values], "id") + unit,
        listed([_number(value, "en") + tail for value in values], "en") + unit,
    )


def _number(value: Decimal, language: str) -> str:
    return (
        format_angka(value, language=language)
        if abs(value.adjusted()) <= _LARGEST
        else f"{value:.3e}".replace(".", "," if language == "id" else ".")
    )


def years(found: list[int]) -> tuple[str, str]:
    """Years as one phrase in both languages."""
    return listed([str(year) for year in found], "id"), listed([str(year) for year in found], "en")
