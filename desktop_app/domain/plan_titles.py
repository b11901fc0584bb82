"""The titles of campaigns: the same one in other writing, and one of another year."""

import re

_DASHES = re.compile(r"\s*[-–—]\s*")
_WORDS = re.compile(
    r"^(?:phát động |triển khai |thực hiện )*(?:phong trào(?: thi đua)?|cuộc vận động) "
)
_QUOTES = re.compile("[“”\"'‘’«»]")


def title_key(title: str) -> str:
    """What two writings of one title share: letter case, quotation marks and dashes aside."""
    plain = _DASHES.sub("-", _QUOTES.sub("", " ".join(title.casefold().split())))
    return _WORDS.sub("", plain)


def in_another_year(text: str, own_year: int, year: int) -> str:
    """A plan's sentence as it reads in another year: “năm 2024” moves, a period does not."""
    return (
        text
        if own_year == year
        else re.sub(rf"(?<=[Nn]ăm ){own_year}\b(?!\s*[-–]\s*\d)", str(year), text)
    )
