"""Tooltips that can be read: Qt leaves a long line of plain text as long as it is."""

import textwrap

WIDTH = 90
# The numbers of documents (15/2025/TT-BNV) are words that are not broken.
_WRAPPER = textwrap.TextWrapper(WIDTH, break_long_words=False, break_on_hyphens=False)


def wrapped(*parts: str) -> str:
    """Parts one below another, each line of a length that the eye follows; empty ones left out."""
    return "\n".join(line for part in parts if part for line in _lines(part))


def _lines(part: str) -> list[str]:
    if len(part) <= WIDTH:
        return [part]
    return [line for paragraph in part.splitlines() for line in _WRAPPER.wrap(paragraph) or [""]]
