"""The projection of an indicator as a table: the promise, the level it needs, what is planned, what that gives."""

from decimal import Decimal
from typing import NamedTuple

from renstra.findings.display import show
from renstra.findings.view import View
from renstra.quantity import decimals, format_target
from renstra.report.grid import Cell, Grid, Row
from renstra.report.proyeksi import Proyeksi, number_of
from renstra.report.rumus_teks import NO_VALUE, is_percent, number_text
from renstra.report.sumber import place_text
from renstra.report.tabel import Tabel, figure, head


def tabel_proyeksi(found: Proyeksi, view: View) -> Tabel:
    """The projection as a table."""
    say, indikator = view.say, found.node.indikator
    table = found.plan.ledger.rumus
    satuan = table.units.get(found.nama)
    name = show(found.nama) + (f" ({show(satuan)})" if satuan else "")
    notes = [f"{say('Rumus', 'Formula')}: {found.formula}", *_meaning(found, view)]
    notes += [f"{level.tahun}: {why}" for level in found.tingkat if (why := found.why(level, view.language))]
    return Tabel(
        title=say(
            f"Tingkat {name} yang diperlukan janji {show(indikator.nama)}",
            f"Levels of {name} that the promises of {show(indikator.nama)} need",
        ),
        arrangements=(lambda: _wide(found, view), lambda: _narrow(found, view)),
        notes=notes,
        is_empty=not found.tingkat,
    )


def _meaning(found: Proyeksi, view: View) -> list[str]:
    """What the variable is, and where it starts from."""
    table, notes = found.plan.ledger.rumus, []
    variabel = table.variabel.get(found.nama)
    if variabel is not None:
        place = place_text(found.plan.locate_key(("variabel", found.nama)), view)
        notes.append(f"{found.nama}: {show(variabel.nama)} ({place})")
    return notes


class _Baris(NamedTuple):
    tahun: str
    janji: str
    perlu: str
    bulat: str
    rencana: str
    selisih: str
    memberi: str


def _rows(found: Proyeksi, view: View) -> list[_Baris]:
    language, indikator, table = view.language, found.node.indikator, found.plan.ledger.rumus

    def text(value: Decimal | None) -> str:
        return number_text(value, language, max(found.places, 2)) if value is not None else NO_VALUE

    def given(value: Decimal | None, promise: Decimal) -> str:
        if value is None:
            return NO_VALUE
        text = number_text(value, language, decimals(promise) + 2)
        return f"{text}%" if is_percent(indikator.satuan) else text

    rows = []
    base = number_of(table.planned.data.get(found.nama, {}).get(table.base_year))
    if base is not None and table.base_year not in found.janji:
        stated = format_target(indikator.awal, language=language) if indikator.awal is not None else ""
        value = table.evaluate(found.formula, table.base_year, table.planned).value
        reached = given(value, Decimal(0)) if value is not None else ""
        rows.append(_Baris(str(table.base_year), show(stated), "", "", text(base), "", reached))
    for level in found.tingkat:
        assert indikator.target is not None
        rows.append(
            _Baris(
                str(level.tahun),
                show(format_target(indikator.target[level.tahun], language=language)),
                text(level.perlu.value),
                text(level.bulat),
                text(level.rencana),
                _signed(text(level.selisih), level.selisih),
                given(level.memberi, level.janji),
            )
        )
    return rows


def _signed(text: str, value: Decimal | None) -> str:
    return f"+{text}" if value is not None and value > 0 and not text.startswith("≈") else text


def _heads(view: View) -> list[str]:
    say = view.say
    return [
        say("Tahun", "Year"),
        say("Janji", "Promise"),
        say("Perlu", "Needed"),
        say("Bulat", "Rounded"),
        say("Rencana", "Planned"),
        say("Selisih", "Difference"),
        say("Rencana memberi", "Plan gives"),
    ]


def _wide(found: Proyeksi, view: View) -> Grid:
    grid: list[Row] = [tuple(head(name, right=True) for name in _heads(view))]
    grid += [tuple(figure(text, whole=True) for text in row) for row in _rows(found, view)]
    return Grid(grid)


def _narrow(found: Proyeksi, view: View) -> Grid:
    """The years stand one below the other."""
    names = _heads(view)
    grid: list[Row] = [(head(names[0]), head(""), head("", right=True))]
    for row in _rows(found, view):
        shown = [(name, value) for name, value in zip(names[1:], row[1:], strict=True) if value]
        grid.append(
            (
                Cell(row.tahun),
                Cell("\n".join(name for name, _ in shown)),
                figure("\n".join(value for _, value in shown), whole=True),
            )
        )
    return Grid(grid)
