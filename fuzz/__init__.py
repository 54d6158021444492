"""Fuzz targets: ``python -m fuzz.fuzz_formula --seed 1 --count 1000000``; see docs/formula-safety.md."""
