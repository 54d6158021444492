"""How large a formula may be. Whatever is larger is refused by the parser or has no value; nothing can hang."""

MAX_LENGTH = 4000
"""Characters of text."""

MAX_TOKENS = 1000
MAX_NESTING = 50
"""Parentheses, calls and signs inside each other."""

NESTING_STEPS = 4
"""Steps that a level of nesting counts; an operator that waits for its right side counts one.

``a or b and c = d + e * f ^ (`` takes the parser down 18 functions, ``(`` only five: what is bounded is the stack.
"""

MAX_DEPTH = 150
"""Depth of the tree; a chain ``a + b + c`` is as deep as it is long."""

MAX_FAULTS = 20
"""Faults reported for one text."""

MAX_DIGITS = 40
"""Digits of a number in the text."""

MAX_OFFSET = 99
"""Largest k of ``x[n-k]`` and longest range of years."""

MAX_PARTS = 366
"""Parts of a year: 4 quarters, 12 months, at most days."""

MAX_MOMENTS = 2_000
"""Years times parts of one range: five years by day, a hundred by month."""

MAX_CELLS = 2_000_000
"""Values that one evaluation takes out of the data, members and missing ones counted; or one search for a solution."""

MAX_UNIT_LENGTH = 200
"""Characters of a satuan that is looked into; a longer text is a unit of its own."""

MAX_SCALE_BITS = 1_024
"""Size of the scale of a unit: 10^300."""

MAX_WRITTEN = 200_000
"""Characters of a formula in another language.

Some forms need an operand several times there; nested in each other they would grow without end.
"""

FIRST_YEAR, LAST_YEAR = 1900, 2199

MAX_EXPONENT = 1000
"""Largest whole exponent, and the largest numerator and denominator of a fractional one that is taken exactly."""

MAX_ADJUSTED = 400
"""Largest power of ten of a number in the data."""

MAX_DATA_DIGITS = 1_000
"""Most digits of a number in the data."""

MAX_BITS = 16_384
"""Size of a number during the calculation (10^4,900); a larger one has no value."""

MAX_DENOMINATOR_BITS = 2_048
"""An exact fraction with a longer denominator (sums over very many members) is rounded to ``GUARD_DIGITS``."""

PRECISION = 40
"""Significant digits of a result that is not a finite decimal number, and of ``ln``, ``log10``, ``exp``."""

ROOT_DIGITS = PRECISION + 3
"""Digits of a root that is not a fraction: a few more than those of a result, so that ``sqrt(2) ^ 2`` is 2."""

GUARD_DIGITS = 200
