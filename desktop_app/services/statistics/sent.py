"""Where the store notes that a year's statistical forms were handed in."""


def sent_key(year: int) -> str:
    """The setting that holds the day."""
    return f"statistics.sent.{year}"
