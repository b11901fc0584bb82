"""Lists of staff."""

from collections.abc import Iterable

from desktop_app.domain.intake import Kind, PersonRow
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import read_date, read_name, read_text
from desktop_app.importers.columns import Field, Need
from desktop_app.importers.common_fields import (
    IGNORED_FIELDS,
    NOTE_FIELD,
    ORDER_FIELD,
    PERSON_CODE_SYNONYMS,
    POSITION_FIELD,
    UNIT_CODE_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.contents import is_day, is_person_name
from desktop_app.importers.row_tables import row_importer
from desktop_app.importers.shapes import Complaint, Shape, Values, row_maker

_FIELDS = (
    ORDER_FIELD,
    Field("unit", (*UNIT_SYNONYMS, "phong ban"), read_name, spreads=True, label="Đơn vị"),
    UNIT_CODE_FIELD,
    Field(
        "code",
        PERSON_CODE_SYNONYMS,
        read_name,
        weight=2,
        label="Mã cán bộ",
    ),
    Field(
        "name",
        (
            "ho va ten",
            "ho ten",
            "hoten",
            "ho va ten khai sinh",
            "ten can bo",
            "ho va ten can bo",
            "ho dem",
            "ho lot",
            "ho va ten dem",
            "ho ten dem",
            "ho va chu lot",
        ),
        read_name,
        weight=2,
        label="Họ và tên",
        joins=True,
        content=is_person_name,
        content_name="họ tên người",
    ),
    Field("gender", ("gioi tinh", "gioitinh", "nam nu"), read_text, weight=2, label="Giới tính"),
    Field(
        "born_on",
        ("ngay sinh", "ngaysinh", "nam sinh", "ngay thang nam sinh", "sinh ngay"),
        read_date,
        weight=2,
        label="Ngày sinh",
        content=is_day,
        content_name="ngày tháng",
    ),
    POSITION_FIELD,
    Field(
        "staff_category",
        (
            "phan loai can bo",
            "ma phan loai can bo",
            "phan loai",
            "loai can bo",
            "doi tuong",
            "cong chuc vien chuc",
            "loai nhan su",
            "loai lao dong",
            "ngach",
            "nhom nhan su",
        ),
        read_text,
        label="Phân loại cán bộ",
    ),
    Field(
        "_team", ("ten phong ban khoi to cong tac", "to bo phan", "to cong tac", "bo phan", "to")
    ),
    NOTE_FIELD,
    *IGNORED_FIELDS,
)


def _check(_values: Values, filled: frozenset[str]) -> Iterable[Complaint]:
    if "name" not in filled:
        yield "name", cell_problems.value_missing("person", "họ và tên")


PEOPLE = row_importer(
    Shape(
        kind=Kind.PEOPLE,
        fields=_FIELDS,
        needs=(
            Need(("name",), "Họ và tên"),
            Need(("code", "gender", "born_on", "position", "staff_category"), "Ngày sinh"),
        ),
        names=("name",),
        build=row_maker(PersonRow, group="unit"),
        check=_check,
        unique=(("Mã cán bộ", ("code",)),),
    )
)
