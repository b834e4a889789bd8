"""Bytes become articles whose text never changes again."""
