"""Which tests judge which package: those that a change of it is meant to fail.

Left out are the slow ones that prove the same by another program (LibreOffice, DuckDB, sympy) and the property tests of
panels: they run for every survivor, and the data beside them says what they say.
"""

PACKAGES: dict[str, tuple[str, ...]] = {
    "quantity": ("tests/quantity", "tests/docs/test_doctests.py"),
    "source": (
        "tests/source",
        "tests/rules/test_cases.py::test_case_of_form",
        "tests/docs/test_doctests.py",
        "--deselect=tests/source/test_hostile.py",
    ),
    "ledger": ("tests/ledger", "tests/rules", "tests/report", "tests/docs/test_doctests.py"),
    "checks": ("tests/rules", "tests/docs/test_doctests.py", "tests/docs/test_reference.py"),
    "formula": (
        "tests/formula",
        "tests/rules",
        "tests/docs/test_doctests.py",
        "--deselect=tests/formula/writers/test_excel.py::test_libreoffice",
        "--deselect=tests/formula/writers/test_latex.py::test_sympy_reads_the_same",
        "--deselect=tests/formula/writers/test_sql.py::test_duckdb_sets",
        "--deselect=tests/formula/writers/test_sql.py::test_duckdb_panel",
        "--deselect=tests/formula/writers/test_sql.py::test_spark_through_sqlglot",
        "--deselect=tests/formula/rumusan/test_any_text.py",
        "--deselect=tests/formula/test_official.py",
        "--deselect=tests/formula/rumusan/test_collection.py",
        "--ignore=tests/formula/writers/test_spark.py",
    ),
}

ABOUT_TABLES = ("tests/rules/test_pages.py", "tests/docs/test_reference.py")
"""Tests that read tables (the registry of rules, the words of pages) without running a line of their module."""
