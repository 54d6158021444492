"""Which language to speak: as asked for with ``--lang``, else by locale."""

from collections.abc import Mapping, Sequence

from renstra.findings.message import Language


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language, before the arguments are parsed: their help and their mistakes are worded in it too.

    Of ``LC_ALL``, ``LC_MESSAGES`` and ``LANG`` the first that is set decides; what does not start with ``en`` means
    Indonesian.
    """
    asked = None
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and at + 1 < len(arguments):
            asked = arguments[at + 1]
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    if asked == "id":
        return "id"
    if asked == "en":
        return "en"
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    return "en" if locale.lower().startswith("en") else "id"
