"""Rumus memakai nama yang tidak ada.

Setiap nama dalam rumus adalah variabel di `data.yaml`, atau indikator lain yang ditulis `ind.` dengan id-nya. Nama
yang tidak ada tidak punya nilai, sehingga rumusnya tidak dapat dihitung. Begitu pula himpunan sesudah `over`, dan
indikator yang disebut `rencana` suatu variabel.

Cara memperbaiki: betulkan ejaannya, atau daftarkan variabelnya di `data.yaml` dengan nama dan satuannya.

Salah:

    variabel:
      koperasi_aktif: {nama: Koperasi aktif, satuan: koperasi, catatan: belum didata}
      koperasi_terdaftar: {nama: Semua koperasi, satuan: koperasi, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase koperasi aktif
            satuan: persen
            rumus: koperasi_aktip / koperasi_terdaftar * 100%
            target: {2024: 70%, 2025: 75%, 2026: 80%}

Benar:

    variabel:
      koperasi_aktif: {nama: Koperasi aktif, satuan: koperasi, catatan: belum didata}
      koperasi_terdaftar: {nama: Semua koperasi, satuan: koperasi, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase koperasi aktif
            satuan: persen
            rumus: koperasi_aktif / koperasi_terdaftar * 100%
            target: {2024: 70%, 2025: 75%, 2026: 80%}

English: A formula uses a name that does not exist.

Every name in a formula is a variable of `data.yaml`, or another indicator, written `ind.` and its id. A name that does
not exist has no value, so the formula cannot be computed. The same holds for the set behind `over`, and for the
indicator that `rencana` of a variable names. To fix it, correct the spelling, or declare the variable in `data.yaml`
with its name and satuan.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from renstra.checks.rm.tempat import place_in, readable
from renstra.checks.rule import Rule
from renstra.checks.suggest import nearest, replacement
from renstra.findings import Edit, Finding, Fix, Location, Message, Related
from renstra.model import Renstra
from renstra.source import KeyPath, Span
from renstra.workspace import Plan

RULE = Rule(
    "RM002",
    "nama-tak-dikenal",
    "error",
    ("variabel", "tujuan", "program"),
    ("Permendagri 86/2017", "PermenPANRB 88/2021"),
)

_SHOWN = 5


@dataclass(slots=True)
class _Use:
    """An unknown name and where it stands: key path of the formula, its place, and the span of the name alone."""

    name: str
    kind: str
    places: list[tuple[KeyPath, Location, Location | None]] = field(default_factory=list)


def check(plan: Plan) -> Iterator[Finding]:
    """Names that nobody declares, each once; where there are no variables at all one finding for the plan."""
    table = plan.ledger.rumus
    if table.formulas:
        unknown = _unknown(plan)
        variables = [use for use in unknown if use.kind == "variabel"]
        if not table.variabel and len(variables) >= 3:
            yield _all_missing(variables)
            unknown = [use for use in unknown if use.kind != "variabel"]
        for use in unknown:
            yield _finding(plan, use)
    for name, variabel in table.variabel.items():
        identity = variabel.rencana.indikator if variabel.rencana is not None else None
        if identity is not None and identity not in plan.cascade.indikator_by_id and _knows_indicators(plan):
            yield _unknown_plan(plan, name, identity)


def _unknown(plan: Plan) -> list[_Use]:
    from renstra.formula.nodes import Call, Ref, walk  # noqa: PLC0415

    table = plan.ledger.rumus
    has_variables = isinstance(plan.model, Renstra) and not plan.is_broken(("variabel",))
    knows_indicators = _knows_indicators(plan)
    sets = {variabel.himpunan for variabel in table.variabel.values()}
    found: dict[str, _Use] = {}

    def note(kind: str, name: str, path: KeyPath, text: str, span: Span) -> None:
        location, exact = place_in(plan, path, text, span)
        bare = place_in(plan, path, text, Span(span.start, span.start + len(name)))[0] if exact else None
        found.setdefault(f"{kind} {name}", _Use(name, kind)).places.append((path, location, bare))

    for _, item, formula in readable(plan):
        for node in walk(formula.tree):
            if isinstance(node, Ref):
                if node.name.startswith("ind."):
                    if knows_indicators and node.name[4:] not in plan.cascade.indikator_by_id:
                        note("indikator", node.name, item.path, formula.text, node.span)
                elif has_variables and node.name not in table.variabel and not plan.is_broken(("variabel", node.name)):
                    note("variabel", node.name, item.path, formula.text, node.span)
            elif isinstance(node, Call) and node.over is not None and has_variables and node.over not in sets:
                note("himpunan", node.over, item.path, formula.text, node.span)
    return list(found.values())


def _knows_indicators(plan: Plan) -> bool:
    """Whether no id of an indicator is lost to a fault."""
    return not any(path[-1:] == ("id",) or "indikator" in path[-2:] for path in plan.broken)


def _finding(plan: Plan, use: _Use) -> Finding:
    path, location, _ = use.places[0]
    table = plan.ledger.rumus
    meant: str | None
    match use.kind:
        case "indikator":
            identity = use.name[4:]
            meant = identity if identity in table.variabel else None
            close = nearest(identity, plan.cascade.indikator_by_id) if meant is None else None
            meant = f"ind.{close}" if close else meant
            id, en = 'indikator "{name}" tidak ada', 'there is no indicator "{name}"'
            help = ("ind. diikuti id sebuah indikator rencana ini", "ind. is followed by the id of an indicator here")
        case "himpunan":
            meant = nearest(use.name, (item.himpunan for item in table.variabel.values() if item.himpunan))
            id, en = 'himpunan "{name}" tidak ada', 'there is no set "{name}"'
            help = ("tulis himpunan: {name} pada variabelnya", "write himpunan: {name} at the variable")
        case _:
            meant = f"ind.{use.name}" if use.name in plan.cascade.indikator_by_id else nearest(use.name, table.variabel)
            id, en = 'variabel "{name}" belum didaftarkan', 'the variable "{name}" is not declared'
            help = (
                "daftarkan di data.yaml: {name}: {{nama: ..., satuan: ...}}",
                "declare it in data.yaml: {name}: {{nama: ..., satuan: ...}}",
            )
    if meant is not None:
        help = ('mungkin maksudnya "{meant}"', 'perhaps "{meant}" is meant')
    finding = RULE.finding(
        path,
        id=id,
        en=en,
        help=help,
        related=_others(use),
        stated=use.name,
        fix=_fix(plan, use, meant),
        name=use.name,
        meant=meant or "",
    )
    return replace(finding, location=location)


def _fix(plan: Plan, use: _Use, meant: str | None) -> Fix | None:
    """Write the name that is probably meant, wherever the unknown one stands."""
    edits = []
    for path, _, bare in use.places:
        source = plan.home(*path[:1]).source
        if meant is None or bare is None or source.text[bare.span.start : bare.span.end] != use.name:
            return None
        edits.append(Edit(bare, meant))
    return Fix(Message('ganti dengan "{meant}"', 'write "{meant}"', {"meant": meant}), tuple(edits), "suggestion")


def _others(use: _Use) -> list[Related]:
    also = Message("juga di sini", "here too")
    return [Related(also, path, location) for path, location, _ in use.places[1 : _SHOWN + 1]]


def _all_missing(variables: list[_Use]) -> Finding:
    also = Message("juga di sini", "here too")
    path, location, _ = variables[0].places[0]
    finding = RULE.finding(
        path,
        id="{count} variabel dipakai dalam rumus, tetapi belum ada yang didaftarkan: {names}",
        en="{count} variables are used in formulas, but none is declared: {names}",
        help=(
            "daftarkan di data.yaml, masing-masing dengan nama, satuan, dan nilainya",
            "declare them in data.yaml, each with nama, satuan and values",
        ),
        related=[Related(also, use.places[0][0], use.places[0][1]) for use in variables[1 : _SHOWN + 1]],
        count=len(variables),
        names=", ".join(use.name for use in variables[:_SHOWN]) + (", ..." if len(variables) > _SHOWN else ""),
    )
    return replace(finding, location=location)


def _unknown_plan(plan: Plan, name: str, identity: str) -> Finding:
    path: KeyPath = ("variabel", name, "rencana")
    if plan.stated_text(path) is None:
        path = (*path, "indikator")
    meant = nearest(identity, plan.cascade.indikator_by_id)
    text = plan.stated_text(path) or identity
    title = ('ganti dengan "{meant}"', 'write "{meant}"')
    fix = replacement(plan.locate(path), text.replace(identity, meant), title, meant=meant) if meant else None
    return RULE.finding(
        path,
        id='rencana variabel "{name}" menunjuk indikator "{stated}", yang tidak ada',
        en='the plan of the variable "{name}" refers to the indicator "{stated}", which does not exist',
        help=('mungkin maksudnya "{meant}"', 'perhaps "{meant}" is meant')
        if meant
        else ("tulis id sebuah indikator rencana ini", "write the id of an indicator of this plan"),
        stated=identity,
        fix=fix,
        name=name,
        meant=meant or "",
    )
