"""Kill programs that are writing a file, at moments drawn or chosen; print what is in the file each time.

``python -m tests.exchange.killed FILE random COUNT`` kills after delays drawn by a seed; ``... FILE steps`` kills at
each step of writing in turn. The last line says how many were killed before they had written once.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Any

from renstra.exchange.atomic import write_atomically

OLD, NEW = b"lama: a\n" * 40_000, b"baru: b\n" * 50_000
STEPS = ("write", "chmod", "fsync", "read", "replace", "replaced", "folder")


def _die(*_: Any, **__: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _arm(step: str) -> None:
    """Let this process be killed when it comes to a step."""
    from renstra.exchange import atomic  # noqa: PLC0415

    hooked: Any = atomic
    real_replace = Path.replace

    def replaced(self: Path, target: Any) -> Path:
        moved = real_replace(self, target)
        _die()
        return moved

    real_open = os.fdopen

    def half(*arguments: Any, **settings: Any) -> Any:
        stream = real_open(*arguments, **settings)
        stream.write(NEW[: len(NEW) // 2])
        stream.flush()
        _die()
        return stream

    match step:
        case "write":
            os.fdopen = half
        case "chmod":
            hooked._keep_properties = _die
        case "fsync":
            os.fsync = _die
        case "read":
            Path.read_bytes = _die  # type: ignore[method-assign,assignment]
        case "replace":
            Path.replace = _die  # type: ignore[method-assign,assignment]
        case "replaced":
            Path.replace = replaced  # type: ignore[method-assign,assignment]
        case "folder":
            hooked._sync_folder = _die


def _write_for_ever(path: Path) -> None:
    content = NEW
    while True:
        write_atomically(path, content)
        content = OLD if content is NEW else NEW


def _say(path: Path, name: str) -> None:
    data = path.read_bytes()
    print(name, "lama" if data == OLD else "baru" if data == NEW else "rusak", flush=True)


def main(path: Path, how: str, count: int) -> None:
    """Fork, kill, look; again and again."""
    draw = random.Random(7)
    for name in STEPS if how == "steps" else map(str, range(count)):
        path.write_bytes(OLD)
        child = os.fork()
        if not child:
            if how == "steps":
                _arm(name)
                write_atomically(path, NEW)
                os._exit(1)  # the step was never reached
            _write_for_ever(path)
        if how != "steps":
            time.sleep(draw.random() / 50)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), name
        _say(path, name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int((sys.argv[3:] or ["0"])[0]))
