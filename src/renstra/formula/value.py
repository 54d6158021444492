"""What a sub-expression may be worth: a ratio, true or false, a text, no value with its reason, or many values."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from renstra.formula.exact import Ratio
from renstra.formula.fault import Language
from renstra.formula.nodes import NO_SPAN
from renstra.source import Span

if TYPE_CHECKING:
    from renstra.formula.units import Unit


@dataclass(frozen=True, slots=True)
class Undefined:
    """There is no value. It is never 0 and never an exception.

    ``reason`` is a key of ``messages.REASONS`` (``data-kosong``, ``pembagi-nol``...), ``where`` the variable with its
    year or the part of the formula with its years, ``span`` that part in the text. For missing input ``name`` and
    ``year`` say which. For an aggregate ``count`` of its ``total`` members have no value.
    """

    reason: str
    where: str
    span: Span = NO_SPAN
    name: str | None = None
    year: int | None = None
    count: int = 0
    total: int = 0

    def message(self, language: Language = "id") -> str:
        """Why there is no value, in one sentence."""
        from renstra.formula.messages import reason_text  # noqa: PLC0415 - words only where they are read

        params = {"where": self.where, "count": str(self.count), "total": str(self.total)}
        return reason_text(self.reason, language, params)


Key = tuple[str | int, ...]
Scalar = Ratio | bool | str | Undefined


@dataclass(frozen=True, slots=True)
class Members:
    """Many values: one for each key. ``dims`` names the sets that the parts of a key are members of."""

    dims: tuple[str, ...]
    values: Mapping[Key, Scalar]


Value = Scalar | Members


class Result(NamedTuple):
    """What a formula gives for a year.

    ``value`` has as many decimals as it needs, at most 40 significant digits; ``None`` where there is none, then
    ``undefined`` says why. ``unit`` is known where the units of the variables were given. ``left_out`` counts members
    that ``known(...)`` left out because they have no value.
    """

    value: Decimal | None
    unit: "Unit | None" = None
    undefined: Undefined | None = None
    left_out: int = 0


Entry = Any
"""What stands in the data: ``int``, ``Decimal``, ``str``, ``bool``, ``None``, ``Undefined``, or a mapping of these."""

Data = Mapping[str, Entry]
"""Name -> year -> entry; see ``load.py`` for the shapes with members and parts of a year."""
