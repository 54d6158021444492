"""A plan as a folder of YAML files, written so that a crash leaves the old or the new file whole."""

import os
import tempfile
from pathlib import Path

from renstra.exchange.yaml_text import to_yaml
from renstra.model import Rencana

FILES: dict[str, tuple[str, ...]] = {
    "gambaran.yaml": (
        "organisasi", "pegawai", "aset", "capaian", "kelompok_sasaran", "fakta", "tantangan",
    ),
    "isu.yaml": ("permasalahan", "telaahan", "isu_strategis", "swot"),
    "kinerja.yaml": ("tujuan",),
    "pendanaan.yaml": ("pagu", "program"),
    "iku.yaml": ("iku",),
    "data.yaml": ("variabel",),
    "pengecualian.yaml": ("pengecualian",),
    "perubahan.yaml": ("perubahan",),
}  # fmt: skip
"""File -> its top-level keys; every other key stands in the identity file."""


def write_plan(plan: Rencana, folder: str | os.PathLike[str]) -> tuple[Path, ...]:
    """Write a plan as a folder and return the files written; parts that say nothing get no file.

    The identity stands in ``renstra.yaml`` (``rpd.yaml`` for a regional plan). Existing files of these names are
    replaced, each at once. Raises ``OSError`` where the folder cannot be written.
    """
    home = Path(folder)
    home.mkdir(parents=True, exist_ok=True)
    elsewhere = {key for keys in FILES.values() for key in keys}
    identity = tuple(key for key in type(plan).model_fields if key not in elsewhere)
    identity_name = "renstra.yaml" if plan.jenis in ("renstra", "renja") else "rpd.yaml"
    written = []
    for name, keys in {identity_name: identity, **FILES}.items():
        text = to_yaml(plan, keys)
        if text:
            written.append(home / name)
            write_atomically(home / name, text)
    return tuple(written)


def write_atomically(path: Path, text: str) -> None:
    """Replace a file at once: a temporary file beside it, synced to disk, then renamed over it.

    Permissions stay; a symbolic link stays a link, and the file that it points to is replaced.
    """
    path = path.resolve()
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
