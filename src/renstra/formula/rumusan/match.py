"""How well a phrase of the text names a variable: own, small, deterministic; scores are whole numbers of 0..1000.

Words are lowered, stop words left out, light affixes cut (*pemeriksaan*, *diperiksa* -> *periksa*), and one word may
stand for the first letters or syllables of several (*UM*: usaha mikro, *faskes*: fasilitas kesehatan).
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from renstra.formula.rumusan.words import SAME, SHORT, STOP, WEAK

FULL = 1000
_LEAST_STEM = 4
_PREFIXES = (
    "memper", "diper", "meng", "meny", "peng", "peny", "mem", "men", "pem", "pen", "ter", "ber", "per", "me", "di",
    "ke", "se", "pe",
)  # fmt: skip
_SWALLOWED = {"mem": "p", "pem": "p", "men": "t", "pen": "t", "meny": "s", "peny": "s"}
"""The first letter of a stem that a prefix swallows: *pemeriksaan* is from *periksa*."""

_SUFFIXES = ("nya", "kan", "an")
_WORD = re.compile(r"[^\W_]+(?:[-'.][^\W_]+)*")
_LETTERS_AND_DIGITS = re.compile(r"[^\W\d_]+|\d+")
_MOST_WORDS = 40


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The word without its commonest prefix and suffix, at least four letters of it."""
    word = SAME.get(word, word)
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST_STEM:
            word = word[: -len(suffix)]
            break
    for prefix in _PREFIXES:
        bare = word[len(prefix) :]
        if word.startswith(prefix) and len(bare) >= _LEAST_STEM + (len(prefix) > 4):
            return _SWALLOWED.get(prefix, "") + bare if bare[0] in "aeiou" else bare
    return word


def content(words: Iterable[str]) -> tuple[str, ...]:
    """Lowered words that carry meaning, in order; all of them where none does."""
    lowered = [word for text in words for word in _parts(text)]
    kept = [word for word in lowered if word not in STOP]
    return tuple((kept or lowered)[:_MOST_WORDS])


def _parts(text: str) -> list[str]:
    found = []
    for word in _WORD.findall(text.lower()):
        same = SAME.get(word, word)
        split = _LETTERS_AND_DIGITS.findall(same)
        if len(split) == 2 and split[0].isdigit():  # 10th, 60tahun
            found += [split[0], SAME.get(split[1], split[1])]
        elif "-" in same and same not in SAME.values():
            found += [same, *(SAME.get(part, part) for part in same.split("-"))]
        else:
            found.append(same)
    return found


@lru_cache(maxsize=20_000)
def alike(one: str, other: str) -> int:
    """How much two words are the same word."""
    if one == other:
        return FULL
    if not one or not other or one[0].isdigit() or other[0].isdigit():
        return 0
    a, b = stem(one), stem(other)
    if a == b:
        return 950
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) >= 3 and longer.startswith(shorter):  # kop, koperasi; standar, standard
        return 850 if len(shorter) >= 4 else 700
    if len(shorter) >= 5 and shorter in longer:
        return 800
    if len(one) <= 7 and _is_indexed(one, other):
        return 900
    if len(shorter) >= 5 and _one_slip(shorter, longer):
        return 750
    common = _common_start(a, b)
    return 650 if common >= 5 and common * 10 >= len(longer) * 6 else 0


def _is_indexed(one: str, other: str) -> bool:
    """``NPi`` is ``NP``, ``xij`` is ``x``."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in ("i", "j", "k", "ij")


def _one_slip(shorter: str, longer: str) -> bool:
    """Whether one letter was changed, left out or doubled."""
    if len(longer) - len(shorter) > 1:
        return False
    start = _common_start(shorter, longer)
    rest, other = shorter[start:], longer[start:]
    return rest == other[1:] or rest[1:] == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])


def _common_start(a: str, b: str) -> int:
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count


@lru_cache(maxsize=20_000)
def stands_for(short: str, words: tuple[str, ...]) -> tuple[int, int] | None:
    """From which to before which of ``words`` an abbreviation stands for: ``um`` for (usaha, mikro)."""
    if not 2 <= len(short) <= 12 or not short.isalpha():
        return None
    if known := SHORT.get(short):
        places = [index for index, word in enumerate(words) if any(alike(part, word) >= 850 for part in known)]
        if places and (len(places) * 2 > len(known) or len(known) == 1):
            return places[0], places[-1] + 1
    for start in range(len(words)):
        count = len(short)
        if tuple(word[0] for word in words[start : start + count]) == tuple(short):
            return start, start + count
        end = _syllables(short, words, start)
        if end is not None and end - start >= 2:
            return start, end
    return None


def _syllables(short: str, words: Sequence[str], start: int, depth: int = 0) -> int | None:
    """Where the words end whose beginnings or ends, two letters or more each, make up ``short``."""
    if not short:
        return start
    if start >= len(words) or depth > 5:
        return None
    word = words[start]
    for size in range(min(len(short), len(word) - 1, 5), 1, -1):
        piece = short[:size]
        if word.startswith(piece) or word.endswith(piece):
            end = _syllables(short[size:], words, start + 1, depth + 1)
            if end is not None:
                return end
    return None


def _weight(word: str) -> int:
    return 1 if word in WEAK or len(word) == 1 else 2


def _covered(words: tuple[str, ...], by: tuple[str, ...]) -> tuple[int, int]:
    """The weight of ``words`` found in ``by``, in thousandths, and the whole weight."""
    found = [max((alike(word, other) for other in by), default=0) for word in words]
    for index, word in enumerate(words):
        if found[index] < 900 and stands_for(word, by) is not None:
            found[index] = 900
    for word in by:
        span = stands_for(word, words)
        for index in range(*span) if span else ():
            found[index] = max(found[index], 900)
    total = sum(map(_weight, words))
    return sum(_weight(word) * score for word, score in zip(words, found, strict=True)), total


@lru_cache(maxsize=20_000)
def similarity(phrase: tuple[str, ...], name: tuple[str, ...]) -> int:
    """How well ``phrase`` (content words) names a variable called ``name``: mostly that the name is in the phrase."""
    if not phrase or not name:
        return 0
    of_name, names = _covered(name, phrase)
    of_phrase, phrases = _covered(phrase, name)
    return (7 * of_name // names + 3 * of_phrase // phrases) // 10
