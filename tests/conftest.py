"""Settings for every test: properties are tried on the same examples each time, and a slow machine is no failure."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from lib.export.chrome import stop_chrome

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def chrome_ends_with_the_tests() -> Iterator[None]:
    """End the Chrome that draws while pytest still watches: kaleido puts back the warning filters it found at start."""
    yield
    stop_chrome()
