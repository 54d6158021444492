"""Faults of formulas: unreadable, over unknown names, in other units, without data, contradicted by the targets."""

import re
from collections.abc import Callable
from decimal import Decimal

from renstra.cascade import Cascade, IndikatorNode
from renstra.model import Indikator, Variabel
from renstra.quantity import Angka, decimals
from renstra.testing import wording
from renstra.testing.choices import Choices
from renstra.testing.edit import drop, put
from renstra.testing.fault.broken import Broken, Family, broken, choose, references, replaced
from renstra.testing.fault.ks import maker_for
from renstra.testing.fault.places import numbers, plain
from renstra.testing.subject import Subject

RM = Family()
fault = RM.fault

_SHARE = re.compile(r"(\w+) / (\w+) \* 100%")


def _with_formula(
    subject: Subject, choices: Choices, fits: Callable[[Indikator], bool] = lambda _: True
) -> IndikatorNode | None:
    """An indicator with a formula on which nothing rests but, perhaps, a row of the IKU table."""
    nodes = [node for node in Cascade(subject.plan).indikator if node.indikator.rumus and fits(node.indikator)]
    return choose(choices, nodes)


def _names(rumus: str | None) -> list[str]:
    """The variables that a generated formula uses."""
    return re.findall(r"\b[a-z]+_\d+\b", re.sub(r"ind\.\w+", "", rumus or ""))


def _planned_apart(subject: Subject, item: Indikator) -> list[str]:
    """The variables of a formula that have planned values of their own."""
    found = []
    for name in _names(item.rumus):
        rencana = subject.plan.variabel[name].rencana
        if rencana is not None and rencana.nilai is not None:
            found.append(name)
    return found


@fault("RM001", "rumus terputus")
def unreadable(subject: Subject, choices: Choices) -> Broken | None:
    node = _with_formula(subject, choices)
    if node is None:
        return None
    text = choices.pick((f"{node.indikator.rumus} +", f"({node.indikator.rumus}", f"{node.indikator.rumus} * * 2"))
    return replaced(subject, (*node.path, "rumus"), text)


@fault("RM002", "nama yang tidak terdaftar")
def unknown_name(subject: Subject, choices: Choices) -> Broken | None:
    node = _with_formula(subject, choices, lambda item: item.rumusan is None or "survei" in item.rumusan)
    if node is None:
        return None
    return replaced(subject, (*node.path, "rumus"), f"{node.indikator.rumus} + 0 * belum_ada")


@fault("RM002", "rencana variabel menunjuk indikator yang tidak ada")
def unknown_source(subject: Subject, choices: Choices) -> Broken | None:
    names = [
        name
        for name, item in subject.plan.variabel.items()
        if item.rencana is not None and item.rencana.indikator is not None
    ]
    name = choose(choices, names)
    if name is None:
        return None
    return replaced(subject, ("variabel", name, "rencana", "indikator"), "ind_tidak_ada")


@fault("RM003", "variabel tanpa satuan")
def variable_without_unit(subject: Subject, choices: Choices) -> Broken | None:
    name = choose(choices, list(subject.plan.variabel))
    return None if name is None else replaced(subject, ("variabel", name, "satuan"), None)


@fault("RM004", "variabel yang tidak dipakai")
def unused(subject: Subject, choices: Choices) -> Broken | None:
    if not subject.plan.variabel:
        return None
    nama = maker_for(subject, choices).name(wording.VARIABLE)
    return replaced(subject, ("variabel", "tak_terpakai"), Variabel(nama=nama, satuan="orang"))


@fault("RM005", "rumus yang merujuk dirinya sendiri")
def circle(subject: Subject, choices: Choices) -> Broken | None:
    nodes = plain(subject.plan, fits=lambda item: item.id is not None and bool(numbers(item)))
    node = choose(choices, nodes)
    if node is None:
        return None
    return replaced(subject, (*node.path, "rumus"), f"ind.{node.indikator.id}")


@fault("RM006", "kali 100% hilang")
def missing_hundred(subject: Subject, choices: Choices) -> Broken | None:
    node = _with_formula(
        subject, choices, lambda item: (item.rumus or "").endswith(" * 100%") and "x 100%" not in (item.rumusan or "")
    )
    if node is None:
        return None
    return replaced(subject, (*node.path, "rumus"), (node.indikator.rumus or "").removesuffix(" * 100%"))


@fault("RM007", "cabang yang tidak pernah tercapai")
def unreachable(subject: Subject, choices: Choices) -> Broken | None:
    node = _with_formula(subject, choices, lambda item: (item.rumus or "").startswith("case("))
    if node is None:
        return None
    (name,) = set(_names(node.indikator.rumus))
    rumus = f"case({name} >= 90: 4; {name} >= 95: 4; {name} >= 75: 3; else: 2)"
    return replaced(subject, (*node.path, "rumus"), rumus)


@fault("RM008", "rumusan tercetak tanpa x 100%")
def printed_otherwise(subject: Subject, choices: Choices) -> Broken | None:
    node = _with_formula(subject, choices, lambda item: (item.rumusan or "").endswith(" x 100%"))
    if node is None:
        return None
    return replaced(subject, (*node.path, "rumusan"), (node.indikator.rumusan or "").removesuffix(" x 100%"))


@fault("RM009", "rumusan tercetak tidak menghasilkan persen")
def printed_ratio(subject: Subject, choices: Choices) -> Broken | None:
    shares = [_SHARE.fullmatch(node.indikator.rumus or "") for node in Cascade(subject.plan).indikator]
    pairs = [match.groups() for match in shares if match and set(match.groups()) <= subject.plan.variabel.keys()]
    pair = choose(choices, pairs)
    nodes = plain(subject.plan, fits=lambda item: item.satuan == "persen" and item.nama.startswith("Persentase"))
    node = choose(choices, nodes)
    if pair is None or node is None:
        return None
    one, other = (subject.plan.variabel[name].nama for name in pair)
    return replaced(subject, (*node.path, "rumusan"), f"{one} / {other}")


@fault("RM010", "nilai variabel untuk tahun terakhir tidak ada")
def missing_data(subject: Subject, choices: Choices) -> Broken | None:
    last = subject.plan.periode.akhir
    node = _with_formula(subject, choices, lambda item: bool(_planned_apart(subject, item)))
    if node is None:
        return None
    name = choices.pick(_planned_apart(subject, node.indikator))
    item = subject.plan.variabel[name]
    if item.nilai is not None and last in item.nilai:
        return None
    path = ("variabel", name, "rencana", "nilai", last)
    return broken(subject, drop(subject.plan, path), path)


@fault("RM011", "pembagi nol")
def zero_divisor(subject: Subject, choices: Choices) -> Broken | None:
    def fits(item: Indikator) -> bool:
        match = _SHARE.fullmatch(item.rumus or "")
        return match is not None and match[2] in _planned_apart(subject, item)

    node = _with_formula(subject, choices, fits)
    if node is None:
        return None
    divisor = _names(node.indikator.rumus)[-1]
    plan = put(subject.plan, ("variabel", divisor, "rencana", "nilai", subject.plan.periode.akhir), Decimal(0))
    return broken(subject, plan, (*node.path, "rumus"))


def _data_changed(subject: Subject, node: IndikatorNode, choices: Choices) -> Broken | None:
    """A planned value of the last year that is more than twice as large, so that the target no longer follows."""
    last = subject.plan.periode.akhir
    name = _planned_apart(subject, node.indikator)[-1]
    item = subject.plan.variabel[name]
    cell = node.indikator.target.get(last) if node.indikator.target else None
    if (item.nilai is not None and last in item.nilai) or not isinstance(cell, Angka):
        return None
    place = ("variabel", name, "rencana", "nilai", last)
    plan = put(subject.plan, place, _value(subject, name, last) * 2 + choices.number(1, 9))
    return broken(subject, plan, (*node.path, "target", last))


def _value(subject: Subject, name: str, year: int) -> Decimal:
    rencana = subject.plan.variabel[name].rencana
    assert rencana is not None
    value = rencana.nilai.get(year) if rencana.nilai else None
    assert value is not None
    return value


@fault("RM012", "target yang lain dari hasil rumusnya")
def target_otherwise(subject: Subject, choices: Choices) -> Broken | None:
    def fits(item: Indikator) -> bool:
        rumus = item.rumus or ""
        return bool(_planned_apart(subject, item)) and "ind." not in rumus and "case" not in rumus

    node = _with_formula(subject, choices, fits)
    return None if node is None else _data_changed(subject, node, choices)


@fault("RM013", "janji yang tidak mengikuti target di bawahnya")
def promise_not_kept(subject: Subject, choices: Choices) -> Broken | None:
    def fits(item: Indikator) -> bool:
        return bool(_planned_apart(subject, item)) and "ind." in (item.rumus or "")

    node = _with_formula(subject, choices, fits)
    return None if node is None else _data_changed(subject, node, choices)


@fault("RM014", "nama pertumbuhan, rumus hanya melihat tahun berjalan")
def growth_of_one_year(subject: Subject, choices: Choices) -> Broken | None:
    used = references(subject.plan)

    def fits(item: Indikator) -> bool:
        titles = [subject.plan.variabel[name].nama for name in _names(item.rumus)]
        return (
            _SHARE.fullmatch(item.rumus or "") is not None
            and "ind." not in (item.rumus or "")
            and item.id not in used
            and not any(re.search("dasar|tingkat|lalu|baru|kurang|tambah|terbuka", title) for title in titles)
        )

    node = _with_formula(subject, choices, fits)
    if node is None:
        return None
    nama = maker_for(subject, choices).name(wording.GROWTH[0])
    return broken(subject, put(subject.plan, (*node.path, "nama"), nama), (*node.path, "rumus"))


@fault("RM015", "rumus tanpa hasil")
def no_result(subject: Subject, choices: Choices) -> Broken | None:
    node = _with_formula(subject, choices, lambda item: (item.rumus or "").startswith("skor_"))
    if node is None:
        return None
    rumus = node.indikator.rumus
    return replaced(subject, (*node.path, "rumus"), f"{rumus} + 0 * sqrt(0 - {rumus})")


@fault("RM016", "realisasi yang lain dari hasil rumusnya")
def realised_otherwise(subject: Subject, choices: Choices) -> Broken | None:
    node = _with_formula(subject, choices, lambda item: bool(item.realisasi))
    if node is None or node.indikator.realisasi is None:
        return None
    year, cell = next(iter(node.indikator.realisasi.items()))
    assert isinstance(cell, Angka)
    unit = Decimal(1).scaleb(-decimals(cell.nilai))
    return replaced(subject, (*node.path, "realisasi", year), Angka(cell.nilai + 3 * unit, cell.satuan))
