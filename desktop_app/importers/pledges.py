"""Lists of what people or units promise to give to a fund."""

import re
from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.intake import Kind, PledgeRow
from desktop_app.domain.problems import Problem, Severity
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import read_amount, read_birth, read_day, read_name
from desktop_app.importers.columns import Field, Need, Sense
from desktop_app.importers.common_fields import (
    IGNORED_FIELDS,
    NOTE_FIELD,
    ORDER_FIELD,
    POSITION_FIELD,
    UNIT_CODE_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.contents import is_money, is_person_name, is_unit_name
from desktop_app.importers.grid import shown
from desktop_app.importers.row_tables import row_importer
from desktop_app.importers.shapes import Complaint, Shape, Values, row_maker
from desktop_app.importers.workbook import CellValue

_BEFORE_A_DAY = re.compile(
    r"^(trước|đến|hạn|chậm nhất|xong)( (ngày|hết|hết ngày))? +", re.IGNORECASE
)


def _read_due(value: CellValue, sense: Sense) -> str | Problem | None:
    """Until when: "trước 15/11/2024" is that day; what is none keeps no promise out."""
    told = _BEFORE_A_DAY.sub("", shown(value)) if isinstance(value, str) else value
    day = read_day(told, sense)
    return replace(day, severity=Severity.WARNING) if isinstance(day, Problem) else day


_FIELDS = (
    ORDER_FIELD,
    Field(
        "unit",
        (*UNIT_SYNONYMS, "don vi dang ky", "ten don vi dang ky"),
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
            "ho va ten nguoi dang ky",
            "nguoi dang ky",
            "ten nguoi dang ky",
            "nguoi ung ho",
            "ca nhan",
            "ten ca nhan",
            "ca nhan tap the",
            "ho dem",
            "ho va ten dem",
        ),
        read_name,
        label="Người đăng ký",
        joins=True,
        content=is_person_name,
        content_name="họ tên người",
    ),
    POSITION_FIELD,
    Field(
        "amount",
        (
            "so tien dang ky",
            "so tien dang ky ung ho",
            "dang ky ung ho",
            "muc dang ky",
            "muc dang ky ung ho",
            "dang ky",
            "so tien cam ket",
            "cam ket ung ho",
            "so tien",
            "so tien ung ho",
            "muc ung ho",
            "dang ky bang tien",
            "bang tien",
        ),
        read_amount,
        weight=8,
        summed=True,
        label="Số tiền đăng ký",
        content=is_money,
        content_name="số tiền",
    ),
    Field(
        "goods",
        ("hien vat", "ten hien vat", "hien vat dang ky", "dang ky hien vat", "hang hoa"),
        read_name,
        label="Hiện vật",
    ),
    Field(
        "in_kind_value",
        ("gia tri hien vat", "tri gia", "hien vat quy doi", "quy doi thanh tien", "gia tri"),
        read_amount,
        summed=True,
        label="Giá trị hiện vật quy đổi",
    ),
    Field(
        "pledged_on",
        ("ngay dang ky", "thoi gian dang ky", "ngay", "ngay thang"),
        read_day,
        label="Ngày đăng ký",
        dittos=True,
    ),
    Field(
        "due_on",
        (
            "han nop",
            "ngay hen nop",
            "thoi han nop",
            "thoi gian nop",
            "thoi gian thuc hien",
            "ngay nop du kien",
            "du kien nop",
            "thoi han",
        ),
        _read_due,
        label="Hạn nộp",
        dittos=True,
    ),
    # What was given already is another list's matter.
    Field("_given", ("so tien da nop", "da nop", "thuc nop", "so tien nop"), weight=0),
    Field("_owed", ("con thieu", "chua nop", "con phai nop"), weight=0),
    Field(
        "donor_code",
        ("ma can bo", "ma nhan vien", "ma cb", "ma nv"),
        read_name,
        weight=0,
        label="Mã cán bộ",
    ),
    Field("born_on", ("ngay sinh", "nam sinh"), read_birth, weight=0, label="Ngày sinh"),
    NOTE_FIELD,
    *IGNORED_FIELDS,
)


def _check(_values: Values, filled: frozenset[str]) -> Iterable[Complaint]:
    if not {"amount", "goods", "in_kind_value"} & filled:
        yield "amount", cell_problems.value_missing("amount", "số tiền hoặc hiện vật đăng ký")


PLEDGES = row_importer(
    Shape(
        kind=Kind.PLEDGES,
        fields=_FIELDS,
        needs=(
            Need(("amount", "goods", "in_kind_value"), "Số tiền đăng ký"),
            Need(("donor", "unit", "unit_code"), "Đơn vị hoặc Họ và tên"),
        ),
        names=("donor", "unit", "unit_code"),
        build=row_maker(PledgeRow),
        check=_check,
    )
)
