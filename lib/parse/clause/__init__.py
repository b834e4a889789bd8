"""Clauses: words, verb groups, and who does what to whom in a sentence."""
