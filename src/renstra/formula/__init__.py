"""Floor 1: the formula language of indicators (*rumus*)."""

from renstra.formula.fault import FormulaError, FormulaFault, describe
from renstra.formula.formula import Formula, parse
from renstra.formula.value import Result, Undefined

__all__ = ["Formula", "FormulaError", "FormulaFault", "Result", "Undefined", "describe", "parse"]
