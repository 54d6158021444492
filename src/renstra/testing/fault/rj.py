"""Faults of references: what refers to something that is not there, or is not of the right kind."""

from renstra.cascade import Cascade
from renstra.model import BarisIku
from renstra.testing.choices import Choices
from renstra.testing.edit import add, put
from renstra.testing.fault.broken import Broken, Family, broken, choose, replaced
from renstra.testing.fault.ks import nodes
from renstra.testing.subject import Subject

RJ = Family()
fault = RJ.fault


@fault("RJ001", "program merujuk id yang tidak ada")
def unknown_objective(subject: Subject, choices: Choices) -> Broken | None:
    node = choices.pick(nodes(subject, "program"))
    path = (*node.path, "mendukung")
    at = len(subject.plan.program[node.path[1]].mendukung)  # type: ignore[index]
    return broken(subject, add(subject.plan, path, "Stidakada"), (*path, at))


@fault("RJ002", "tujuan merujuk id yang tidak ada di rencana induk")
def unknown_in_parent(subject: Subject, choices: Choices) -> Broken | None:
    if subject.parent is None:
        return None
    at = choices.number(0, len(subject.plan.tujuan) - 1)
    path = ("tujuan", at, "mendukung")
    name = f"{subject.parent.jenis}.Stidakada"
    return broken(subject, add(subject.plan, path, name), (*path, len(subject.plan.tujuan[at].mendukung)))


@fault("RJ002", "awalan rujukan bukan jenis rencana induknya")
def wrong_kind_of_parent(subject: Subject, choices: Choices) -> Broken | None:
    if subject.parent is None:
        return None
    other = "rpjmd" if subject.parent.jenis == "rpd" else "rpd"
    name = subject.plan.tujuan[0].mendukung[0].split(".")[1]
    return replaced(subject, ("tujuan", 0, "mendukung", 0), f"{other}.{name}")


@fault("RJ003", "rencana induk tidak ada di jalurnya")
def no_parent_there(subject: Subject, choices: Choices) -> Broken | None:
    if subject.parent is not None:
        return None
    return replaced(subject, ("induk",), choices.pick(("../tidak-ada", "../renstra/tidak.yaml")))


@fault("RJ004", "isu strategis memakai id sasaran")
def id_twice(subject: Subject, choices: Choices) -> Broken | None:
    node = choices.pick(nodes(subject, "sasaran"))
    return replaced(subject, ("isu_strategis", 0, "id"), getattr(node.item, "id", None))


@fault("RJ005", "baris IKU merujuk indikator yang tidak ada")
def key_of_nothing(subject: Subject, choices: Choices) -> Broken | None:
    at = len(subject.plan.iku[0].baris)
    plan = add(subject.plan, ("iku", 0, "baris"), BarisIku(indikator="ind_tidak_ada", nama="Indikator yang tidak ada"))
    return broken(subject, plan, ("iku", 0, "baris", at, "indikator"))


@fault("RJ006", "dua sub kegiatan berkode sama")
def code_twice(subject: Subject, choices: Choices) -> Broken | None:
    parents = [node for node in nodes(subject, "kegiatan") if len(node.anak) > 1]
    node = choose(choices, parents)
    if node is None:
        return None
    first, second = node.anak[:2]
    plan = subject.plan
    for child in (first, second):
        plan = put(plan, (*child.path, "unit"), None)
    path = (*second.path, "kode")
    return broken(subject, put(plan, path, first.item.kode), path)  # type: ignore[union-attr]


@fault("RJ007", "program merujuk indikator")
def reference_to_an_indicator(subject: Subject, choices: Choices) -> Broken | None:
    with_id = [found.indikator.id for found in Cascade(subject.plan).indikator if found.indikator.id]
    node = choices.pick(nodes(subject, "program"))
    path = (*node.path, "mendukung")
    at = len(subject.plan.program[node.path[1]].mendukung)  # type: ignore[index]
    return broken(subject, add(subject.plan, path, choices.pick(with_id)), (*path, at))


@fault("RJ007", "program merujuk tujuan")
def reference_to_a_goal(subject: Subject, choices: Choices) -> Broken | None:
    goal = choose(choices, [item.id for item in subject.plan.tujuan if item.id])
    if goal is None:
        return None
    at = len(subject.plan.program[0].mendukung)
    return broken(subject, add(subject.plan, ("program", 0, "mendukung"), goal), ("program", 0, "mendukung", at))


@fault("RJ008", "rencana induk adalah rencana ini sendiri")
def own_parent(subject: Subject, choices: Choices) -> Broken | None:
    if subject.parent is not None:
        return None
    return replaced(subject, ("induk",), choices.pick((".", "../renstra")))


@fault("RJ009", "keparahan untuk aturan yang tidak ada")
def unknown_rule(subject: Subject, choices: Choices) -> Broken | None:
    code = choices.pick(("PG999", "XX001", "jumlah-bariss"))
    return replaced(subject, ("keparahan", code), "catatan")
