"""How much of a text is looked at, and how many readings of it: no text can hang the reader."""

MAX_TEXT = 1500
"""Characters; what stands behind them is not read, and a proposal says so."""

MAX_LEXEMES = 400
MAX_NESTING = 20
"""Brackets inside each other."""

MAX_READINGS = 12
"""Readings of the operators of one text."""

MAX_PHRASES = 14
"""Different phrases in one reading; a text with more is no single formula."""

MAX_NODES = 80
"""Nodes of the tree of one reading; larger ones are no single formula."""

MAX_STRUCTURES = 8
"""Ways to move parentheses in one reading."""

MAX_VARIANTS = 24

MAX_BEAM = 40
"""Assignments of phrases to variables that are kept while they are built."""

MAX_ASSIGNMENTS = 5
"""Assignments of one reading that become formulas."""

MAX_VARIABLES = 200
"""Declared variables that are looked at."""

MAX_CHOICES = 8
"""Variables tried for one phrase."""

MAX_CANDIDATES = 400
"""Formulas whose units are checked."""

MAX_PROPOSALS = 10

MAX_ROWS = 20
"""Rows of a scale."""
