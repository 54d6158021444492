"""Other meanings of a skeleton than the printed one: lost parentheses, lost bars, running totals, growth.

Every function gives further skeletons with what was assumed; none looks at units, the ranking does.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from renstra.formula.nodes import THIS_YEAR, Binary, Call, Negate, Node, Number, Percent, Point, Range, Ref, walk
from renstra.formula.rumusan.assumed import assumption
from renstra.formula.rumusan.bounds import MAX_STRUCTURES, MAX_VARIANTS
from renstra.formula.rumusan.match import content
from renstra.formula.rumusan.skeleton import MARK, Phrase, Skeleton, mapped, renumbered
from renstra.formula.rumusan.words import QUANTIFIERS, SAME
from renstra.formula.write_text import write

AWAL_TO_N = Range(Point("awal", 0), THIS_YEAR)
_TOTALS = frozenset({"kumulatif", "akumulasi", "kumulasi", "kumulatifnya", "akumulatif"})
_EACH = re.compile(
    r"\b(?:untuk )?(?:setiap|tiap|masing-masing) (?:indikator|unsur|dimensi|aspek|kab|kec|desa|unit|komponen)|\+=|"
    r"ke-?i\b|\b(?:jumlah|total) (?:\w+ ){0,3}(?:tertimbang|terbobot|nilai|skor)|i ?= ?1\b",
    re.IGNORECASE,
)
_OPENS_LIST = frozenset({"yaitu", "yakni", "melalui", "meliputi", "adalah", "mencakup", "antara"})
_GROWTH = re.compile(
    r"pertumbuh|peningkat|kenaikan|laju|penurun|pertambah|perubahan|meningkat|berkembang", re.IGNORECASE
)
_MEANS = frozenset({"rata", "rata-rata", "rerata"})


def variants(skeleton: Skeleton, legend: dict[str, str], called: str = "", said: str = "") -> list[Skeleton]:
    """The skeleton itself and what else it may mean, the likeliest first."""
    found = [skeleton]
    for kind, tree in islice(structures(skeleton.tree), MAX_STRUCTURES):
        found.append(skeleton.but(tree, assumption(kind, ke=_text(tree, skeleton))))
    found += split_phrase(skeleton)
    for one in list(found):
        found += totals(one, legend, called)
        found += member_sums(one, said)
        found += lists(one)
    return found[:MAX_VARIANTS]


def _text(tree: Node, skeleton: Skeleton) -> str:
    """The tree with phrases for names, for people."""
    text = write(tree)
    for index in range(len(skeleton.phrases) - 1, -1, -1):
        text = text.replace(f"{MARK}{index}", f"'{str(skeleton.phrases[index])[:40]}'")
    return text


def structures(tree: Node) -> Iterator[tuple[str, Node]]:
    """Trees with parentheses where they may be missing, at the outermost place and inside brackets."""
    for node in walk(tree):
        for kind, other in _moved(node):
            yield kind, _put(tree, node, other)


def _put(tree: Node, old: Node, new: Node) -> Node:
    if tree is old:
        return new
    match tree:
        case Binary(operator, left, right):
            return Binary(operator, _put(left, old, new), _put(right, old, new))
        case Call(function, arguments, over):
            return Call(function, tuple(_put(argument, old, new) for argument in arguments), over)
        case Negate(operand):
            return Negate(_put(operand, old, new))
        case _:
            return tree


def _moved(node: Node) -> Iterator[tuple[str, Node]]:
    match node:
        case Binary("+" | "-" as operator, left, right):
            if (moved := into_dividend(operator, left, right)) is not None:
                yield "kurung-ditambah", moved
            if (moved := into_divisor(operator, left, right)) is not None:
                yield "kurung-ditambah", moved
        case Binary("/", above, Binary("*", below, Number() | Percent() as factor)):
            yield "kurung-pindah", Binary("*", Binary("/", above, below), factor)
        case Binary("/", above, Binary("/", first, second)):
            yield "kurung-pindah", Binary("/", Binary("/", above, first), second)
        case Binary("/", Call("sum", (inside,)), divisor) if not isinstance(divisor, Call):
            yield "kurung-pindah", Call("sum", (Binary("/", inside, divisor),))
        case Binary("*", Call("sum", (inside,)), factor) if not isinstance(factor, Call | Number | Percent):
            yield "kurung-pindah", Call("sum", (Binary("*", inside, factor),))
        case Call("sum", (Binary("-", first, second),)):
            yield "kurung-pindah", Binary("-", Call("sum", (first,)), second)
        case _:
            return


def into_dividend(operator: str, left: Node, right: Node) -> Node | None:
    """``(a - b) / c * 100`` for ``a - b / c * 100``."""
    match right:
        case Binary("*", inner, Number() | Percent() as factor) if not _is_product(inner):
            return Binary("*", Binary(operator, left, inner), factor)  # type: ignore[arg-type]
        case Binary("*" | "/" as sign, inner, last) if _is_product(inner):
            moved = into_dividend(operator, left, inner)
            return None if moved is None else Binary(sign, moved, last)
        case Binary("/", dividend, divisor):
            return Binary("/", Binary(operator, left, dividend), divisor)  # type: ignore[arg-type]
        case _:
            return None


def _is_product(node: Node) -> bool:
    return isinstance(node, Binary) and node.operator in "*/"


def into_divisor(operator: str, left: Node, right: Node) -> Node | None:
    """``a / (b + c)`` for ``a / b + c``."""
    match left, right:
        case Binary("/", dividend, divisor), Binary("*", last, Number() | Percent() as factor):
            return Binary("*", Binary("/", dividend, Binary(operator, divisor, last)), factor)  # type: ignore[arg-type]
        case Binary("/", dividend, divisor), _:
            return Binary("/", dividend, Binary(operator, divisor, right))  # type: ignore[arg-type]
        case _:
            return None


def split_phrase(skeleton: Skeleton) -> Iterator[Skeleton]:
    """``jumlah A jumlah B x 100%``: two quantities that stood above each other."""
    if any(isinstance(node, Binary) and node.operator == "/" for node in walk(skeleton.tree)):
        return
    for index, phrase in enumerate(skeleton.phrases):
        places = [
            at for at, word in enumerate(phrase.words) if at and SAME.get(word.lower(), word.lower()) in QUANTIFIERS
        ]
        for at in places[:2]:
            parts = [_phrase(phrase.words[:at]), _phrase(phrase.words[at:])]
            if not all(part.key for part in parts):
                continue
            first, second = len(skeleton.phrases), len(skeleton.phrases) + 1
            phrases = (*skeleton.phrases, *parts)
            ratio = Binary("/", Ref(f"{MARK}{first}"), Ref(f"{MARK}{second}"))
            leaves = {ref: ratio for ref in _refs(skeleton.tree) if ref.name == f"{MARK}{index}"}
            told = assumption("garis-pecahan-hilang", ke=f"'{parts[0]}' / '{parts[1]}'")
            yield renumbered(replace(skeleton.but(mapped(skeleton.tree, dict(leaves)), told), phrases=phrases))


def _phrase(words: tuple[str, ...]) -> Phrase:
    return Phrase(words, content(words))


def _refs(tree: Node) -> list[Ref]:
    return [node for node in walk(tree) if isinstance(node, Ref)]


def totals(skeleton: Skeleton, legend: dict[str, str], called: str) -> Iterator[Skeleton]:
    """Running totals for the phrases that say so, for all where the name says so."""
    said = {f"{MARK}{index}" for index in range(len(skeleton.phrases)) if _TOTALS & set(content([called]))}
    for index, phrase in enumerate(skeleton.phrases):
        words = content((*phrase.words, *(legend.get(word.lower(), "") for word in phrase.words)))
        if _TOTALS & set(words):
            said.add(f"{MARK}{index}")
    leaves: dict[Ref, Node] = {
        ref: Call("sum", (Ref(ref.name, AWAL_TO_N),))
        for ref in _refs(skeleton.tree)
        if ref.name in said and ref.time == THIS_YEAR and ref.part is None
    }
    if leaves:
        yield skeleton.but(_single_sums(mapped(skeleton.tree, leaves)), assumption("kumulatif"))


def _single_sums(tree: Node) -> Node:
    """``sum(sum(x[awal..n]))`` is one sum."""
    for node in walk(tree):
        match node:
            case Call("sum", (Call("sum", (Ref(),)) as inner,)):
                return _single_sums(_put(tree, node, inner))
            case _:
                pass
    return tree


def member_sums(skeleton: Skeleton, said: str) -> Iterator[Skeleton]:
    """The sum over all members, where the text speaks of each of them."""
    if not _EACH.search(said) or any(isinstance(node, Call) for node in walk(skeleton.tree)):
        return
    match skeleton.tree:
        case Binary("*" | "/" as operator, left, Number() | Percent() as factor):
            yield skeleton.but(Binary(operator, Call("sum", (left,)), factor), assumption("himpunan"))
        case Binary("/", left, right):
            both = Binary("/", Call("sum", (left,)), Call("sum", (right,)))
            yield skeleton.but(both, assumption("himpunan"))
        case _:
            yield skeleton.but(Call("sum", (skeleton.tree,)), assumption("himpunan"))


def lists(skeleton: Skeleton) -> Iterator[Skeleton]:
    """``A, B, dan C`` as the sum, or the mean where the text says so, of its members."""
    for index, phrase in enumerate(skeleton.phrases):
        members = _members(phrase.words)
        if not 2 <= len(members) <= 12:
            continue
        first = len(skeleton.phrases)
        refs: list[Node] = [Ref(f"{MARK}{first + at}") for at in range(len(members))]
        mean = bool(_MEANS & {SAME.get(word.lower(), word.lower()) for word in phrase.words})
        if mean:
            members[0] = _without_mean(members[0])
        whole: Node = refs[0]
        if mean:
            whole = Call("mean", tuple(refs))
        else:
            for ref in refs[1:]:
                whole = Binary("+", whole, ref)
        leaves = {ref: whole for ref in _refs(skeleton.tree) if ref.name == f"{MARK}{index}"}
        told = assumption("daftar-rata" if mean else "daftar", frasa=str(phrase)[:60])
        phrases = (*skeleton.phrases, *map(_phrase, members))
        yield renumbered(replace(skeleton.but(mapped(skeleton.tree, dict(leaves)), told), phrases=phrases))


def _without_mean(words: tuple[str, ...]) -> tuple[str, ...]:
    """``rata-rata dari IKU`` as a member is IKU."""
    at = 0
    while at < len(words) - 1 and words[at].lower() in (*_MEANS, "-", "dari", "nilai"):
        at += 1
    return words[at:]


def _members(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    members: list[list[str]] = [[]]
    for word in words:
        if word.lower() in _OPENS_LIST:
            members = [[]]
        elif word == "," or word.lower() in ("dan", "serta", "and", "&"):
            members.append([])
        else:
            members[-1].append(word)
    return [tuple(member) for member in members if content(member)]


def changes(skeleton: Skeleton, said: str) -> Iterator[Skeleton]:
    """A text of one quantity, or of one over another, as its change against last year where growth is spoken of."""
    if not _GROWTH.search(said):
        return
    refs = _refs(skeleton.tree)
    if len(skeleton.phrases) == 1 and isinstance(skeleton.tree, Ref) and skeleton.tree.time == THIS_YEAR:
        told = assumption("pertumbuhan")
        yield skeleton.but(growth(skeleton.tree, relative=True, factor=None), told)
        yield skeleton.but(growth(skeleton.tree, relative=False, factor=None), told)
    elif (
        isinstance(skeleton.tree, Binary)
        and skeleton.tree.operator == "/"
        and len({r.name for r in refs}) == 1 < len({ref.time for ref in refs})
        and not any(isinstance(node, Binary) and node.operator == "-" for node in walk(skeleton.tree))
    ):
        told = assumption("pertumbuhan")
        yield skeleton.but(growth(Ref(refs[0].name), relative=True, factor=None), told)
    else:
        match skeleton.tree:
            case Binary("/", Ref() as above, Ref() as below) if above.time == below.time == THIS_YEAR:
                last = Binary("/", Ref(above.name, Point("n", -1)), Ref(below.name, Point("n", -1)))
                change = Binary("/", Binary("-", skeleton.tree, last), last)
                yield skeleton.but(change, assumption("pertumbuhan"))
            case Binary("*", Binary("/", Ref() as above, Ref() as below), factor) if above.name == below.name:
                now, before = (below, above) if above.time != THIS_YEAR else (above, below)
                told = assumption("pertumbuhan")
                for divisor in (below, above):
                    change = Binary("/", Binary("-", now, before), divisor)
                    yield skeleton.but(Binary("*", change, factor), told)
            case _:
                return


def completed(skeleton: Skeleton) -> Iterator[Skeleton]:
    """``(x - x[n-1]) / ...`` cut off: what stands below the line is likely x[n-1]."""
    match skeleton.tree:
        case Binary("/", Binary("-", Ref() as now, Ref() as before) as change, Ref(name)) if (
            now.name == before.name != name and not content(skeleton.phrases[int(name.removeprefix(MARK))].key)
        ):
            yield renumbered(skeleton.but(Binary("/", change, before), assumption("terpotong")))
        case _:
            return


def growth(tree: Ref, *, relative: bool, factor: Node | None) -> Node:
    """``x - x[n-1]``, or that through ``x[n-1]``."""
    before = Ref(tree.name, Point("n", -1), tree.part)
    change: Node = Binary("-", tree, before)
    if relative:
        change = Binary("/", change, before)
        return Binary("*", change, factor) if factor is not None else change
    return change
