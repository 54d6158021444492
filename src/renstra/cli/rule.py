"""``renstra rule CODE``: the page of a rule."""

from renstra.checks.page import RulePage, rule_page
from renstra.checks.registry import find_rule, rule_modules
from renstra.checks.rule import Rule
from renstra.cli.arguments import Arguments
from renstra.cli.screen import Screen
from renstra.cli.selection import unknown_rule
from renstra.findings.display import wrap
from renstra.findings.words import SEVERITY

_PROSE = 100


def command(arguments: Arguments, screen: Screen) -> int:
    """Print the page of a rule, found by its code or its name."""
    rule = find_rule(arguments.code)
    if rule is None:
        raise unknown_rule(arguments.code)
    _print_page(rule, rule_page(rule_modules()[rule.code]), screen)
    return 0


def _print_page(rule: Rule, page: RulePage, screen: Screen) -> None:
    view, style = screen.view, screen.view.style
    columns = min(view.columns, _PROSE)
    severity = SEVERITY[view.language][rule.severity]
    screen.line(f"{style.paint('strong', rule.code)} {rule.name} ({style.paint(rule.severity, severity)})")
    for line in wrap(page.heading(view.language), columns):
        screen.line(style.paint("heading", line))
    screen.line()
    for line in paragraphs(page.text(view.language), columns):
        screen.line(line)
    for title, example in ((view.say("Salah", "Wrong"), page.wrong), (view.say("Benar", "Right"), page.right)):
        screen.line(f"\n{style.paint('strong', title)}:\n")
        for line in example.splitlines():
            screen.line(f"    {line}".rstrip())
    screen.line()
    if rule.basis:
        for line in wrap(f"{view.say('Dasar', 'Based on')}: {', '.join(rule.basis)}", columns):
            screen.line(line)
    less = f"keparahan: {{{rule.code}: abaikan}}"
    text = view.say(
        f"Melewati aturan ini: --ignore {rule.code}, atau {less} di dalam rencana.",
        f"To leave this rule out: --ignore {rule.code}, or {less} in the plan.",
    )
    for line in wrap(text, columns):
        screen.line(style.paint("faint", line))


def paragraphs(text: str, columns: int) -> list[str]:
    """Prose wrapped anew; lines that are indented or start with ``- `` stay lines of their own."""
    lines: list[str] = []
    open_text = ""
    for line in [*text.splitlines(), ""]:
        if line.strip() and not line.startswith((" ", "- ")) and not open_text.startswith((" ", "- ")):
            open_text = f"{open_text} {line}".strip()
            continue
        if open_text:
            lines += wrap(open_text, columns)
        open_text = ""
        if line.startswith((" ", "- ")):
            lines.append(line)
        elif line:
            open_text = line
        else:
            lines.append("")
    return lines[:-1]
