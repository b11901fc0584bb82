"""Texts of a sheet turned into composed Unicode, each change kept with what stood there before."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from desktop_app.domain.legacy_text import (
    decode,
    decode_by_font,
    font_encoding,
    has_unicode_letters,
    may_be_old,
    recognise,
    speaks_for,
)
from desktop_app.importers.placed import Place
from desktop_app.importers.sheet_notes import DECOMPOSED
from desktop_app.importers.workbook import Conversion, Sheet

# The pieces of a text in several fonts, each with its font ("" where it is the cell's).
Runs = tuple[tuple[str, str], ...]
_Change = tuple[str, str]  # the new text, and how the old one was typed
_NO_FONTS: Mapping[Place, str] = {}
_NO_RUNS: Mapping[Place, Runs] = {}


def with_unicode(
    sheet: Sheet,
    fonts: Mapping[Place, str] = _NO_FONTS,
    runs: Mapping[Place, Runs] = _NO_RUNS,
) -> Sheet:
    """The sheet with its old texts converted.

    `fonts` holds the old fonts of cells by absolute row and column, `runs` the pieces of those
    that have several fonts. Where no font tells, a text is converted only if the sheet's texts
    are sure to be of one old encoding.
    """
    if fonts or runs:
        sheet = _changed(sheet, _by_font(dict(_texts(sheet)), fonts, runs))
    everything = "\n".join([cell for row in sheet.rows for cell in row if isinstance(cell, str)])
    if may_be_old(everything):
        texts = {place: text for place, text in _texts(sheet) if place not in fonts}
        sheet = _changed(sheet, _by_content(texts))
    if unicodedata.is_normalized("NFC", everything):
        return sheet
    return _changed(sheet, _composed(dict(_texts(sheet))))


def _texts(sheet: Sheet) -> Iterator[tuple[Place, str]]:
    for line, row in enumerate(sheet.rows, sheet.first_row):
        for place, cell in enumerate(row, sheet.first_column):
            if isinstance(cell, str):
                yield (line, place), cell


def _by_font(
    texts: Mapping[Place, str], fonts: Mapping[Place, str], runs: Mapping[Place, Runs]
) -> dict[Place, _Change]:
    changes: dict[Place, _Change] = {}
    for place, text in texts.items():
        font = fonts.get(place, "")
        pieces = runs.get(place) or ((text, font),)
        after = "".join(decode_by_font(piece, own or font) for piece, own in pieces)
        if after != text:
            used = [own or font for _, own in pieces]
            changes[place] = after, next(filter(None, map(font_encoding, used)), "")
    return changes


def _by_content(texts: Mapping[Place, str]) -> dict[Place, _Change]:
    strange = {place: text for place, text in texts.items() if not text.isascii()}
    old = {place: text for place, text in strange.items() if not has_unicode_letters(text)}
    encoding = recognise(old.values())
    if encoding is None:
        return {}
    # Among Unicode texts only those that cannot be Unicode themselves are converted.
    alone = len(old) == len(strange)
    means: Callable[[str], bool] = (
        (lambda text: decode(text, encoding) != text)
        if alone
        else (lambda text: speaks_for(text, encoding))
    )
    return {place: (decode(text, encoding), encoding) for place, text in old.items() if means(text)}


def _composed(texts: Mapping[Place, str]) -> dict[Place, _Change]:
    composed = {place: unicodedata.normalize("NFC", text) for place, text in texts.items()}
    return {place: (text, DECOMPOSED) for place, text in composed.items() if text != texts[place]}


def _changed(sheet: Sheet, changes: Mapping[Place, _Change]) -> Sheet:
    if not changes:
        return sheet
    rows = [list(row) for row in sheet.rows]
    told = list(sheet.converted)
    for (row, column), (after, encoding) in sorted(changes.items()):
        line, place = row - sheet.first_row, column - sheet.first_column
        told.append(Conversion(row, column, str(rows[line][place]), str(encoding)))
        rows[line][place] = after
    return replace(sheet, rows=tuple(map(tuple, rows)), converted=tuple(told))
