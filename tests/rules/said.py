"""What rules say: every message of every case, in both languages, as files that people read.

``python -m tests.rules.said`` writes ``tests/rules/said/<CODE>.txt`` anew; look at the differences.
"""

import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from renstra.checks.page import rule_page
from renstra.checks.registry import rule_modules
from renstra.findings import Finding, Message
from tests.rules.harness import findings_of

FOLDER = Path(__file__).parent
WRONG = "contoh yang salah"
"""Name of the case that is the wrong example on the page of a rule."""


@cache
def cases(code: str) -> Mapping[str, dict[str, Any]]:
    """The cases of a rule by name, its own wrong example among them."""
    path = FOLDER / f"{code}.yml"
    text = path.read_text(encoding="utf-8") if path.exists() else "[]"
    listed = {case["name"]: case for case in yaml.load(text, yaml.CSafeLoader)}
    return {WRONG: {"plan": rule_page(rule_modules()[code]).wrong}} | listed


def said(findings: list[Finding], folder: Path) -> str:
    """Every word of some findings; the folder that they were found in is left out."""
    return "\n".join(line.replace(f"{folder}/", "") for finding in findings for line in _lines(finding))


@cache
def expected(code: str) -> Mapping[str, str]:
    """What stands in the file of a rule, by case."""
    path = FOLDER / "said" / f"{code}.txt"
    sections = path.read_text(encoding="utf-8").split("== ")[1:] if path.exists() else []
    return {name: text.strip("\n") for name, _, text in (section.partition("\n") for section in sections)}


def _lines(finding: Finding) -> Iterator[str]:
    place = f"{finding.location.line}:{finding.location.column}" if finding.location else "-"
    yield f"{place} {finding.severity}"
    yield from _both(finding.message, "")
    if finding.help:
        yield from _both(finding.help, "help ")
    for related in finding.related:
        where = f"{related.location.line}:{related.location.column} " if related.location else ""
        yield from _both(related.message, f"related {where}")
    if finding.fix:
        yield from _both(finding.fix.title, f"fix ({finding.fix.applicability}) ")
        for edit in finding.fix.edits:
            yield f"    edit {edit.location.line}:{edit.location.column}-{edit.location.end_column}: {edit.text!r}"


def _both(message: Message, before: str) -> Iterator[str]:
    yield from (f"    {before}{language}: {message.text(language)}" for language in ("id", "en"))


def write() -> None:
    """Write the files of all rules, and take away those of no rule."""
    home = FOLDER / "said"
    home.mkdir(exist_ok=True)
    for path in home.glob("*.txt"):
        if path.stem not in rule_modules():
            path.unlink()
    for code in rule_modules():
        parts = []
        for name, case in cases(code).items():
            with tempfile.TemporaryDirectory() as temporary:
                found = findings_of(code, case["files"] if "files" in case else case["plan"], Path(temporary))
                if found:
                    parts.append(f"== {name}\n{said(found, Path(temporary))}\n")
        (home / f"{code}.txt").write_text("\n".join(parts), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
