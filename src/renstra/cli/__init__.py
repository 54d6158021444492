"""Floor 6: the command line. It reads arguments, calls the library and prints.

Holds: the parser of arguments, one module for each command, what the terminal can show, the sentences of failure.
Must not import: nothing is above; nobody imports this package.

Start-up is most of what a check of one plan costs, so a command imports what it needs when it runs, the plugins that
other packages may have registered with pydantic stay unloaded, the garbage collector rests until everything is
imported, and the process ends without taking its modules down one by one.
"""

import gc
import os
import sys


def main() -> None:
    """Entry point of ``renstra`` and ``python -m renstra``. Ends the process."""
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from renstra.cli.run import run  # noqa: PLC0415 - with the collector at rest

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before the command could say so itself
        os.write(2, b"renstra: dihentikan (interrupted).\n")
        code = 2
    os._exit(code)


__all__ = ["main"]
