"""How the values of the product are declared: frozen for the type checker, and at no cost when the program runs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def value(*, order: bool = False) -> Callable[[type[T]], type[T]]:
    """Declare a class as a value: a dataclass with slots, compared and hashed by its fields, that nobody may change.

    A text makes hundreds of values a kilobyte. Python would guard each field of each of them when it is made, which
    takes five times as long; here mypy guards them, once.

    Args:
        order: Whether values compare by `<`, field by field.
    """
    return dataclass(slots=True, unsafe_hash=True, order=order)
