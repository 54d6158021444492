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


def _format_blocks(kind: str) -> list[Any]:
    """The YAML blocks of the format pages of one kind, which is what the comment above a block begins with."""
    found = [block for page in sorted((DOCS / "format").glob("*.md")) for block in blocks(page, "yaml")]
    return [pytest.param(block, id=block.id) for block in found if block.note.partition(":")[0] == kind]


def _load(block: Block, folder: Path) -> tuple[set[str], set[str]]:
    """The codes of the findings on form, and the kinds of faults, of a block."""
    codes = {finding.code for finding in findings_of("BT", block.text, folder)}
    return codes, {found.fault.kind for found in load(folder / "rencana").plan.faults}


@pytest.mark.parametrize("block", _format_blocks(""))
def test_format_example_loads(block: Block, tmp_path: Path) -> None:
    assert _load(block, tmp_path) == (set(), set())


@pytest.mark.parametrize("block", _format_blocks("ditolak"))
def test_refused_example_is_refused(block: Block, tmp_path: Path) -> None:
    """The comment names the one fault that the block has."""
    codes, kinds = _load(block, tmp_path)
    assert kinds == {block.note.partition(":")[2].strip()}
    assert len(codes) == 1


@pytest.mark.parametrize("block", _format_blocks("ditegur"))
def test_rebuked_example_is_read_and_rebuked(block: Block, tmp_path: Path) -> None:
    """The comment names the one rule on form that speaks; all of the block is read."""
    assert _load(block, tmp_path) == ({block.note.partition(":")[2].strip()}, set())


def test_comments_above_blocks_are_understood() -> None:
    found = {block.note.partition(":")[0] for page in DOCS.rglob("*.md") for block in blocks(page, "yaml")}
    assert found <= {"", "ditolak", "ditegur"}


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
