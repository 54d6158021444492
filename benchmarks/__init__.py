"""Benchmarks: ``python -m benchmarks`` prints ratios to peers, all measured in one run."""
