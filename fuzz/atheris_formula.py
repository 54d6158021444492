"""``python -m fuzz.atheris_formula -atheris_runs=1000000 -seed=1``: texts led by coverage (``pip install atheris``)."""

import itertools
import sys

import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

with atheris.instrument_imports(include=["renstra.formula"]):
    from fuzz.target import one
    from fuzz.texts import TOKENS

THOROUGH_EVERY = 20
_numbers = itertools.count()


def test_one_input(data: bytes) -> None:
    """First byte even: the rest is text; odd: every byte is a token."""
    if data and data[0] % 2:
        text = " ".join(TOKENS[byte % len(TOKENS)] for byte in data[1:])
    else:
        text = data[1:].decode("utf-8", "surrogateescape")
    one(text, thorough=next(_numbers) % THOROUGH_EVERY == 0)


if __name__ == "__main__":
    atheris.Setup(sys.argv, test_one_input)
    atheris.Fuzz()
