"""Questions to the person at the terminal, each with its default, asked again until the answer makes sense."""

from collections.abc import Callable
from typing import TypeVar

from renstra.cli.failure import CannotRun
from renstra.cli.screen import Screen
from renstra.findings.display import show, wrap
from renstra.findings.message import Message

T = TypeVar("T")
STOPPED = Message("dihentikan; tidak ada yang ditulis.", "interrupted; nothing was written.")


class Asker:
    """Asks on a screen; ``read`` shows a prompt and returns the line that was typed, like ``input``.

    ``introduction`` (Indonesian, English) stands above the first question.
    """

    def __init__(self, screen: Screen, read: Callable[[str], str], introduction: tuple[str, str]) -> None:
        self.screen, self._read, self._introduction = screen, read, introduction
        self._has_begun = False

    def ask(self, question: tuple[str, str], parse: Callable[[str], T], default: str | None = None) -> T:
        """The answer as ``parse`` reads it; of an empty one, the default (``None``: there is none, it is asked again).

        ``parse`` raises ``CannotRun`` for what makes no sense; its sentence is shown. Raises ``CannotRun`` where the
        person stops (Ctrl-C, Ctrl-D).
        """
        if not self._has_begun:
            self._has_begun = True
            for line in wrap(self.screen.view.say(*self._introduction), self.screen.view.columns):
                self.screen.line(line)
        words = self.screen.view.say(*question)
        while True:
            try:
                self.screen.stream.flush()
                answer = self._read(f"{words}{f' [{default}]' if default else ''}: ").strip()
            except (EOFError, KeyboardInterrupt):
                self.screen.line()
                raise CannotRun(STOPPED) from None
            if not answer and default is None:
                continue
            try:
                return parse(answer or default or "")
            except CannotRun as error:
                text = show(error.message.text(self.screen.view.language))
                for line in wrap(text, self.screen.view.columns - 2):
                    self.screen.line(f"  {line}")
