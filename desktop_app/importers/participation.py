"""Tables of the activities that a unit held for a campaign."""

from collections.abc import Iterable

from desktop_app.domain.intake import Kind, ParticipationRow
from desktop_app.domain.points import format_days
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import (
    read_amount,
    read_count,
    read_day,
    read_days,
    read_name,
)
from desktop_app.importers.columns import Field, Need
from desktop_app.importers.common_fields import (
    IGNORED_FIELDS,
    NOTE_FIELD,
    ORDER_FIELD,
    UNIT_CODE_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.contents import is_day
from desktop_app.importers.row_tables import row_importer
from desktop_app.importers.shapes import Complaint, Shape, Values, row_maker

_FIELDS = (
    ORDER_FIELD,
    Field("unit", UNIT_SYNONYMS, read_name, spreads=True, label="Đơn vị"),
    UNIT_CODE_FIELD,
    Field(
        "activity",
        (
            "noi dung hoat dong",
            "hoat dong",
            "ten hoat dong",
            "noi dung",
            "noidung",
            "noi dung cong viec",
            "noi dung thuc hien",
            "hoat dong da to chuc",
            "hoat dong phong trao",
            "ten cong trinh phan viec mo hinh",
            "ten cong trinh",
            "ten cong trinh phan viec",
            "ten mo hinh",
            "cong trinh phan viec",
            "ten phong trao",
            "phong trao",
        ),
        read_name,
        weight=10,
        label="Nội dung hoạt động",
    ),
    Field(
        "held_on",
        (
            "thoi gian",
            "thoi diem",
            "thoigian",
            "ngay thuc hien",
            "thoi gian thuc hien",
            "thoi gian to chuc",
            "ngay to chuc",
            "ngay",
            "ngay thang",
        ),
        read_day,
        label="Thời gian",
        dittos=True,
        content=is_day,
        content_name="ngày tháng",
    ),
    Field(
        "place",
        (
            "dia diem",
            "diadiem",
            "dia diem to chuc",
            "dia diem thuc hien",
            "noi to chuc",
            "noi thuc hien",
            "dia ban",
        ),
        read_name,
        label="Địa điểm",
        dittos=True,
    ),
    Field(
        "participants",
        (
            "so nguoi tham gia",
            "so nguoi",
            "songuoi",
            "so luot nguoi tham gia",
            "tong so nguoi tham gia",
            "so luong nguoi tham gia",
            "so nguoi huy dong",
            "luot nguoi tham gia",
            "so cbccvc tham gia",
        ),
        read_count,
        weight=2,
        summed=True,
        label="Số người tham gia",
    ),
    Field(
        "households_helped",
        (
            "so ho duoc giup",
            "so ho duoc giup do",
            "so ho duoc ho tro",
            "so ho dan duoc giup",
            "so ho",
            "soho",
            "so ho ngheo duoc giup",
            "so ho huong loi",
        ),
        read_count,
        weight=2,
        summed=True,
        label="Số hộ được giúp",
    ),
    Field(
        "labour_days",
        ("ngay cong", "so ngay cong", "tong so ngay cong", "ngaycong", "ngay cong lao dong"),
        read_days,
        summed=True,
        show=format_days,
        label="Ngày công",
    ),
    Field(
        "value",
        (
            "kinh phi",
            "kinhphi",
            "kinh phi ho tro",
            "kinh phi thuc hien",
            "tri gia",
            "gia tri",
            "so tien",
            "thanh tien",
            "tong kinh phi",
            "tong tri gia",
        ),
        read_amount,
        summed=True,
        label="Kinh phí",
    ),
    NOTE_FIELD,
    *IGNORED_FIELDS,
)


def _check(_values: Values, filled: frozenset[str]) -> Iterable[Complaint]:
    if "activity" not in filled:
        yield "activity", cell_problems.value_missing("activity", "nội dung hoạt động")


PARTICIPATION = row_importer(
    Shape(
        kind=Kind.PARTICIPATION,
        fields=_FIELDS,
        needs=(
            Need(("activity",), "Nội dung hoạt động"),
            Need(
                ("participants", "households_helped", "held_on", "labour_days"), "Số người tham gia"
            ),
        ),
        names=("activity",),
        build=row_maker(ParticipationRow),
        check=_check,
    )
)
