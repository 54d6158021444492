"""Words that the rules on pagu share."""

from renstra.findings import Message, Related
from renstra.ledger import Disagreement


def consequences(found: Disagreement) -> list[Related]:
    """The figures that are wrong only because of the one reported."""
    message = Message("ikut salah karena angka ini", "wrong as a consequence")
    return [Related(message, path) for path in found.consequences]
