"""Which of the old things is which of the new ones.

A thing is recognised by its id, else by unit and kode, else by its name: first among those below the same parent, the
same name before one that is alike, then anywhere, which means that it was moved. Nothing is guessed from the place in a
list but between things that nothing else tells apart. The result does not depend on which side is called old.

No step compares all pairs of a long list: equal keys are looked up, and alike names must share a word that few have.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from renstra.compare.similarity import similarity, words

_ALIKE = 0.5
"""So alike are two names of one thing, where no code or id says otherwise."""
_NEARLY_EQUAL = 0.8
"""So alike, where codes or ids differ or the parent is another one."""
_FEW = 40
"""Short lists are compared name by name."""
_RARE = 4
"""A word that at most so many names of each side have."""


class Entry:
    """What a thing is recognised by. ``parent`` is equal for old and new things below the same parent."""

    __slots__ = ("_words", "id", "kode", "parent", "text", "unit")

    def __init__(
        self,
        text: str = "",
        *,
        parent: Hashable = None,
        id: str | None = None,
        kode: str | None = None,
        unit: str | None = None,
    ) -> None:
        self.text, self.parent, self.id, self.kode, self.unit = text, parent, id, kode, unit
        self._words: str | None = None

    @property
    def nama(self) -> str:
        """Its name as ``words``; empty where it has none."""
        if self._words is None:  # most things are recognised without it
            self._words = words(self.text)
        return self._words


Pairs = dict[int, int]
"""Index of an old thing -> index of the same new thing."""
_Key = Callable[[Entry], Hashable | None]


def match(old: Sequence[Entry], new: Sequence[Entry], *, across: bool = True) -> Pairs:
    """The pairs of two lists. ``across``: whether things are looked for below other parents too."""
    found = _Match(old, new)
    if across:
        found.unique(lambda entry: entry.id and ("id", entry.id))
        found.unique(lambda entry: entry.kode and ("kode", entry.unit, entry.kode))
    found.in_order(lambda entry: entry.id and (entry.parent, entry.id, entry.nama))
    found.in_order(lambda entry: entry.kode and (entry.parent, entry.unit, entry.kode, entry.nama))
    found.in_order(lambda entry: entry.id and (entry.parent, entry.id))
    found.in_order(lambda entry: entry.kode and (entry.parent, entry.unit, entry.kode))
    found.in_order(lambda entry: (entry.parent, entry.nama))
    found.alike(by_parent=True)
    if across:
        found.unique(lambda entry: entry.nama or None)
        found.alike(by_parent=False)
    return found.pairs


class _Match:
    def __init__(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        self.old, self.new = old, new
        self.pairs: Pairs = {}
        self.open_old = dict.fromkeys(range(len(old)))
        self.open_new = dict.fromkeys(range(len(new)))

    def _pair(self, i: int, j: int) -> None:
        self.pairs[i] = j
        del self.open_old[i], self.open_new[j]

    def _grouped(self, key: _Key) -> Iterable[tuple[list[int], list[int]]]:
        """The unmatched things of both sides by key, for keys that both sides have."""
        if not self.open_old or not self.open_new:
            return ()
        groups: dict[Hashable, list[int]] = defaultdict(list)
        for i in self.open_old:
            if k := key(self.old[i]):
                groups[k].append(i)
        others: dict[Hashable, list[int]] = defaultdict(list)
        for j in self.open_new:
            if (k := key(self.new[j])) and k in groups:
                others[k].append(j)
        return [(groups[k], found) for k, found in others.items()]

    def unique(self, key: _Key) -> None:
        """Pair things whose key nothing else on their side has."""
        for mine, theirs in self._grouped(key):
            if len(mine) == len(theirs) == 1:
                self._pair(mine[0], theirs[0])

    def in_order(self, key: _Key) -> None:
        """Pair things of equal keys, the first with the first."""
        for mine, theirs in self._grouped(key):
            for i, j in zip(mine, theirs):
                self._pair(i, j)

    def alike(self, *, by_parent: bool) -> None:
        """Pair things whose names are alike, the most alike first."""
        scored = []
        for mine, theirs in self._grouped(lambda entry: (entry.parent,) if by_parent else True):
            for i, j in self._candidates(mine, theirs):
                one, other = self.old[i], self.new[j]
                score = similarity(one.nama, other.nama)
                if score >= (_NEARLY_EQUAL if not by_parent or _differ(one, other) else _ALIKE):
                    scored.append((-score, abs(i - j), min(i, j), i, j))
        for *_, i, j in sorted(scored):
            if i in self.open_old and j in self.open_new:
                self._pair(i, j)

    def _candidates(self, mine: list[int], theirs: list[int]) -> Iterable[tuple[int, int]]:
        if len(mine) <= _FEW and len(theirs) <= _FEW:
            return [(i, j) for i in mine if self.old[i].nama for j in theirs if self.new[j].nama]
        with_word: dict[str, list[int]] = defaultdict(list)
        for j in theirs:
            for word in set(self.new[j].nama.split()):
                with_word[word].append(j)
        mine_with_word: dict[str, list[int]] = defaultdict(list)
        for i in mine:
            for word in set(self.old[i].nama.split()):
                mine_with_word[word].append(i)
        return {
            (i, j)
            for word, having in mine_with_word.items()
            if len(having) <= _RARE and len(with_word.get(word, ())) <= _RARE
            for i in having
            for j in with_word.get(word, ())
        }


def _differ(one: Entry, other: Entry) -> bool:
    """Whether a code or an id says that these are two things."""
    if one.id and other.id and one.id != other.id:
        return True
    return bool(one.kode and other.kode and (one.unit, one.kode) != (other.unit, other.kode))
