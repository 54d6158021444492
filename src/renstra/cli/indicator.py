"""One plan and one of its indicators, as people name them."""

from renstra.cascade import IndikatorNode
from renstra.cli.failure import CannotRun, hint, nearest
from renstra.cli.places import plans_at
from renstra.findings.display import show
from renstra.findings.message import Message
from renstra.findings.words import listed
from renstra.formula import Formula
from renstra.source import format_keypath
from renstra.workspace.load import load_plan
from renstra.workspace.plan import Plan

_LISTED = 5
_LONG = 60


def one_plan(path: str) -> Plan:
    """The plan at a path. Raises ``CannotRun`` where there is none, or more than one."""
    found = plans_at([path])
    if len(found) > 1:
        names = [str(files.folder) for files in found]
        params = {"path": path, "count": len(found), "names": _joined(names)}
        raise CannotRun(
            Message(
                "{path}: ada {count} rencana di sini; sebutkan satu: {names}.",
                "{path}: there are {count} plans here; name one: {names}.",
                params,
            )
        )
    return load_plan(found[0])


def matching(plan: Plan, text: str) -> list[IndikatorNode]:
    """The indicators that a text means: by id, key path, whole name, or a part of the name; case does not matter."""
    nodes, word = plan.cascade.indikator, _words(text)
    for is_meant in (
        lambda node: node.indikator.id == text,
        lambda node: format_keypath(node.path) == text,
        lambda node: _words(node.indikator.id or "") == word,
        lambda node: _words(node.indikator.nama) == word,
        lambda node: word in _words(node.indikator.nama),
    ):
        if found := [node for node in nodes if word and is_meant(node)]:
            return found
    return []


def find_indicator(plan: Plan, text: str) -> IndikatorNode:
    """The indicator that a text means. Raises ``CannotRun`` where there is none, or more than one."""
    found = matching(plan, text)
    if not found:
        raise unknown_indicator(plan, text)
    if len(found) > 1:
        raise CannotRun(
            Message(
                "{text} cocok dengan {count} indikator; sebutkan satu: {names}.",
                "{text} fits {count} indicators; name one: {names}.",
                {"text": _shortened(text), "count": len(found), "names": _joined([_label(node) for node in found])},
            )
        )
    return found[0]


def unknown_indicator(plan: Plan, text: str, others: tuple[str, ...] = ()) -> CannotRun:
    """The sentence for an indicator that does not exist. ``others``: what else could have been meant."""
    known = [word for node in plan.cascade.indikator for word in (node.indikator.id, node.indikator.nama) if word]
    meant = nearest(text, [*known, *others])
    if meant is None:
        word = _words(text)
        meant = next((name for name in known if word and nearest(word, _words(name).split())), None)
    return CannotRun(
        Message(
            "tidak ada indikator {text}.{hint}",
            "there is no indicator {text}.{hint}",
            {"text": _shortened(text) or '""', "hint": hint(_shortened(meant) if meant else None)},
        )
    )


def formula_of(plan: Plan, node: IndikatorNode) -> Formula:
    """The formula of an indicator. Raises ``CannotRun`` where it has none, or none that can be read."""
    found = plan.ledger.rumus.formula_of(node)
    if found is not None:
        return found
    params = {"name": _shortened(node.indikator.nama)}
    if node.indikator.rumus is None:
        raise CannotRun(
            Message('indikator "{name}" tidak mempunyai rumus.', 'indicator "{name}" has no formula.', params)
        )
    raise CannotRun(
        Message(
            'rumus indikator "{name}" tidak terbaca; lihat renstra check --select RM001',
            'the formula of indicator "{name}" cannot be read; see renstra check --select RM001',
            params,
        )
    )


def _label(node: IndikatorNode) -> str:
    return f'{node.indikator.id or format_keypath(node.path)} ("{_shortened(node.indikator.nama)}")'


def _joined(names: list[str]) -> Message:
    shown, more = names[:_LISTED], len(names) - _LISTED
    others = ([f"{more} lainnya"], [f"{more} more"]) if more > 0 else ([], [])
    params = {"id": listed(shown + others[0], "id"), "en": listed(shown + others[1], "en")}
    return Message("{id}", "{en}", params)


def _words(text: str) -> str:
    return " ".join(text.casefold().split())


def _shortened(text: str) -> str:
    line = show(text)
    return line if len(line) <= _LONG else f"{line[: _LONG - 3].rstrip()}..."
