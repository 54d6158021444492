"""Mending a plan in the text of its files.

``edits`` chooses what can be done at once and applies it; ``repair`` proves each step and goes round by round until
nothing is left to mend.
"""

from renstra.exchange.fix.repair import Refused, Repair, fix_plan

__all__ = ["Refused", "Repair", "fix_plan"]
