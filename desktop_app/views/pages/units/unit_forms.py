"""Forms for single units: adding one, its cluster and headcount in a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop_app.domain.dates import parse_date
from desktop_app.domain.numbers import parse_count
from desktop_app.domain.problems import Problem
from desktop_app.domain.unit_history import NewUnit, YearChange
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.rows import UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

_DAY_LENGTH = 10
Clusters = tuple[tuple[str, str], ...]


class AddForm(CommandForm):
    """A new unit of the year."""

    def __init__(
        self, context: Context, units: Sequence[UnitInfo], clusters: Clusters, parent: QWidget
    ) -> None:
        office: Office = context.office
        year = context.year
        title = _tr("Thêm đơn vị năm {year}").format(year=year)
        act = Act(
            _tr("Thêm đơn vị"),
            lambda values: office.unit_editing.add(year, _new_unit(values)),
            _tr("Đã thêm đơn vị vào danh sách của năm."),
        )
        fields = _add_fields(units, clusters)
        super().__init__(context, "units.add-form", title, fields, act, parent=parent, check=_check)


def year_form(context: Context, unit: UnitInfo, clusters: Clusters, parent: QWidget) -> CommandForm:
    """A unit's cluster and headcount in the window's year."""
    office: Office = context.office
    year = context.year
    title = _tr("{unit} - năm {year}").format(unit=unit.name, year=year)

    def work(values: Values) -> object:
        change = YearChange(str(values["cluster"]), _count(values["headcount"]))
        return office.unit_editing.set_year(unit.code, year, change)

    act = Act(_tr("Ghi lại"), work, _tr("Đã ghi cụm và tổng số người của năm."))
    told = "" if unit.headcount is None else str(unit.headcount)
    fields = (
        Field("cluster", _tr("Cụm thi đua"), _cluster_editor(clusters, unit.cluster_name)),
        Field("headcount", _tr("Tổng số người"), QLineEdit(told), hint=_HEADCOUNT),
    )
    return CommandForm(context, "units.year-form", title, fields, act, parent=parent, check=_check)


_HEADCOUNT = "Để trống thì giữ như đang ghi; chưa ghi thì đếm theo danh sách cán bộ."


def _add_fields(units: Sequence[UnitInfo], clusters: Clusters) -> tuple[Field, ...]:
    above = [(_tr("(trực thuộc Sở)"), ""), *((one.name, one.code) for one in units)]
    parent = choice_editor(above)
    parent.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    own = _tr("Để trống thì chương trình tự đặt.")
    day = _tr("Ngày/tháng/năm; để trống nếu không rõ.")
    return (
        Field("name", _tr("Tên đơn vị"), QLineEdit(), required=True),
        Field("code", _tr("Mã"), QLineEdit(), hint=own),
        Field("kind", _tr("Loại đơn vị"), QLineEdit()),
        Field("parent", _tr("Trực thuộc"), parent),
        Field("first", _tr("Hoạt động từ"), QLineEdit(), hint=day),
        Field("cluster", _tr("Cụm thi đua"), _cluster_editor(clusters, "")),
        Field("headcount", _tr("Tổng số người"), QLineEdit()),
    )


def _cluster_editor(clusters: Clusters, current: str) -> QComboBox:
    """The year's clusters to choose from; another name makes a new one, none takes the unit out."""
    editor = QComboBox()
    editor.setEditable(True)
    editor.addItem("")
    for _, name in clusters:
        editor.addItem(name)
    editor.setCurrentText(current)
    editor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return editor


def _new_unit(values: Values) -> NewUnit:
    said = {key: str(value or "") for key, value in values.items()}
    found = parse_date(said["first"]) if said["first"] else ""
    return NewUnit(
        name=said["name"],
        code=said["code"],
        kind=said["kind"],
        parent=said["parent"],
        valid_from=found if isinstance(found, str) else "",
        cluster=said["cluster"],
        headcount=_count(values["headcount"]),
    )


def _count(typed: object) -> int | None:
    found = parse_count(str(typed)) if typed else None
    return found if isinstance(found, int) else None


def _check(values: Values) -> Mapping[str, str]:
    problems: dict[str, str] = {}
    people = parse_count(str(values["headcount"])) if values["headcount"] else None
    if isinstance(people, Problem):
        problems["headcount"] = people.message
    day = parse_date(str(values["first"])) if values.get("first") else None
    if isinstance(day, Problem):
        problems["first"] = day.message
    elif day is not None and len(day) < _DAY_LENGTH:
        problems["first"] = _tr("Hãy ghi đủ ngày, tháng, năm.")
    return problems


def _tr(text: str) -> str:
    return QCoreApplication.translate("unit_forms", text)
