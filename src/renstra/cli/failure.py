"""Why a command cannot run, in one sentence."""

from collections.abc import Iterable

from renstra.findings.message import Message


class CannotRun(Exception):  # noqa: N818 - it is an outcome with its own exit code
    """The call cannot be carried out; ``message`` says why. The exit code is 2."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word that was probably meant, whatever the case of its letters."""
    from difflib import get_close_matches  # noqa: PLC0415 - only needed when something is wrong

    known = {known.lower(): known for known in words}
    found = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return known[found[0]] if found else None


def hint(word: str | None) -> Message:
    """The question behind a sentence: which one was meant; empty where nothing is near."""
    if word is None:
        return Message("", "")
    return Message(" Maksudnya {word}?", " Did you mean {word}?", {"word": word})
