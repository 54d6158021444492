"""Lines of a report on the screen."""

from collections.abc import Iterable

from renstra.cli.screen import Screen


def write_lines(lines: Iterable[str], screen: Screen) -> None:
    """Write lines; where the screen has no signs beyond ASCII, ``~`` stands for *about*."""
    for line in lines:
        screen.line(line if screen.view.style.unicode else line.replace("≈", "~"))
