"""Floor 3a: the cascade, a typed graph of goals, objectives, programs, activities and sub-activities.

Holds: nodes with their key path, level, parent and children; the indicators with their owner; ids and references;
addresses, what people call a place (``alamat``, loaded when a place is first named).
Must not import: ``ledger``, ``workspace`` or anything above. It knows the model, not files or figures.
"""

from renstra.cascade.graph import Cascade, IndikatorNode, Jenjang, MoneyItem, Node

__all__ = ["Cascade", "IndikatorNode", "Jenjang", "MoneyItem", "Node"]
