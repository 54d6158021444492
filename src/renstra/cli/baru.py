"""``renstra baru``: the folder of a new plan, with every part that its layout asks for and marked blanks."""

import sys
from dataclasses import replace
from pathlib import Path

from renstra.cli.answers import level_of, parse_codes, parse_layout, parse_level, parse_name, parse_period, parse_year
from renstra.cli.arguments import Arguments
from renstra.cli.failure import CannotRun
from renstra.cli.questions import Asker
from renstra.cli.screen import Screen
from renstra.exchange.new_files import write_new_files
from renstra.exchange.skeleton import SCHEMA_FILE, Start, skeleton
from renstra.findings.display import show, wrap
from renstra.findings.message import Message
from renstra.model.identitas import NamaTataLetak
from renstra.workspace.locate import SUFFIXES

_FIRST_OF_2_2025 = 2025
"""Plans that begin in this year or later follow Inmendagri 2/2025 where nothing else is said."""


def command(arguments: Arguments, screen: Screen) -> int:
    """Write the skeleton of a plan; ask for what no option says where a person sits at the terminal."""
    folder = Path(arguments.folder)
    _check_folder(folder, may_hold_files=arguments.force)
    asker = Asker(screen, input, _INTRODUCTION) if sys.stdin is not None and sys.stdin.isatty() else None
    start = start_of(arguments, asker)
    files = skeleton(start)
    if start.skema:
        from renstra.model.schema import json_schema_text  # noqa: PLC0415 - only where it is asked for

        files[SCHEMA_FILE] = json_schema_text()
    try:
        written = write_new_files(folder, files)
    except FileExistsError as error:
        raise _exists(Path(str(error.filename))) from None
    view = screen.view
    place = show(view.path_of(str(folder.absolute())))
    names = ", ".join(path.name for path in written)
    for sentence in (
        view.say(f"Ditulis di {place}: {names}.", f"Written in {place}: {names}."),
        view.say(
            f"Isi yang bertanda <isi ...>, lalu periksa dengan: renstra check {place}",
            f"Fill in what is marked <isi ...>, then check it: renstra check {place}",
        ),
    ):
        for line in wrap(sentence, view.columns):
            screen.line(line)
    return 0


def start_of(arguments: Arguments, asker: Asker | None) -> Start:
    """What the plan starts from: as the options say, else as the person answers, else the default or a blank.

    Raises ``CannotRun`` where an option makes no sense, or where the period is not known.
    """
    name = parse_name(arguments.perangkat_daerah) if arguments.perangkat_daerah is not None else None
    if name is None and asker is not None:
        name = asker.ask(_NAME, parse_name, "")
    region = parse_name(arguments.daerah) if arguments.daerah is not None else None
    if region is None and asker is not None:
        region = asker.ask(_REGION, parse_name, "")
    level = arguments.tingkat or level_of(region or "")
    if level is None and region and asker is not None:
        level = asker.ask(_LEVEL, parse_level, "")
    if arguments.periode is not None:
        first, last = parse_period(arguments.periode)
    elif asker is not None:
        first, last = asker.ask(_PERIOD, parse_period)
    else:
        raise CannotRun(Message("sebutkan --periode, mis. 2025-2029.", "name the --periode, such as 2025-2029."))
    usual: NamaTataLetak = "inmendagri-2-2025" if first >= _FIRST_OF_2_2025 else "permendagri-86-2017"
    start = Start(first, last, usual, name, region, level, skema=arguments.skema)
    return _finish(start, arguments, asker)


def _finish(start: Start, arguments: Arguments, asker: Asker | None) -> Start:
    """The questions whose defaults follow from the period."""

    def year(text: str) -> int:
        return parse_year(text, before=start.awal)

    layout, base, codes = start.tata_letak, start.awal - 1, tuple[str, ...]()
    if arguments.tata_letak is not None:
        layout = parse_layout(arguments.tata_letak)
    elif asker is not None:
        layout = asker.ask(_LAYOUT, parse_layout, start.tata_letak)
    if arguments.tahun_dasar is not None:
        base = year(arguments.tahun_dasar)
    elif asker is not None:
        base = asker.ask(_BASE, year, str(base))
    if arguments.bidang_urusan:
        codes = parse_codes(" ".join(arguments.bidang_urusan))
    elif asker is not None:
        codes = asker.ask(_FIELDS, parse_codes, "")
    return replace(start, tata_letak=layout, tahun_dasar=base, bidang_urusan=codes)


_INTRODUCTION = (
    "Kosongkan yang belum diketahui; diisi nanti di berkasnya. Ctrl-C: berhenti.",
    "Leave empty what is not known yet; it is filled in later. Ctrl-C: stop.",
)
_NAME = ("Nama perangkat daerah", "Name of the agency")
_REGION = ("Nama daerah (mis. Kabupaten Jombang)", "Region (e.g. Kabupaten Jombang)")
_LEVEL = ("Tingkat (provinsi, kabupaten, kota)", "Level (provinsi, kabupaten, kota)")
_PERIOD = ("Periode (mis. 2025-2029)", "Period (e.g. 2025-2029)")
_LAYOUT = (
    "Tata letak (permendagri-86-2017, inmendagri-2-2025)",
    "Layout (permendagri-86-2017, inmendagri-2-2025)",
)
_BASE = ("Tahun kondisi awal", "Year of the baselines")
_FIELDS = ("Kode bidang urusan (mis. 2.17)", "Codes of bidang urusan (e.g. 2.17)")


def _check_folder(folder: Path, *, may_hold_files: bool) -> None:
    """Raises ``CannotRun`` where a plan cannot be put into a folder. Hidden files do not count."""
    params = {"path": str(folder)}
    if not folder.exists():
        return
    if not folder.is_dir():
        raise CannotRun(Message("{path}: bukan folder.", "{path}: not a folder.", params))
    names = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    yaml = next((name for name in names if name.endswith(SUFFIXES)), None)
    if yaml is not None:
        raise CannotRun(
            Message(
                "{path}: di sini sudah ada {name}, yang akan terbaca sebagai bagian rencana baru; pilih folder lain.",
                "{path}: {name} is already here and would be read as part of the new plan; choose another folder.",
                {**params, "name": yaml},
            )
        )
    if names and not may_hold_files:
        raise CannotRun(
            Message(
                "{path}: folder ini tidak kosong; pilih folder lain, atau --force untuk menulis di samping isinya.",
                "{path}: this folder is not empty; choose another, or --force to write beside what is there.",
                params,
            )
        )


def _exists(path: Path) -> CannotRun:
    return CannotRun(
        Message(
            "{path}: sudah ada, dan tidak ditimpa; tidak ada yang ditulis.",
            "{path}: exists and is not overwritten; nothing was written.",
            {"path": str(path)},
        )
    )
