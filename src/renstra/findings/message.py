"""A message in Indonesian and in English: two templates and the values that fill both."""

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from renstra.quantity import format_angka, format_rupiah, format_target

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Message:
    """Templates with ``{name}`` fields, filled when the message is shown.

    Format specifications: ``{x:rp}`` rupiah with Indonesian separators in both languages, ``{x:angka}`` a number as
    the language writes it, ``{x:target}`` a target.
    """

    id: str
    en: str
    params: Mapping[str, Any] = field(default_factory=dict)

    def text(self, language: Language) -> str:
        """The message in one language."""
        template = self.id if language == "id" else self.en
        return _Formatter(language).vformat(template, (), self.params) if "{" in template else template


class _Formatter(string.Formatter):
    def __init__(self, language: Language) -> None:
        self.language = language

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        return kwargs[str(key)]

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Message):
            return value.text(self.language)
        match format_spec:
            case "rp":
                return format_rupiah(value)
            case "angka":
                return format_angka(value if isinstance(value, Decimal) else Decimal(value), language=self.language)
            case "target":
                return format_target(value, language=self.language)
            case "":
                return str(value)
            case _:
                raise ValueError(f"unknown format specification {format_spec!r}")
