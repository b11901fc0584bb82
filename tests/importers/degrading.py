"""Random returns, and sheets that hold them as badly kept workbooks do."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

from desktop_app.domain.amounts import amount_in_words
from desktop_app.importers.workbook import CellValue, Merge, Sheet

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Values: TypeAlias = dict[str, Any]
Line: TypeAlias = list[CellValue]
Picked = TypeVar("Picked")

YEAR = 2024
_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Vũ", "Võ", "Ngô", "Hồ")
_MIDDLES = ("Văn", "Thị", "Minh", "Hoà", "Đức", "Thuỷ", "Quốc", "Ngọc")
_GIVEN = ("An", "Ổi", "Thìa", "Đĩa", "Chén", "Ấm", "Nồi", "Tô", "Quyền", "Nghĩa", "Huyền")
_ACTIVITIES = ("Trồng cây", "Làm đường", "Vệ sinh môi trường", "Thăm hộ nghèo", "Dọn kênh mương")
_PLACES = ("xã Hoà An", "thôn 3", "ấp Bình Minh", "khu phố 2")
_NOTES = ("nộp hộ", "đợt 2", "Nghỉ thai sản", "đã thu 50%", "chuyển khoản 12/8")
HEADINGS = {
    "stt": ("STT", "TT", "Số TT"),
    "donor": ("Họ và tên", "Họ tên", "Họ và tên người ủng hộ"),
    "position": ("Chức vụ", "Chức danh"),
    "amount": ("Số tiền", "Số tiền ủng hộ", "SỐ TIỀN"),
    "given_on": ("Ngày nộp", "Thời gian nộp"),
    "receipt": ("Số biên lai", "Số phiếu thu"),
    "goods": ("Hiện vật", "Tên hiện vật"),
    "in_kind_value": ("Giá trị hiện vật", "Hiện vật quy đổi"),
    "labour_days": ("Ngày công", "Số ngày công"),
    "note": ("Ghi chú",),
    "activity": ("Nội dung hoạt động", "Tên hoạt động"),
    "held_on": ("Thời gian thực hiện", "Ngày thực hiện"),
    "place": ("Địa điểm",),
    "participants": ("Số người tham gia", "Số lượt người tham gia"),
    "households_helped": ("Số hộ được giúp",),
    "value": ("Kinh phí", "Kinh phí thực hiện"),
    "extra": ("Đã đối chiếu", "Ký tên", "Số điện thoại"),
}
_MONEY = frozenset({"amount", "in_kind_value", "value"})
_COUNTS = frozenset({"participants", "households_helped"})
_DATES = frozenset({"given_on", "held_on"})
_SUMMED = _MONEY | _COUNTS
_OWN_COLUMN = frozenset({"stt", "donor", "activity"})
NILS = (None, "", "  ", "-", "–", "x", "không")
_UNIT_WORDS = {1: "đồng", 1_000: "nghìn đồng", 1_000_000: "triệu đồng"}


@dataclass
class Table:
    """Rows of values with how they are to be written: what a degraded sheet is made from.

    One that stands beside another has running numbers, by which both are told apart, and a header
    of one row.
    """

    kind: str
    names: list[str]
    rows: list[Values]
    unit: int = 1
    lines: list[Line] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    is_beside: bool = False


_names = st.builds(
    lambda *parts: " ".join(parts),
    st.sampled_from(_SURNAMES),
    st.sampled_from(_MIDDLES),
    st.sampled_from(_GIVEN),
)
_money = st.one_of(
    st.none(),
    st.just(0),
    st.integers(2, 400).map(lambda number: number * 500),
    st.integers(10, 50_000).map(lambda number: number * 1_000),
    st.integers(10_000, 90_000_000),
)
_days = st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31)).map(date.isoformat)
_dates = st.one_of(st.none(), _days, _days.map(lambda day: day[:7]), st.just(str(YEAR)))
_texts = st.one_of(st.none(), st.sampled_from(_NOTES))
_counts = st.one_of(st.none(), st.integers(0, 5_000))
_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "donor": _names,
    "position": st.one_of(st.none(), st.sampled_from(("Chuyên viên", "Kế toán", "Giám đốc"))),
    "amount": _money,
    "given_on": _dates,
    "receipt": st.one_of(st.none(), st.integers(1, 999).map(str)),
    "goods": st.one_of(st.none(), st.sampled_from(("Gạo 10 kg", "Quần áo", "Sách vở"))),
    "in_kind_value": _money,
    "labour_days": st.one_of(st.none(), st.integers(1, 40).map(lambda half: half * 50)),
    "note": _texts,
    "activity": st.sampled_from(_ACTIVITIES),
    "held_on": _dates,
    "place": st.one_of(st.none(), st.sampled_from(_PLACES)),
    "participants": _counts,
    "households_helped": _counts,
    "value": _money,
}
_OPTIONAL = {
    "contributions": (
        "position", "given_on", "receipt", "goods", "in_kind_value", "labour_days", "note",
    ),
    "participation": ("held_on", "place", "households_helped", "labour_days", "value", "note"),
}  # fmt: skip
_NEEDED = {"contributions": ["donor", "amount"], "participation": ["activity", "participants"]}


def pick(draw: Draw, options: Sequence[Picked]) -> Picked:
    """One of the options."""
    picked: Picked = draw(st.sampled_from(options))
    return picked


@st.composite
def tables(draw: Draw, kind: str, unit: int) -> Table:
    """A return's table: no two rows alike, so that none may be taken for a repeat."""
    optional = draw(st.lists(st.sampled_from(_OPTIONAL[kind]), unique=True))
    names = _NEEDED[kind] + optional
    row = st.fixed_dictionaries({name: _VALUES[name] for name in names})
    rows = draw(st.lists(row, min_size=1, max_size=12, unique_by=lambda one: one[names[0]]))
    return Table(kind, draw(st.permutations(names)), rows, unit)


def write_table(draw: Draw, table: Table) -> None:
    """The table's header and rows, with all that stands around and between them."""
    names = list(table.names)
    if draw(st.booleans()):
        names.insert(draw(st.integers(0, len(names))), "extra")
    # A text alone in its row is a group's title to any reader, unless it is numbered.
    if table.is_beside or any(map(_is_lone, table.rows)) or draw(st.integers(0, 3)):
        names.insert(0, "stt")
    _write_header(draw, table, names)
    if draw(st.booleans()):
        table.lines.append([*range(1, len(names) + 1)])
    totals = pick(draw, ("before", "after", "none"))
    if totals == "before":
        table.lines.append(_total(names, table, table.rows, "Tổng cộng"))
    _write_rows(draw, table, names)
    if totals == "after":
        table.lines.append(
            _total(names, table, table.rows, pick(draw, ("TỔNG CỘNG", "Tổng cộng:")))
        )


def _is_lone(row: Values) -> bool:
    return sum(value is not None for value in row.values()) == 1


def _write_header(draw: Draw, table: Table, names: list[str]) -> None:
    """One row, or two with two columns under a common text."""
    texts: Line = [pick(draw, HEADINGS[name]) for name in names]
    pairs = [at for at in range(len(names) - 1) if not _OWN_COLUMN & {*names[at : at + 2]}]
    if table.is_beside or not pairs or draw(st.booleans()):
        table.lines.append(texts)
        return
    start, first = pick(draw, pairs), len(table.lines)
    top: Line = list(texts)
    low: Line = [None] * len(names)
    low[start : start + 2] = texts[start : start + 2]
    top[start : start + 2] = ["Chi tiết", None]
    table.lines += [top, low]
    others = (column for column in range(len(names)) if column not in {start, start + 1})
    table.merged += [(first, column, first + 1, column) for column in others]
    table.merged.append((first, start, first, start + 1))


def _write_rows(draw: Draw, table: Table, names: list[str]) -> None:
    groups = draw(st.integers(0, 2)) if "stt" in names else 0
    parts = _parts(table.rows, groups)
    number = 0
    for place, part in enumerate(parts):
        if groups:
            table.lines.append(_group(names, place))
        for row in part:
            number += 1
            if draw(st.integers(0, 5)) == 0:
                table.lines.append([None] * len(names))
            table.lines.append([_cell(draw, name, row, table.unit, number) for name in names])
        if groups and draw(st.booleans()):
            table.lines.append(_total(names, table, part, "Cộng"))


def _parts(rows: list[Values], groups: int) -> list[list[Values]]:
    if groups < 2:
        return [rows]
    middle = len(rows) // 2
    return [part for part in (rows[:middle], rows[middle:]) if part]


def _group(names: list[str], place: int) -> Line:
    line: Line = [None] * len(names)
    line[0] = ("I", "II", "III")[place]
    line[1] = ("Tổ Hành chính", "Tổ Nghiệp vụ", "Khối văn phòng")[place]
    return line


def _total(names: list[str], table: Table, rows: Sequence[Values], label: str) -> Line:
    line: Line = [None] * len(names)
    for column, name in enumerate(names):
        if name in _SUMMED:
            scale = table.unit if name in _MONEY else 1
            line[column] = _number(Decimal(sum(row[name] or 0 for row in rows)) / scale)
    blank = [column for column, value in enumerate(line) if value is None]
    if not blank:
        return [None] * len(names)
    line[blank[0]] = label
    return line


def _cell(draw: Draw, name: str, row: Values, unit: int, number: int) -> CellValue:
    if name == "stt":
        return number
    if name in _MONEY | _COUNTS | _DATES | {"labour_days"} and row[name] is not None:
        return _figure(draw, name, row, unit)
    if name == "extra":
        return pick(draw, (None, "đã xem"))
    if row[name] is None:
        blanks = NILS if name in _SUMMED | _DATES | {"labour_days"} else NILS[:5]
        return pick(draw, NILS[:3] if name == "note" else blanks)
    return str(row[name])


def _figure(draw: Draw, name: str, row: Values, unit: int) -> CellValue:
    value = row[name]
    if name in _MONEY:
        return _amount(draw, value, unit)
    if name in _COUNTS:
        texts: tuple[CellValue, ...] = (
            value,
            str(value),
            f"{value} người",
            f"{value:,}".replace(",", "."),
        )
        return pick(draw, texts)
    if name in _DATES:
        return _day(draw, value)
    days = Decimal(value) / 100
    written: tuple[CellValue, ...] = (_number(days), f"{days:f}".replace(".", ","))
    return pick(draw, written)


def _amount(draw: Draw, amount: int, unit: int) -> CellValue:
    """One of the ways to write it that leave no doubt."""
    dots = f"{amount:,}".replace(",", ".")
    ways: list[CellValue] = [_number(Decimal(amount) / unit)]
    if amount >= 10_000:
        ways += [f"{dots} đ", f"{dots} đồng", f"{amount:,} VNĐ", f"{amount} đ"]
        ways += [f"{amount // 1_000}k"] if amount % 1_000 == 0 else []
        ways += [amount_in_words(amount)]
    if amount >= 1_000_000 and amount % 100_000 == 0:
        millions, rest = divmod(amount // 100_000, 10)
        ways += [f"{millions},{rest} triệu", f"{millions}tr{rest or ''}"]
    if unit == 1:
        ways += [str(amount)]
        ways += (
            [dots, f"{amount:,}", f"'{dots}", dots.replace(".", " ")] if amount >= 10_000 else []
        )
    return pick(draw, ways)


def _day(draw: Draw, iso: str) -> CellValue:
    parts = iso.split("-")
    if len(parts) == 1:
        years: tuple[CellValue, ...] = (int(iso), iso, f"năm {iso}")
        return pick(draw, years)
    month = int(parts[1])
    if len(parts) == 2:
        shown = (f"{month}/{YEAR}", f"{month:02}/{YEAR}", f"T{month}/{YEAR}")
        return pick(draw, (*shown, f"tháng {month} năm {YEAR}"))
    day = date.fromisoformat(iso)
    number = day.day
    forms: tuple[CellValue, ...] = (
        day,
        f"{number}/{month}/{YEAR}",
        f"{number:02}/{month:02}/{YEAR}",
        f"{number:02}.{month:02}.{YEAR}",
        f"{number}-{month}-{YEAR}",
        f"ngày {number} tháng {month} năm {YEAR}",
        f"{number}/{month}",
        f"{number}/{month}/24",
        iso,
        (day - date(1899, 12, 30)).days,
    )
    return pick(draw, forms)


def _number(value: Decimal) -> CellValue:
    return int(value) if value == value.to_integral_value() else float(value)


def title(draw: Draw, table: Table, unit_name: str) -> list[Line]:
    """The lines above a table; they say the year, the unit and the measure."""
    lines: list[Line] = []
    if draw(st.booleans()):
        lines += [["SỞ LAO ĐỘNG", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]
        lines += [["", None, None, "Độc lập - Tự do - Hạnh phúc"], []]
    what = {"contributions": "DANH SÁCH ỦNG HỘ", "participation": "BÁO CÁO HOẠT ĐỘNG"}[table.kind]
    lines += [[None, f"{what} NĂM {YEAR}"]]
    lines += [[f"Đơn vị: {unit_name}"]] if draw(st.booleans()) else [["Đơn vị báo cáo:", unit_name]]
    if table.unit > 1 or draw(st.booleans()):
        word = _UNIT_WORDS[table.unit]
        lines += [[None, None, pick(draw, (f"Đơn vị tính: {word}", f"ĐVT: {word}"))]]
    lines += [[]] * draw(st.integers(0, 2))
    return lines


def signatures(draw: Draw) -> list[Line]:
    if draw(st.booleans()):
        return []
    lines: list[Line] = [[], [None, None, "An Bình, ngày 20 tháng 11 năm 2024"]]
    lines += [[None, "NGƯỜI LẬP BIỂU", None, "THỦ TRƯỞNG ĐƠN VỊ"]]
    lines += [[None, "(Ký, ghi rõ họ tên)", None, "(Ký, đóng dấu)"], [], []]
    return [*lines, [None, "Nguyễn Thị Bút", None, "Trần Văn Mực"]]


def to_sheet(
    draw: Draw, lines: Sequence[Line], merged: Sequence[Merge], name: str = "Sheet1"
) -> Sheet:
    """The lines as a sheet somewhere on its grid, its texts padded and decomposed."""
    top, left = draw(st.integers(0, 3)), draw(st.integers(0, 2))
    decomposed, padded = draw(st.booleans()), draw(st.booleans())
    width = max(map(len, lines))
    rows = tuple(
        tuple(_text(value, decomposed=decomposed, padded=padded) for value in line)
        + (None,) * (width - len(line))
        for line in lines
    )
    regions = tuple((a + top, b + left, c + top, d + left) for a, b, c, d in merged)
    hidden = draw(st.sets(st.integers(top, top + len(rows) - 1), max_size=3))
    return Sheet(
        name,
        first_row=top,
        first_column=left,
        rows=rows,
        merged=regions,
        hidden_rows=tuple(sorted(hidden)),
    )


def _text(value: CellValue, *, decomposed: bool, padded: bool) -> CellValue:
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFD", value) if decomposed else value
    return f" {text}  " if padded and text else text
