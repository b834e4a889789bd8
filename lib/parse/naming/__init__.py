"""Names: who is named, of what kind, and which mentions are one."""
