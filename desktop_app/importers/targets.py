"""Tables of what units were given as targets and what they reached."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.intake import Kind, TargetRow
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import fold
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import read_decimal, read_name, read_text
from desktop_app.importers.columns import Field, Need, Sense
from desktop_app.importers.common_fields import (
    IGNORED_FIELDS,
    NOTE_FIELD,
    ORDER_FIELD,
    UNIT_CODE_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.grid import shown
from desktop_app.importers.row_tables import row_importer
from desktop_app.importers.shapes import Complaint, Shape, Values, row_maker
from desktop_app.importers.workbook import CellValue

NOT_ASSIGNED = "khong giao"
_PERCENT = re.compile(r"%|phần trăm", re.IGNORECASE)
_MANY = 10
_NOT_ASSIGNED = (("planned", NOT_ASSIGNED), ("actual", NOT_ASSIGNED))


def _read_planned(value: CellValue, sense: Sense) -> str | Problem | None:
    """A figure, or the words "không giao (chỉ tiêu)"."""
    if NOT_ASSIGNED in fold(shown(value)):
        return NOT_ASSIGNED
    return read_decimal(value, sense)


_FIELDS = (
    ORDER_FIELD,
    Field("unit", UNIT_SYNONYMS, read_name, spreads=True, label="Đơn vị"),
    UNIT_CODE_FIELD,
    Field("code", ("ma chi tieu", "ma ct", "ma"), read_name, label="Mã chỉ tiêu"),
    Field(
        "target",
        ("chi tieu", "ten chi tieu", "noi dung chi tieu", "noi dung", "muc tieu", "nhiem vu"),
        read_name,
        weight=3,
        label="Chỉ tiêu",
    ),
    Field(
        "measure", ("don vi tinh", "dvt", "don vi do", "donvitinh"), read_text, label="Đơn vị tính"
    ),
    Field(
        "planned",
        (
            "ke hoach",
            "ke hoach giao",
            "chi tieu giao",
            "giao",
            "so giao",
            "ke hoach nam",
            "chi tieu duoc giao",
            "ke hoach nam 2024",
            "muc giao",
        ),
        _read_planned,
        weight=3,
        label="Kế hoạch giao",
    ),
    Field(
        "actual",
        (
            "thuc hien",
            "ket qua",
            "ket qua thuc hien",
            "da thuc hien",
            "uoc thuc hien",
            "so thuc hien",
            "dat duoc",
            "thuc hien nam 2024",
        ),
        _read_planned,
        weight=3,
        label="Kết quả thực hiện",
    ),
    NOTE_FIELD,
    *IGNORED_FIELDS,
)


def _check(values: Values, filled: frozenset[str]) -> Iterable[Complaint]:
    if not {"target", "code"} & filled:
        yield "target", cell_problems.value_missing("target", "tên chỉ tiêu")
    if _PERCENT.search(values.get("measure", "")):
        yield from _shares(values)


def _shares(values: Values) -> Iterable[Complaint]:
    """A spreadsheet hands on 95% as 0.95: a share of one beside per cents is asked about."""
    figures = {name: values.get(name, NOT_ASSIGNED) for name in ("planned", "actual")}
    known = {name: Decimal(one) for name, one in figures.items() if one != NOT_ASSIGNED}
    if len(known) == len(figures) and 0 < min(known.values()) <= 1 and max(known.values()) >= _MANY:
        name = min(known, key=lambda one: known[one])
        other = max(figures, key=lambda one: known[one])
        told = (figures[one].replace(".", ",") for one in (name, other))
        yield name, cell_problems.percent_doubtful(*told)


_make = row_maker(TargetRow)


def _build(row: int, values: Values, group: str | None) -> TargetRow:
    known = {name: one for name, one in values.items() if (name, one) not in _NOT_ASSIGNED}
    known["target"] = values.get("target") or values.get("code")
    made = _make(row, known, group)
    return replace(made, not_assigned=any(one in values.items() for one in _NOT_ASSIGNED))


TARGETS = row_importer(
    Shape(
        kind=Kind.TARGETS,
        fields=_FIELDS,
        needs=(
            Need(("target", "code"), "Chỉ tiêu"),
            Need(("planned", "actual"), "Kế hoạch hoặc Thực hiện"),
        ),
        names=("target", "code"),
        build=_build,
        check=_check,
        unique=(("Chỉ tiêu này của đơn vị này", ("unit", "target")),),
    )
)
