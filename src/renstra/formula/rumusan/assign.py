"""Which variable each phrase of a skeleton is: the assignments with the best likeness, a bounded search."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from renstra.formula.operators import KEYWORDS
from renstra.formula.rumusan.bounds import MAX_ASSIGNMENTS, MAX_BEAM, MAX_CHOICES
from renstra.formula.rumusan.match import content, similarity
from renstra.formula.rumusan.skeleton import Phrase
from renstra.formula.rumusan.variable import Variable

SURE = 550
"""From this likeness on a match is told as one, below as a guess."""

_FEW = 8
"""Up to so many declared variables each is expected to be used."""

_CERTAIN = 800
"""From this likeness on no new name is tried."""

_ANY = 400
_TWICE = 350
_NEW = 400
_UNUSED = 60
_ALL_FOR_ONE = 400


@dataclass(frozen=True, slots=True)
class Assignment:
    """``names[i]`` is the variable of phrase i, ``scores[i]`` their likeness; ``new`` are those not declared."""

    names: tuple[str, ...]
    scores: tuple[int, ...]
    new: frozenset[str]
    score: int


@dataclass(slots=True)
class Names:
    """Declared variables by the words they are called."""

    words: dict[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, variables: Mapping[str, Variable]) -> "Names":
        """Words of the name itself and of its ``nama``."""
        return cls({name: _called(name, variable) for name, variable in variables.items()})

    def likeness(self, key: tuple[str, ...], name: str) -> int:
        """How well words name a variable."""
        return max((similarity(key, words) for words in self.words[name]), default=0)

    def of_words(self, name: str) -> set[str]:
        """All words that a variable is called by."""
        return {word for words in self.words.get(name, ()) for word in words}


def _called(name: str, variable: Variable) -> tuple[tuple[str, ...], ...]:
    own = content([name.removeprefix("ind.").replace("_", " ").replace("-", " ")])
    nama = content([variable.nama])
    return tuple(dict.fromkeys(words for words in (own, nama) if words))


def assignments(phrases: Sequence[Phrase], names: Names, legend: Mapping[str, str]) -> list[Assignment]:
    """The likeliest assignments, best first; with no declared variables the one with invented names."""
    keys = [_keys(phrase, legend) for phrase in phrases]
    fresh = invent(phrases, set(names.words), legend)
    likeness = [{name: max(names.likeness(key, name) for key in options) for name in names.words} for options in keys]
    beam: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    for index, scores in enumerate(likeness):
        if not phrases[index].key and names.words:  # nothing is said: any variable will do
            anything = sorted(scores)[:MAX_CHOICES]
            beam = nlargest(MAX_BEAM, [(total + _ANY, (*taken, name)) for total, taken in beam for name in anything])
            continue
        chosen = nlargest(MAX_CHOICES, scores, key=lambda name: (scores[name], name))
        grown = []
        for total, taken in beam:
            grown += [(total + scores[name] - _penalty(name, index, taken, keys), (*taken, name)) for name in chosen]
            if not chosen or scores[chosen[0]] < _CERTAIN:
                grown.append((total - _NEW, (*taken, fresh[index])))
        beam = nlargest(MAX_BEAM, grown)
    found = []
    for total, taken in beam:
        unused = len(names.words) - len(set(taken) & set(names.words))
        lost = _UNUSED * unused * len(phrases) if len(names.words) <= _FEW else 0
        scores_of = tuple(likeness[i].get(name, 0) for i, name in enumerate(taken))
        new = frozenset(name for name in taken if name not in names.words)
        found.append(Assignment(taken, scores_of, new, (total - lost) // max(1, len(phrases))))
    return nlargest(MAX_ASSIGNMENTS, found, key=lambda one: (one.score, one.names))


def _keys(phrase: Phrase, legend: Mapping[str, str]) -> list[tuple[str, ...]]:
    options = [phrase.key]
    compact = re.sub(r"[\W_]", "", "".join(phrase.words)).lower()
    symbols = dict.fromkeys((compact, *(word.lower() for word in phrase.words[:2])))
    return [*options, *(content([legend[symbol]]) for symbol in symbols if legend.get(symbol))]


def _penalty(name: str, index: int, taken: tuple[str, ...], keys: list[list[tuple[str, ...]]]) -> int:
    """What it costs that another phrase is the same variable already: less where the phrases are alike."""
    for before, other in enumerate(taken):
        if other == name:
            alike = min(similarity(keys[index][0], keys[before][0]), similarity(keys[before][0], keys[index][0]))
            return max(0, _TWICE + (FULLY - alike) * 2 // 3 if alike < 900 else 100)
    return 0


FULLY = 1000


def invent(phrases: Sequence[Phrase], taken: set[str], legend: Mapping[str, str]) -> list[str]:
    """Names for phrases: up to four of their words, none twice."""
    used = set(taken)
    names = []
    for phrase in phrases:
        words = [word for word in re.findall(r"[a-z0-9]+", " ".join(phrase.key).lower()) if word]
        base = "_".join(words[:4])[:40] or "nilai"
        if base[0].isdigit():
            base = f"jumlah_{base}"
        if base in KEYWORDS or base in ("case", "lookup"):
            base = f"nilai_{base}"
        name, count = base, 2
        while name in used:
            name, count = f"{base}_{count}", count + 1
        used.add(name)
        names.append(name)
    return names
