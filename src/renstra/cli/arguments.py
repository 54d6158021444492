"""The arguments of the command line, parsed by ``argparse`` and worded in the language of the user."""

import argparse
import re
from collections.abc import Sequence
from typing import Any, Literal, NoReturn

from renstra import __version__
from renstra.cli.complaint import complaint
from renstra.cli.failure import CannotRun
from renstra.cli.options import ACCEPTED, Argument
from renstra.cli.screen import ColorChoice
from renstra.cli.words import COMMANDS, DESCRIPTION, EPILOG, OPTIONS, TITLES, Both
from renstra.findings.display import wrap
from renstra.findings.message import Language, Message

_HELP_WIDTH = 100


class Arguments(argparse.Namespace):
    """What was asked for. A command reads the attributes that it has options for."""

    command: str = ""
    color: ColorChoice = "auto"
    paths: Sequence[str] = ()
    format: str = "full"
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    exit_zero: bool = False
    tanpa_pengecualian: bool = False
    catat: bool = False
    dry_run: bool = False
    angka: bool = False
    check: bool = False
    watch: bool = False
    tabel: str | None = None
    jenis: Literal["renstra", "rpd"] = "renstra"
    code: str = ""
    plan: str | None = None
    indikator: str = ""
    tahun: Sequence[str] = ()
    realisasi: bool = False
    variabel: str | None = None
    text: str = ""
    satuan: str | None = None
    folder: str = "."
    perangkat_daerah: str | None = None
    daerah: str | None = None
    tingkat: Literal["provinsi", "kabupaten", "kota"] | None = None
    periode: str | None = None
    tahun_dasar: str | None = None
    tata_letak: str | None = None
    bidang_urusan: Sequence[str] = ()
    skema: bool = False
    force: bool = False
    semula: str = ""
    menjadi: str = ""
    semua: bool = False


class Stop(Exception):  # noqa: N818 - asking for help is no error
    """Nothing to run: ``text`` (the help, the version) is all there is to print."""

    def __init__(self, text: str, code: int = 0) -> None:
        super().__init__()
        self.text, self.code = text, code


def parse(arguments: Sequence[str], language: Language, columns: int = 80) -> Arguments:
    """The parsed arguments. Raises ``Stop`` for help and version, ``CannotRun`` for arguments that make no sense."""
    parser = _Builder(language, columns).parser(arguments)
    parsed = parser.parse_args(arguments, Arguments())
    if not parsed.command:
        raise Stop(parser.format_help(), 2)
    for path in (*parsed.paths, parsed.plan or "", parsed.folder, parsed.semula, parsed.menjadi):
        if "\0" in path:
            raise CannotRun(Message("alamat berkas memuat karakter NUL.", "a path holds a NUL character."))
    parsed.select = _split(parsed.select)
    parsed.ignore = _split(parsed.ignore)
    parsed.tahun = _split(parsed.tahun)
    return parsed


def _split(values: Sequence[str]) -> list[str]:
    return [part for value in values for part in re.split(r"[,\s]+", value) if part]


class _Parser(argparse.ArgumentParser):
    """``argparse`` that raises where it would print or exit."""

    usage_title = ""
    names: Sequence[str] = ()
    """The options that exist."""

    def error(self, message: str) -> NoReturn:
        raise CannotRun(complaint(message, self.names))

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", self.usage_title, 1)

    def print_help(self, file: Any = None) -> None:
        raise Stop(self.format_help())


class _Version(argparse.Action):
    def __call__(self, *_: object, **__: object) -> NoReturn:
        raise Stop(f"renstra {__version__}\n")


class _Builder:
    def __init__(self, language: Language, columns: int) -> None:
        self.index = 0 if language == "id" else 1
        self.width = min(columns, _HELP_WIDTH)
        self.names: list[str] = []

    def _say(self, both: Both) -> str:
        return both[self.index]

    def _layout(self, usage: str, description: str, more: str = "") -> dict[str, Any]:
        return {
            "usage": f"renstra {usage}",
            "description": "\n".join(wrap(description, self.width)) + more,
            "formatter_class": lambda prog: argparse.RawDescriptionHelpFormatter(
                prog, max_help_position=28, width=self.width
            ),
            "add_help": False,
            "allow_abbrev": False,
        }

    def parser(self, asked: Sequence[str]) -> _Parser:
        """The parser for the words ``asked``: of the commands it knows all, and describes those that are among them.

        Where the first word is a command, no other can be meant.
        """
        options, command = self._say(TITLES["option"]), self._say(TITLES["command"])
        listed = "\n".join(f"  {name:10}{self._say(both)}" for name, both in COMMANDS.items())
        commands_text = f"\n\n{self._say(TITLES['commands'])}:\n{listed}"
        layout = self._layout(f"[{options}] {command} ...", self._say(DESCRIPTION), commands_text)
        parser = _Parser("renstra", epilog=self._say(EPILOG), **layout)
        commands = parser.add_subparsers(metavar=command, dest="command", help=argparse.SUPPRESS)
        for name, both in COMMANDS.items():
            if name not in asked:
                if asked and asked[0] not in COMMANDS:
                    commands.add_parser(name, add_help=False)
                continue
            text = self._say(both)
            usage = f"{name} [{options}]{self._behind(name)}"
            self._fill(commands.add_parser(name, **self._layout(usage, f"{text[0].upper()}{text[1:]}.")), name)
        self._fill(parser, "")
        return parser

    def _word(self, command: str, name: str) -> str:
        """What an argument means, for one command where it means something of its own there."""
        return self._say(OPTIONS.get(f"{command} {name}") or OPTIONS[name])

    def _title(self, name: str) -> str:
        """A word for what stands in the place of an argument."""
        return self._say(TITLES[name]) if name in TITLES else name

    def _behind(self, command: str) -> str:
        """What stands behind the options of a command in its usage."""
        shapes = {"*": " [{} ...]", "?": " [{}]", "": " {}"}
        items = (item for item in ACCEPTED.get(command, ()) if isinstance(item, Argument))
        return "".join(shapes[item.nargs].format(self._title(item.metavar)) for item in items)

    def _fill(self, parser: _Parser, command: str) -> None:
        """Add the arguments of a command (``""``: of the program) and those that every command has."""
        parser.usage_title = self._say(TITLES["usage"])
        arguments = parser.add_argument_group(self._say(TITLES["arguments"]))
        options = parser.add_argument_group(self._say(TITLES["options"]))

        def option(*names: str, **settings: Any) -> None:
            settings.setdefault("default", argparse.SUPPRESS)
            options.add_argument(*names, help=self._word(command, names[-1].lstrip("-")), **settings)
            self.names.extend(names)

        for item in ACCEPTED.get(command, ()):
            if isinstance(item, Argument):
                settings: dict[str, Any] = {"nargs": item.nargs} if item.nargs else {}
                if item.nargs == "?":
                    settings["default"] = argparse.SUPPRESS
                metavar = self._title(item.metavar)
                arguments.add_argument(item.name, metavar=metavar, help=self._word(command, item.name), **settings)
            else:
                option(*item.names, **item.settings, **({"metavar": self._title(item.metavar)} if item.metavar else {}))
        if not command:
            option("-V", "--version", action=_Version, nargs=0)
        option("--color", choices=("auto", "always", "never"))
        option("--lang", choices=("id", "en"))
        option("-h", "--help", action="help")
        parser.names = self.names
