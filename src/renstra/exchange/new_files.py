"""New files, all or none: what exists is never overwritten, and nothing is left behind where one cannot be written."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def write_new_files(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write files (name -> text) into a folder, which is made where it is missing; returns their paths.

    Raises ``FileExistsError`` where one of them exists, other ``OSError`` where it cannot be written. Then, and where
    the call is interrupted, the files and folders that it made are gone again.
    """
    made: list[Path] = []
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            with (folder / name).open("x", encoding="utf-8", newline="\n") as stream:
                made.append(folder / name)
                stream.write(text)
    except BaseException:
        for path in made:
            path.unlink(missing_ok=True)
        for path in missing:
            with suppress(OSError):  # it was not made, or somebody else has put something there
                path.rmdir()
        raise
    return tuple(made)
