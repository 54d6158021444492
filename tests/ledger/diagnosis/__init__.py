"""The diagnosis: smallest explanations of sums that do not hold."""
