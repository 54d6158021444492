"""Words for faults of units, Indonesian and English."""

from renstra.formula.messages import Words

UNIT_FAULTS: dict[str, Words] = {}
