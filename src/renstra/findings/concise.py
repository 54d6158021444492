"""One line a finding: ``file:line:column: galat[PG001]: message``, for editors, ``grep`` and logs."""

from renstra.findings.display import show
from renstra.findings.finding import Finding, Location
from renstra.findings.message import Language
from renstra.findings.view import DEFAULT_VIEW, View
from renstra.findings.words import SEVERITY


def place_text(place: Location, view: View) -> str:
    """``file:line:column``."""
    return f"{show(view.path_of(place.file))}:{place.line}:{place.column}"


def title(finding: Finding, language: Language) -> str:
    """Severity and code: ``galat[PG001]``."""
    return f"{SEVERITY[language][finding.severity]}[{finding.code}]"


def render_concise(finding: Finding, view: View = DEFAULT_VIEW) -> str:
    """The finding as one line, without line end."""
    place = f"{place_text(finding.location, view)}: " if finding.location else ""
    head = view.style.paint(finding.severity, title(finding, view.language))
    return f"{view.style.paint('strong', place)}{head}: {show(finding.message.text(view.language))}"
