"""Floor 4: the rules, one a file, in families, and the function that runs them.

Holds: ``Rule``, the registry (explicit tuples of modules), ``check``, the pages made from the rules' docstrings.
Must not import: ``report``, ``exchange``, ``cli``. A rule reads a ``Plan`` and yields findings; it changes nothing.

Families: BT form, RJ references, PG pagu, TG targets and indicators, KS cascade, RM formulas,
DK the document against itself, PB amendments.
"""

from renstra.checks.rule import Rule
from renstra.checks.run import check, check_plan

__all__ = ["Rule", "check", "check_plan"]
