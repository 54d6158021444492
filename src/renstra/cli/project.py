"""``renstra project``: which levels of a variable the promised targets imply."""

from renstra.cli.arguments import Arguments
from renstra.cli.failure import CannotRun, hint, nearest
from renstra.cli.indicator import find_indicator, formula_of, one_plan
from renstra.cli.lines import write_lines
from renstra.cli.screen import Screen
from renstra.findings.message import Message
from renstra.formula import Formula
from renstra.report.proyeksi import Proyeksi, candidates
from renstra.report.tabel import draw_tabel
from renstra.report.tabel_proyeksi import tabel_proyeksi


def command(arguments: Arguments, screen: Screen) -> int:
    """Project one indicator: for the variable that is named, else for the first whose levels can be found."""
    plan = one_plan(arguments.plan or ".")
    node = find_indicator(plan, arguments.indikator)
    formula = formula_of(plan, node)
    names = [_named(formula, arguments.variabel)] if arguments.variabel else candidates(plan, formula)
    tried = [Proyeksi(plan, node, formula, name) for name in names]
    if not tried or not tried[0].janji:
        raise CannotRun(_nothing(node.indikator.nama, variables=bool(tried)))
    found = next((item for item in tried if item.is_solved), tried[0])
    write_lines(draw_tabel(tabel_proyeksi(found, screen.view), screen.view), screen)
    others = [name for name in formula.names if name != found.nama]
    if others and not arguments.variabel:
        listed = ", ".join(others)
        screen.line(screen.view.say(f"Variabel lain: --variabel {listed}", f"Other variables: --variabel {listed}"))
    return 0


def _named(formula: Formula, name: str) -> str:
    if name in formula.names:
        return name
    raise CannotRun(
        Message(
            "tidak ada variabel {name} dalam rumusnya.{hint} Variabelnya: {names}.",
            "there is no variable {name} in the formula.{hint} Its variables: {names}.",
            {"name": name, "hint": hint(nearest(name, formula.names)), "names": ", ".join(formula.names) or "-"},
        )
    )


def _nothing(name: str, *, variables: bool) -> Message:
    params = {"name": name}
    if variables:
        return Message(
            'indikator "{name}" tidak menjanjikan bilangan untuk satu tahun pun.',
            'indicator "{name}" promises no number for any year.',
            params,
        )
    return Message('rumus "{name}" tidak memuat variabel.', 'the formula of "{name}" has no variables.', params)
