"""Real plans of other agencies."""
