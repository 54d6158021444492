"""``renstra show``: a plan as a tree, or one of its official tables."""

from renstra.cli.arguments import Arguments
from renstra.cli.places import plans_at
from renstra.cli.screen import Screen
from renstra.report import TABEL, draw_plan, draw_tabel
from renstra.workspace.load import load_plan


def command(arguments: Arguments, screen: Screen) -> int:
    """Show every plan at the paths, as far as it can be read."""
    for index, files in enumerate(plans_at(arguments.paths)):
        if index:
            screen.line()
        plan = load_plan(files)
        if arguments.tabel:
            lines = iter(draw_tabel(TABEL[arguments.tabel](plan, screen.view), screen.view))
        else:
            lines = draw_plan(plan, screen.view)
        for line in lines:
            screen.line(line)
    return 0
