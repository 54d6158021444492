"""What the documentation says is true: its Python runs, its YAML loads, its links lead somewhere."""

import doctest
import re
from pathlib import Path
from typing import Any

import pytest

from renstra.workspace import load
from tests.docs.pages import DOCS, ROOT, Block, anchors, blocks, links, pages
from tests.rules.harness import findings_of

RUN = [page for page in pages() if page.parent in (DOCS, ROOT) and page.name != "CONTRIBUTING.md"]
"""Pages whose Python blocks run; those of CONTRIBUTING.md are parts of files, see ``test_contributing.py``."""

_NAV = re.compile(r"[\w/-]+\.md")
_EXTERNAL = re.compile(r"[a-z]+:")


def _name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", [page for page in RUN if blocks(page, "python")], ids=_name)
def test_python_runs(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The blocks of a page run one after the other, as a reader would type them."""
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {"__name__": "__main__"}
    for block in blocks(page, "python"):
        if ">>>" in block.text:
            _run_session(block, names)
        else:
            exec(compile("\n" * (block.line - 1) + block.text, block.page, "exec"), names)


def _run_session(block: Block, names: dict[str, Any]) -> None:
    test = doctest.DocTestParser().get_doctest(block.text, names, block.id, str(block.page), block.line - 1)
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    result = runner.run(test, out=report.append, clear_globs=False)
    names.update(test.globs)
    assert not result.failed, "".join(report)


def _format_blocks(*, refused: bool) -> list[Any]:
    found = [block for page in sorted((DOCS / "format").glob("*.md")) for block in blocks(page, "yaml")]
    return [pytest.param(block, id=block.id) for block in found if block.note.startswith("ditolak:") is refused]


@pytest.mark.parametrize("block", _format_blocks(refused=False))
def test_format_example_loads(block: Block, tmp_path: Path) -> None:
    found = findings_of("BT", block.text, tmp_path)
    assert [item.message.text("id") for item in found] == []
    assert [found.fault.kind for found in load(tmp_path / "rencana").plan.faults] == []


@pytest.mark.parametrize("block", _format_blocks(refused=True))
def test_refused_example_is_refused(block: Block, tmp_path: Path) -> None:
    """The comment above the block names the fault that it must give."""
    findings_of("BT", block.text, tmp_path)
    kinds = {found.fault.kind for found in load(tmp_path / "rencana").plan.faults}
    assert kinds == {block.note.removeprefix("ditolak:").strip()}


@pytest.mark.parametrize("page", pages(), ids=_name)
def test_links_resolve(page: Path) -> None:
    for target in links(page):
        if _EXTERNAL.match(target):
            continue
        name, _, anchor = target.partition("#")
        to = (page.parent / name).resolve() if name else page
        assert to.exists(), f"{target}: nothing there"
        if anchor:
            assert anchor in anchors(to), f"{target}: no such heading"


def test_every_page_is_in_the_navigation() -> None:
    listed = _NAV.findall((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(str(page.relative_to(DOCS)) for page in DOCS.rglob("*.md"))
