"""All formulas that a printed text may mean, in no order yet: readings, variants, assignments, scales, shapes."""

from collections.abc import Iterator, Mapping
from itertools import islice

from renstra.formula.nodes import Ref
from renstra.formula.rumusan.assign import Names, assignments
from renstra.formula.rumusan.assumed import assumption
from renstra.formula.rumusan.bounds import MAX_CANDIDATES, MAX_TEXT
from renstra.formula.rumusan.choices import choices
from renstra.formula.rumusan.clean import marked, normal
from renstra.formula.rumusan.grammar import read
from renstra.formula.rumusan.match import content
from renstra.formula.rumusan.readings import bare, readings
from renstra.formula.rumusan.scale import name_in, scales
from renstra.formula.rumusan.settle import Candidate, settle
from renstra.formula.rumusan.shapes import shapes
from renstra.formula.rumusan.skeleton import Skeleton
from renstra.formula.rumusan.statement import Parts, Statement, key, take_apart
from renstra.formula.rumusan.substitute import substituted
from renstra.formula.rumusan.variable import Variable
from renstra.formula.rumusan.variants import changes, completed, variants


def candidates(text: str, variables: Mapping[str, Variable], satuan: str, nama: str) -> list[Candidate]:
    """Formulas over the variables; over invented names where none are declared. At most ``MAX_CANDIDATES``."""
    names = Names.of(variables)
    clean = normal(text)
    cut = (assumption("teks-dipotong", batas=str(MAX_TEXT)),) if len(text) > MAX_TEXT else ()
    parts = take_apart(marked(clean))
    found = list(islice(_scaled(clean, nama, names), 12))
    if any(True for _ in choices(parts.whole)):
        told = assumption("syarat-diabaikan")
        found = [one.but(one.tree, told) if "kategori-bernomor" in _kinds(one) else one for one in found]
    found += islice(_read(parts, names, nama), MAX_CANDIDATES)
    found += _shaped(bare(clean), nama, names, variables, satuan)
    return [one.but(one.tree, *cut) for one in found] if cut else found


def _kinds(candidate: Candidate) -> set[str]:
    return {one.kind for one in candidate.assumed}


def skeletons(parts: Parts) -> Iterator[tuple[Skeleton, Statement]]:
    """Every reading of every statement, the literal ones first."""
    for statement in parts.statements:
        for reading in readings(statement.text):
            skeleton = read(reading.text)
            if skeleton is not None:
                if reading.assumed:
                    skeleton = skeleton.but(skeleton.tree, *reading.assumed)
                yield skeleton, statement


def _read(parts: Parts, names: Names, nama: str) -> Iterator[Candidate]:
    read_so_far: list[tuple[Skeleton, Statement]] = list(skeletons(parts))
    read_so_far = [*substituted(read_so_far), *read_so_far]
    chosen_by_words = list(choices(parts.whole))
    for choice in chosen_by_words:
        for chosen in assignments(choice.phrases, names, parts.legend)[:3]:
            yield settle(choice, chosen, names, parts.legend)
    first = read_so_far[0][1] if read_so_far else None
    for skeleton, statement in read_so_far:
        late = () if statement == first or _is_named(statement, parts) else (assumption("rumus-berikut"),)
        if chosen_by_words:
            late = (*late, assumption("syarat-diabaikan"))
        said = f"{nama} {statement.name} {statement.text}"
        for variant in (*variants(skeleton, parts.legend, statement.name, said), *completed(skeleton)):
            one = variant.but(variant.tree, *late) if late else variant
            for chosen in assignments(one.phrases, names, parts.legend):
                yield settle(one, chosen, names, parts.legend)
        for variant in changes(skeleton, said):
            for chosen in assignments(variant.phrases, names, parts.legend)[:2]:
                yield settle(variant, chosen, names, parts.legend)


def _is_named(statement: Statement, parts: Parts) -> bool:
    """Whether another name stands on its left, so that it is a formula of its own beside the first."""
    return len(parts.statements) > 1 and len(key(statement.name)) <= 4


def _scaled(clean: str, nama: str, names: Names) -> Iterator[Candidate]:
    called = content([name_in(clean) or nama or "nilai"])
    if names.words:
        ordered = sorted(names.words, key=lambda name: (-names.likeness(called, name), name))[:3]
        new: frozenset[str] = frozenset()
    else:
        ordered = ["_".join(called[:3])]
        ordered = [ordered[0] if ordered[0].isidentifier() else "nilai"]
        new = frozenset(ordered)
    for name in ordered:
        likeness = names.likeness(called, name) if names.words else 0
        for tree, told in scales(clean, Ref(name)):
            yield Candidate(tree, 500 + likeness // 2, told, False, new, likeness)


def _shaped(text: str, nama: str, names: Names, variables: Mapping[str, Variable], satuan: str) -> Iterator[Candidate]:
    for shape in shapes(text, nama, names, variables, satuan):
        told = assumption(shape.kind, bentuk=shape.name)
        yield Candidate(shape.tree, max(0, 500 - 3 * shape.penalty), (told,))
