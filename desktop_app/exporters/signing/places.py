"""What a PDF offers to a signature: its pages, the places it keeps, the signatures it bears."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from operator import itemgetter
from typing import Final

import pikepdf

from desktop_app.domain.signing import Place, Signable
from desktop_app.domain.signing_errors import NotAPdf
from desktop_app.exporters.pdf.signing_places import MARK

# What pikepdf says of a file that is no PDF, is damaged, or asks for a password.
UNREADABLE: Final = (pikepdf.PdfError, pikepdf.PasswordError)
_QUARTER: Final = 90
_FITS_RECTANGLE = "/FitR"
_CORNERS = 6  # [page /FitR left bottom right top]


def signable(pdf: bytes, name: str) -> Signable:
    """What the file offers; `name` is told where it cannot be read.

    Raises:
        NotAPdf
    """
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            sizes = tuple(seen_size(page) for page in document.pages)
            return Signable(sizes, tuple(_marked(document)), tuple(_taken(document)))
    except UNREADABLE as error:
        raise NotAPdf(name) from error


def seen_size(page: pikepdf.Page) -> tuple[float, float]:
    """A page's width and height as a reader sees them, turned as the page says; in points."""
    left, bottom, right, top = _edges(page)
    width, height = right - left, top - bottom
    return (height, width) if turn(page) % (2 * _QUARTER) else (width, height)


def turn(page: pikepdf.Page) -> int:
    """By how many degrees a reader turns the page clockwise: 0, 90, 180 or 270."""
    holder: pikepdf.Object | None = page.obj
    while holder is not None and "/Rotate" not in holder:
        holder = holder.get("/Parent")
    return int(holder.Rotate) % (4 * _QUARTER) if holder is not None else 0


def _edges(page: pikepdf.Page) -> tuple[float, float, float, float]:
    first_x, first_y, second_x, second_y = (float(edge) for edge in page.cropbox)
    return (
        min(first_x, second_x),
        min(first_y, second_y),
        max(first_x, second_x),
        max(first_y, second_y),
    )


def on_page(page: pikepdf.Page, place: Place) -> tuple[float, float, float, float]:
    """A place in the page's own coordinates: left, bottom, right, top in points."""
    left, bottom, right, top = _edges(page)
    start, stop = place.left, place.left + place.width
    upper, lower = place.top, place.top + place.height
    match turn(page):
        case 90:
            return left + upper, bottom + start, left + lower, bottom + stop
        case 180:
            return right - stop, bottom + upper, right - start, bottom + lower
        case 270:
            return right - lower, top - stop, right - upper, top - start
        case _:
            return left + start, top - lower, left + stop, top - upper


def _marked(document: pikepdf.Pdf) -> Iterator[Place]:
    """The marked places, page after page."""
    numbers = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
    for _, target in sorted(_marks(document), key=itemgetter(0)):
        number = numbers.get(target[0].objgen, 0)
        if number:
            rectangle = [float(edge) for edge in list(target)[2:]]
            yield _seen(number, document.pages[number - 1], rectangle)


def _seen(number: int, page: pikepdf.Page, rectangle: list[float]) -> Place:
    """The opposite of `on_page`."""
    page_left, page_bottom, page_right, page_top = _edges(page)
    left, bottom, right, top = rectangle
    match turn(page):
        case 90:
            start, stop = bottom - page_bottom, top - page_bottom
            upper, lower = left - page_left, right - page_left
        case 180:
            start, stop = page_right - right, page_right - left
            upper, lower = bottom - page_bottom, top - page_bottom
        case 270:
            start, stop = page_top - top, page_top - bottom
            upper, lower = page_right - right, page_right - left
        case _:
            start, stop = left - page_left, right - page_left
            upper, lower = page_top - top, page_top - bottom
    return Place(number, start, upper, stop - start, lower - upper)


def _marks(document: pikepdf.Pdf) -> Iterator[tuple[list[int], pikepdf.Object]]:
    """Page and number of each mark, and the rectangle that it shows."""
    for name, target in _destinations(document):
        parts = name.removeprefix(MARK).split("-")
        if name.startswith(MARK) and all(part.isdecimal() for part in parts):
            found = target.get("/D") if isinstance(target, pikepdf.Dictionary) else target
            if found is not None and len(found) == _CORNERS and found[1] == _FITS_RECTANGLE:
                yield [int(part) for part in parts], found


def _destinations(document: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """The named destinations, as older files keep them and as newer ones do."""
    root = document.Root
    older = root.get("/Dests", pikepdf.Dictionary())
    yield from ((name.removeprefix("/"), target) for name, target in older.items())
    names = root.get("/Names", pikepdf.Dictionary())
    if "/Dests" in names:
        yield from ((str(name), target) for name, target in pikepdf.NameTree(names.Dests).items())


def seen_on(pdf: bytes) -> Mapping[str, int]:
    """The page, counted from 1, of each signature that shows something, by its field's name."""
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            return {
                str(seen.get("/T", "")): number
                for number, seen in _signatures(document)
                if float(seen.Rect[0]) != float(seen.Rect[2])
            }
    except UNREADABLE:
        return {}


def _taken(document: pikepdf.Pdf) -> Iterator[Place]:
    for number, seen in _signatures(document):
        yield _seen(number, document.pages[number - 1], [float(edge) for edge in seen.Rect])


def _signatures(document: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """What stands on a page for a signature that was made; one that shows nothing has no size."""
    for number, page in enumerate(document.pages, 1):
        for seen in page.obj.get("/Annots", pikepdf.Array()):
            if seen.get("/FT") == "/Sig" and "/V" in seen and "/Rect" in seen:
                yield number, seen
