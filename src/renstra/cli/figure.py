"""Figures of the ledger, as people name them: ``program.2.17.07.pagu.2025``, a whole row ``program.2.17.07.pagu``."""

from typing import Any

from renstra.cascade.alamat import address, resolve
from renstra.cli.failure import CannotRun, hint, nearest
from renstra.findings.message import Message
from renstra.source import KeyPath, format_keypath
from renstra.workspace.plan import Plan

_MOST = 12
"""So many figures of one row are explained at once: six years, a baseline, an end value, and some."""
_LISTED = 5


def find_figures(plan: Plan, text: str) -> tuple[KeyPath, ...]:
    """The key paths of the figures that a text names: one, or those of a row; none where it names no place.

    Raises ``CannotRun`` where the place holds no figure, or too many, or where it is the place of several nodes.
    """
    places = resolve(plan.cascade, text)
    if not places:
        return ()
    if len(places) > 1:
        raise CannotRun(
            Message(
                "{text} cocok dengan beberapa tempat; sebutkan satu: {listed}.",
                "{text} fits several places; name one: {listed}.",
                {"text": text, "listed": ", ".join(address(plan.cascade, place) for place in places[:_LISTED])},
            )
        )
    place = places[0]
    if plan.ledger.figure(place) is not None:
        return places
    inside = figures_inside(plan, place)
    params: dict[str, Any] = {"text": text, "count": len(inside)}
    if not inside:
        params |= _near(plan, text)
        raise CannotRun(Message("tidak ada angka di {text}.{hint}", "there is no figure at {text}.{hint}", params))
    if len(inside) > _MOST:
        params["listed"] = ", ".join(address(plan.cascade, found) for found in inside[:2])
        raise CannotRun(
            Message(
                "{text} memuat {count} angka; sebutkan satu, misalnya {listed}.",
                "{text} holds {count} figures; name one, for instance {listed}.",
                params,
            )
        )
    return inside


def figures_inside(plan: Plan, place: KeyPath) -> tuple[KeyPath, ...]:
    """The key paths of the figures at and below a place."""
    figures = plan.ledger.figures()
    return tuple(dict.fromkeys(figure.place for figure in figures if figure.place[: len(place)] == place))


def is_figure_name(text: str) -> bool:
    """Whether a text that names no place was meant to: names of indicators have no points without a space behind."""
    return "." in text and not any(character.isspace() for character in text)


def unknown_figure(plan: Plan, text: str) -> CannotRun:
    """The sentence for a figure that does not exist."""
    params = {"text": text, **_near(plan, text)}
    return CannotRun(Message("tidak ada angka {text}.{hint}", "there is no figure {text}.{hint}", params))


def _near(plan: Plan, text: str) -> dict[str, Message]:
    written = [figure.place for figure in plan.ledger.figures()]
    names = [address(plan.cascade, place) for place in written] + [format_keypath(place) for place in written]
    return {"hint": hint(nearest(text, names))}
