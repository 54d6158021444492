"""Why a text is not the quantity it should be, as data: rule names of family BT and their parameters."""

NO_VALUE = frozenset({"", "-", "–", "—", "n/a", "N/A", "N/a", "null", "~"})
"""Texts that say *no value*, the way planners and other YAML writers write it."""


class QuantityError(ValueError):
    """A text that cannot be read. ``kind`` is the name of the rule that words it, ``params`` fill its message."""

    def __init__(self, kind: str, **params: str) -> None:
        super().__init__(kind, params)
        self.kind = kind
        self.params = params
