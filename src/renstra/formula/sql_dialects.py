"""Where DuckDB and Spark spell the same thing differently."""

from typing import NamedTuple


class Dialect(NamedTuple):
    """``quote`` of names, whether a backslash ``escapes`` in texts, ``series``: a query of the numbers from 0 as k,
    ``ordered``: one of several values by its rank."""

    quote: str
    escapes: bool
    series: str
    ordered: str

    def name(self, name: str) -> str:
        """A quoted name."""
        return f"{self.quote}{name.replace(self.quote, self.quote * 2)}{self.quote}"

    def text(self, value: str) -> str:
        """A quoted text."""
        if self.escapes:
            return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
        return "'" + value.replace("'", "''") + "'"


DIALECTS = {
    "duckdb": Dialect('"', False, "SELECT UNNEST(RANGE(0, {0})) AS k", "LIST_SORT([{0}])[{1}]"),
    "spark": Dialect("`", True, "SELECT EXPLODE(SEQUENCE(0, {0} - 1)) AS k",
                     "ELEMENT_AT(SORT_ARRAY(ARRAY({0})), {1})"),
}  # fmt: skip
