"""Lists and tallies of what was given to a fund: money, goods, labour."""

import re
from collections.abc import Iterable

from desktop_app.domain.intake import ContributionRow, Kind
from desktop_app.domain.numerals import shown
from desktop_app.domain.points import format_days
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import (
    read_amount,
    read_birth,
    read_count,
    read_day,
    read_days,
    read_name,
)
from desktop_app.importers.columns import Field, Need
from desktop_app.importers.common_fields import (
    HEADCOUNT_FIELD,
    IGNORED_FIELDS,
    NOTE_FIELD,
    ORDER_FIELD,
    POSITION_FIELD,
    UNIT_CODE_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.contents import is_money, is_person_name, is_unit_name
from desktop_app.importers.row_tables import row_importer
from desktop_app.importers.shapes import Complaint, Shape, Values, row_maker

_LEAST_NOTE = 1000
_CANCELLED = re.compile(r"\b(hủy|huỷ)\b|không tính|(nộp|ghi) nhầm|rút lại|trả lại", re.IGNORECASE)
_GIVEN = frozenset({"amount", "in_kind_value", "labour_days", "goods"})

_FIELDS = (
    ORDER_FIELD,
    Field(
        "unit",
        UNIT_SYNONYMS,
        read_name,
        spreads=True,
        label="Đơn vị",
        content=is_unit_name,
        content_name="tên đơn vị",
    ),
    UNIT_CODE_FIELD,
    Field(
        "donor",
        (
            "ho va ten",
            "ho ten",
            "hoten",
            "ho va ten nguoi ung ho",
            "ten nguoi ung ho",
            "ho dem",
            "ho lot",
            "ho va ten dem",
            "ho ten dem",
            "ho va chu lot",
            "nguoi ung ho",
            "ho ten nguoi ung ho",
            "ten ca nhan",
            "ca nhan",
            "ca nhan tap the",
            "ten nguoi nop",
            "nguoi nop",
            "nguoi dong gop",
            "ten nguoi dong gop",
            "nha hao tam",
            "to bo phan",
            "to nhom",
            "ten to",
            "bo phan",
            "phong khoa doi",
            "phong khoa to",
            "phong ban to",
            "to doi",
            "khoa phong",
            "cong doan bo phan",
            "to cong doan",
        ),
        read_name,
        label="Người hoặc bộ phận ủng hộ",
        joins=True,
        content=is_person_name,
        content_name="họ tên người",
    ),
    POSITION_FIELD,
    Field(
        "amount",
        (
            "so tien",
            "sotien",
            "so tien ung ho",
            "so tien dong gop",
            "so tien nop",
            "so tien da nop",
            "da nop",
            "thuc nop",
            "so thuc nop",
            "so tien thuc nop",
            "so tien quyen gop",
            "so tien bang so",
            "so tien tong so",
            "so tien cong",
            "so tien ung ho 1 ngay luong",
            "so tien ung ho 01 ngay luong",
            "tien mat",
            "tien",
            "bang tien",
            "ung ho bang tien",
            "tien ung ho",
            "muc ung ho",
            "muc dong gop",
            "muc ung ho dong",
            "gia tri ung ho tien mat",
            "noi dung ung ho tien mat",
            "1 ngay luong",
            "mot ngay luong",
            "thanh tien",
        ),
        read_amount,
        weight=8,
        summed=True,
        label="Số tiền",
        content=is_money,
        content_name="số tiền",
    ),
    Field(
        "_value_total", ("gia tri ung ho tong so", "tong gia tri", "tong gia tri ung ho"), None, 0
    ),
    Field(
        "given_on",
        (
            "ngay nop",
            "ngay dong",
            "ngay ung ho",
            "ngaynop",
            "ngay",
            "ngay thang",
            "ngay dong gop",
            "thoi gian nop",
            "thoi gian ung ho",
            "ngay chuyen",
            "ngay thu",
        ),
        read_day,
        label="Ngày nộp",
        dittos=True,
    ),
    Field(
        "receipt",
        (
            "so chung tu",
            "so bien lai",
            "so phieu thu",
            "chung tu",
            "bien lai",
            "phieu thu",
            "so phieu",
            "so ct",
            "ma chung tu",
        ),
        read_name,
        label="Số chứng từ",
    ),
    Field(
        "goods",
        ("hien vat", "ten hien vat", "noi dung hien vat", "hang hoa", "hien vat so luong"),
        read_name,
        label="Hiện vật",
    ),
    Field(
        "in_kind_value",
        (
            "hien vat quy doi",
            "hien vat quy doi thanh tien",
            "gia tri hien vat",
            "tri gia hien vat",
            "tri gia",
            "quy doi thanh tien",
            "hien vat thanh tien",
            "hien vat tri gia",
            "hien vat gia tri",
            "quy doi",
            "quy tien",
        ),
        read_amount,
        weight=2,
        summed=True,
        label="Giá trị hiện vật quy đổi",
    ),
    Field(
        "labour_days",
        ("ngay cong", "so ngay cong", "ngaycong", "cong lao dong", "ngay cong lao dong"),
        read_days,
        summed=True,
        show=format_days,
        label="Ngày công",
    ),
    HEADCOUNT_FIELD,
    Field(
        "participants",
        (
            "so nguoi tham gia",
            "so nguoi ung ho",
            "so nguoi",
            "so luot nguoi tham gia",
            "so nguoi dong gop",
            "so nguoi tham gia ung ho",
            "songuoi",
            "so nguoi nop",
        ),
        read_count,
        weight=2,
        summed=True,
        label="Số người tham gia",
    ),
    Field("_team", ("ten phong ban khoi to cong tac", "phong ban khoi to cong tac", "phong ban")),
    # What was promised or asked for is not what was given.
    Field("_pledged", ("so tien dang ky", "dang ky", "so tien dang ky ung ho"), weight=0),
    Field(
        "_owed", ("con thieu", "con no", "chua nop", "so tien con thieu", "con phai nop"), weight=0
    ),
    Field("_asked", ("chi tieu", "so tien chi tieu", "muc giao", "so tien duoc giao"), weight=0),
    Field(
        "donor_code",
        ("ma can bo", "ma nhan vien", "ma so", "ma cb", "ma nv"),
        read_name,
        weight=0,
        label="Mã cán bộ",
    ),
    Field(
        "born_on",
        ("ngay sinh", "ngaysinh", "nam sinh", "namsinh", "ngay thang nam sinh", "sinh ngay"),
        read_birth,
        weight=0,
        label="Ngày sinh",
    ),
    Field("_category", ("phan loai can bo", "phan loai", "doi tuong"), weight=0),
    Field("_method", ("hinh thuc nop", "hinh thuc", "hinh thuc ung ho"), weight=0),
    NOTE_FIELD,
    *IGNORED_FIELDS,
)


def _check(values: Values, filled: frozenset[str]) -> Iterable[Complaint]:
    if not {"donor", "unit", "unit_code"} & filled:
        yield "donor", cell_problems.value_missing("donor", "tên người hoặc đơn vị ủng hộ")
    if not _GIVEN & filled and "note" not in filled:
        yield "amount", cell_problems.amount_missing()
    if 0 < values.get("amount", _LEAST_NOTE) < _LEAST_NOTE:
        yield "amount", cell_problems.amount_small()
    note = values.get("note", "")
    if values.get("amount") and _CANCELLED.search(note):
        yield "note", cell_problems.gift_cancelled(shown(note))
    headcount, participants = values.get("headcount"), values.get("participants")
    if headcount is not None and participants is not None and participants > headcount:
        problem = cell_problems.participants_above_headcount(participants, headcount)
        yield "participants", problem


CONTRIBUTIONS = row_importer(
    Shape(
        kind=Kind.CONTRIBUTIONS,
        fields=_FIELDS,
        needs=(
            Need(("donor", "unit", "unit_code"), "Họ và tên"),
            Need(("amount", "in_kind_value", "labour_days"), "Số tiền"),
        ),
        names=("donor", "unit", "unit_code"),
        build=row_maker(ContributionRow),
        check=_check,
    )
)
