"""PG, pagu: the money adds up along both axes, and stands where there is work to pay for."""

from renstra.checks.pg import pg001_jumlah_baris
from renstra.checks.rule import RuleModule

PG: tuple[RuleModule, ...] = (pg001_jumlah_baris,)
