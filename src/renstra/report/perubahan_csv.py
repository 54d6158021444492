"""Changes between two plans as CSV: a head and one row a change; what is not there is empty."""

import csv
from io import StringIO

from renstra.compare.changes import Change
from renstra.compare.compare import Comparison
from renstra.report.perubahan import KOLOM, records


def changes_csv(comparison: Comparison, changes: tuple[Change, ...]) -> str:
    """The text of the file, with the keys of the records as its head."""
    buffer = StringIO()
    writer = csv.DictWriter(buffer, KOLOM, lineterminator="\n")
    writer.writeheader()
    writer.writerows(records(comparison, changes))
    return buffer.getvalue()
