"""Which tests judge which package: the folders that a change of it is meant to fail, without the slow ones beside them."""

PACKAGES: dict[str, tuple[str, ...]] = {
    "quantity": ("tests/quantity", "tests/rules"),
    "source": ("tests/source", "tests/workspace", "tests/rules/test_cases.py", "tests/exchange"),
    "ledger": ("tests/ledger", "tests/rules", "tests/report", "tests/jombang"),
    "checks": ("tests/rules", "tests/cli"),
    "formula": ("tests/formula", "tests/rules"),
}
