"""``renstra rules``: every rule on a line."""

from collections.abc import Iterator

from renstra.checks.page import rule_page
from renstra.checks.registry import all_rules
from renstra.checks.rule import Rule
from renstra.cli.arguments import Arguments
from renstra.cli.screen import Screen
from renstra.findings.display import pad, wrap
from renstra.findings.view import View
from renstra.findings.words import SEVERITY

_LEAST_TITLE = 30
_GAP = "  "


def command(arguments: Arguments, screen: Screen) -> int:
    """Print code, severity, name and title of every rule."""
    rules = [(module.RULE, rule_page(module).heading(screen.view.language)) for module in all_rules()]
    for line in _lines(rules, screen.view):
        screen.line(line)
    return 0


def _lines(rules: list[tuple[Rule, str]], view: View) -> Iterator[str]:
    words = SEVERITY[view.language]
    heads = [view.say("KODE", "CODE"), view.say("BOBOT", "SEVERITY"), view.say("NAMA", "NAME")]
    rows = [(rule.code, words[rule.severity], rule.name) for rule, _ in rules]
    sizes = [max(map(len, column)) for column in zip(heads, *rows)]
    before = sum(sizes) + len(_GAP) * len(sizes)
    if view.columns - before < _LEAST_TITLE:
        yield from _narrow(rules, view)
        return
    title = view.say("JUDUL", "TITLE")
    yield view.style.paint("strong", _GAP.join([*map(pad, heads, sizes), title]))
    for (rule, title), cells in zip(rules, rows):
        code, severity, name = map(pad, cells, sizes)
        first, *rest = wrap(title, view.columns - before)
        yield _GAP.join((code, view.style.paint(rule.severity, severity), name, first))
        yield from (" " * before + line for line in rest)


def _narrow(rules: list[tuple[Rule, str]], view: View) -> Iterator[str]:
    """Name and title below the code."""
    for rule, title in rules:
        severity = view.style.paint(rule.severity, SEVERITY[view.language][rule.severity])
        yield f"{rule.code}{_GAP}{severity}"
        yield from (f"{_GAP}{line}" for line in (rule.name, *wrap(title, view.columns - len(_GAP))))
