"""Buttons that save the network."""

from lib.view.selection import Selection
from pages.shared import network


def show(shown: network.View, selection: Selection) -> None:
    """Draw the buttons."""
