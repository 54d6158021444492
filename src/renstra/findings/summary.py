"""How many findings there were, and the line that says so."""

from renstra.findings.finding import Finding, Severity
from renstra.findings.view import DEFAULT_VIEW, View
from renstra.findings.words import SEVERITY, count, listed


class Tally:
    """Counts over all plans of one call: plans, files, findings by severity, plans not read to the end."""

    def __init__(self) -> None:
        self.plans = 0
        self.files = 0
        self.unread = 0
        self.accepted = 0
        """Findings that plans accept, which are not among the others."""
        self.severities: dict[Severity, int] = {"error": 0, "warning": 0, "info": 0}

    def add_plan(self, files: int, accepted: int, *, unread: bool) -> None:
        """Count a plan, its files, and the findings that it accepts."""
        self.plans += 1
        self.files += files
        self.accepted += accepted
        self.unread += unread

    def add(self, finding: Finding) -> None:
        """Count a finding."""
        self.severities[finding.severity] += 1

    @property
    def has_errors(self) -> bool:
        """Whether a finding of severity error was among them."""
        return self.severities["error"] > 0


def render_summary(tally: Tally, view: View = DEFAULT_VIEW) -> str:
    """The closing lines: counts by severity, over how many plans and files, what is accepted, what is unread."""
    language = view.language
    plans = count(tally.plans, view.say("rencana", "plan"), language)
    files = count(tally.files, view.say("berkas", "file"), language)
    found = [
        view.style.paint(severity, count(number, SEVERITY[language][severity], language))
        for severity, number in tally.severities.items()
        if number
    ]
    if found:
        start = f"{view.say('Ditemukan', 'Found')} {listed(found, language)}"
    elif tally.unread:
        start = view.say("Tidak ada temuan", "No findings")
    else:
        start = view.style.paint("good", view.say("Tidak ada temuan", "No findings"))
    closing = f"{start} {view.say('pada', 'in')} {plans} ({files})."
    if tally.accepted:
        accepted = count(tally.accepted, view.say("temuan", "finding"), language)
        closing += view.say(
            f"\n{accepted} diterima sebagai pengecualian.",
            f"\n{accepted} accepted as {'an exception' if tally.accepted == 1 else 'exceptions'}.",
        )
    if not tally.unread:
        return closing
    unread = view.say(
        f"{count(tally.unread, 'rencana', language)} tidak terbaca seluruhnya; sebabnya: renstra check --select BT",
        f"{count(tally.unread, 'plan', language)} could not be read to the end; why: renstra check --select BT",
    )
    return f"{closing}\n{view.style.paint('warning', unread)}"
