"""The reference pages of the documentation, made from the code: ``python -m renstra.report.reference docs``.

The pages are committed, so that they can be read without a build; a test fails where they differ from the code.
"""

import sys
from pathlib import Path

from renstra.report.reference_model import model_page
from renstra.report.reference_rules import families, family_page, rules_index

GENERATED = ("aturan",)
"""Folders under ``docs`` that hold generated pages alone."""


def reference_pages() -> dict[str, str]:
    """Path below ``docs`` -> text, for every generated page."""
    pages = {"format/acuan.md": model_page(), "aturan/index.md": rules_index()}
    for family, modules in families().items():
        pages[f"aturan/{family.lower()}.md"] = family_page(family, modules)
    return pages


def write_reference(docs: Path) -> list[str]:
    """Write the pages that differ from what stands there, take away what is no longer made; say which."""
    pages = reference_pages()
    changed = []
    for name, text in pages.items():
        path = docs / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(name)
    for name in stale_pages(docs):
        (docs / name).unlink()
        changed.append(name)
    return changed


def stale_pages(docs: Path) -> list[str]:
    """Pages in the generated folders that no code makes any more."""
    pages = reference_pages()
    found = [str(path.relative_to(docs)) for folder in GENERATED for path in sorted((docs / folder).glob("*.md"))]
    return [name for name in found if name.replace("\\", "/") not in pages]


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("python -m renstra.report.reference FOLDER, where FOLDER is the folder of the documentation")
    for name in write_reference(Path(sys.argv[1])):
        print(name)
