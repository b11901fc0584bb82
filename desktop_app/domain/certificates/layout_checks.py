"""What cannot be in a layout, each with a sentence that says what to do."""

import re
from collections.abc import Iterator

from desktop_app.domain.certificates.fields import FIELDS, unknown_fields
from desktop_app.domain.certificates.layouts import TENTHS, Layout, Part

LEAST_PAGE, MOST_PAGE = 1000, 4500
LEAST_WIDTH, LEAST_HEIGHT = 100, 30
LEAST_SIZE, MOST_SIZE = 60, 960
MOST_OFFSET = 500
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


def check_layout(layout: Layout) -> dict[str, str]:
    """By field, what is wrong; a part's field is "PART.FIELD", an offset "offset:PRINTER"."""
    wrong = dict(_check_page(layout))
    for part in layout.parts:
        wrong |= {f"{part.code}.{name}": told for name, told in _check_part(layout, part)}
    for printer, one in layout.offsets:
        if max(abs(one.right), abs(one.down)) > MOST_OFFSET:
            wrong[f"offset:{printer}"] = (
                f"Độ lệch của máy in lớn hơn {MOST_OFFSET // TENTHS} mm. Hãy đo lại trên trang thử."
            )
    return wrong


def _check_page(layout: Layout) -> Iterator[tuple[str, str]]:
    for name, value in (("page_width", layout.width), ("page_height", layout.height)):
        if not LEAST_PAGE <= value <= MOST_PAGE:
            yield name, f"Khổ giấy phải từ {LEAST_PAGE // TENTHS} đến {MOST_PAGE // TENTHS} mm."


def _check_part(layout: Layout, part: Part) -> Iterator[tuple[str, str]]:
    yield from _check_box(layout, part)
    yield from _check_type(part)
    wrong = unknown_fields(part.text)
    if wrong:
        known = ", ".join(f"{{{name}}}" for name in FIELDS)
        told = ", ".join(f"“{one}”" for one in wrong)
        yield "text", f"{part.name}: không có trường {told}. Các trường dùng được: {known}."
    if not _COLOUR.fullmatch(part.colour):
        yield "colour", f"{part.name}: màu ghi bằng 6 chữ số hệ 16, ví dụ C00000."


def _check_box(layout: Layout, part: Part) -> Iterator[tuple[str, str]]:
    if part.width < LEAST_WIDTH:
        yield "width", f"{part.name}: ô phải rộng ít nhất {LEAST_WIDTH // TENTHS} mm."
    if part.height < LEAST_HEIGHT:
        yield "height", f"{part.name}: ô phải cao ít nhất {LEAST_HEIGHT // TENTHS} mm."
    if part.left < 0 or part.left + part.width > layout.width:
        yield "left", f"{part.name}: ô vượt ra ngoài mép trái hoặc mép phải của tờ giấy."
    if part.top < 0 or part.top + part.height > layout.height:
        yield "top", f"{part.name}: ô vượt ra ngoài mép trên hoặc mép dưới của tờ giấy."


def _check_type(part: Part) -> Iterator[tuple[str, str]]:
    for name, value in (("size", part.size), ("floor", part.floor)):
        if not LEAST_SIZE <= value <= MOST_SIZE:
            sizes = f"từ {LEAST_SIZE // TENTHS} đến {MOST_SIZE // TENTHS}"
            yield name, f"{part.name}: cỡ chữ phải {sizes}."
    if part.floor > part.size:
        yield "floor", f"{part.name}: cỡ chữ nhỏ nhất không được lớn hơn cỡ chữ."
