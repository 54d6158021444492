"""Words that the rules on pagu share."""

from collections.abc import Iterable

from renstra.findings import Edit, Fix, Message, Related
from renstra.ledger import Disagreement
from renstra.ledger.slip import Slip, recognise_slip
from renstra.source import KeyPath
from renstra.workspace import Plan

_SLIPS: dict[Slip, tuple[str, str]] = {
    "faktor": ("nolnya kurang atau lebih", "zeros lost or added"),
    "tertukar": ("dua angka tertukar", "two digits swapped"),
    "satu-angka": ("satu angka keliru", "one digit wrong"),
    "angka-kurang": ("satu angka hilang", "one digit missing"),
    "angka-lebih": ("satu angka berlebih", "one digit too many"),
}


def consequences(found: Disagreement) -> list[Related]:
    """The figures that are wrong only because of the one reported."""
    message = Message("ikut salah karena angka ini", "wrong as a consequence")
    return [Related(message, path) for path in found.consequences]


def suspected_slips(plan: Plan, found: Disagreement) -> list[Related]:
    """Figures of a sum that a common slip of the hand explains: each with the amount that settles the sum."""
    suspects = [(found.place, found.stated, found.implied)]
    for path in found.terms:
        amount = plan.ledger.pagu.stated(path)
        if amount is not None:
            suspects.append((path, amount, amount + found.difference))
    return [related for suspect in suspects for related in _suspicion(*suspect)]


def _suspicion(path: KeyPath, stated: int, implied: int) -> Iterable[Related]:
    slip = recognise_slip(stated, implied)
    if slip is not None:
        indonesian, english = _SLIPS[slip]
        yield Related(
            Message(
                f"mungkin di sini: {{stated:rp}} seharusnya {{implied:rp}} ({indonesian})",
                f"perhaps here: {{stated:rp}} should be {{implied:rp}} ({english})",
                {"stated": stated, "implied": implied},
            ),
            path,
        )


def figure_fix(plan: Plan, found: Disagreement) -> Fix | None:
    """The edit that writes the implied amount over the stated one, where the amount stands in the file."""
    if plan.stated_text(found.place) is None:
        return None
    title = Message("tulis {implied:rp}", "write {implied:rp}", {"implied": found.implied})
    edit = Edit(plan.locate(found.place), f"{found.implied:_}")
    return Fix(title, (edit,), "figure")
