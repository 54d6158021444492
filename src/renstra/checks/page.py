"""The page of a rule, read from the docstring of its module.

A docstring has, in this order: the title (one sentence), what and why in Indonesian, a paragraph that begins with
``Cara memperbaiki:``, an indented YAML example under ``Salah:`` and one under ``Benar:`` (the tests run both; a line
``# berkas: NAME`` starts another file of the example), then ``English:`` with the title and the same text in English.
"""

import re
import textwrap
from dataclasses import dataclass

from renstra.checks.rule import DescribedRule
from renstra.findings import Language

_PARTS = re.compile(
    r"(?P<title>[^\n]+)\n\n(?P<body>.*?)\n\nSalah:\n\n(?P<wrong>(?: {4}[^\n]*\n|\n)+)"
    r"Benar:\n\n(?P<right>(?: {4}[^\n]*\n|\n)+)English: (?P<title_en>[^\n]+)\n\n(?P<body_en>.*)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class RulePage:
    """What a rule says of itself: title and text in both languages, a wrong and a right example."""

    title: str
    body: str
    wrong: str
    right: str
    title_en: str
    body_en: str

    def heading(self, language: Language) -> str:
        """The title in one language."""
        return self.title if language == "id" else self.title_en

    def text(self, language: Language) -> str:
        """The body in one language."""
        return self.body if language == "id" else self.body_en


def rule_page(module: DescribedRule) -> RulePage:
    """The page of a rule. Raises ``ValueError`` where the docstring has not all parts (a test runs this on each)."""
    match = _PARTS.fullmatch(textwrap.dedent(module.__doc__ or "").strip() + "\n")
    if match is None:
        raise ValueError(f"{module.RULE.code}: the docstring is not a page; see renstra.checks.page")
    return RulePage(
        title=match["title"].rstrip("."),
        body=match["body"].strip(),
        wrong=textwrap.dedent(match["wrong"]).strip() + "\n",
        right=textwrap.dedent(match["right"]).strip() + "\n",
        title_en=match["title_en"].rstrip("."),
        body_en=match["body_en"].strip(),
    )
