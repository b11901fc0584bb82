"""Whether pages have colours that mean something, sizes that print, and nothing unprintable."""

from collections.abc import Iterator

from pikepdf import Object, Page, Pdf, parse_content_stream

from desktop_app.exporters.pdf.self_check.objects import inside, number

_COLOURS = 3
_LEAST_SIDE, _MOST_SIDE = 3.0, 14_400.0  # in points
_UNSEEN = 0b100010  # hidden, or not shown on the screen
_PRINTED = 0b100


def colours(pdf: Pdf) -> Iterator[str]:
    """One profile says what red, green and blue are; nothing is drawn in other colours."""
    intents = [one for one in _listed(pdf.Root, "/OutputIntents") if one.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1:
        yield f"tệp có {len(intents)} hồ sơ màu, phải có đúng một"
    for one in intents:
        if not _is_profile(inside(one, "/DestOutputProfile")):
            yield "hồ sơ màu không phải hồ sơ ICC ba màu"
    for at, page in enumerate(pdf.pages, 1):
        if _has_cmyk(page):
            yield f"trang {at} dùng màu CMYK"


def _is_profile(stream: Object | None) -> bool:
    if stream is None or number(stream, "/N") != _COLOURS:
        return False
    data = stream.read_bytes()
    return (data[16:20], data[36:40]) == (b"RGB ", b"acsp")


def _has_cmyk(page: Page) -> bool:
    images = inside(page.obj, "/Resources", "/XObject")
    drawn = [] if images is None else [images[name] for name in images.keys()]  # noqa: SIM118  # no mapping
    if any(one.get("/ColorSpace") == "/DeviceCMYK" for one in drawn):
        return True
    return bool(parse_content_stream(page, "k K"))


def sizes(pdf: Pdf) -> Iterator[str]:
    """A page's sides are neither too short nor too long, and it comes without a show."""
    if not pdf.pages:
        yield "tệp không có trang nào"
    for at, page in enumerate(pdf.pages, 1):
        left, bottom, right, top = map(float, page.mediabox)
        sides = (right - left, top - bottom)
        if min(sides) < _LEAST_SIDE or max(sides) > _MOST_SIDE:
            yield f"trang {at} có khổ giấy không dùng được"
        if "/PresSteps" in page.obj or "/Trans" in page.obj:
            yield f"trang {at} có hiệu ứng chuyển trang"


def notes(pdf: Pdf) -> Iterator[str]:
    """What lies on a page and is no part of it, such as a signature's field, prints as well."""
    for at, page in enumerate(pdf.pages, 1):
        for note in _listed(page.obj, "/Annots"):
            flags = number(note, "/F")
            left, bottom, right, top = (float(str(one)) for one in _listed(note, "/Rect"))
            if flags & _UNSEEN or not flags & _PRINTED:
                yield f"trang {at} có phần không in ra"
            if "/AP" not in note and (right - left) * (top - bottom):
                yield f"trang {at} có phần không có hình để in"


def _listed(whole: Object, name: str) -> list[Object]:
    found = inside(whole, name)
    return [] if found is None else list(found)
