"""Articles in, one dated, sourced event table out."""

__version__ = "0.1.0"
