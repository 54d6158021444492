"""DK, the document against itself: what is said twice agrees, sums of tables hold, capaian follows."""

from renstra.checks.dk import (
    dk001_kutipan_berbeda,
    dk002_nama_kutipan_berbeda,
    dk003_fakta_berbeda,
    dk004_jumlah_baris_tabel,
    dk005_jumlah_kolom_tabel,
    dk006_sel_tabel,
    dk007_capaian_keliru,
    dk008_capaian_tak_terhitung,
    dk009_capaian_tanpa_dasar,
    dk010_bagian_tidak_ada,
    dk011_sebutan_berbeda,
    dk012_iku_di_luar_sasaran,
    dk013_sasaran_tanpa_iku,
    dk014_kolom_tak_dikenal,
)
from renstra.checks.rule import RuleModule

DK: tuple[RuleModule, ...] = (
    dk001_kutipan_berbeda,
    dk002_nama_kutipan_berbeda,
    dk003_fakta_berbeda,
    dk004_jumlah_baris_tabel,
    dk005_jumlah_kolom_tabel,
    dk006_sel_tabel,
    dk007_capaian_keliru,
    dk008_capaian_tak_terhitung,
    dk009_capaian_tanpa_dasar,
    dk010_bagian_tidak_ada,
    dk011_sebutan_berbeda,
    dk012_iku_di_luar_sasaran,
    dk013_sasaran_tanpa_iku,
    dk014_kolom_tak_dikenal,
)
