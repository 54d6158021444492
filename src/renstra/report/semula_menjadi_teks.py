"""What the matrix *semula - menjadi* says in each of its forms: names of columns, years, differences in parentheses."""

from dataclasses import dataclass
from decimal import Decimal

from renstra.compare.changes import is_other
from renstra.compare.compare import Comparison
from renstra.findings.display import show
from renstra.findings.message import Language
from renstra.findings.view import View
from renstra.quantity import format_angka, format_rupiah
from renstra.report.perubahan_teks import figure_text
from renstra.report.semula_menjadi import AWAL, Baris, Kunci, Matriks, has_figures

LEVELS = {
    "tujuan": ("Tujuan", "Goal"),
    "sasaran": ("Sasaran", "Objective"),
    "indikator": ("Indikator", "Indicator"),
    "program": ("Program", "Program"),
    "kegiatan": ("Kegiatan", "Activity"),
    "sub_kegiatan": ("Sub kegiatan", "Sub-activity"),
    "jumlah": ("Jumlah", "Sum"),
}


@dataclass(frozen=True, slots=True)
class Angka:
    """The figures of one key of a row, as text."""

    kunci: str
    semula: str
    menjadi: str
    selisih: str
    berubah: bool


def heads(view: View) -> tuple[str, str, str, str, str, str]:
    """Over the columns: what, year, before, after, difference, reason."""
    say = view.say
    return (
        say("Uraian", "Description"),
        say("Tahun", "Year"),
        say("Semula", "Before"),
        say("Menjadi", "After"),
        say("Bertambah/(Berkurang)", "Increase/(Decrease)"),
        say("Keterangan", "Reason"),
    )


def matrix_title(comparison: Comparison, view: View) -> str:
    """What the matrix is called, and whose plan it is about."""
    title = view.say("Matriks semula-menjadi", "Matrix before-after")
    side = comparison.menjadi
    agency = "" if "perangkat_daerah" in side.absent else getattr(side.model, "perangkat_daerah", "")
    region = side.model.daerah.nama if side.model.daerah else ""
    return " ".join(filter(None, (title, show(agency or region))))


def section_title(part: Matriks, view: View) -> str:
    """What a part of the matrix is about."""
    if part.jenis == "kinerja":
        return view.say("Tujuan dan sasaran", "Goals and objectives")
    return view.say("Program, kegiatan, dan sub kegiatan (Rp)", "Programs, activities and sub-activities (Rp)")


def row_name(row: Baris) -> str:
    """A row by its code and name; an indicator with its unit."""
    name = show(row.nama)
    if row.jenis == "indikator":
        return f"{name} ({show(row.satuan)})" if row.satuan else name
    return f"{show(row.kode)} {name}" if row.kode else name


def figures(row: Baris, view: View) -> list[Angka]:
    """The figures of a row, key after key, of the keys that one of the plans states; none where it states no figure."""
    if not has_figures(row):
        return []
    return [
        Angka(
            key_text(key, view.language),
            figure_text(before, view.language, money=row.is_money),
            figure_text(after, view.language, money=row.is_money),
            difference_text(row.selisih(key), view.language),
            is_other(before, after),
        )
        for key, (before, after) in row.nilai.items()
        if before is not None or after is not None
    ]


def key_text(key: Kunci, language: Language) -> str:
    """The year, the baseline, the end of the period."""
    if key == AWAL:
        return "Awal" if language == "id" else "Base"
    if key == "akhir":
        return "Akhir" if language == "id" else "End"
    return str(key)


def difference_text(change: int | Decimal | None, language: Language) -> str:
    """A difference as matrices of regulations print it: less in parentheses; ``-`` for none."""
    if change is None:
        return ""
    if not change:
        return "-"
    if isinstance(change, int):
        text = format_rupiah(abs(change), symbol=False)
    else:
        text = format_angka(abs(change), language=language)
    return f"({text})" if change < 0 else text
