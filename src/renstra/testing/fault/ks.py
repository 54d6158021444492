"""Faults of the cascade: a level that serves nothing, is carried out by nothing, or is worded like another."""

from dataclasses import replace
from typing import Any

from renstra.cascade import Cascade, Node
from renstra.model import BarisIku, Kegiatan, Program, Sasaran, Strategi, Tujuan
from renstra.quantity import Angka
from renstra.testing import kinerja, wording
from renstra.testing.choices import Choices
from renstra.testing.edit import add, put
from renstra.testing.fault.broken import Broken, Family, as_found, broken, choose, replaced
from renstra.testing.indikator import indikator
from renstra.testing.maker import Maker
from renstra.testing.subject import Subject

KS = Family()
fault = KS.fault


def maker_for(subject: Subject, choices: Choices) -> Maker:
    """A maker of further parts for a plan: its layout, its years, names and ids that it does not have yet."""
    plan = subject.plan
    maker = Maker(choices, plan.tata_letak, plan.periode.awal, plan.periode.akhir, has_data=False)
    for made in (plan, subject.parent):
        if made is not None:
            graph = Cascade(made)
            maker.names |= {"".join(node.nama.casefold().split()) for node in graph.nodes}
            maker.names |= {"".join(node.indikator.nama.casefold().split()) for node in graph.indikator}
    maker.reserve(100)
    return maker


def nodes(subject: Subject, jenjang: str) -> list[Node]:
    """The nodes of a level."""
    return [node for node in Cascade(subject.plan).nodes if node.jenjang == jenjang]


@fault("KS001", "tujuan tanpa rujukan ke rencana induk")
def goal_serves_nothing(subject: Subject, choices: Choices) -> Broken | None:
    if subject.plan.jenis != "renstra":
        return None
    node = choices.pick(nodes(subject, "tujuan"))
    return replaced(subject, (*node.path, "mendukung"), ())


@fault("KS002", "program tanpa sasaran")
def program_serves_nothing(subject: Subject, choices: Choices) -> Broken | None:
    node = choices.pick(nodes(subject, "program"))
    return replaced(subject, (*node.path, "mendukung"), ())


@fault("KS003", "kode sub kegiatan dari program lain")
def code_of_another_program(subject: Subject, choices: Choices) -> Broken | None:
    node = choices.pick(nodes(subject, "sub_kegiatan"))
    return replaced(subject, (*node.path, "kode"), "8.88.08.2.01.0001")


@fault("KS003", "kode kegiatan dari program lain")
def code_of_an_activity(subject: Subject, choices: Choices) -> Broken | None:
    node = choices.pick(nodes(subject, "kegiatan"))
    return replaced(subject, (*node.path, "kode"), "8.88.08.2.01")


@fault("KS004", "tujuan tanpa sasaran")
def goal_without_objective(subject: Subject, choices: Choices) -> Broken | None:
    plan, maker = subject.plan, maker_for(subject, choices)
    goal = Tujuan(
        uraian=maker.name(wording.GOAL[0]),
        mendukung=plan.tujuan[0].mendukung,
        indikator=(indikator(maker, "tujuan", is_key=True),),
    )
    return broken(subject, add(plan, ("tujuan",), goal), ("tujuan", len(plan.tujuan), "sasaran"))


@fault("KS005", "sasaran tanpa program")
def objective_without_program(subject: Subject, choices: Choices) -> Broken | None:
    plan, maker = subject.plan, maker_for(subject, choices)
    if plan.tujuan[-1].id is not None and any(plan.tujuan[-1].id in item.mendukung for item in plan.program):
        return None
    made = kinerja.objective(maker, maker.identity("S"), ())
    at = len(plan.tujuan) - 1
    path = ("tujuan", at, "sasaran", len(plan.tujuan[at].sasaran), "uraian")
    plan = add(plan, ("tujuan", at, "sasaran"), made)
    first = made.indikator[0]
    plan = add(plan, ("iku", 0, "baris"), BarisIku(indikator=first.id, nama=first.nama))
    return broken(subject, plan, path)


@fault("KS006", "program tanpa kegiatan")
def program_without_activity(subject: Subject, choices: Choices) -> Broken | None:
    plan, maker = subject.plan, maker_for(subject, choices)
    served = plan.program[0].mendukung
    item = Program(nama=maker.name(wording.PROGRAM[0]), mendukung=served, indikator=(indikator(maker, "program"),))
    return broken(subject, add(plan, ("program",), item), ("program", len(plan.program), "kegiatan"))


@fault("KS007", "kegiatan tanpa sub kegiatan")
def activity_without_parts(subject: Subject, choices: Choices) -> Broken | None:
    plan, maker = subject.plan, maker_for(subject, choices)
    item = Kegiatan(nama=maker.name(wording.ACTIVITY[0]), indikator=(indikator(maker, "kegiatan"),))
    path = ("program", 0, "kegiatan")
    return broken(subject, add(plan, path, item), (*path, len(plan.program[0].kegiatan), "sub_kegiatan"))


@fault("KS008", "sasaran tanpa strategi")
def objective_without_strategy(subject: Subject, choices: Choices) -> Broken | None:
    if subject.plan.jenis == "renja":
        return None
    node = choices.pick(nodes(subject, "sasaran"))
    return replaced(subject, (*node.path, "strategi"), ())


@fault("KS009", "strategi tanpa arah kebijakan")
def strategy_without_policy(subject: Subject, choices: Choices) -> Broken | None:
    node = choices.pick(nodes(subject, "sasaran"))
    return replaced(subject, (*node.path, "strategi", 0, "arah_kebijakan"), ())


@fault("KS010", "sasaran rencana induk tidak dilayani")
def unserved_objective(subject: Subject, choices: Choices) -> Broken | None:
    parent = subject.parent
    if parent is None:
        return None
    sasaran = Sasaran(id="Sbaru", uraian="Terwujudnya sasaran daerah yang baru")
    parent = add(put(parent, ("cuplikan",), "ya"), ("tujuan", 0, "sasaran"), sasaran)
    return Broken(replace(subject, parent=parent).files(), ("induk",))


@fault("KS011", "indikator yang dikutip dari induk bernilai lain")
def quoted_otherwise(subject: Subject, choices: Choices) -> Broken | None:
    if subject.parent is None:
        return None
    shared = {item.nama for goal in subject.parent.tujuan for below in goal.sasaran for item in below.indikator}
    options = [
        (*node.path, "indikator", index)
        for node in nodes(subject, "tujuan")
        for index, item in enumerate(node.item.indikator)
        if item.nama in shared
    ]
    path = choose(choices, options)
    if path is None:
        return None
    year = subject.plan.periode.awal
    for i, goal in enumerate(subject.parent.tujuan):
        for j, below in enumerate(goal.sasaran):
            for k, item in enumerate(below.indikator):
                cell = item.target.get(year) if item.target else None
                if item.nama == _at(subject, path).nama and isinstance(cell, Angka):
                    place = ("tujuan", i, "sasaran", j, "indikator", k, "target", year)
                    parent = put(subject.parent, place, Angka(cell.nilai + 1, cell.satuan))
                    return Broken(replace(subject, parent=parent).files(), as_found((*path, "target", year)))
    return None


def _at(subject: Subject, path: tuple[Any, ...]) -> Any:
    return next(node.indikator for node in Cascade(subject.plan).indikator if node.path == path)


@fault("KS012", "strategi sama bunyinya dengan sasarannya")
def repeats_the_objective(subject: Subject, choices: Choices) -> Broken | None:
    node = choices.pick(nodes(subject, "sasaran"))
    return replaced(subject, (*node.path, "strategi", 0, "uraian"), f"{node.nama.upper()}.")


@fault("KS012", "arah kebijakan sama bunyinya dengan strateginya")
def repeats_the_strategy(subject: Subject, choices: Choices) -> Broken | None:
    node = choices.pick(nodes(subject, "sasaran"))
    assert isinstance(node.item, Sasaran)
    path = (*node.path, "strategi", 0, "arah_kebijakan", 0)
    found: Strategi = node.item.strategi[0]
    return broken(subject, put(subject.plan, (*path, "uraian"), found.uraian), path)


@fault("KS013", "sasaran diawali kata kerja")
def objective_is_work(subject: Subject, choices: Choices) -> Broken | None:
    node = choices.pick(nodes(subject, "sasaran"))
    verb = choices.pick(("Meningkatkan", "Mewujudkan", "menjaga", "MENURUNKAN"))
    plan = put(subject.plan, (*node.path, "sebutan"), ())
    path = (*node.path, "uraian")
    return broken(subject, put(plan, path, f"{verb} {node.nama.split(' ', 1)[1]}"), path)
