"""PK, exceptions: what a plan accepts is accepted for a reason, exists, and is still needed."""

from renstra.checks.pengecualian import UseRuleModule
from renstra.checks.pk import (
    pk001_pengecualian_tak_terpakai,
    pk002_pengecualian_berakhir,
    pk003_pengecualian_tanpa_alasan,
    pk004_aturan_pengecualian_tak_ada,
    pk005_tempat_pengecualian_tak_ada,
    pk006_tak_dapat_dikecualikan,
)
from renstra.checks.rule import RuleModule

ON_USE: tuple[UseRuleModule, ...] = (pk001_pengecualian_tak_terpakai, pk002_pengecualian_berakhir)
"""Those that ask what the exceptions have taken out; they run when everything else has."""

ON_WORDS: tuple[RuleModule, ...] = (
    pk003_pengecualian_tanpa_alasan,
    pk004_aturan_pengecualian_tak_ada,
    pk005_tempat_pengecualian_tak_ada,
    pk006_tak_dapat_dikecualikan,
)
