"""The forms of one person: adding, correcting, moving, leaving, coming back, a place of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from desktop_app.domain.dates import format_date, parse_date
from desktop_app.domain.people import NewPerson, NewPlace, PersonChange, PlaceChange
from desktop_app.domain.problems import Problem
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, date_editor
from desktop_app.views.subject_chooser import Hit, unit_chooser

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.people import PersonDetail, Place
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "people"
_FULL_DAY = 10
_DAYS = ("born_on", "since", "valid_from", "valid_to")


def add_form(context: Context, unit: Hit | None, parent: QWidget) -> CommandForm:
    """Somebody new, in a unit of the window's year."""
    office: Office = context.office
    year = context.year
    title = _tr("Thêm cán bộ năm {year}").format(year=year)
    act = Act(
        _tr("Thêm cán bộ"),
        lambda said: office.people_editing.add(year, _new_person(said)),
        _tr("Đã thêm cán bộ vào danh sách."),
    )
    name = f"{NAME}.add-form"
    own = _tr("Để trống thì chương trình tự đặt.")
    since = _tr("Ngày/tháng/năm; để trống nếu đã ở đơn vị từ trước.")
    fields = (
        Field("name", _tr("Họ và tên"), QLineEdit(), required=True),
        Field("unit", _tr("Đơn vị"), unit_chooser(context, f"{name}.unit", unit), required=True),
        Field("code", _tr("Mã cán bộ"), QLineEdit(), hint=own),
        *_facts("", ""),
        *_post("", ""),
        Field("since", _tr("Ở đơn vị từ ngày"), QLineEdit(), hint=since),
        Field("other", "", QCheckBox(_tr("Là người khác trùng tên trong đơn vị"))),
    )
    return CommandForm(context, name, title, fields, act, parent=parent, check=_check)


def edit_form(context: Context, person: PersonDetail, parent: QWidget) -> CommandForm:
    """What is written of somebody."""
    office: Office = context.office
    act = Act(
        _tr("Ghi lại"),
        lambda said: office.people_editing.change(person.code, _change(said), person.version),
        _tr("Đã sửa thông tin cán bộ."),
    )
    fields = (
        Field("name", _tr("Họ và tên"), QLineEdit(person.name), required=True),
        Field("code", _tr("Mã cán bộ"), QLineEdit(person.code), required=True),
        *_facts(person.gender, person.born_on),
    )
    name, title = f"{NAME}.edit-form", _tr("Sửa thông tin cán bộ")
    return CommandForm(context, name, title, fields, act, parent=parent, check=_check)


def move_form(context: Context, person: PersonDetail, parent: QWidget) -> CommandForm:
    """Another unit or position from a day on; back from nowhere where somebody had left."""
    office: Office = context.office
    year, now = context.year, person.present
    editing = office.people_editing
    work = editing.move if now else editing.come_back
    text = _tr("Điều động, đổi chức vụ") if now else _tr("Trở lại công tác")
    act = Act(
        text,
        lambda said: work(year, person.code, _new_place(said), person.version),
        _tr("Đã ghi: {act}.").format(act=text.lower()),
    )
    name = f"{NAME}.move-form"
    last = now or (person.places[-1] if person.places else None)
    there = Hit(last.unit, last.unit_name) if last else None
    fields = (
        Field("unit", _tr("Đơn vị"), unit_chooser(context, f"{name}.unit", there), required=True),
        *_post(last.job if last else "", last.staff_category if last else ""),
        Field("day", _tr("Từ ngày"), date_editor(_day_of(year)), required=True),
    )
    title = f"{text}: {person.name}"
    return CommandForm(context, name, title, fields, act, parent=parent)


def leave_form(context: Context, person: PersonDetail, parent: QWidget) -> CommandForm:
    """Nowhere from a day on."""
    office: Office = context.office
    year = context.year
    text = _tr("Nghỉ, chuyển đi")
    act = Act(
        text,
        lambda said: office.people_editing.leave(
            year, person.code, str(said["day"]), str(said["reason"]), person.version
        ),
        _tr("Đã ghi: {act}.").format(act=text.lower()),
    )
    stays = _tr("Danh sách và số liệu của thời gian trước ngày này được giữ nguyên.")
    fields = (
        Field("day", _tr("Từ ngày"), date_editor(_day_of(year)), hint=stays, required=True),
        Field("reason", _tr("Lý do"), QLineEdit()),
    )
    title = f"{text}: {person.name}"
    return CommandForm(context, f"{NAME}.leave-form", title, fields, act, parent=parent)


def place_form(
    context: Context, person: PersonDetail, place: Place, parent: QWidget
) -> CommandForm:
    """What was entered wrongly of a place."""
    office: Office = context.office
    year = context.year
    act = Act(
        _tr("Ghi lại"),
        lambda said: office.people_editing.change_place(
            year, person.code, place.id, _place_change(said), person.version
        ),
        _tr("Đã sửa nơi công tác."),
    )
    first = format_date(place.valid_from) if place.from_told else ""
    unknown = _tr("Để trống nếu không rõ.")
    present = _tr("Để trống nếu còn đang ở đơn vị này.")
    fields = (
        *_post(place.job, place.staff_category),
        Field("valid_from", _tr("Từ ngày"), QLineEdit(first), hint=unknown),
        Field(
            "valid_to", _tr("Thôi từ ngày"), QLineEdit(format_date(place.valid_to)), hint=present
        ),
    )
    title = f"{person.name} – {place.unit_name}"
    name = f"{NAME}.place-form"
    return CommandForm(context, name, title, fields, act, parent=parent, check=_check)


def _facts(gender: str, born_on: str) -> tuple[Field, ...]:
    sexes = QComboBox()
    sexes.addItem("", "")
    for one in dict.fromkeys((_tr("Nam"), _tr("Nữ"), gender)):
        if one:
            sexes.addItem(one, one)
    sexes.setCurrentIndex(max(sexes.findData(gender), 0))
    hint = _tr("Ngày/tháng/năm, tháng/năm hoặc năm.")
    return (
        Field("gender", _tr("Giới tính"), sexes),
        Field("born_on", _tr("Ngày sinh"), QLineEdit(format_date(born_on)), hint=hint),
    )


def _post(job: str, category: str) -> tuple[Field, ...]:
    return (
        Field("job", _tr("Chức vụ"), QLineEdit(job)),
        Field("staff_category", _tr("Phân loại"), QLineEdit(category)),
    )


def _day_of(year: int) -> str:
    """Today, or the year's first day where it is another year."""
    today = QDate.currentDate()
    day = today if today.year() == year else QDate(year, 1, 1)
    return day.toString(Qt.DateFormat.ISODate)


def _new_person(values: Values) -> NewPerson:
    said = _texts(values)
    return NewPerson(
        name=said["name"],
        unit=said["unit"],
        code=said["code"],
        gender=said["gender"],
        born_on=_day(said["born_on"]),
        job=said["job"],
        staff_category=said["staff_category"],
        since=_day(said["since"]),
        other=bool(values["other"]),
    )


def _change(values: Values) -> PersonChange:
    said = _texts(values)
    return PersonChange(said["name"], said["code"], said["gender"], _day(said["born_on"]))


def _new_place(values: Values) -> NewPlace:
    said = _texts(values)
    return NewPlace(said["unit"], said["day"], said["job"], said["staff_category"])


def _place_change(values: Values) -> PlaceChange:
    said = _texts(values)
    days = _day(said["valid_from"]), _day(said["valid_to"])
    return PlaceChange(said["job"], said["staff_category"], *days)


def _texts(values: Values) -> dict[str, str]:
    return {key: str(value or "") for key, value in values.items()}


def _day(typed: str) -> str:
    found = parse_date(typed) if typed else ""
    return found if isinstance(found, str) else ""


def _check(values: Values) -> Mapping[str, str]:
    problems: dict[str, str] = {}
    for key in _DAYS:
        typed = values.get(key)
        found = parse_date(str(typed)) if typed else None
        if isinstance(found, Problem):
            problems[key] = found.message
        elif found and key != "born_on" and len(found) < _FULL_DAY:
            problems[key] = _tr("Hãy ghi đủ ngày, tháng, năm.")
    return problems


def _tr(text: str) -> str:
    return QCoreApplication.translate("people_forms", text)
