"""Years that are spelled as decimal numbers, as spreadsheets write them (``2024.0: ...``).

The model reads the year from such a key; every other reader sees another key, and the two may even stand side by side.
"""

import re
from collections.abc import Iterator
from itertools import islice

from renstra.source import Document, Fault, Span

_SPELLED = re.compile(r"""(?<![\w.])["']?(?P<tahun>(?:19|20|21)\d\d)\.0["']?(?=:)""")
_SHOWN = 100
"""A file made by a spreadsheet has them everywhere."""


def spelled_years(document: Document) -> Iterator[Fault]:
    """A fault ``bukan-tahun`` for each key of that kind, with the year that is meant."""
    text = document.source.text
    if ".0:" not in text:
        return
    for match in islice(_SPELLED.finditer(text), _SHOWN):
        path = document.tree.path_at(match.start())
        if path and document.tree.key_span(path).start == match.start():
            params = {"kunci": str(path[-1]), "tahun": match["tahun"]}
            yield Fault("bukan-tahun", Span(match.start(), match.end()), path, params)
