"""Text from articles must never start a formula in a spreadsheet."""

STARTERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula; the wide forms are what East Asian input methods type."""


def safe_cell(words: str) -> str:
    """Return the words so that no spreadsheet runs them, with an apostrophe in front where one might.

    The list of starters is OWASP's (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    return f"'{words}" if words.lstrip(" \u00a0\ufeff").startswith(STARTERS) or words.startswith(STARTERS) else words
