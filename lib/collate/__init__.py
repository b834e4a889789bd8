"""The same event across sources, and two versions of a text side by side."""
