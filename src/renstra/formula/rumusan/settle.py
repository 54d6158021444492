"""Skeletons with variables in the place of phrases, and years counted from n."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from renstra.formula.nodes import THIS_YEAR, Node, Point, Range, Ref, walk
from renstra.formula.rumusan.assign import SURE, Assignment, Names
from renstra.formula.rumusan.assumed import Assumption, assumption
from renstra.formula.rumusan.same import is_trivial
from renstra.formula.rumusan.skeleton import MARK, Skeleton, mapped

_FAR = 9
"""Years that lie further apart than this are no years of one formula."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A formula that may be meant. ``likeness`` 0..1000 of its words to the variables, ``new`` undeclared names."""

    tree: Node
    likeness: int
    assumed: tuple[Assumption, ...] = ()
    literal: bool = False
    new: frozenset[str] = frozenset()
    weakest: int = 0
    """The least likeness of one of its phrases; 0 also for shapes that stand nowhere in the text."""

    idle: bool = False
    """Whether the text itself takes a phrase from itself or divides it by itself: ``a - b / b``."""

    def but(self, tree: Node, *assumed: Assumption) -> "Candidate":
        """Another tree, no longer literal."""
        return replace(self, tree=tree, assumed=(*self.assumed, *assumed), literal=False)


def settle(skeleton: Skeleton, chosen: Assignment, names: Names, legend: Mapping[str, str]) -> Candidate:
    """The skeleton over the variables that were chosen for its phrases."""
    leaves: dict[Ref, Node] = {}
    told: list[Assumption] = []
    latest = max((year for ref in _refs(skeleton.tree) for year in _fixed(ref)), default=None)
    for ref in _refs(skeleton.tree):
        index = int(ref.name.removeprefix(MARK))
        name = chosen.names[index]
        time = ref.time
        if ref in skeleton.soft and {"awal", "akhir"} & names.of_words(name):
            time = THIS_YEAR
        if isinstance(time, Point) and not time.anchor and latest is not None and latest - time.offset <= _FAR:
            told.append(assumption("tahun-tetap", tahun=str(time.offset), ke=_spell(time.offset - latest)))
            time = Point("n", time.offset - latest)
        leaves[ref] = Ref(name, time, ref.part)
    for index, phrase in enumerate(skeleton.phrases):
        name, score = chosen.names[index], chosen.scores[index]
        kind = "variabel-baru" if name in chosen.new else "cocok" if score >= SURE else "cocok-lemah"
        told.append(assumption(kind, frasa=str(phrase)[:80], nama=name))
        symbol = "".join(phrase.words).lower()
        if symbol in legend:
            told.append(assumption("keterangan", simbol=str(phrase), frasa=legend[symbol][:80]))
    assumed = tuple(dict.fromkeys((*skeleton.assumed, *told)))
    tree = mapped(skeleton.tree, leaves)
    weakest = min(chosen.scores, default=0)
    return Candidate(
        tree, max(0, chosen.score), assumed, skeleton.literal, chosen.new, weakest, is_trivial(skeleton.tree)
    )


def _refs(tree: Node) -> list[Ref]:
    return [node for node in walk(tree) if isinstance(node, Ref)]


def _fixed(ref: Ref) -> list[int]:
    points = (ref.time.first, ref.time.last) if isinstance(ref.time, Range) else (ref.time,)
    return [point.offset for point in points if not point.anchor]


def _spell(shift: int) -> str:
    return f"n{shift}" if shift else "n"
