"""Lists of the department's units."""

from collections.abc import Iterable

from desktop_app.domain.intake import Kind, UnitRow
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import read_name, read_text
from desktop_app.importers.columns import Field, Need
from desktop_app.importers.common_fields import (
    HEADCOUNT_FIELD,
    IGNORED_FIELDS,
    NOTE_FIELD,
    ORDER_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.contents import is_unit_name
from desktop_app.importers.row_tables import row_importer
from desktop_app.importers.shapes import Complaint, Shape, Values, row_maker

_FIELDS = (
    ORDER_FIELD,
    Field(
        "code",
        ("ma don vi", "ma dv", "madonvi", "ma", "ma so", "ky hieu"),
        read_name,
        weight=2,
        label="Mã đơn vị",
    ),
    Field(
        "name",
        UNIT_SYNONYMS,
        read_name,
        weight=2,
        label="Tên đơn vị",
        content=is_unit_name,
        content_name="tên đơn vị",
    ),
    Field(
        "short_name",
        ("ten viet tat", "ten ngan", "viet tat", "ten goi tat", "ten tat", "ten rut gon"),
        read_name,
        label="Tên viết tắt",
    ),
    Field(
        "unit_kind",
        ("loai don vi", "loai hinh", "loai", "loai hinh don vi", "phan loai", "nhom don vi"),
        read_text,
        label="Loại đơn vị",
    ),
    Field(
        "cluster",
        (
            "cum thi dua",
            "khoi thi dua",
            "cum khoi thi dua",
            "cum",
            "khoi",
            "cum khoi",
            "ma cum",
            "thuoc cum",
            "ten cum",
        ),
        read_name,
        weight=2,
        label="Cụm, khối thi đua",
    ),
    HEADCOUNT_FIELD,
    Field(
        "leader",
        (
            "thu truong don vi",
            "thu truong",
            "lanh dao don vi",
            "nguoi dung dau",
            "lanh dao",
            "truong don vi",
            "ho ten thu truong",
            "nguoi phu trach",
        ),
        read_text,
        label="Thủ trưởng đơn vị",
    ),
    Field(
        "parent",
        (
            "don vi cap tren",
            "don vi chu quan",
            "co quan chu quan",
            "co quan cap tren",
            "don vi quan ly",
            "thuoc don vi",
            "truc thuoc",
            "truc thuoc don vi",
        ),
        read_name,
        spreads=True,
        label="Đơn vị cấp trên",
    ),
    NOTE_FIELD,
    *IGNORED_FIELDS,
)


def _check(_values: Values, filled: frozenset[str]) -> Iterable[Complaint]:
    if "name" not in filled:
        yield "name", cell_problems.value_missing("unit", "tên đơn vị")


UNITS = row_importer(
    Shape(
        kind=Kind.UNITS,
        fields=_FIELDS,
        needs=(
            Need(("name",), "Tên đơn vị"),
            Need(("code", "cluster", "headcount", "unit_kind", "leader"), "Mã đơn vị"),
        ),
        names=("name", "code"),
        build=row_maker(UnitRow, group="cluster"),
        check=_check,
        unique=(("Mã đơn vị", ("code",)), ("Tên đơn vị", ("name", "parent"))),
    )
)
