"""Floor 1: the formula language of indicators (*rumus*).

Holds: tokens, tree and parser; one table of operators and one of functions; the readers of the tree: exact evaluation,
panels, units, explanation, solving, gaps of choices, canonical text.
Must not import: pydantic, nor any package of renstra but source and quantity.

``parse(text)`` gives a ``Formula``; the rest is asked of it. A text that is no formula raises ``FormulaError`` with
every fault found; a formula without value gives ``Undefined`` with its reason, never 0 and never an exception.
"""

from renstra.formula.fault import FormulaError, FormulaFault, describe
from renstra.formula.formula import Formula, parse
from renstra.formula.value import Result, Undefined

__all__ = ["Formula", "FormulaError", "FormulaFault", "Result", "Undefined", "describe", "parse"]
