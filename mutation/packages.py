"""Which tests judge which package: those that a change of it is meant to fail, without the slow ones beside them."""

PACKAGES: dict[str, tuple[str, ...]] = {
    "quantity": ("tests/quantity", "tests/docs/test_doctests.py"),
    "source": ("tests/source", "tests/workspace", "tests/docs/test_doctests.py"),
    "ledger": ("tests/ledger", "tests/rules", "tests/report", "tests/jombang"),
    "checks": ("tests/rules", "tests/cli"),
    "formula": ("tests/formula", "tests/rules"),
}
