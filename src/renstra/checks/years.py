"""The years of a plan and of its series, where some of the text could not be read."""

from collections.abc import Collection

from renstra.source import KeyPath
from renstra.workspace import Plan


def knows_years(plan: Plan) -> bool:
    """Whether the years of the plan could be read."""
    return not any(path[0] == "periode" for path in plan.broken if path)


def misspelt_years(plan: Plan, series: KeyPath, years: Collection[int]) -> int:
    """How many entries of a series are already reported because their key is no year, or lacks its colon.

    Each of them stands for a year that is then not there.
    """
    if not plan.broken:
        return 0
    allowed = {"akhir", *map(str, years)}
    keys = sum(1 for path in plan.broken if path[:-1] == series and path[-1] not in allowed)
    without_colon = sum(
        1
        for found in plan.faults_named("tanpa-titik-dua")
        if (path := found.fault.path) and path[:-1] == series and path[-1] in allowed
    )
    return keys + without_colon
