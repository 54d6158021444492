"""The pages of the rules, made from the registry and the docstrings: one a family, and a table of all rules."""

import re
from collections.abc import Iterable

from renstra.checks.page import rule_page
from renstra.checks.registry import all_rules
from renstra.checks.rule import DescribedRule, Rule
from renstra.findings.words import SEVERITY
from renstra.report import reference_words as words

_FIX = "Cara memperbaiki:"
_CODE_OR_SIGN = re.compile(r"(`+)(.+?)\1|<|^[>#+](?= )", re.DOTALL | re.MULTILINE)


def families(rules: Iterable[DescribedRule] = all_rules()) -> dict[str, list[DescribedRule]]:
    """Family -> its rules, in the order of the registry; a family may have none yet."""
    found: dict[str, list[DescribedRule]] = {family: [] for family in words.FAMILIES}
    for module in rules:
        found.setdefault(module.RULE.code.rstrip("0123456789"), []).append(module)
    return found


def rules_index(rules: Iterable[DescribedRule] = all_rules()) -> str:
    """The page ``aturan/index.md``: every rule in a table a family."""
    parts = [words.RULES_INTRO]
    for family, modules in families(rules).items():
        title, about = words.FAMILIES.get(family, (family, ""))
        parts.append(f"## [{family} {title}]({family.lower()}.md)\n\n{about}\n")
        if modules:
            parts.append("| Kode | Nama | Bobot | Yang ditegur |\n| --- | --- | --- | --- |")
            parts.append("".join(f"{_row(module, family)}\n" for module in modules))
    return "\n".join(parts)


def family_page(family: str, modules: Iterable[DescribedRule]) -> str:
    """The page of one family. Raises ``ValueError`` where the docstring of a rule is no page."""
    title, about = words.FAMILIES.get(family, (family, ""))
    sections = [_section(module) for module in modules] or ["Belum ada aturan dalam keluarga ini.\n"]
    return "\n".join([f"# {family} {title}\n\n{about} [Semua aturan](index.md).\n", *sections])


def _row(module: DescribedRule, family: str) -> str:
    rule, page = module.RULE, rule_page(module)
    code = f"[{rule.code}]({family.lower()}.md#{_anchor(rule)})"
    return f"| {code} | `{rule.name}` | {_weight(rule)} | {_text(page.title)} |"


def _weight(rule: Rule) -> str:
    return SEVERITY["id"][rule.severity] + (" ✂" if rule.about_missing else "")


def _anchor(rule: Rule) -> str:
    return f"{rule.code}-{rule.name}".lower()


def _section(module: DescribedRule) -> str:
    rule, page = module.RULE, rule_page(module)
    facts = [f"Bobot: {_weight(rule)}"]
    if rule.basis:
        facts.append(f"Dasar: {', '.join(rule.basis)}")
    return f"""\
## {rule.code} {rule.name}

**{_text(page.title)}.** {". ".join(facts)}.

{_text(page.body).replace(_FIX, f"**{_FIX}**")}

Salah:

```yaml
{page.wrong.rstrip()}
```

Benar:

```yaml
{page.right.rstrip()}
```

<details markdown="1">
<summary>English: {_text(page.title_en)}</summary>

{_text(page.body_en)}

</details>
"""


def _text(text: str) -> str:
    """Text of a docstring as Markdown: its code spans stay, other signs that mean something to Markdown do not."""

    def plain(match: re.Match[str]) -> str:
        if match[1]:
            return f"`{match[2]}`"
        return "&lt;" if match[0] == "<" else f"\\{match[0]}"

    return _CODE_OR_SIGN.sub(plain, text)
