"""Tests of the reader of printed formulas."""
