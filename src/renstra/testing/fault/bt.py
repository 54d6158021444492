"""Faults of the text: what a person, an editor or a spreadsheet does to a file of a plan.

Each changes the canonical text of the plan in one place.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from renstra.source import MAX_BYTES
from renstra.source.syntax import MAX_DEPTH
from renstra.testing.choices import Choices
from renstra.testing.fault.broken import Broken, Family, choose
from renstra.testing.subject import HOME, Content, Subject

BT = Family()
fault = BT.fault

BESIDE = "renstra/tambahan.yaml"
"""A further file of the plan."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of the plan as lines."""

    subject: Subject
    lines: tuple[str, ...]

    @classmethod
    def of(cls, subject: Subject) -> "Text":
        """The canonical text of the plan."""
        text = subject.files()[HOME]
        assert isinstance(text, str)
        return cls(subject, tuple(text.splitlines()))

    def with_end(self, *lines: str, at: int = 0, also: tuple[str, ...] = ()) -> Broken:
        """Lines added behind the last; the finding is at the ``at``-th of them."""
        return self.broken((*self.lines, *lines), len(self.lines) + at, also=also)

    def broken(self, lines: tuple[str, ...], index: int, *, also: tuple[str, ...] = ()) -> Broken:
        """Changed lines; the finding is in the line of this index."""
        text = "".join(f"{line}\n" for line in lines)
        return Broken({**self.subject.files(), HOME: text}, line=(HOME, index + 1), also=also)

    def changed(self, index: int, line: str, *, also: tuple[str, ...] = ()) -> Broken:
        """One line changed."""
        return self.broken((*self.lines[:index], line, *self.lines[index + 1 :]), index, also=also)

    def find(self, pattern: str, choices: Choices) -> tuple[int, re.Match[str]] | None:
        """A line that a pattern matches somewhere."""
        hits = [(index, match) for index, line in enumerate(self.lines) if (match := re.search(pattern, line))]
        return choose(choices, hits)

    def replace(
        self, pattern: str, make: Callable[[re.Match[str]], str], choices: Choices, *, also: tuple[str, ...] = ()
    ) -> Broken | None:
        """What a pattern matches in one line, replaced there."""
        hit = self.find(pattern, choices)
        if hit is None:
            return None
        index, match = hit
        line = self.lines[index]
        return self.changed(index, line[: match.start()] + make(match) + line[match.end() :], also=also)


def _beside(subject: Subject, name: str, content: Content, line: int = 1) -> Broken:
    """A further file, in whose line the finding is."""
    return Broken({**subject.files(), name: content}, line=(name, line))


def _stored(subject: Subject, content: bytes, line: int) -> Broken:
    """The file of the plan, stored as other bytes."""
    return Broken({**subject.files(), HOME: content}, line=(HOME, line))


AMOUNT = r"(?<=[ {])(?P<year>\d{4}): (?P<amount>\d{1,3}(?:_\d{3})+)(?=[,}])"
"""A year of pagu in a flow mapping."""
TARGET = r"(?<=target: \{)(?P<year>\d{4}): (?P<cell>[0-9.]+)(?=[,}])"
"""The first year of targets, a bare number."""


@fault("BT001", "tanda kutip yang tidak ditutup")
def open_quote(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).with_end('kunci_baru: "tidak ditutup')


@fault("BT001", "kurung yang tidak ditutup")
def open_bracket(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).with_end("kunci_baru: [satu, dua", "lain: tiga", at=1)


@fault("BT002", "baris yang dijorokkan dengan tab")
def tab(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).with_end("kunci_baru:", "\tnama: tab di depan", at=1)


@fault("BT003", "kunci yang ditulis dua kali")
def key_twice(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).with_end(f"jenis: {subject.plan.jenis}")


@fault("BT004", "bintang di depan teks")
def alias(subject: Subject, choices: Choices) -> Broken | None:
    return None if subject.plan.judul else Text.of(subject).with_end("judul: *catatan")


@fault("BT005", "tag")
def tag(subject: Subject, choices: Choices) -> Broken | None:
    return None if subject.plan.judul else Text.of(subject).with_end("judul: !!str Renstra")


@fault("BT006", "kurung di dalam kurung tanpa akhir")
def too_deep(subject: Subject, choices: Choices) -> Broken | None:
    depth = MAX_DEPTH + choices.number(2, 50)
    return Text.of(subject).with_end(f"kunci_baru: {'[' * depth}{']' * depth}")


@fault("BT007", "bita yang bukan UTF-8")
def other_encoding(subject: Subject, choices: Choices) -> Broken | None:
    text = Text.of(subject)
    joined = "".join(f"{line}\n" for line in text.lines).encode() + b"# caf\xe9\n"
    return _stored(subject, joined, len(text.lines) + 1)


@fault("BT007", "tersimpan sebagai UTF-16")
def wide_encoding(subject: Subject, choices: Choices) -> Broken | None:
    text = subject.files()[HOME]
    assert isinstance(text, str)
    return _stored(subject, text.encode("utf-16"), 1)


@fault("BT008", "karakter yang tidak tampak")
def control_character(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).with_end(f"# ca{choices.pick(chr(1) + chr(7) + chr(127))}tatan")


@fault("BT009", "tanda urutan bita")
def byte_order_mark(subject: Subject, choices: Choices) -> Broken | None:
    text = subject.files()[HOME]
    assert isinstance(text, str)
    return _stored(subject, text.encode("utf-8-sig"), 1)


@fault("BT010", "akhir baris Windows")
def windows_line_ends(subject: Subject, choices: Choices) -> Broken | None:
    text = subject.files()[HOME]
    assert isinstance(text, str)
    return _stored(subject, text.replace("\n", "\r\n").encode(), 1)


@fault("BT011", "berkas kosong di folder rencana")
def empty_file(subject: Subject, choices: Choices) -> Broken | None:
    return _beside(subject, BESIDE, choices.pick(("", "\n", "# hanya komentar\n")))


@fault("BT012", "berkas yang berisi daftar")
def list_at_the_top(subject: Subject, choices: Choices) -> Broken | None:
    return _beside(subject, BESIDE, choices.pick(("- satu\n- dua\n", "hanya teks\n")))


@fault("BT013", "dokumen kedua di satu berkas")
def second_document(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).with_end("---", "judul: lain")


@fault("BT014", "daftar sebagai kunci")
def list_as_key(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).with_end("? [a, b]", ": c")


@fault("BT015", "koma ribuan di dalam kurung")
def comma_in_braces(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(AMOUNT, lambda hit: hit[0].replace("_", ","), choices)


@fault("BT016", "tahun tanpa titik dua")
def missing_colon(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(AMOUNT, lambda hit: hit[0].replace(": ", " "), choices)


@fault("BT017", "berkas yang terlalu besar")
def too_large(subject: Subject, choices: Choices) -> Broken | None:
    return _beside(subject, BESIDE, MAX_BYTES + 1)


@fault("BT018", "folder yang bernama seperti berkas")
def folder_like_a_file(subject: Subject, choices: Choices) -> Broken | None:
    return _beside(subject, BESIDE, None)


@fault("BT019", "kunci yang ada di dua berkas")
def key_in_two_files(subject: Subject, choices: Choices) -> Broken | None:
    return _beside(subject, BESIDE, "# salinan lama\nperiode: {awal: 2001, akhir: 2005}\n", 2)


@fault("BT020", "kunci yang tidak dikenal")
def unknown_key(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).with_end(f"{choices.pick(('kunci_asing', 'Judul', 'programm'))}: isi")


@fault("BT021", "perangkat daerah tidak disebut")
def missing_key(subject: Subject, choices: Choices) -> Broken | None:
    text = Text.of(subject)
    lines = tuple(line for line in text.lines if not line.startswith("perangkat_daerah:"))
    made = text.broken(lines, 0)
    return Broken(made.files, path=("perangkat_daerah",))


@fault("BT022", "teks di tempat daftar")
def wrong_shape(subject: Subject, choices: Choices) -> Broken | None:
    return None if subject.plan.fakta else Text.of(subject).with_end("fakta: satu")


@fault("BT023", "judul tanpa isi")
def empty_text(subject: Subject, choices: Choices) -> Broken | None:
    return None if subject.plan.judul else Text.of(subject).with_end('judul: ""')


@fault("BT024", "id dengan spasi")
def invalid_id(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(r"(?<=id: )(?:tabel_|fakta_|IS|ST)(?=\d+$)", lambda hit: f"{hit[0]} ", choices)


@fault("BT025", "arah yang bukan pilihan")
def no_choice(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(r"(?<= arah: )\w+$", lambda hit: f"{hit[0]}k", choices)


@fault("BT026", "tahun dua angka")
def short_year(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(AMOUNT, lambda hit: hit[0][2:], choices)


@fault("BT027", "pagu dengan kata")
def amount_in_words(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(AMOUNT, lambda hit: f"{hit['year']}: 9 juta", choices)


@fault("BT028", "pagu dengan pecahan rupiah")
def fraction_of_a_rupiah(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(AMOUNT, lambda hit: f"{hit[0]}.50", choices)


@fault("BT029", "pagu negatif")
def negative_amount(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(AMOUNT, lambda hit: f"{hit['year']}: -{hit['amount']}", choices)


@fault("BT030", "target yang dapat dibaca dua cara")
def ambiguous(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(TARGET, lambda hit: f"{hit['year']}: 1.220", choices)


@fault("BT031", "target yang bukan angka")
def no_number(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(TARGET, lambda hit: f"{hit['year']}: (lima)", choices)


@fault("BT032", "target dua puluh angka")
def too_many_digits(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(TARGET, lambda hit: f"{hit['year']}: {'12345' * 4}", choices)


@fault("BT033", "rentang terbalik")
def reversed_range(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(TARGET, lambda hit: f"{hit['year']}: 9 - 3", choices)


@fault("BT034", "periode terbalik")
def reversed_period(subject: Subject, choices: Choices) -> Broken | None:
    text = Text.of(subject)
    at = text.lines.index("periode:")
    first, last = subject.plan.periode.awal, subject.plan.periode.akhir
    if first == last:
        return None
    swapped = (f"  awal: {last}", f"  akhir: {first}")
    return text.broken((*text.lines[: at + 1], *swapped, *text.lines[at + 3 :]), at + 1)


@fault("BT035", "satu pagu dengan titik ribuan")
def other_style(subject: Subject, choices: Choices) -> Broken | None:
    text = Text.of(subject)
    if sum(len(re.findall(AMOUNT, line)) for line in text.lines) < 3:
        return None
    return text.replace(AMOUNT, lambda hit: hit[0].replace("_", "."), choices)


@fault("BT036", "kode tanpa tanda kutip")
def bare_code(subject: Subject, choices: Choices) -> Broken | None:
    return Text.of(subject).replace(r'(?<=kode: )"2\.10"', lambda _: "2.10", choices)


@fault("BT037", "toleransi di luar batas")
def out_of_bounds(subject: Subject, choices: Choices) -> Broken | None:
    if subject.plan.toleransi.pembulatan != 10:
        return None
    return Text.of(subject).with_end("toleransi:", "  pembulatan: -5", at=1)


@fault("BT038", "tahun dasar dengan kata")
def year_in_words(subject: Subject, choices: Choices) -> Broken | None:
    if subject.plan.tahun_dasar is not None:
        return None
    return Text.of(subject).with_end("tahun_dasar: dua ribu dua puluh")


@fault("BT040", "tanggal dengan garis miring")
def other_date(subject: Subject, choices: Choices) -> Broken | None:
    item = "  - {aturan: PG001, alasan: pembulatan, sampai: 31/12/2099}"
    return Text.of(subject).with_end("pengecualian:", item, at=1)


@fault("BT039", "isian yang ditandai belum diisi")
def blank(subject: Subject, choices: Choices) -> Broken | None:
    return None if subject.plan.judul else Text.of(subject).with_end("judul: <isi judul rencana>")
