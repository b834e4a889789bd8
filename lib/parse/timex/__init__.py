"""Time expressions: words, rules, anchors and values of dates."""
