"""The figures of a plan as text, for every report: targets, baselines, pagu with what is derived and what disagrees."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from renstra.cascade import IndikatorNode, Node
from renstra.findings.display import show
from renstra.findings.message import Language
from renstra.ledger import Undefined
from renstra.model import Deret, Indikator, KunciDeret
from renstra.quantity import Target, format_rupiah, format_target
from renstra.workspace import Plan

UNREADABLE = "?"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of pagu as text. ``hitungan`` is what it should be, where that is something else."""

    text: str
    state: Literal["stated", "derived", "absent", "unreadable"]
    hitungan: str | None = None


class Figures:
    """The figures of one plan in one language."""

    def __init__(self, plan: Plan, language: Language) -> None:
        self.plan, self.language = plan, language
        self.cascade, self.pagu_table = plan.cascade, plan.ledger.pagu

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years of the plan; where its period cannot be read, those that its figures stand under."""
        if not self.plan.is_broken(("periode",)):
            return self.plan.model.tahun_target
        series: list[Deret[Target] | Deret[int | None] | None] = [
            *(node.indikator.target for node in self.cascade.indikator),
            *(node.item.pagu for node in self.cascade.uang if hasattr(node.item, "pagu")),
        ]
        return tuple(sorted({key for values in series if values for key in values if isinstance(key, int)}))

    @cached_property
    def has_akhir(self) -> bool:
        """Whether rows close with a column for the end of the period."""
        return self.plan.model.aturan_tata_letak.kondisi_akhir or any(
            node.indikator.target is not None and "akhir" in node.indikator.target for node in self.cascade.indikator
        )

    @cached_property
    def keys(self) -> tuple[KunciDeret, ...]:
        """The years, and ``akhir`` where rows close with it."""
        return (*self.years, "akhir") if self.has_akhir else self.years

    def heading(self, key: KunciDeret) -> str:
        """What stands over a column: the year, or *Akhir*."""
        if key == "akhir":
            return "Akhir" if self.language == "id" else "End"
        return str(key)

    @cached_property
    def heading_awal(self) -> str:
        """What stands over the baselines."""
        year = self.plan.model.tahun_dasar
        return f"{'Awal' if self.language == 'id' else 'Baseline'}{f' {year}' if year else ''}"

    def target(self, node: IndikatorNode, key: KunciDeret) -> str:
        """A target; empty where none is stated."""
        values = node.indikator.target
        if values is not None and key in values:
            return self.target_text(values[key])
        return UNREADABLE if self.plan.is_broken((*node.path, "target", str(key))) else ""

    def awal(self, node: IndikatorNode) -> str:
        """The baseline; empty where none is stated."""
        if node.indikator.awal is not None:
            return self.target_text(node.indikator.awal)
        return UNREADABLE if self.plan.is_broken((*node.path, "awal")) else ""

    def target_text(self, target: Target) -> str:
        """A target as people write it."""
        return show(format_target(target, language=self.language))

    def satuan(self, indikator: Indikator) -> str:
        """The unit of an indicator, in brackets; empty where none is stated."""
        return f" ({show(indikator.satuan)})" if indikator.satuan else ""

    def pagu(self, node: Node, key: KunciDeret) -> Amount:
        """The ceiling of a money node in a year or at the end, stated or derived."""
        table, path = self.pagu_table, (*node.path, "pagu", str(key))
        stated = getattr(node.item, "pagu", None)
        if stated is not None and key in stated:
            return Amount(format_rupiah(stated[key], symbol=False), "stated", self._hitungan(node, key, stated[key]))
        amount = table.amount(table.rows[node.index], key)
        if not isinstance(amount, Undefined):
            return Amount(format_rupiah(amount, symbol=False), "derived")
        broken = self.plan.is_broken(path)
        return Amount(UNREADABLE if broken else "", "unreadable" if broken else "absent")

    def _hitungan(self, node: Node, key: KunciDeret, stated: int | None) -> str | None:
        table = self.pagu_table
        if key == "akhir":
            residual = table.row_residuals.get(node.index)
        else:
            year = table.years.index(key) if key in table.years else -1
            residual = table.column_residuals.get((node.index, year))
        if residual is None or self.plan.is_broken((*node.path, "pagu", str(key))):
            return None
        return format_rupiah((stated or 0) - residual, symbol=False)

    @staticmethod
    def rupiah(amount: int | None) -> str:
        """An amount in a column of rupiah: without ``Rp``."""
        return format_rupiah(amount, symbol=False)

    def total(self, key: KunciDeret) -> str:
        """The sum of all programs; empty where an amount is missing, ``?`` where one is unreadable."""
        amount = self.pagu_table.total(key)
        if isinstance(amount, Undefined):
            return UNREADABLE if self.plan.is_broken(amount.where) else ""
        return format_rupiah(amount, symbol=False)
