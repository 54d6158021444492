"""Do the tests test? ``python -m mutation quantity --sample 300 --seed 1``; see docs/mutation.md."""
