"""Corrections of single events: an append-only log, and the articles with what it says."""
