"""Articles in, one dated, sourced, correctable event table out."""

__version__ = "0.1.0"
