"""The plan as a tree: goals, objectives and strategies with their indicators; then programs with indicators and money.

Where the terminal is wide, the figures of a line stand in columns to the right of it. Where it is not, they follow
below it, each behind the name of its year.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from renstra.cascade import IndikatorNode, Node
from renstra.findings.display import show
from renstra.findings.style import Role
from renstra.findings.view import View
from renstra.model import KunciDeret, Sasaran, Tujuan
from renstra.report.figures import UNREADABLE, Amount, Figures
from renstra.workspace import Plan


@dataclass(frozen=True, slots=True)
class Value:
    """A figure of a line: under which column, and in which colour."""

    text: str
    role: Role | None = None


@dataclass(slots=True)
class Branch:
    """A line of the tree with its figures by column, and the lines below it.

    ``label`` says what the line is (*Sasaran S2*), ``leaf`` lines have no branch of their own drawn.
    """

    label: str
    text: str = ""
    role: Role | None = None
    leaf: bool = False
    values: "dict[KunciDeret | str, Value]" = field(default_factory=dict)
    below: "list[Branch]" = field(default_factory=list)


def performance_tree(figures: Figures, view: View) -> list[Branch]:
    """Tujuan > sasaran > strategi > arah kebijakan, with indicators."""
    maker = _Maker(figures, view)
    return [maker.tujuan(node) for node in figures.cascade.kinerja if node.jenjang == "tujuan"]


def money_tree(figures: Figures, view: View) -> list[Branch]:
    """Program > kegiatan > sub kegiatan, with indicators and pagu; the sum of all programs closes it."""
    maker = _Maker(figures, view)
    programs = [node for node in figures.cascade.uang if node.jenjang == "program"]
    return [*map(maker.money, programs), *(maker.totals() if programs else ())]


class _Maker:
    def __init__(self, figures: Figures, view: View) -> None:
        self.figures, self.say, self.arrow = figures, view.say, view.style.arrow
        self.by_owner: dict[int, list[IndikatorNode]] = {}
        for indikator in figures.cascade.indikator:
            self.by_owner.setdefault(id(indikator.pemilik), []).append(indikator)

    def tujuan(self, node: Node) -> Branch:
        branch = self._goal(node, self.say("Tujuan", "Goal"))
        branch.below += [self._sasaran(child) for child in node.anak]
        return branch

    def _sasaran(self, node: Node) -> Branch:
        branch = self._goal(node, self.say("Sasaran", "Objective"))
        assert isinstance(node.item, Sasaran)
        for strategi in node.item.strategi:
            below = [
                Branch(self.say("Arah kebijakan", "Policy"), show(arah.uraian)) for arah in strategi.arah_kebijakan
            ]
            branch.below.append(Branch(self.say("Strategi", "Strategy"), show(strategi.uraian), below=below))
        return branch

    def _goal(self, node: Node, label: str) -> Branch:
        item = node.item
        assert isinstance(item, Tujuan | Sasaran)
        served = f" {self.arrow} {', '.join(item.mendukung)}" if item.mendukung else ""
        branch = Branch(f"{label} {item.id}" if item.id else label, show(f"{item.uraian}{served}"), "strong")
        branch.below = self._indicators(node)
        return branch

    def _indicators(self, node: Node) -> list[Branch]:
        return [self._indikator(found) for found in self.by_owner.get(id(node), ())]

    def _indikator(self, node: IndikatorNode) -> Branch:
        figures = self.figures
        values: dict[KunciDeret | str, Value] = {"awal": Value(figures.awal(node))}
        values.update((key, Value(figures.target(node, key))) for key in figures.keys)
        text = show(node.indikator.nama) + figures.satuan(node.indikator)
        return Branch(self.say("Indikator", "Indicator"), text, leaf=True, values=values)

    def money(self, node: Node) -> Branch:
        """A program, kegiatan or sub kegiatan and all below it."""
        kode, served = getattr(node.item, "kode", None), getattr(node.item, "mendukung", ())
        level = {
            "program": self.say("Program", "Program"),
            "kegiatan": self.say("Kegiatan", "Activity"),
        }.get(node.jenjang, self.say("Sub kegiatan", "Sub-activity"))
        named = node.nama.lower().startswith(level.lower())
        label = " ".join(part for part in ("" if named else level, kode) if part)
        text = f"{node.nama} {self.arrow} {', '.join(served)}" if served else node.nama
        amounts = {key: self.figures.pagu(node, key) for key in self.figures.keys}
        branch = Branch(label, show(text), "strong" if node.induk is None else None)
        branch.values = {key: _value(amount) for key, amount in amounts.items()}
        if any(amount.hitungan is not None for amount in amounts.values()):
            derived: dict[KunciDeret | str, Value] = {
                key: Value(f"={amount.hitungan}", "error")
                for key, amount in amounts.items()
                if amount.hitungan is not None
            }
            branch.below.append(Branch(self.say("Hitungan", "Derived"), leaf=True, role="error", values=derived))
        branch.below += self._indicators(node)
        branch.below += [self.money(child) for child in node.anak]
        return branch

    def totals(self) -> Iterator[Branch]:
        """What all programs cost together, and the ceiling that the plan states for the agency."""
        figures = self.figures
        values: dict[KunciDeret | str, Value] = {
            key: Value(text if text == UNREADABLE else f"={text}", "strong")
            for key in figures.keys
            if (text := figures.total(key))
        }
        yield Branch(self.say("Jumlah semua program", "All programs"), role="strong", values=values)
        stated = getattr(figures.plan.model, "pagu", None)
        if stated is not None:
            ceiling: dict[KunciDeret | str, Value] = {
                key: Value(figures.rupiah(stated[key]), "strong") for key in figures.keys if key in stated
            }
            yield Branch(self.say("Pagu perangkat daerah", "Ceiling of the agency"), role="strong", values=ceiling)


def _value(amount: Amount) -> Value:
    if amount.state == "derived":
        return Value(f"={amount.text}", "faint")
    return Value(amount.text, "error" if amount.hitungan is not None else None)


def title_lines(plan: Plan, view: View) -> list[tuple[Role | None, str]]:
    """What the plan is, whose, and for which years."""
    model = plan.model
    who = [getattr(model, "perangkat_daerah", None), model.daerah.nama if model.daerah else None]
    period = "" if plan.is_broken(("periode",)) else f"{model.periode.awal}{view.style.dash}{model.periode.akhir}"
    jenis = model.jenis.upper() if model.jenis in ("rpd", "rpjmd") else model.jenis.capitalize()
    head = ", ".join(part for part in (*who, period) if part)
    lines: list[tuple[Role | None, str]] = [("heading", show(f"{jenis} {head}"))]
    if model.judul:
        lines.append((None, show(model.judul)))
    if plan.induk is not None:
        above = plan.induk.model
        name = above.judul or f"{above.jenis.upper()} {above.daerah.nama if above.daerah else ''}"
        lines.append((None, show(f"{view.say('Melayani', 'Serves')}: {name}")))
    return lines
