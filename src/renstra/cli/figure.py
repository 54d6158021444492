"""A figure of the ledger, as people name it: ``program[0].pagu.akhir``, ``program.2.17.07.pagu.2025``."""

import re
from collections.abc import Iterator

from renstra.cli.failure import CannotRun, hint, nearest
from renstra.findings.message import Message
from renstra.source import KeyPath, format_keypath
from renstra.workspace.plan import Plan

_FIGURE = re.compile(r"""\S+\.(?:\d{4}|awal|akhir|nilai)|\S+\[\d+\]\.\S+|\S+\.(?:nilai|jumlah)(?:\.\S+|\[".*"\])""")
"""How the key path of a figure ends: in a year, a baseline, an end value, or a cell of a table."""


def find_figure(plan: Plan, text: str) -> KeyPath | None:
    """The key path of the figure that a text names, ``None`` where the text does not end as key paths of figures do.

    Raises ``CannotRun`` where there is none of that name, or where there are several.
    """
    if not _FIGURE.fullmatch(text):
        return None
    names: dict[str, list[KeyPath]] = {}
    known = _Names(plan)
    for figure in plan.ledger.figures():
        for name in known.of(figure.place):
            places = names.setdefault(name, [])
            if figure.place not in places:
                places.append(figure.place)
    found = names.get(text, [])
    if not found:
        params = {"text": text, "hint": hint(nearest(text, names))}
        raise CannotRun(Message("tidak ada angka {text}.{hint}", "there is no figure {text}.{hint}", params))
    if len(found) > 1:
        listed = ", ".join(map(format_keypath, found))
        raise CannotRun(
            Message(
                "{text} cocok dengan beberapa angka; sebutkan satu: {listed}.",
                "{text} fits several figures; name one: {listed}.",
                {"text": text, "listed": listed},
            )
        )
    return found[0]


class _Names:
    """What a place may be called: its key path, with points for brackets, by the code of its node, by an id."""

    def __init__(self, plan: Plan) -> None:
        self.codes: dict[KeyPath, tuple[str, ...]] = {}
        for node in plan.cascade.uang:
            code = getattr(node.item, "kode", None)
            if code:
                self.codes[node.path] = (f"{node.jenjang}.{code}", str(code))
        self.ids = {node.path: identity for identity, node in plan.cascade.indikator_by_id.items()}

    def of(self, place: KeyPath) -> Iterator[str]:
        """All names of a place, the written key path first."""
        yield format_keypath(place)
        yield ".".join(map(str, place))
        behind = ".".join(map(str, place[-2:]))
        for code in self.codes.get(place[:-2], ()):
            yield f"{code}.{behind}"
        if (identity := self.ids.get(place[:-2])) is not None:
            yield f"{identity}.{behind}"
        if (identity := self.ids.get(place[:-1])) is not None:
            yield f"{identity}.{place[-1]}"
