"""Floor 3c: plans as they stand in files: found, read, validated, each value with its place.

Holds: locating plan folders, reading and merging their files, recovering a model from faulty input, key path -> place.
Must not import: ``checks`` or anything above. It alone touches the file system (writing is for ``exchange``).
"""

from renstra.workspace.load import Workspace, iter_plans, load, load_plan
from renstra.workspace.locate import PlanFiles, WorkspaceError, find_plans
from renstra.workspace.plan import FileFault, Plan, location

__all__ = [
    "FileFault",
    "Plan",
    "PlanFiles",
    "Workspace",
    "WorkspaceError",
    "find_plans",
    "iter_plans",
    "load",
    "load_plan",
    "location",
]
