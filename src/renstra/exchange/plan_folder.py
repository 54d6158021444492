"""A plan as a folder of YAML files, written so that a crash leaves the old or the new file whole."""

import os
from pathlib import Path

from renstra.exchange.atomic import write_atomically
from renstra.exchange.chapters import FILES
from renstra.exchange.yaml_text import to_yaml
from renstra.model import Rencana


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
