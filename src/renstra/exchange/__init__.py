"""Floor 5: plans out to other forms, and into files.

Holds: the model as canonical YAML text; writing a plan as a folder, atomically.
Must not import: ``report`` (its sibling), ``cli``. It changes no model and checks nothing.
"""

from renstra.exchange.plan_folder import write_plan
from renstra.exchange.yaml_text import to_yaml

__all__ = ["to_yaml", "write_plan"]
