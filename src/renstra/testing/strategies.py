"""Strategies for whole plans, valid by construction, and plans by a seed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from hypothesis import strategies as st

from renstra.model import Bagian, RencanaDaerah, Renstra
from renstra.model.identitas import NamaTataLetak
from renstra.testing.catalogue import PARTS
from renstra.testing.maker import Size
from renstra.testing.values import teks
from renstra.testing.whole import new_maker, pair, regional, renstra
from renstra.testing.yaml_text import plan_files

T = TypeVar("T")
B = TypeVar("B", bound=Bagian)


class Drawn:
    """Choices of Hypothesis."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self._draw = draw

    def number(self, lowest: int, highest: int) -> int:
        """A whole number, both ends included."""
        number: int = self._draw(st.integers(lowest, highest))
        return number

    def pick(self, options: Sequence[T]) -> T:
        """One of several."""
        chosen: T = self._draw(st.sampled_from(options))
        return chosen

    def text(self) -> str:
        """Any text that a person may write into a free field."""
        text: str = self._draw(teks())
        return text


@st.composite
def plans(draw: st.DrawFn, layout: NamaTataLetak | None = None, size: Size = "small") -> Renstra:
    """A Renstra, or now and then a Renja, in which ``renstra.check`` finds nothing.

    ``layout`` is one of the two official layouts, by default either. ``size`` says how many parts there are.
    """
    return renstra(new_maker(Drawn(draw), layout, size))


@st.composite
def regional_plans(draw: st.DrawFn, layout: NamaTataLetak | None = None, size: Size = "small") -> RencanaDaerah:
    """An RPD or RPJMD in which ``renstra.check`` finds nothing."""
    return regional(new_maker(Drawn(draw), layout, size))


@st.composite
def plans_with_parents(
    draw: st.DrawFn, layout: NamaTataLetak | None = None, size: Size = "small"
) -> tuple[Renstra, RencanaDaerah]:
    """A Renstra and the regional plan that it serves. Its ``induk`` is ``../induk``: write the two side by side.

    It serves every sasaran of the regional plan, may quote indicators from there, and its programs stay within the pagu
    that they have there.
    """
    return pair(new_maker(Drawn(draw), layout, size))


@dataclass(frozen=True, slots=True)
class PlanText:
    """A plan and the texts of its files, which load to it."""

    plan: Renstra
    files: dict[str, str]


@st.composite
def plan_texts(draw: st.DrawFn, plan: st.SearchStrategy[Renstra] | None = None, *, line_ends: bool = False) -> PlanText:
    """A plan as files (name -> text) in any style that a person might use; ``renstra.load`` reads the plan from them.

    ``plan`` is a strategy for the plan, by default ``plans()``. Styles differ in block and flow, quotation marks,
    comments, order of keys, numbers and rupiah, indentation, and in how many files the keys are spread over. With
    ``line_ends`` also in line ends, of which a check makes a note (BT010).
    """
    made = draw(plans() if plan is None else plan)
    files = plan_files(made, Drawn(draw), line_ends=line_ends)
    return PlanText(made, {name: content for name, content in files.items() if isinstance(content, str)})


def parts(part: type[B], layout: NamaTataLetak | None = None) -> st.SearchStrategy[B]:
    """Parts of one class of the model (``Indikator``, ``Tabel``, ``SubKegiatan`` ...), as they stand in valid plans.

    Raises ``KeyError`` where there is no such part.
    """
    make = PARTS[part]
    return st.composite(lambda draw: make(new_maker(Drawn(draw), layout, "small")))()
