"""RM, formulas: they can be read and computed, and targets are what they give."""

from renstra.checks.rm import (
    rm001_rumus_tidak_terbaca,
    rm002_nama_tak_dikenal,
    rm003_variabel_tanpa_satuan,
    rm004_variabel_tak_terpakai,
    rm005_rumus_melingkar,
    rm006_satuan_rumus,
    rm007_pilihan_bercelah,
    rm008_rumusan_berbeda,
    rm009_rumusan_bersatuan_lain,
    rm010_data_tidak_sampai,
    rm011_pembagi_nol,
    rm012_target_tidak_menurut_rumus,
    rm013_janji_tidak_terpenuhi,
    rm014_pertumbuhan_tanpa_tahun_lalu,
    rm015_rumus_tanpa_hasil,
    rm016_realisasi_tidak_menurut_rumus,
)
from renstra.checks.rule import RuleModule

RM: tuple[RuleModule, ...] = (
    rm001_rumus_tidak_terbaca,
    rm002_nama_tak_dikenal,
    rm003_variabel_tanpa_satuan,
    rm004_variabel_tak_terpakai,
    rm005_rumus_melingkar,
    rm006_satuan_rumus,
    rm007_pilihan_bercelah,
    rm008_rumusan_berbeda,
    rm009_rumusan_bersatuan_lain,
    rm010_data_tidak_sampai,
    rm011_pembagi_nol,
    rm012_target_tidak_menurut_rumus,
    rm013_janji_tidak_terpenuhi,
    rm014_pertumbuhan_tanpa_tahun_lalu,
    rm015_rumus_tanpa_hasil,
    rm016_realisasi_tidak_menurut_rumus,
)
