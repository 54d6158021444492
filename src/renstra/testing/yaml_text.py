"""The text of a plan in any style that YAML allows and a person might use: it loads to the same plan.

Styles vary from place to place (block or flow, plain or quoted, comments, blank lines, the order of keys), or from file
to file (indentation, line ends), or for the plan as a whole (how rupiah are written: mixed styles are a finding).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from renstra.exchange.scalar import quoted, text_scalar
from renstra.model import Bagian, Deret, Rencana
from renstra.quantity import Angka, Batas, Predikat, Rentang, TanpaNilai, format_rupiah, format_target
from renstra.testing.choices import Choices
from renstra.testing.subject import Content

RupiahStyle = Literal["garis_bawah", "polos", "titik", "rp"]
RUPIAH_STYLES: tuple[RupiahStyle, ...] = ("garis_bawah", "polos", "titik", "rp")

_TARGETS = (Angka, Batas, Predikat, Rentang, TanpaNilai)
_COMMENTS = ("# dari Tabel 6.1", "# diperiksa: ya", '# "kutip" dan {kurung}')


@dataclass(slots=True)
class Style:
    """What holds for a whole plan: the writing of rupiah, the decimal mark, the indentation, the line end."""

    rupiah: RupiahStyle = "garis_bawah"
    comma: bool = False
    step: int = 2
    line_end: str = "\n"


def plan_files(plan: Rencana, choices: Choices, *, line_ends: bool = False) -> dict[str, Content]:
    """The plan as files in some style: one file, or its top-level keys over several.

    With ``line_ends`` lines may end as on Windows, which a check notes (BT010); otherwise it finds nothing in them.
    """
    style = Style(
        rupiah=choices.pick(RUPIAH_STYLES),
        comma=choices.number(0, 2) == 2,
        step=choices.pick((2, 1, 4)),
        line_end=choices.pick(("\n", "\r\n")) if line_ends else "\n",
    )
    writer = Writer(choices, style)
    entries = list(_stated(plan).items())
    names = ["renstra.yaml", "a.yaml", "z_lain.yml"][: choices.number(1, 3)]
    split: dict[str, list[tuple[str, Any]]] = {name: [] for name in names}
    for key, value in _shuffled(entries, choices):
        home = names[0] if key in ("format", "jenis") else choices.pick(names)
        split[home].append((key, value))
    return {name: writer.document(dict(part)).replace("\n", style.line_end) for name, part in split.items() if part}


def _shuffled(items: list[Any], choices: Choices) -> list[Any]:
    """The items in their order, or in another."""
    if choices.number(0, 2) < 2:
        return items
    rest, found = list(items), []
    while rest:
        found.append(rest.pop(choices.number(0, len(rest) - 1)))
    return found


def _stated(part: Bagian) -> dict[str, Any]:
    """The fields of a part that say something."""
    found = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        default = None if field.is_required() else field.get_default(call_default_factory=True)
        if field.is_required() or (value is not None and value != default):
            found[name] = value
    return found


class Writer:
    """Writes values as YAML; each choice of style is one of ``choices``."""

    def __init__(self, choices: Choices, style: Style) -> None:
        self.choices, self.style = choices, style

    def document(self, values: Mapping[str, Any]) -> str:
        """A file."""
        head = ["---"] if self._seldom() else []
        return "".join(f"{line}\n" for line in (*head, *self._block(values)))

    def _seldom(self) -> bool:
        return self.choices.number(0, 11) == 11

    def _block(self, values: Mapping[Any, Any]) -> list[str]:
        lines: list[str] = []
        for key, value in _shuffled(list(values.items()), self.choices):
            if self._seldom():
                lines += ["", self.choices.pick(_COMMENTS)]
            lines += self._entry(self._key(key), value)
        return lines

    def _key(self, key: Any) -> str:
        text = str(key)
        if text.isdigit():
            return quoted(text) if self._seldom() else text
        return quoted(text) if self._seldom() else text_scalar(text, flow=True)

    def _entry(self, name: str, value: Any) -> list[str]:
        inside = self._collection(value)
        if inside is None:
            return self._scalar_entry(name, value)
        if not inside or isinstance(value, Deret) or self._seldom():
            return [f"{name}: {self._flow(inside)}{self._remark()}"]
        if isinstance(inside, Mapping):
            return [f"{name}:{self._remark()}", *self._indented(self._block(inside), self.style.step)]
        lines = [line for item in inside for line in self._item(item)]
        return [f"{name}:{self._remark()}", *self._indented(lines, self.choices.pick((self.style.step, 0)))]

    def _item(self, item: Any) -> list[str]:
        inside = self._collection(item)
        if inside is None:
            return [f"- {self._scalar(item, flow=False)}"]
        if not isinstance(inside, Mapping) or not inside or self._seldom():
            return [f"- {self._flow(inside)}"]
        first, *rest = self._block(inside)
        if not first or first.startswith("#"):
            return ["-", *self._indented([first, *rest], 2)]
        return [f"- {first}", *self._indented(rest, 2)]

    def _collection(self, value: Any) -> Any:
        """The mapping or list that a value is written as, ``None`` for a scalar."""
        if isinstance(value, Bagian):
            return _stated(value)
        return value if isinstance(value, Mapping | tuple) else None

    def _indented(self, lines: list[str], by: int) -> list[str]:
        return [f"{' ' * by}{line}" if line else line for line in lines]

    def _remark(self) -> str:
        return f"  {self.choices.pick(_COMMENTS)}" if self._seldom() else ""

    def _flow(self, value: Any) -> str:
        """A value on one line."""
        inside = self._collection(value)
        if isinstance(inside, Mapping):
            cells = [f"{self._key(key)}: {self._flow(cell)}" for key, cell in inside.items()]
            return "{" + ", ".join(cells) + "}"
        if isinstance(inside, tuple):
            return "[" + ", ".join(self._flow(item) for item in inside) + "]"
        return self._scalar(value, flow=True)

    def _scalar_entry(self, name: str, value: Any) -> list[str]:
        if isinstance(value, str) and _fits_literal(value) and self._seldom():
            return [f"{name}: |-", *self._indented(value.split("\n"), self.style.step)]
        return [f"{name}: {self._scalar(value, flow=False)}{self._remark()}"]

    def _scalar(self, value: Any, *, flow: bool) -> str:
        if value is None:
            return self.choices.pick(('"-"', "n/a", '""'))
        if isinstance(value, int):
            return self._number(self._rupiah(value), flow=flow) if value >= 10_000 else str(value)
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Decimal):
            return self._number(format_target(Angka(value), language=self._language), flow=flow)
        if isinstance(value, _TARGETS):
            return self._number(format_target(value, language=self._language), flow=flow)
        return self._text(str(value), flow=flow)

    @property
    def _language(self) -> str:
        return "id" if self.style.comma else "en"

    def _rupiah(self, amount: int) -> str:
        match self.style.rupiah:
            case "garis_bawah":
                return f"{amount:_}"
            case "polos":
                return str(amount)
            case "titik":
                return format_rupiah(amount, symbol=False)
            case "rp":
                return f"{format_rupiah(amount)},-" if self._seldom() else format_rupiah(amount)

    def _number(self, text: str, *, flow: bool) -> str:
        """A number or target; between braces a comma would cut it, so it is quoted there."""
        return quoted(text) if "," in text and flow else self._text(text, flow=flow)

    def _text(self, text: str, *, flow: bool) -> str:
        if self._seldom():
            return quoted(text)
        if self._seldom() and _fits_single(text):
            return "'" + text.replace("'", "''") + "'"
        if text[:1].isdigit() and not set(text) & set(",:#[]{}\n\"'"):
            return text if text == text.strip() and not _is_other(text) else quoted(text)
        return text_scalar(text, flow=flow)


def _is_other(text: str) -> bool:
    """Whether readers that guess types would change a code: then it must be quoted."""
    return text_scalar(text) != text and set(text) <= set("0123456789.")


def _fits_literal(text: str) -> bool:
    lines = text.split("\n")
    return text.isprintable() is False and all(line.isprintable() and line == line.strip() and line for line in lines)


def _fits_single(text: str) -> bool:
    return text.isprintable() and text == text.strip() and text != ""
