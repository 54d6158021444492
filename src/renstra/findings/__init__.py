"""Floor 1: findings as data, and the ways to write them for people and machines.

Holds: severities, messages in Indonesian and English, findings with their place, fixes; one renderer a file.
Must not import: anything but ``source`` and ``quantity``. Sibling of ``formula``; neither knows the other.
"""

from renstra.findings.finding import Edit, Finding, Fix, Location, Related, Severity, Value
from renstra.findings.message import Language, Message

__all__ = ["Edit", "Finding", "Fix", "Language", "Location", "Message", "Related", "Severity", "Value"]
