"""A file replaced at once: whoever reads it, and whatever ends the program, finds the old text or the new one whole."""

import errno
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

Reason = Literal["berubah", "hilang", "tak-boleh", "penuh", "sibuk", "gagal"]

_MARK = ".renstra-"
_TRIES, _PAUSE = 100, 0.05
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class WriteError(OSError):
    """The file was not written and is as it was.

    ``reason``: ``berubah`` (somebody changed it since it was read), ``hilang`` (it, or its folder, is gone),
    ``tak-boleh`` (file or folder may not be written), ``penuh`` (no space), ``sibuk`` (another program writes there),
    ``gagal`` (anything else, ``detail`` says what).
    """

    def __init__(self, path: Path, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{path}: {reason} {detail}".rstrip())
        self.path, self.reason, self.detail = path, reason, detail


def write_atomically(path: Path, content: str | bytes, *, expected: bytes | None = None) -> None:
    """Replace a file, or make it.

    A temporary file beside it is written, synced to disk, read back and compared; then it takes the place of the old
    one in a single step, and the folder is synced. Permissions and extended attributes stay, the owner where the system
    allows it; a symbolic link stays a link, and the file that it points to is replaced. Text is written as UTF-8.

    ``expected`` is what was read before: a file that holds something else by now is left alone. Two programs that write
    this way in one folder wait for each other. Raises ``WriteError``.
    """
    data = content.encode() if isinstance(content, str) else content
    try:
        path = path.resolve()
        with _alone_in(path.parent):
            _compare(path, expected)
            _remove_debris(path)
            _replace(path, data, expected)
    except WriteError:
        raise
    except OSError as error:
        raise WriteError(path, _reason(error), error.strerror or str(error)) from error


def _reason(error: OSError) -> Reason:
    if error.errno in _REFUSED:
        return "tak-boleh"
    if error.errno in _FULL:
        return "penuh"
    return "hilang" if isinstance(error, FileNotFoundError | NotADirectoryError) else "gagal"


def _compare(path: Path, expected: bytes | None) -> None:
    if expected is not None and path.read_bytes() != expected:
        raise WriteError(path, "berubah")
    if path.exists() and not os.access(path, os.W_OK):  # renaming over it would get around its protection
        raise WriteError(path, "tak-boleh", os.strerror(errno.EACCES))


def _replace(path: Path, data: bytes, expected: bytes | None) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}{_MARK}", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            _keep_properties(path, temporary)
            os.fsync(stream.fileno())
        if temporary.read_bytes() != data:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        _compare(path, expected)  # again, as late as can be
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def _keep_properties(path: Path, temporary: Path) -> None:
    """Owner, permissions and extended attributes of the old file; of a new one the permissions that are usual here."""
    if not path.exists():
        temporary.chmod(0o666 & ~_umask())
        return
    import shutil  # noqa: PLC0415 - it imports much

    old, new = path.stat(), temporary.stat()
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        with suppress(OSError):
            os.chown(temporary, old.st_uid, old.st_gid)
    with suppress(OSError):
        shutil.copystat(path, temporary)
    temporary.chmod(old.st_mode & 0o7777)
    os.utime(temporary)


def _remove_debris(path: Path) -> None:
    """What earlier writings left that were killed. Nobody else is writing here now."""
    for left in path.parent.glob(f".{_escaped(path.name)}{_MARK}*.tmp"):
        with suppress(OSError):
            left.unlink()


def _escaped(name: str) -> str:
    import glob  # noqa: PLC0415

    return glob.escape(name)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keep other programs that write this way out of a folder, where the system has locks for folders.

    The lock ends with the program, however that ends.
    """
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        for left in range(_TRIES, -1, -1):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if not left:
                    raise WriteError(folder, "sibuk") from None
                time.sleep(_PAUSE)
            except OSError:  # a file system without locks
                break
        yield
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """Make the new name last. The file is whole either way, so a system that cannot do this is no failure."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
