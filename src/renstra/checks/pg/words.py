"""Words that the rules on pagu share."""

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
    """Figures of a sum that a common slip of the hand explains, each with the amount that settles the sum.

    Among round amounts one wrong digit explains almost anything, so it is named only where nothing else is possible.
    """
    suspects = [(found.place, found.stated, found.implied)]
    for path in found.terms:
        amount = plan.ledger.pagu.stated(path)
        if amount is not None:
            suspects.append((path, amount, amount + found.difference))
    slips = [(slip, *suspect) for suspect in suspects if (slip := recognise_slip(*suspect[1:])) is not None]
    telling = [slip for slip in slips if slip[0] != "satu-angka"]
    if not telling and len(slips) > 1:
        return []
    return [_suspicion(*slip) for slip in telling or slips]


def _suspicion(slip: Slip, path: KeyPath, stated: int, implied: int) -> Related:
    indonesian, english = _SLIPS[slip]
    message = Message(
        f"mungkin di sini: {{stated:rp}} seharusnya {{implied:rp}} ({indonesian})",
        f"perhaps here: {{stated:rp}} should be {{implied:rp}} ({english})",
        {"stated": stated, "implied": implied},
    )
    return Related(message, path)


def figure_fix(plan: Plan, found: Disagreement) -> Fix | None:
    """The edit that writes the implied amount over the stated one, where the amount stands in the file."""
    if plan.stated_text(found.place) is None:
        return None
    title = Message("tulis {implied:rp}", "write {implied:rp}", {"implied": found.implied})
    edit = Edit(plan.locate(found.place), f"{found.implied:_}")
    return Fix(title, (edit,), "figure")
