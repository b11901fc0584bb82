"""Lists of what units and people register for in the year's emulation."""

from collections.abc import Iterable

from desktop_app.domain.intake import Kind, RegistrationRow
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import read_birth, read_day, read_name
from desktop_app.importers.columns import Field, Need
from desktop_app.importers.common_fields import (
    IGNORED_FIELDS,
    NOTE_FIELD,
    ORDER_FIELD,
    POSITION_FIELD,
    UNIT_CODE_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.contents import is_person_name, is_unit_name
from desktop_app.importers.row_tables import row_importer
from desktop_app.importers.shapes import Complaint, Shape, Values, row_maker

_FIELDS = (
    ORDER_FIELD,
    Field(
        "unit",
        (*UNIT_SYNONYMS, "don vi dang ky", "tap the dang ky", "phong ban"),
        read_name,
        spreads=True,
        label="Đơn vị",
        content=is_unit_name,
        content_name="tên đơn vị",
    ),
    UNIT_CODE_FIELD,
    Field(
        "name",
        (
            "don vi ca nhan",
            "tap the ca nhan",
            "ten tap the ca nhan",
            "ten don vi ca nhan",
            "ca nhan tap the",
            "ten ca nhan tap the",
            "tap the ca nhan dang ky",
            "doi tuong dang ky",
        ),
        read_name,
        weight=2,
        label="Đơn vị hoặc cá nhân",
    ),
    Field(
        "person",
        ("ho va ten", "ho ten", "hoten", "ca nhan", "ten ca nhan", "ca nhan dang ky", "ho dem"),
        read_name,
        label="Họ và tên",
        joins=True,
        content=is_person_name,
        content_name="họ tên người",
    ),
    POSITION_FIELD,
    Field(
        "titles",
        (
            "danh hieu dang ky",
            "danh hieu thi dua dang ky",
            "dang ky danh hieu",
            "dang ky danh hieu thi dua",
            "noi dung dang ky",
            "noi dung dang ky thi dua",
            "dang ky thi dua",
            "danh hieu thi dua",
            "danh hieu",
            "danh hieu hinh thuc khen thuong",
            "danh hieu thi dua hinh thuc khen thuong",
            "hinh thuc khen thuong dang ky",
            "noi dung giao uoc",
            "noi dung",
            "chi tieu dang ky",
        ),
        read_name,
        weight=10,
        label="Danh hiệu, nội dung đăng ký",
    ),
    Field("number", ("so van ban", "so ky hieu", "so dang ky"), read_name, label="Số văn bản"),
    Field(
        "registered_on",
        ("ngay dang ky", "ngay", "ngay thang", "thoi gian dang ky", "ngay ky"),
        read_day,
        label="Ngày đăng ký",
        dittos=True,
    ),
    Field(
        "person_code",
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
    if "titles" not in filled:
        yield "titles", cell_problems.value_missing("registration", "danh hiệu, nội dung đăng ký")


REGISTRATIONS = row_importer(
    Shape(
        kind=Kind.REGISTRATIONS,
        fields=_FIELDS,
        needs=(
            Need(("titles",), "Danh hiệu hoặc Nội dung đăng ký"),
            Need(("unit", "unit_code", "name", "person"), "Đơn vị hoặc Họ và tên"),
        ),
        names=("person", "name", "unit", "unit_code", "titles"),
        build=row_maker(RegistrationRow),
        check=_check,
    )
)
