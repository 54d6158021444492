"""``renstra rumus``: formulas that a printed text may mean. It proposes, it never decides."""

from renstra.cascade import IndikatorNode
from renstra.cli.arguments import Arguments
from renstra.cli.failure import CannotRun
from renstra.cli.indicator import one_plan
from renstra.cli.lines import write_lines
from renstra.cli.screen import Screen
from renstra.findings.message import Message
from renstra.formula.rumusan import propose
from renstra.report.usulan import draw_proposals
from renstra.workspace.plan import Plan


def command(arguments: Arguments, screen: Screen) -> int:
    """Propose formulas, over the variables of a plan where one is named."""
    text = arguments.text.strip()
    if not text:
        raise CannotRun(Message("teksnya kosong.", "the text is empty."))
    plan = one_plan(arguments.plan) if arguments.plan else None
    node = _printed(plan, text) if plan is not None else None
    satuan = arguments.satuan or (node.indikator.satuan if node is not None else None)
    variabel = plan.ledger.rumus.variabel if plan is not None else {}
    nama = node.indikator.nama if node is not None else None
    found = propose(text, variabel, satuan=satuan, nama=nama)
    if not found:
        raise CannotRun(
            Message("tidak ada rumus yang terbaca dari teks itu.", "no formula can be read from that text.")
        )
    if not any(one.literal for one in found):  # the literal reading may be lost among many variables
        names = {name: variabel[name] for name in found[0].formula.names if name in variabel}
        found += tuple(one for one in propose(text, names, satuan=satuan, nama=nama) if one.literal)
    formula = plan.ledger.rumus.formula_of(node) if plan is not None and node is not None else None
    stated = str(formula) if formula is not None else None
    write_lines(draw_proposals(found, plan, satuan, screen.view, stated=stated), screen)
    return 0


def _printed(plan: Plan, text: str) -> IndikatorNode | None:
    """The indicator that prints this text: its unit and name help to read it."""
    words = text.split()
    return next(
        (node for node in plan.cascade.indikator if node.indikator.rumusan and node.indikator.rumusan.split() == words),
        None,
    )
