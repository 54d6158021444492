"""RJ, references: what refers to something finds it."""

from renstra.checks.rj import (
    rj001_rujukan_tak_ada,
    rj002_rujukan_induk_tak_ada,
    rj003_induk_tak_ditemukan,
    rj004_id_ganda,
    rj005_iku_tanpa_indikator,
    rj006_kode_ganda,
    rj007_rujukan_salah_jenjang,
    rj008_induk_lingkar,
    rj009_aturan_tak_ada,
)
from renstra.checks.rule import RuleModule

RJ: tuple[RuleModule, ...] = (
    rj001_rujukan_tak_ada,
    rj002_rujukan_induk_tak_ada,
    rj003_induk_tak_ditemukan,
    rj004_id_ganda,
    rj005_iku_tanpa_indikator,
    rj006_kode_ganda,
    rj007_rujukan_salah_jenjang,
    rj008_induk_lingkar,
    rj009_aturan_tak_ada,
)
