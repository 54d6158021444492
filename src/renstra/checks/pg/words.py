"""Words that the rules on pagu share."""

from renstra.findings import Edit, Fix, Message, Related
from renstra.ledger import Disagreement
from renstra.ledger.slip import SLIP_WORDS, Slip, recognise_slip
from renstra.source import KeyPath
from renstra.workspace import Plan


def consequences(found: Disagreement) -> list[Related]:
    """The figures that are wrong only because of the one reported."""
    message = Message("ikut salah karena angka ini", "wrong as a consequence")
    return [Related(message, path) for path in found.consequences]


def suspected_slips(plan: Plan, found: Disagreement) -> list[Related]:
    """Figures of a sum that a common slip of the hand explains, each with the amount that settles the sum.

    Among round amounts one wrong digit explains almost anything, so it is named only where nothing else is possible.
    """
    suspects = [(found.place, found.stated, found.implied)]
    for path in () if found.is_certain else found.terms:
        amount = plan.ledger.pagu.stated(path)
        if amount is not None:
            suspects.append((path, amount, amount + found.difference))
    slips = [(slip, *suspect) for suspect in suspects if (slip := recognise_slip(*suspect[1:])) is not None]
    telling = [slip for slip in slips if slip[0] != "satu-angka"]
    if not telling and len(slips) > 1:
        return []
    return [_suspicion(*slip) for slip in telling or slips]


def _suspicion(slip: Slip, path: KeyPath, stated: int, implied: int) -> Related:
    indonesian, english = SLIP_WORDS[slip]
    message = Message(
        f"mungkin di sini: {{stated:rp}} seharusnya {{implied:rp}} ({indonesian})",
        f"perhaps here: {{stated:rp}} should be {{implied:rp}} ({english})",
        {"stated": stated, "implied": implied},
    )
    return Related(message, path)


def figure_fix(plan: Plan, found: Disagreement) -> Fix | None:
    """The edits that write the implied amount over the stated one, and over what was added up from it.

    ``None`` where the mistake is not certain, where figures above repeat other mistakes too, and where an amount does
    not stand in the file.
    """
    amounts = ((found.place, found.implied), *found.copies)
    if not found.is_certain or not found.is_alone or any(plan.stated_text(place) is None for place, _ in amounts):
        return None
    title = Message("tulis {implied:rp}", "write {implied:rp}", {"implied": found.implied})
    return Fix(title, tuple(Edit(plan.locate(place), f"{amount:_}") for place, amount in amounts), "figure")
