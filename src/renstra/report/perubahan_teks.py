"""Changes between two plans in words: figures, differences, kinds of changes, the parts of the plan they are in."""

from collections.abc import Callable
from decimal import Decimal

from renstra.cascade.alamat import address
from renstra.compare.changes import (
    UNREADABLE,
    Change,
    FieldChanged,
    Figure,
    FigureChanged,
    FormulaChanged,
    Jenis,
    Moved,
    Part,
    Renamed,
    Reordered,
)
from renstra.compare.changes import Field as FieldValue
from renstra.compare.compare import Comparison
from renstra.findings.display import show
from renstra.findings.message import Language
from renstra.findings.view import View
from renstra.findings.words import count, listed
from renstra.quantity import TanpaNilai, decimals, format_angka, format_rupiah, format_target, round_half_up
from renstra.report.rumus_teks import trimmed

_DECIMALS_OF_PERCENT = 2
_MOST_DIGITS = 12
_JENIS: dict[Jenis, tuple[str, str]] = {
    "tambah": ("ditambahkan", "added"),
    "hapus": ("dihapus", "removed"),
    "pindah": ("dipindahkan", "moved"),
    "nama": ("nama", "renamed"),
    "urutan": ("urutan", "reordered"),
    "pagu": ("pagu", "pagu"),
    "target": ("target", "targets"),
    "angka": ("angka lain", "other figures"),
    "rumus": ("rumus", "formula"),
    "isian": ("isian lain", "other fields"),
}
_PLAN = ("rencana", "plan")


def jenis_text(jenis: Jenis, language: Language) -> str:
    """A kind of change in one word or two."""
    return _JENIS[jenis][language == "en"]


def figure_text(value: Figure, language: Language, *, money: bool = False) -> str:
    """A figure as people write it; empty where none is stated, ``?`` where it could not be read.

    ``money``: explicitly no value is ``-``, as in tables of amounts.
    """
    if value is None:
        return ""
    if value is UNREADABLE:
        return UNREADABLE.value
    if isinstance(value, int) or (money and isinstance(value, TanpaNilai)):
        return format_rupiah(value if isinstance(value, int) else None, symbol=False)
    if isinstance(value, Decimal):
        return format_angka(value, language=language)
    return show(format_target(value, language=language))


def field_text(value: FieldValue, language: Language) -> str:
    """A field as people read it: texts of a list one behind the other."""
    if isinstance(value, tuple):
        return "; ".join(map(show, value))
    if isinstance(value, str):
        return show(value)
    return str(value) if isinstance(value, int) else figure_text(value, language)


def difference_text(change: int | Decimal | None, language: Language) -> str:
    """A difference with its sign: ``+153.589.000``, ``-0,5``; empty where there is none."""
    if change is None:
        return ""
    text = format_rupiah(change, symbol=False) if isinstance(change, int) else format_angka(change, language=language)
    return text if text.startswith("-") else f"+{text}"


def percent_text(change: Decimal | None, language: Language) -> str:
    """A difference in percent with its sign and at most two decimals: ``+14,63%``; empty where there is none."""
    if change is None:
        return ""
    shown = trimmed(round_half_up(change, _DECIMALS_OF_PERCENT)) if decimals(change) > _DECIMALS_OF_PERCENT else change
    if not shown:
        return f"{'-' if change < 0 else '+'}{format_angka(Decimal('0.00'), language=language)}%"
    if shown.adjusted() > _MOST_DIGITS:
        text = f"{shown:.2e}"
        text = text.replace(".", ",") if language == "id" else text
    else:
        text = format_angka(shown.quantize(Decimal(1)) if decimals(shown) <= 0 else shown, language=language)
    return f"{text if text.startswith('-') else f'+{text}'}%"


def key_text(change: FigureChanged, language: Language) -> str:
    """Which figure of a part: ``pagu 2025``, ``target akhir``, ``awal``."""
    if change.kunci is None:
        return change.isian
    end = "akhir" if language == "id" else "end"
    return f"{change.isian} {end if change.kunci == 'akhir' else show(str(change.kunci))}"


def cells_of(change: Change, language: Language, name: Callable[[Part | None], str]) -> tuple[str, str, str, str]:
    """What changed, before, after, by how much. ``name`` gives the name of a part. All empty for what came or went."""
    match change:
        case FigureChanged(dari=old, ke=new):
            by = difference_text(change.selisih, language)
            if change.selisih == 0:
                by = "penulisan" if language == "id" else "writing"
            share = percent_text(change.persen, language) if change.selisih else ""
            money = change.jenis == "pagu"
            texts = figure_text(old, language, money=money), figure_text(new, language, money=money)
            return key_text(change, language), *texts, f"{by} ({share})" if share else by
        case FormulaChanged(isian=isian, dari=old, ke=new, nama=renamed):
            names = ", ".join(f"{was} > {now}" for was, now in renamed)
            word = "variabel berganti nama: " if language == "id" else "variables renamed: "
            return isian, old, new, f"{word}{names}" if names else ""
        case FieldChanged(isian=isian, dari=old, ke=new):
            return show(isian), field_text(old, language), field_text(new, language), ""
        case Renamed(semula=before, menjadi=after):
            return "nama" if language == "id" else "name", show(_name(before)), show(_name(after)), ""
        case Moved(dari=old, ke=new):
            return "di bawah" if language == "id" else "below", name(old), name(new), ""
        case Reordered(isian=isian):
            return (f"urutan {isian}" if language == "id" else f"order of {isian}"), "", "", ""
        case _:
            return "", "", "", ""


def _name(part: Part | None) -> str:
    return part.nama if part is not None else ""


def part_title(part: Part | None, language: Language) -> str:
    """A part by level, code or id, and name: ``program 2.17.08 Program Pengembangan UMKM``."""
    if part is None or not part.path:
        return _PLAN[language == "en"]
    return show(" ".join(filter(None, (part.jenis.replace("_", " "), part.kode, part.nama))))


def title_of(change: Change, comparison: Comparison, language: Language) -> str:
    """The part of a change, with the node that it belongs to where it is no node itself."""
    part = change.part
    title = part_title(part, language)
    owner = owner_address(change, comparison)
    return f"{title} ({owner})" if owner else title


def owner_address(change: Change, comparison: Comparison) -> str:
    """The address of the node around an indicator, a strategy ...; empty for nodes and for parts outside of nodes."""
    part = change.part
    side = comparison.menjadi if change.menjadi is not None else comparison.semula
    above = part.path[:-2]
    return address(side.cascade, above) if len(above) > 1 and part.jenis not in _NODES else ""


_NODES = ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")


def summary(comparison: Comparison, changes: tuple[Change, ...], view: View) -> list[str]:
    """How many changes there are of which kind, and whether there may be more."""
    language = view.language
    counts: dict[Jenis, int] = {}
    for change in changes:
        counts[change.jenis] = counts.get(change.jenis, 0) + 1
    parts = [f"{_number(counts[jenis], language)} {jenis_text(jenis, language)}" for jenis in _JENIS if jenis in counts]
    if not changes:
        lines = [view.say("Tidak ada perubahan.", "No changes.")]
    else:
        lines = [f"{count(len(changes), view.say('perubahan', 'change'), language)}: {listed(parts, language)}."]
    if comparison.is_partly:
        lines.append(
            view.say(
                "Sebagian tidak terbaca (?) dan tidak dibandingkan; sebabnya: renstra check --select BT",
                "Part of it could not be read (?) and is not compared; why: renstra check --select BT",
            )
        )
    return lines


def _number(number: int, language: Language) -> str:
    return f"{number:,}".replace(",", ".") if language == "id" else f"{number:,}"


def is_stated(value: Figure) -> bool:
    """Whether a figure says something: a number, a grade, a range."""
    return value is not None and value is not UNREADABLE and not isinstance(value, TanpaNilai)
