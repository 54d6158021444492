"""PB, perubahan: a plan that amends another says why each figure is another one now."""

from renstra.checks.pb import (
    pb001_pagu_tanpa_keterangan,
    pb002_target_tanpa_keterangan,
    pb003_susunan_tanpa_keterangan,
    pb004_keterangan_tanpa_perubahan,
    pb005_semula_tak_terbaca,
)
from renstra.checks.rule import RuleModule

PB: tuple[RuleModule, ...] = (
    pb001_pagu_tanpa_keterangan,
    pb002_target_tanpa_keterangan,
    pb003_susunan_tanpa_keterangan,
    pb004_keterangan_tanpa_perubahan,
    pb005_semula_tak_terbaca,
)
