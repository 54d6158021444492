"""What is public is written down: ``public_api.txt`` lists every name in an ``__all__``.

A name that comes or goes is a change that users see. Where it is meant, run ``python -m tests.docs.test_public_api`` to
write the list again, and say so in CHANGELOG.md.
"""

import inspect
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

import renstra

LIST = Path(__file__).with_name("public_api.txt")


def public_names() -> list[str]:
    """``package.name`` for every name that the package, or one of its packages, lists as public."""
    packages = ["renstra", *(f"renstra.{item.name}" for item in pkgutil.iter_modules(renstra.__path__) if item.ispkg)]
    return sorted(
        f"{package}.{name}" for package in packages for name in getattr(import_module(package), "__all__", ())
    )


def test_public_names_are_as_listed() -> None:
    assert public_names() == LIST.read_text(encoding="utf-8").splitlines(), __doc__


@pytest.mark.parametrize("name", public_names())
def test_public_name_exists_and_is_documented(name: str) -> None:
    """Classes and functions have a docstring of their own; data and types are described where they are defined."""
    package, _, attribute = name.rpartition(".")
    value = getattr(import_module(package), attribute)
    if inspect.isfunction(value) or inspect.isclass(value):
        text = vars(value).get("__doc__") if inspect.isclass(value) else value.__doc__
        assert text, f"{name} has no docstring"
        assert not text.startswith(f"{value.__name__}("), f"{name} has only the docstring that dataclass makes"


if __name__ == "__main__":
    LIST.write_text("".join(f"{name}\n" for name in public_names()), encoding="utf-8")
