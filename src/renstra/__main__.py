"""``python -m renstra``."""

from renstra.cli import main

if __name__ == "__main__":
    main()
