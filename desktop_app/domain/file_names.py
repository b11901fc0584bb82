"""Names of files that every system takes, Windows among them."""

import re
import unicodedata

from desktop_app.domain.text import clean

LONGEST_NAME = 200  # bytes; file systems take 255, and a temporary or numbered name is longer
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_NAMELESS = "Không tên"


def safe_name(text: str, longest: int = LONGEST_NAME) -> str:
    """A file name that Windows takes too; Vietnamese letters and the ending stay.

    `longest`: the most bytes before the ending.
    """
    name = clean(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", text))).rstrip(". ")
    name = f"_{name}" if _RESERVED.match(name) else name
    ending = _ENDING.search(name)
    if ending is None or not ending.start():
        return _shortened(name, longest) or _NAMELESS
    return (_shortened(name[: ending.start()], longest) or _NAMELESS) + ending[0]


def _shortened(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore").rstrip(". ")
