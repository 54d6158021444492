"""Findings as JSON for other programs. The keys and what they mean are stable; ``docs/perintah.md`` describes them.

The text is ASCII: a control character or a sign that the receiving end cannot show never reaches it raw.
"""

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from renstra.findings.finding import Finding, Fix, Location, Value
from renstra.findings.message import Language
from renstra.findings.summary import Tally
from renstra.source import format_keypath

HEAD, FIRST, NEXT = '{"findings": [', "\n", ",\n"
"""What opens the document, and what stands before the first finding and before each further one."""


def render_json(finding: Finding, *, language: Language = "id") -> str:
    """One finding as a JSON object on one line."""
    return json.dumps(finding_object(finding, language))


def render_accepted_json(finding: Finding, reason: str, until: date | None, *, language: Language = "id") -> str:
    """An accepted finding as a JSON object on one line: as any other, and why and until when it is accepted."""
    ends = until.isoformat() if until is not None else None
    return json.dumps({**finding_object(finding, language), "reason": reason, "until": ends})


def json_tail(tally: Tally, accepted: Sequence[str] = ()) -> str:
    """What closes the document behind the last finding; ``accepted`` are the accepted ones as JSON."""
    summary = {
        "plans": tally.plans,
        "files": tally.files,
        "unread": tally.unread,
        "error": tally.severities["error"],
        "warning": tally.severities["warning"],
        "info": tally.severities["info"],
        "accepted": tally.accepted,
    }
    end = "\n" if any(tally.severities.values()) else ""
    listed = "".join(f"{NEXT if index else FIRST}{text}" for index, text in enumerate(accepted))
    return f'{end}], "accepted": [{listed}{chr(10) if listed else ""}], "summary": {json.dumps(summary)}}}\n'


def finding_object(finding: Finding, language: Language) -> dict[str, Any]:
    """The finding as plain data."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message.text(language),
        **_place(finding.location),
        "path": format_keypath(finding.path),
        "stated": _value(finding.stated),
        "derived": _value(finding.derived),
        "related": [
            {
                "message": related.message.text(language),
                **_place(related.location),
                "path": format_keypath(related.path),
            }
            for related in finding.related
        ],
        "fix": _fix(finding.fix, language) if finding.fix else None,
    }


def _place(place: Location | None) -> dict[str, Any]:
    if place is None:
        return dict.fromkeys(("file", "line", "column", "end_line", "end_column"))
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _fix(fix: Fix, language: Language) -> dict[str, Any]:
    return {
        "title": fix.title.text(language),
        "applicability": fix.applicability,
        "edits": [{**_place(edit.location), "text": edit.text} for edit in fix.edits],
    }


def _value(value: Value) -> int | str | None:
    return f"{value:f}" if isinstance(value, Decimal) else value
