"""What each command accepts, in the order in which its help lists it; the words for it are in ``words.py``."""

from typing import Any, Literal, NamedTuple


class Argument(NamedTuple):
    """A word without ``--``. ``metavar`` is a key of ``TITLES`` or shown as it is."""

    name: str
    metavar: str
    nargs: Literal["", "?", "*"] = ""
    """How many: one, at most one, any number."""


class Option(NamedTuple):
    """A word with ``--``, and how ``argparse`` is to read what follows it. ``metavar`` as for arguments."""

    names: tuple[str, ...]
    settings: dict[str, Any]
    metavar: str = ""


def _flag(name: str) -> Option:
    return Option((name,), {"action": "store_true"})


def _choice(name: str, *choices: str, default: str | None = None) -> Option:
    return Option((name,), {"choices": choices} if default is None else {"choices": choices, "default": default})


def _value(name: str, metavar: str) -> Option:
    return Option((name,), {}, metavar)


def _values(name: str, metavar: str) -> Option:
    return Option((name,), {"action": "append"}, metavar)


_PATHS = Argument("paths", "PATH", "*")
_PLAN, _INDICATOR = Argument("plan", "plan"), Argument("indikator", "indikator")

ACCEPTED: dict[str, tuple[Argument | Option, ...]] = {
    "check": (
        _PATHS,
        _choice("--format", "full", "concise", "json"),
        _values("--select", "code"),
        _values("--ignore", "code"),
        _flag("--tanpa-pengecualian"),
        _flag("--catat"),
        _flag("--watch"),
        _flag("--exit-zero"),
    ),
    "baru": (
        Argument("folder", "folder", "?"),
        _value("--perangkat-daerah", "name"),
        _value("--daerah", "name"),
        _choice("--tingkat", "provinsi", "kabupaten", "kota"),
        _value("--periode", "period"),
        _value("--tahun-dasar", "year"),
        _choice("--tata-letak", "permendagri-86-2017", "inmendagri-2-2025"),
        _values("--bidang-urusan", "code"),
        _flag("--skema"),
        _flag("--force"),
    ),
    "fix": (
        _PATHS,
        _flag("--dry-run"),
        _flag("--angka"),
        _values("--select", "code"),
        _values("--ignore", "code"),
    ),
    "fmt": (_PATHS, _flag("--check"), _flag("--angka")),
    "show": (_PATHS, _choice("--tabel", "4.1", "5.2", "6.1", "7.1")),
    "rule": (Argument("code", "code"),),
    "schema": (_choice("--jenis", "renstra", "rpd"),),
    "evaluate": (_PATHS, _values("--tahun", "year"), _choice("--format", "table", "json", "csv", default="table")),
    "explain": (
        _PLAN,
        _INDICATOR,
        _values("--tahun", "year"),
        _flag("--realisasi"),
        _choice("--format", "text", "json", default="text"),
    ),
    "diagnose": (_PATHS, _choice("--format", "full", "json")),
    "project": (_PLAN, _INDICATOR, _value("--variabel", "name")),
    "diff": (
        Argument("semula", "semula"),
        Argument("menjadi", "menjadi"),
        _choice(
            "--format",
            "table",
            "markdown",
            "json",
            "csv",
            "semula-menjadi",
            "semula-menjadi.md",
            "semula-menjadi.csv",
            default="table",
        ),
        _values("--select", "kind"),
        _flag("--semua"),
        _flag("--exit-zero"),
    ),
    "rumus": (Argument("text", "text"), _value("--plan", "plan"), _value("--satuan", "unit")),
}
"""Command -> its arguments and options; every command also has ``--color``, ``--lang`` and ``--help``."""
