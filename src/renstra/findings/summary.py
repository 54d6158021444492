"""How many findings there were, and the line that says so."""

from dataclasses import dataclass, field

from renstra.findings.finding import Finding, Severity
from renstra.findings.view import DEFAULT_VIEW, View
from renstra.findings.words import SEVERITY, count, listed


@dataclass(slots=True)
class Tally:
    """Counts over all plans of one call."""

    plans: int = 0
    files: int = 0
    severities: dict[Severity, int] = field(default_factory=lambda: {"error": 0, "warning": 0, "info": 0})

    def add(self, finding: Finding) -> None:
        """Count a finding."""
        self.severities[finding.severity] += 1

    @property
    def has_errors(self) -> bool:
        """Whether a finding of severity error was among them."""
        return self.severities["error"] > 0


def render_summary(tally: Tally, view: View = DEFAULT_VIEW) -> str:
    """The closing line: counts by severity, and over how many plans and files."""
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
    else:
        start = view.style.paint("good", view.say("Tidak ada temuan", "No findings"))
    return f"{start} {view.say('pada', 'in')} {plans} ({files})."
