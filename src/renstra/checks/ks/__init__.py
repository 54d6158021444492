"""KS, cascade: every level serves the one above and is carried out by the one below."""

from renstra.checks.ks import (
    ks001_tujuan_tanpa_sasaran_induk,
    ks002_program_tanpa_sasaran,
    ks003_kode_lepas_dari_induk,
    ks004_tujuan_tanpa_sasaran,
    ks005_sasaran_tanpa_program,
    ks006_program_tanpa_kegiatan,
    ks007_kegiatan_tanpa_sub_kegiatan,
    ks008_sasaran_tanpa_strategi,
    ks009_strategi_tanpa_arah_kebijakan,
    ks010_sasaran_induk_tak_dilayani,
    ks011_indikator_induk_berbeda,
    ks012_mengulang_induk,
    ks013_sasaran_bukan_kondisi,
)
from renstra.checks.rule import RuleModule

KS: tuple[RuleModule, ...] = (
    ks001_tujuan_tanpa_sasaran_induk,
    ks002_program_tanpa_sasaran,
    ks003_kode_lepas_dari_induk,
    ks004_tujuan_tanpa_sasaran,
    ks005_sasaran_tanpa_program,
    ks006_program_tanpa_kegiatan,
    ks007_kegiatan_tanpa_sub_kegiatan,
    ks008_sasaran_tanpa_strategi,
    ks009_strategi_tanpa_arah_kebijakan,
    ks010_sasaran_induk_tak_dilayani,
    ks011_indikator_induk_berbeda,
    ks012_mengulang_induk,
    ks013_sasaran_bukan_kondisi,
)
