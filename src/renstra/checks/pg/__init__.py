"""PG, pagu: the money adds up along both axes, and stands where there is work to pay for."""

from renstra.checks.pg import (
    pg001_jumlah_baris,
    pg002_jumlah_kolom,
    pg003_sel_silang,
    pg004_anak_hilang,
    pg005_sisa_pembulatan,
    pg006_faktor_seribu,
    pg007_tahun_pagu_kurang,
    pg008_tahun_pagu_di_luar,
    pg009_pagu_tanpa_target,
    pg010_target_tanpa_pagu,
    pg011_pagu_tanpa_anak,
    pg012_pagu_tidak_ada,
    pg013_total_perangkat_daerah,
    pg014_melebihi_induk,
    pg015_lonjakan_pagu,
)
from renstra.checks.rule import RuleModule

PG: tuple[RuleModule, ...] = (
    pg001_jumlah_baris,
    pg002_jumlah_kolom,
    pg003_sel_silang,
    pg004_anak_hilang,
    pg005_sisa_pembulatan,
    pg006_faktor_seribu,
    pg007_tahun_pagu_kurang,
    pg008_tahun_pagu_di_luar,
    pg009_pagu_tanpa_target,
    pg010_target_tanpa_pagu,
    pg011_pagu_tanpa_anak,
    pg012_pagu_tidak_ada,
    pg013_total_perangkat_daerah,
    pg014_melebihi_induk,
    pg015_lonjakan_pagu,
)
