"""What the rules on the document against itself share."""

from decimal import Decimal

from renstra.findings import Edit, Fix, Message, Value
from renstra.ledger.kutipan import Kunci
from renstra.quantity import Angka, Target, format_target
from renstra.source import KeyPath
from renstra.workspace import Plan


def cell_name(kunci: Kunci) -> Message:
    """The name of a cell of a row of targets: baseline, year or end."""
    match kunci:
        case "awal":
            return Message("kondisi awal", "baseline")
        case "akhir":
            return Message("kondisi akhir", "end value")
        case _:
            return Message(f"target {kunci}", f"target {kunci}")


def value(target: Target) -> Value:
    """A target as the value of a finding: a number where it is one, else its text."""
    return target.nilai if isinstance(target, Angka) else format_target(target)


def number_text(number: Decimal, unit: str = "") -> str:
    """A number as YAML text that needs no quotes, also between braces."""
    return format_target(Angka(number)).replace(",", ".") + unit


def edit(plan: Plan, path: KeyPath, text: str) -> Edit | None:
    """The edit that writes ``text`` over the scalar at ``path``; ``None`` where none stands there."""
    return None if plan.stated_text(path) is None else Edit(plan.locate(path), text)


def number_fix(plan: Plan, path: KeyPath, number: Decimal, unit: str = "") -> Fix | None:
    """The fix that writes the one number that settles a finding."""
    change = edit(plan, path, number_text(number, unit))
    if change is None:
        return None
    return Fix(Message("tulis {angka}", "write {angka}", {"angka": change.text}), (change,), "figure")


def is_touched(plan: Plan, *paths: KeyPath) -> bool:
    """Whether something at, above or below one of the paths could not be read, so that a sum over it is in doubt."""
    if not plan.broken:
        return False
    return any(path[: len(broken)] == broken or broken[: len(path)] == path for path in paths for broken in plan.broken)
