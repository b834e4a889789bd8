"""Events: triggers, status, roles, dates and summaries."""
