"""Changes between two plans as a JSON document: one record a line, and how many there are of each kind."""

import json

from renstra.compare.changes import JENIS, Change
from renstra.compare.compare import Comparison
from renstra.report.perubahan import records


def changes_json(comparison: Comparison, changes: tuple[Change, ...], names: tuple[str, str]) -> str:
    """The document. ``names``: what the old and the new plan were called. Keys: see ``docs/diff.md``."""
    counts = dict.fromkeys(JENIS, 0)
    for change in changes:
        counts[change.jenis] += 1
    head = f'{{"semula": {json.dumps(names[0])}, "menjadi": {json.dumps(names[1])}, "perubahan": ['
    lines = ",\n".join(map(json.dumps, records(comparison, changes)))
    tail = json.dumps({jenis: number for jenis, number in counts.items() if number})
    partly = json.dumps(comparison.is_partly)
    lines = f"\n{lines}\n" if lines else ""
    return f'{head}{lines}], "jumlah": {tail}, "sebagian_tidak_terbaca": {partly}}}\n'
