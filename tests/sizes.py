"""How much of a thing a test takes where its law holds for any number of them.

The suite takes few; `make long` takes as many as an office has.
"""

import os

LONG = "THIDUA_LONG" in os.environ


def size(few: int, many: int) -> int:
    """How many there are this time."""
    return many if LONG else few
