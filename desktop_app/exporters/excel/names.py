"""Names of sheets as Excel takes them, and text as a cell takes it."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST_NAME = 31
LONGEST_TEXT = 32_767
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]+")
_NOT_IN_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_RESERVED = "history"


def sheet_names(titles: Iterable[str]) -> list[str]:
    """A name for each title: at most 31 letters, none twice, whatever the case."""
    names: list[str] = []
    taken = {_RESERVED}
    for title in titles:
        name = _free_name(_bare(title), taken)
        taken.add(name.casefold())
        names.append(name)
    return names


def cell_text(text: str) -> str:
    """NFC, without what a workbook cannot hold, and no longer than a cell may be."""
    composed = unicodedata.normalize("NFC", _NOT_IN_XML.sub("□", text))
    return composed if _length(composed) <= LONGEST_TEXT else _cut(composed, LONGEST_TEXT - 1) + "…"


def plain_text(text: str) -> str:
    """The same in one line without control characters, of which only a cell knows the writing."""
    return cell_text(_CONTROLS.sub(" ", text))


def _bare(title: str) -> str:
    plain = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title))
    return " ".join(plain.split()).strip("' ") or "Bảng"


def _free_name(bare: str, taken: set[str]) -> str:
    name, number = _shortened(bare, LONGEST_NAME), 1
    while name.casefold() in taken:
        number += 1
        ending = f" ({number})"
        name = _shortened(bare, LONGEST_NAME - len(ending)) + ending
    return name


def _shortened(text: str, most: int) -> str:
    """Cut between words where that leaves more than half."""
    if _length(text) <= most:
        return text
    cut = _cut(text, most)
    words, space, _ = cut.rpartition(" ")
    return (words if space and len(words) > most // 2 else cut).rstrip(" -,;'")


def _length(text: str) -> int:
    """In UTF-16 units, as Excel counts."""
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, most: int) -> str:
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", errors="ignore")
