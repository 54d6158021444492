"""The files of a plan in canonical layout, each with the proof that it says what it said."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from renstra.exchange.format.kinds import expected
from renstra.exchange.format.layout import Layout
from renstra.exchange.format.nodes import CannotKeep, read_nodes
from renstra.exchange.format.remarks import comments_of, hang_remarks
from renstra.exchange.reading import says_the_same
from renstra.exchange.stored import Change, stored_files
from renstra.model import Renstra
from renstra.model.dasar import Bagian
from renstra.source import Document, decode, read
from renstra.workspace import Plan
from renstra.workspace.load import with_documents

Reason = Literal["bentuk-rusak", "tak-tersunting", "rujukan", "kunci", "tata-letak", "teks-blok", "tak-terbukti"]

_ALLOWED = frozenset({"bom", "akhir-baris", "berkas-kosong"})
"""Faults of a text that do not keep it from being laid out: the first two are mended by it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is left as it is.

    ``bentuk-rusak``: its YAML has a fault, to be mended first; ``tak-tersunting``: some bytes are no text, or it is not
    UTF-8; ``rujukan``: it has anchors, aliases or tags; ``kunci``: a key that is no text; ``teks-blok``: a block of
    text with an indentation or end of its own; ``tata-letak``: brackets around the whole, directives, and the like;
    ``tak-terbukti``: the new text could not be proved to say the same.
    """

    path: Path
    reason: Reason


@dataclass(frozen=True, slots=True)
class Formatted:
    """A plan laid out: the files that change, and those that could not be."""

    plan: Plan
    changes: tuple[Change, ...]
    kept: tuple[Kept, ...]


def format_plan(plan: Plan, *, figures: bool = False) -> Formatted:
    """The files of a plan in canonical layout, in memory; see ``format_text``.

    Raises ``WriteError`` where a file is another one by now than the plan was loaded from.
    """
    files = stored_files(plan)
    changes: list[Change] = []
    kept: list[Kept] = []
    for document in plan.documents:
        path = Path(document.source.name)
        file = files.get(document.source.name)
        try:
            _refuse_faults(document)
            if file is None or file.codec != "utf-8":
                raise CannotKeep("tak-tersunting")
            text = _laid_out(file.text, type(plan.model), figures=figures)
            data = text.encode()
            if data == file.data:
                continue
            after = read(decode(data, document.source.name))
            if not _is_proved(plan, document, after):
                raise CannotKeep("tak-terbukti")
            again = _laid_out(text, type(plan.model), figures=figures)
            if again != text:
                raise CannotKeep("tak-terbukti")
            changes.append(Change(file, type(file)(path, data, text, b"", "utf-8")))
        except CannotKeep as error:
            kept.append(Kept(path, error.reason))  # type: ignore[arg-type]  # the reasons of CannotKeep are among them
    return Formatted(plan, tuple(changes), tuple(kept))


def format_text(text: str, model: type[Bagian] = Renstra, *, figures: bool = False) -> str:
    """The text of a plan file in canonical layout: keys in the order of the model, two spaces a level, series on one
    line up to 120 columns, rupiah with underscores, comments where they were.

    ``figures``: rupiah between quotation marks too. Raises ``ValueError`` where the text cannot be kept for certain.

    >>> text = "program:\\n- pagu: {2025: 690.345.000,   2024: 1000000} # Tabel 6.1\\n  nama: UMKM\\n"
    >>> print(format_text(text), end="")
    program:
      - nama: UMKM
        pagu: {2024: 1_000_000, 2025: 690_345_000}  # Tabel 6.1
    """
    document = read(decode(text.encode(), "teks"))
    try:
        _refuse_faults(document)
        return _laid_out(text, model, figures=figures)
    except CannotKeep as error:
        raise ValueError(error.reason) from None


def _refuse_faults(document: Document) -> None:
    if not document.complete or any(fault.kind not in _ALLOWED for fault in document.faults):
        raise CannotKeep("bentuk-rusak")


def _laid_out(text: str, model: type[Bagian], *, figures: bool) -> str:
    root = read_nodes(text)
    if root is None or not root.entries:
        return text
    frame = hang_remarks(text, root)
    lines = [*frame.head, *Layout(figures=figures).lines(root, expected(model)), *frame.tail]
    kept = [line for index, line in enumerate(lines) if line or (index and lines[index - 1])]
    end = "\r\n" if "\r\n" in text and text.count("\r\n") == text.count("\n") else "\n"
    return "".join(f"{line}{end}" for line in kept)


def _is_proved(plan: Plan, before: Document, after: Document) -> bool:
    """Whether a file in its new layout loads to the same plan, with the same comments."""
    if not after.complete or any(fault.kind not in _ALLOWED for fault in after.faults):
        return False
    documents = tuple(after if document is before else document for document in plan.documents)
    return _comments(before) == _comments(after) and says_the_same(plan, with_documents(plan, documents))


def _comments(document: Document) -> Counter[str]:
    return Counter(comments_of(document.source.text, read_nodes(document.source.text)))
