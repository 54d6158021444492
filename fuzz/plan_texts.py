"""Files of plans that are nearly right: the cases of the rules and the plans of ``specs/``, with changes."""

import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import yaml

from renstra.model import RencanaDaerah, Renstra

T = TypeVar("T")

ROOT = Path(__file__).parents[1]
IDENTITY = (
    b"jenis: renstra\nperangkat_daerah: Dinas\nperiode: {awal: 2024, akhir: 2026}\ntahun_dasar: 2023\n"
    b"daerah: {nama: Kabupaten Jombang, tingkat: kabupaten}\n"
)
KEYS = tuple(dict.fromkeys((*Renstra.model_fields, *RencanaDaerah.model_fields)))
SCALARS = (
    "-", "n/a", "", "0", "1.220", "450,000.00", "690_345_000", "Rp 1.000,-", "5,4%", "69,1-69,5", ">= 80", "BB", "WTP",
    "2.17.07", "X.XX", "no", "2024", "akhir", "awal", "indikator x", "um[n-1] / um * 100%", "sum(", "9" * 40, "é😀",
    "\u202e", "a: b", "[", "{x", "*a", "&a b", "!!int 3", "|", ">-", "'", '"', "\t", "# x", "%",
)  # fmt: skip
_YEARS = ("2019", "2023", "2024", "2025", "2026", "2027", "akhir")


class PlanTexts:
    """A stream of file sets, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.seeds = seeds()
        self.changes: tuple[Callable[[str], str], ...] = (
            self.scalar, self.scalar, self.scalar, self.line_gone, self.line_twice, self.lines_swapped, self.indent,
            self.key, self.year, self.spliced, self.noise, self.cut,
        )  # fmt: skip

    def next(self) -> dict[str, bytes]:
        """One set of files, with one to four changes."""
        files = {name: content.decode("utf-8", "surrogateescape") for name, content in self.pick(self.seeds).items()}
        for _ in range(1 + int(self.random.random() ** 3 * 4)):
            name = self.pick(list(files))
            files[name] = self.pick(self.changes)(files[name])
        encoded = {name: text.encode("utf-8", "surrogateescape") for name, text in files.items()}
        if self.random.random() < 0.05:
            name = self.pick(list(encoded))
            encoded[name] = self.bytes_changed(encoded[name])
        return encoded

    def pick(self, options: Sequence[T]) -> T:
        """One of the options."""
        return options[int(self.random.random() * len(options))]

    def scalar(self, text: str) -> str:
        """The value behind one key or dash becomes something else."""
        found = list(_VALUE.finditer(text))
        if not found:
            return text
        value = self.pick(found)
        return text[: value.start(1)] + self.pick(SCALARS) + text[value.end(1) :]

    def line_gone(self, text: str) -> str:
        """A line less."""
        lines = text.splitlines(keepends=True)
        return "".join(lines[:at] + lines[at + 1 :]) if (at := self.place(lines)) is not None else text

    def line_twice(self, text: str) -> str:
        """A line twice."""
        lines = text.splitlines(keepends=True)
        return "".join([*lines[:at], lines[at], *lines[at:]]) if (at := self.place(lines)) is not None else text

    def lines_swapped(self, text: str) -> str:
        """Two lines in each other's place."""
        lines = text.splitlines(keepends=True)
        one, two = self.place(lines), self.place(lines)
        if one is not None and two is not None:
            lines[one], lines[two] = lines[two], lines[one]
        return "".join(lines)

    def indent(self, text: str) -> str:
        """A line further in or out."""
        lines = text.splitlines(keepends=True)
        at = self.place(lines)
        if at is not None:
            lines[at] = (
                self.pick((" ", "  ", "\t", "- ")) + lines[at] if self.random.random() < 0.5 else lines[at].lstrip()
            )
        return "".join(lines)

    def key(self, text: str) -> str:
        """A key becomes another one."""
        found = list(_KEY.finditer(text))
        if not found:
            return text
        old = self.pick(found)
        return text[: old.start(1)] + self.pick((*KEYS, self.pick(found)[1], "tujuann", "_")) + text[old.end(1) :]

    def year(self, text: str) -> str:
        """A year becomes another one."""
        found = list(_YEAR.finditer(text))
        if not found:
            return text
        old = self.pick(found)
        return text[: old.start()] + self.pick(_YEARS) + text[old.end() :]

    def spliced(self, text: str) -> str:
        """The end comes from another plan."""
        other = self.pick(list(self.pick(self.seeds).values())).decode("utf-8", "surrogateescape")
        return text[: self.offset(text)] + other[self.offset(other) :]

    def noise(self, text: str) -> str:
        """Some characters of any plane, or of YAML's own."""
        at = self.offset(text)
        if self.random.random() < 0.5:
            return text[:at] + self.pick(SCALARS) + text[at:]
        characters = [chr(int(self.random.random() ** 4 * 0xD800)) for _ in range(1 + int(self.random.random() * 4))]
        return text[:at] + "".join(characters) + text[at + int(self.random.random() * 3) :]

    def cut(self, text: str) -> str:
        """The end is gone."""
        return text[: self.offset(text)]

    def bytes_changed(self, content: bytes) -> bytes:
        """Another encoding, or some bytes that are none."""
        dice = self.random.random()
        if dice < 0.3:
            return content.decode("utf-8", "replace").encode(self.pick(("utf-16", "cp1252", "utf-8-sig")), "replace")
        if dice < 0.5:
            return content.replace(b"\n", self.pick((b"\r\n", b"\r", b"\x00\n", b"\xe2\x80\xa8")))
        at = int(self.random.random() * (len(content) + 1))
        return content[:at] + self.random.randbytes(1 + int(self.random.random() * 6)) + content[at:]

    def place(self, lines: list[str]) -> int | None:
        """A line, where there is one."""
        return int(self.random.random() * len(lines)) if lines else None

    def offset(self, text: str) -> int:
        """A place between two characters."""
        return int(self.random.random() * (len(text) + 1))


_VALUE = re.compile(r"(?:: |- |, |\{)([^\s{\[\]},][^\n{\[\]},]*)")
_KEY = re.compile(r"([A-Za-z_]+)(?=:(?:\s|$))")
_YEAR = re.compile(r"\b20\d\d\b|\bakhir\b")


def seeds() -> list[dict[str, bytes]]:
    """File name -> content: the examples of the rules, and the files of ``specs/`` each beside an identity."""
    found: list[dict[str, bytes]] = []
    for path in sorted((ROOT / "tests" / "rules").glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            plan = case.get("plan")
            if isinstance(plan, str) and "# berkas:" not in plan:
                identity = {} if re.search(r"^jenis:", plan, re.MULTILINE) else {"renstra.yaml": IDENTITY}
                found.append({**identity, "kasus.yaml": plan.encode("utf-8", "surrogateescape")})
    for path in sorted((ROOT / "specs").glob("*/*.yaml")):
        content = path.read_bytes()
        found.append({path.name: content} if b"jenis:" in content else {"renstra.yaml": IDENTITY, path.name: content})
    return found
