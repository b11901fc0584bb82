"""Where people serve over time: a place ends on the day on which the next begins."""

from typing import Any

from sqlalchemy import insert, update

from desktop_app.domain.dates import format_date
from desktop_app.domain.errors import NotFound
from desktop_app.domain.people import NewPlace, PersonDetail, Place, PlaceChange
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.text import clean
from desktop_app.models.units import PersonUnit
from desktop_app.services import people_register
from desktop_app.services.desk import Command

Record = dict[str, Any]


def move(command: Command, person: PersonDetail, new: NewPlace) -> None:
    """End the present place on a day and begin another.

    Raises: WrongField.
    """
    present = _present(person)
    unit = people_register.unit_on(command.connection, new.unit, new.day)
    job, category = _told(present, new)
    if (unit.code, job, category) == (present.unit, present.job, present.staff_category):
        field = "unit"
        sentence = f"{person.name} đang ở đúng đơn vị và chức vụ này; hãy chọn nơi khác."
        raise WrongField(field, sentence)
    _end(command, present, new.day)
    _begin(command, person, unit.id, new.day, job, category)


def leave(command: Command, person: PersonDetail, day: str) -> None:
    """End the present place on a day.

    Raises: WrongField.
    """
    _end(command, _present(person), day)


def come_back(command: Command, person: PersonDetail, new: NewPlace) -> None:
    """Begin a place after the last one ended.

    Raises: WrongField.
    """
    if person.present is not None:
        field = "unit"
        sentence = f"{person.name} đang công tác ở “{person.present.unit_name}”."
        raise WrongField(field, sentence)
    last = person.places[-1] if person.places else None
    if last is not None and last.to_told and new.day < last.valid_to:
        field = "day"
        sentence = f"{person.name} nghỉ từ ngày {format_date(last.valid_to)}; hãy ghi ngày sau đó."
        raise WrongField(field, sentence)
    unit = people_register.unit_on(command.connection, new.unit, new.day)
    job, category = _told(last, new)
    _begin(command, person, unit.id, new.day, job, category)


def correct(
    command: Command, person: PersonDetail, place: int, change: PlaceChange
) -> tuple[Record, Record]:
    """Correct a place; what changed of it, before and after.

    Raises: NotFound, WrongField.
    """
    there = {one.id: at for at, one in enumerate(person.places)}
    if place not in there:
        what = f"nơi công tác của {person.name} số"
        raise NotFound(what, str(place))
    at = there[place]
    was = person.places[at]
    values = _corrections(change)
    first = values.get("valid_from", was.valid_from)
    last = values.get("valid_to", was.valid_to)
    _check_order(person, at, first, last)
    for field, told in (("valid_from", "from_told"), ("valid_to", "to_told")):
        if field in values:
            values[told] = bool(values[field])
    _set(command, place, values)
    shown = [key for key in values if not key.endswith("_told")]
    return {key: getattr(was, key) for key in shown}, {key: values[key] for key in shown}


def _corrections(change: PlaceChange) -> Record:
    told = {
        "job": change.job,
        "staff_category": change.staff_category,
        "valid_from": change.valid_from,
        "valid_to": change.valid_to,
    }
    return {key: clean(value) for key, value in told.items() if value is not None}


def _check_order(person: PersonDetail, at: int, first: str, last: str) -> None:
    if last and first and last <= first:
        field, sentence = "valid_to", "Ngày thôi ở đơn vị phải sau ngày bắt đầu."
        raise WrongField(field, sentence)
    if not last and person.present is not None and person.present.id != person.places[at].id:
        field = "valid_to"
        sentence = f"{person.name} đang ở “{person.present.unit_name}”; hãy ghi ngày thôi ở đây."
        raise WrongField(field, sentence)
    before = person.places[at - 1] if at else None
    if before is not None and before.to_told and first and first < before.valid_to:
        field = "valid_from"
        sentence = f"Nơi trước đó kéo dài đến ngày {format_date(before.valid_to)}."
        raise WrongField(field, sentence)
    after = person.places[at + 1] if at + 1 < len(person.places) else None
    if after is not None and after.from_told and last > after.valid_from:
        field = "valid_to"
        sentence = f"Nơi sau đó bắt đầu từ ngày {format_date(after.valid_from)}."
        raise WrongField(field, sentence)


def _present(person: PersonDetail) -> Place:
    if person.present is None:
        field = "day"
        sentence = f"{person.name} hiện không công tác ở đơn vị nào; hãy ghi “Trở lại công tác”."
        raise WrongField(field, sentence)
    return person.present


def _told(former: Place | None, new: NewPlace) -> tuple[str, str]:
    job = (former.job if former else "") if new.job is None else clean(new.job)
    kept = former.staff_category if former else ""
    return job, kept if new.staff_category is None else clean(new.staff_category)


def _end(command: Command, place: Place, day: str) -> None:
    values: Record = {"valid_to": day, "to_told": True}
    if place.valid_from >= day:
        if place.from_told:
            field = "day"
            since = format_date(place.valid_from)
            sentence = f"Người này ở “{place.unit_name}” từ ngày {since}; hãy ghi ngày sau đó."
            raise WrongField(field, sentence)
        # The day is only that of the list which first said so: they were there before it.
        values["valid_from"] = ""
    _set(command, place.id, values)


def _begin(  # noqa: PLR0913, PLR0917  # a place is all of this
    command: Command, person: PersonDetail, unit: int, day: str, job: str, category: str
) -> None:
    ident = people_register.number(command.connection, person.code)
    record = {"person_id": ident, "unit_id": unit, "job": job, "staff_category": category}
    days = {"valid_from": day, "from_told": True}
    command.connection.execute(insert(PersonUnit), [record | days])


def _set(command: Command, place: int, values: Record) -> None:
    change = update(PersonUnit).where(PersonUnit.id == place)
    command.connection.execute(change.values(**values))
