"""The fixed wording of official documents. Source: NĐ 30/2020/NĐ-CP Phụ lục I, mục II."""

from typing import Final

from desktop_app.reports.report import Letterhead

NATION: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
RECIPIENTS: Final = "Nơi nhận:"
ADDRESSEES: Final = "Kính gửi:"

_PADDED_MONTHS = {1, 2}
_BLANK = "……"


def number_line(letterhead: Letterhead) -> str:
    """“Số: 05/BC-SNV”; without a number, room for the pen."""
    number = letterhead.number.strip()
    if not number:
        return f"Số: {_BLANK}/{_BLANK}"
    return f"Số: {_BLANK}{number}" if number.startswith("/") else f"Số: {number}"


def place_and_date(letterhead: Letterhead) -> str:
    """“An Bình, ngày 05 tháng 01 năm 2024”, dots where a part is unknown."""
    year, month, day = [*(letterhead.date or "").split("-"), "", ""][:3]
    place = letterhead.place or _BLANK * 2
    day_text = f"{int(day):02}" if day else "…"
    return f"{place}, ngày {day_text} tháng {_month(month)} năm {year or '20…'}"


def recipient_lines(recipients: tuple[str, ...]) -> tuple[str, ...]:
    """The list under “Nơi nhận:”: “- …;” and at the end “- ….”."""
    bare = [recipient.strip().lstrip("-").strip().rstrip(";.") for recipient in recipients]
    ends = [";"] * (len(bare) - 1) + ["."]
    return tuple(f"- {text}{end}" for text, end in zip(bare, ends, strict=False))


def addressee_lines(addressees: tuple[str, ...]) -> tuple[str, ...]:
    """“Kính gửi: Văn phòng” in one line; several stand under it, “- …;” and at the end “- ….”."""
    if len(addressees) == 1:
        return (f"{ADDRESSEES} {addressees[0]}",)
    return (ADDRESSEES, *recipient_lines(addressees)) if addressees else ()


def _month(month: str) -> str:
    if not month:
        return "…"
    number = int(month)
    return f"{number:02}" if number in _PADDED_MONTHS else str(number)
