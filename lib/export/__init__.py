"""The table becomes files that other programs open."""
