"""The reader of printed formulas: Indonesian prose and signs (*rumusan*) to formulas that it may mean (*rumus*).

``propose`` gives candidates in order, ``literal`` the text as it stands, ``compare`` holds a text against a formula.
The way of a text: ``clean`` (one spelling, times and operator words marked) -> ``statement`` (names, formulas,
legend) -> ``readings`` (which words are operators) -> ``lexemes`` -> ``phrases``, ``grammar`` (a skeleton whose
variables are phrases) -> ``variants`` (lost parentheses and bars) -> ``assign`` (phrases to variables) ->
``factors`` -> ``propose`` (units, order).
``scale`` and ``choices`` read scales and conditions, ``shapes`` offers common shapes where the text says too little.
"""

from renstra.formula.rumusan.assumed import Assumption
from renstra.formula.rumusan.compare import Comparison, compare, literal
from renstra.formula.rumusan.propose import Proposal, propose
from renstra.formula.rumusan.variable import Variable

__all__ = ["Assumption", "Comparison", "Proposal", "Variable", "compare", "literal", "propose"]
