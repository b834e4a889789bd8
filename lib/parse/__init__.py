"""An article becomes dates, actors, clauses and events; every finding keeps its offsets."""
