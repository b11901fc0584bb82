"""What layouts and their fields are called, in the office's words."""

from collections.abc import Mapping

from desktop_app.domain.certificates.layout_data import MEASURES, plain
from desktop_app.domain.certificates.layouts import Align, Part, Stand, Style

PART_FIELDS: Mapping[str, str] = {
    "left": "Cách mép trái (mm)",
    "top": "Cách mép trên (mm)",
    "width": "Rộng (mm)",
    "height": "Cao (mm)",
    "size": "Cỡ chữ",
    "floor": "Cỡ chữ nhỏ nhất",
    "style": "Kiểu chữ",
    "align": "Canh ngang",
    "stand": "Canh dọc",
    "colour": "Màu",
    "capitals": "Chữ hoa",
    "flows": "Nhiều dòng",
    "rule": "Gạch dưới",
    "on_stock": "In cả trên phôi",
    "text": "Lời",
}
STYLES: Mapping[Style, str] = {
    Style.REGULAR: "thường",
    Style.BOLD: "đậm",
    Style.ITALIC: "nghiêng",
    Style.BOLD_ITALIC: "đậm nghiêng",
}
ALIGNS: Mapping[Align, str] = {
    Align.LEFT: "trái",
    Align.CENTRE: "giữa",
    Align.RIGHT: "phải",
}
STANDS: Mapping[Stand, str] = {
    Stand.TOP: "trên",
    Stand.MIDDLE: "giữa",
    Stand.FOOT: "dưới",
}


def field_text(part: Part, name: str) -> str:
    """A part's field as people read it."""
    value = getattr(part, name)
    return number(value) if name in MEASURES else told(value)


def number(tenths: int) -> str:
    """“12,5”, “12”: a length in millimetres or a size in points."""
    return str(plain(tenths)).replace(".", ",")


def told(value: object) -> str:
    """A word of a closed list, yes or no, or the text itself."""
    match value:
        case bool():
            return "có" if value else "không"
        case Style():
            return STYLES[value]
        case Align():
            return ALIGNS[value]
        case Stand():
            return STANDS[value]
    return str(value)
