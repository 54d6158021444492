"""Tables in Markdown."""

import re
from collections.abc import Iterable, Sequence

from renstra.findings.display import show

_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~&]")


def escape(text: str) -> str:
    """Text that Markdown shows as it stands, on one line."""
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}", show(text))


def markdown_table(heads: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> str:
    """A table; the columns with a number in ``right`` are flush right. Cells are escaped here."""
    lines = [
        f"| {' | '.join(map(escape, heads))} |",
        f"| {' | '.join('---:' if at in right else '---' for at in range(len(heads)))} |",
    ]
    lines += [f"| {' | '.join(map(escape, row))} |" for row in rows]
    return "".join(f"{line}\n" for line in lines)
