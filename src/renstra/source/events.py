"""Where the YAML events come from: libyaml through PyYAML where it was built in, PyYAML's own parser otherwise."""

from collections.abc import Callable
from typing import Any

try:
    from yaml._yaml import CParser as _CParser
except ImportError:  # PyYAML without libyaml (PyPy, some distributions)
    _CParser = None  # type: ignore[assignment,misc]

HAS_C_PARSER = _CParser is not None


def open_events(text: str, *, pure: bool = False) -> Callable[[], Any]:
    """A function that gives the next event at each call. It raises ``yaml.YAMLError`` where the text is no YAML."""
    if pure or _CParser is None:
        from renstra.source.pure import PureParser  # noqa: PLC0415 - seldom needed, and slow to import

        parser: Any = PureParser(text)
    else:
        parser = _CParser(text)
    next_event: Callable[[], Any] = parser.get_event
    return next_event
