"""``renstra rules``: every rule on a line."""

from renstra.checks.page import rule_page
from renstra.checks.registry import RULES
from renstra.cli.arguments import Arguments
from renstra.cli.screen import Screen
from renstra.findings.display import pad, wrap
from renstra.findings.words import SEVERITY


def command(arguments: Arguments, screen: Screen) -> int:
    """Print code, severity, name and title of every rule."""
    view, style = screen.view, screen.view.style
    heads = (
        view.say("KODE", "CODE"),
        view.say("BOBOT", "SEVERITY"),
        view.say("NAMA", "NAME"),
        view.say("JUDUL", "TITLE"),
    )
    rules = [(module.RULE, rule_page(module).heading(view.language)) for module in RULES]
    words = SEVERITY[view.language]
    code = max([len(heads[0]), *(len(rule.code) for rule, _ in rules)])
    severity = max([len(heads[1]), *map(len, words.values())])
    name = max([len(heads[2]), *(len(rule.name) for rule, _ in rules)])
    screen.line(style.paint("strong", f"{heads[0]:{code}}  {heads[1]:{severity}}  {heads[2]:{name}}  {heads[3]}"))
    before = code + severity + name + 6
    in_columns = view.columns - before >= 30
    for rule, title in rules:
        first, *rest = wrap(title, view.columns - (before if in_columns else code + 2))
        weight = style.paint(rule.severity, pad(words[rule.severity], severity))
        start = f"{rule.code:{code}}  {weight}  {rule.name:{name}}"
        if in_columns:
            screen.line(f"{start}  {first}")
        else:
            screen.line(f"{start.rstrip()}\n{' ' * (code + 2)}{first}")
        for line in rest:
            screen.line(" " * (before if in_columns else code + 2) + line)
    return 0
