r"""YAML tidak dapat dibaca.

Susunan berkas putus di tempat yang ditunjuk, sehingga isi sesudahnya tidak terbaca dan belum diperiksa. Penyebab
tersering: titik dua di dalam teks, tanda kutip atau kurung yang tidak ditutup, dan baris yang menjorok tidak sama.

Cara memperbaiki: ikuti petunjuk pada temuannya. Teks yang memuat `: `, ` #`, atau dimulai dengan tanda baca selalu
aman di antara tanda kutip.

Salah:

    tujuan:
      - uraian: Tujuan: meningkatkan kontribusi usaha mikro

Benar:

    tujuan:
      - uraian: "Tujuan: meningkatkan kontribusi usaha mikro"

English: The YAML cannot be read.

The file breaks off at the place shown, so that what follows is unread and unchecked. The usual causes: a colon inside
a text, a quotation mark or bracket that is not closed, and lines that are not indented alike. A text that contains
`: ` or ` #` or begins with a punctuation mark is always safe between quotation marks.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import quoted, replacement
from renstra.findings import Finding, Fix
from renstra.source import Span
from renstra.workspace import FileFault, Plan, location

RULE = Rule("BT001", "sintaks", "error", basis=("YAML 1.2",))

_WORDS: dict[str, tuple[Words, Words]] = {
    "kurung": (
        (
            'di dalam kurung "{kurung}" susunannya putus: koma atau penutup "{penutup}" tidak ada',
            'inside the bracket "{kurung}" something is missing: a comma, or the closing "{penutup}"',
        ),
        (
            'tutup dengan "{penutup}", atau beri koma di antara dua isian',
            'close it with "{penutup}", or put a comma between two entries',
        ),
    ),
    "kutip": (
        (
            "tanda kutip {tanda} dibuka di sini dan tidak ditutup",
            "the quotation mark {tanda} opened here is not closed",
        ),
        (
            "tutup kutipnya; kutip tunggal di dalam kutip tunggal ditulis dua kali ('')",
            "close the quotation; a single quote inside single quotes is written twice ('')",
        ),
    ),
    "escape": (
        ('"{tanda}" tidak dikenal di dalam kutip ganda', '"{tanda}" means nothing inside double quotes'),
        (
            "pakai kutip tunggal, atau tulis garis miring terbaliknya dua kali",
            "use single quotes, or write the backslash twice",
        ),
    ),
    "titik-dua": (
        (
            "titik dua di dalam teks dibaca sebagai kunci baru",
            "a colon inside the text is read as another key",
        ),
        ("beri tanda kutip pada seluruh teksnya", "put the whole text between quotation marks"),
    ),
    "tanda-awal": (
        ('tanda "{tanda}" tidak dapat berdiri di sini', 'the sign "{tanda}" cannot stand here'),
        (
            'bila "{tanda}" bagian dari teks, beri tanda kutip pada seluruh teksnya; bila tidak, hapus',
            'if "{tanda}" belongs to the text, put the whole text between quotation marks; if not, remove it',
        ),
    ),
    "tanda-blok": (
        ('setelah "{tanda}" teks harus mulai di baris baru', 'behind "{tanda}" the text must begin on a new line'),
        (
            'mulai teksnya di baris berikut, menjorok; bila "{tanda}" bagian dari teks, beri tanda kutip',
            'begin the text on the next line, indented; if "{tanda}" belongs to the text, use quotation marks',
        ),
    ),
    "indentasi": (
        (
            "baris ini menjorok tidak sama dengan baris lain di bagiannya",
            "this line is not indented like the other lines of its part",
        ),
        (
            "samakan jumlah spasi di depannya; isi sebuah kunci menjorok lebih dalam daripada kuncinya",
            "give it as many leading spaces as its neighbours; what belongs to a key is indented deeper than the key",
        ),
    ),
    "sesudah-nilai": (
        (
            "masih ada tulisan setelah tanda kutip atau kurung penutup",
            "something is written behind the closing quotation mark or bracket",
        ),
        (
            "masukkan seluruh teksnya ke dalam satu tanda kutip",
            "put the whole text between one pair of quotation marks",
        ),
    ),
    "koma-kosong": (
        ('di dalam kurung tidak ada isi sebelum "{tanda}"', 'inside the bracket nothing stands before "{tanda}"'),
        (
            "hapus koma yang berlebih; nilai yang tidak ada ditulis n/a",
            "remove the extra comma; write n/a for no value",
        ),
    ),
    "nilai-kosong": (
        (
            "setelah titik dua ini tidak ada nilai dan tidak ada spasi",
            "behind this colon there is neither a value nor a space",
        ),
        (
            "tulis nilainya setelah spasi; nilai yang tidak ada ditulis n/a",
            "write the value behind a space; no value is n/a",
        ),
    ),
    "strip": (
        ('tanda "-" tidak dapat sebaris dengan kuncinya', 'a "-" cannot stand on the line of its key'),
        (
            'nilai yang tidak ada ditulis n/a atau "-" dalam tanda kutip; daftar mulai di baris berikutnya',
            'write n/a or "-" in quotation marks for no value; a list begins on the next line',
        ),
    ),
    "lain": (
        ("mulai di sini berkas tidak dapat dibaca sebagai YAML", "from here on the file cannot be read as YAML"),
        ("periksa tanda baca dan jorokan pada baris ini dan baris di atasnya", "check this line and the one above it"),
    ),
}
_CLOSING = {"[": "]", "{": "}"}


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for each file that cannot be read to its end."""
    for found in plan.faults_named(RULE.name):
        reason = str(found.fault.params.get("sebab"))
        bracket = str(found.fault.params.get("kurung", ""))
        if reason == "kurung" and bracket not in _CLOSING:
            reason = "lain"
        message, help_text = _WORDS.get(reason, _WORDS["lain"])
        yield finding_at(
            RULE,
            found,
            id=message[0],
            en=message[1],
            help=help_text,
            related=("kurungnya dibuka di sini", "the bracket is opened here"),
            penutup=_CLOSING.get(bracket, ""),
            fix=_quoted_text(found) if reason == "titik-dua" else None,
        )


def _quoted_text(found: FileFault) -> Fix | None:
    """Quotation marks around what stands behind the first colon of the line."""
    source = found.document.source
    at = source.position(found.fault.span.start)
    line = source.line(at.line)
    start = line.find(": ") + 2
    text = line[start:].strip()
    if start < 2 or start >= at.column or " #" in text or text[:1] in ('"', "'", "[", "{", "&", "*", "!", "|", ">"):
        return None
    begin = found.fault.span.start - (at.column - 1) + line.index(text, start)
    place = location(source, Span(begin, begin + len(text)))
    return replacement(place, quoted(text), ("beri tanda kutip", "put it between quotation marks"))
