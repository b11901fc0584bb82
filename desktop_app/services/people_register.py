"""People as they stand in the store, and what keeps an entry about one out of it."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, func, select

from desktop_app.domain.dates import format_date, may_be_same
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.people import PersonDetail, Place
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.text import clean, match_key
from desktop_app.models.base import Base
from desktop_app.models.units import Person, PersonAlias, PersonUnit, Unit, UnitName
from desktop_app.services import unit_register
from desktop_app.services.unit_names import name_on

_EVER = "9999-12-31"
_OWN = frozenset({PersonAlias.__tablename__, PersonUnit.__tablename__})
_NAMES = {
    "activity": "hoạt động",
    "assessment": "xếp loại",
    "award": "khen thưởng",
    "contribution": "khoản ủng hộ",
    "council_member": "thành viên hội đồng",
    "discipline": "kỷ luật",
    "entered_mark": "điểm",
    "initiative_author": "sáng kiến",
    "nomination": "đề nghị khen thưởng",
    "pledge": "đăng ký ủng hộ",
    "ranking_row": "bảng xếp hạng",
    "registration": "đăng ký thi đua",
    "score_sheet": "phiếu điểm",
    "task": "nhiệm vụ",
}


def number(connection: Connection, code: str) -> int:
    """A person's record number.

    Raises: NotFound.
    """
    found = connection.scalar(select(Person.id).where(Person.code == code))
    if found is None:
        what = "cán bộ có mã"
        raise NotFound(what, code)
    return found


def detail(connection: Connection, code: str) -> PersonDetail:
    """A person with all places.

    Raises: NotFound.
    """
    ident = number(connection, code)
    person = connection.execute(select(Person).where(Person.id == ident)).one()
    aliases = select(PersonAlias.alias).where(PersonAlias.person_id == ident)
    return PersonDetail(
        code=person.code,
        name=person.name,
        gender=person.gender,
        born_on=person.born_on,
        version=person.version,
        aliases=tuple(connection.scalars(aliases.order_by(PersonAlias.id))),
        places=_places(connection, ident),
    )


def _places(connection: Connection, ident: int) -> tuple[Place, ...]:
    query = (
        select(
            PersonUnit.id,
            Unit.code,
            UnitName.name,
            PersonUnit.job,
            PersonUnit.staff_category,
            PersonUnit.valid_from,
            PersonUnit.valid_to,
            PersonUnit.from_told,
            PersonUnit.to_told,
        )
        .join(Unit, Unit.id == PersonUnit.unit_id)
        .join(UnitName, UnitName.unit_id == Unit.id)
        .where(PersonUnit.person_id == ident, name_on(_EVER))
        .order_by(PersonUnit.valid_to == "", PersonUnit.valid_to, PersonUnit.id)
    )
    return tuple(Place(*row) for row in connection.execute(query))


def unit_on(connection: Connection, code: str, day: str, field: str = "unit") -> Any:  # noqa: ANN401  # a row read by name
    """A unit's number, code and days, there on an ISO day.

    Raises: WrongField.
    """
    query = (
        select(Unit.id, Unit.code, Unit.valid_from, Unit.valid_to, UnitName.name)
        .join(UnitName, UnitName.unit_id == Unit.id)
        .where(Unit.code == code, name_on(day))
    )
    unit = connection.execute(query).one_or_none()
    if unit is None:
        sentence = "Hãy chọn đơn vị." if not code else f"Không có đơn vị “{code}”."
        raise WrongField(field, sentence)
    if unit.valid_from > day or (unit.valid_to and unit.valid_to < day):
        sentence = f"“{unit.name}” không hoạt động vào ngày {format_date(day)}."
        raise WrongField(field, sentence)
    return unit


def free_code(connection: Connection, wanted: str, field: str = "code") -> str:
    """A code that nobody bears: the wanted one, or the next free.

    Raises: WrongField where somebody bears it.
    """
    code = clean(wanted)
    if not code:
        return unit_register.new_code(connection.scalars(select(Person.code)), "CB")
    query = select(Person.name).where(func.lower(Person.code) == code.lower())
    holder = connection.scalar(query)
    if holder is not None:
        sentence = f"Mã “{code}” đã dùng cho {holder}. Hãy ghi mã khác hoặc để trống."
        raise WrongField(field, sentence)
    return code


def refuse_namesake(connection: Connection, unit: Any, name: str, born_on: str) -> None:  # noqa: ANN401  # as above
    """See that the person is not written down already.

    Raises: WrongField.
    """
    query = (
        select(Person.code, Person.name, Person.born_on, PersonUnit.job)
        .join(PersonUnit, PersonUnit.person_id == Person.id)
        .where(
            Person.match_key == match_key(name),
            PersonUnit.unit_id == unit.id,
            PersonUnit.valid_to == "",
        )
    )
    for one in connection.execute(query):
        if may_be_same(one.born_on, born_on):
            born = f"sinh {format_date(one.born_on)}" if one.born_on else ""
            told = ", ".join(filter(None, (f"mã {one.code}", one.job, born)))
            field = "name"
            sentence = (
                f"“{unit.name}” đã có {one.name} ({told}). Nếu đây là người khác trùng tên, hãy "
                "đánh dấu “Là người khác”."
            )
            raise WrongField(field, sentence)


def refuse_used(connection: Connection, ident: int, name: str) -> None:
    """See that nothing is written of a person.

    Raises: Refused.
    """
    used = [
        _NAMES.get(table.name, "số liệu")
        for table, column in _of_people()
        if table.name not in _OWN
        and connection.execute(select(table.c.id).where(table.c[column] == ident).limit(1)).first()
    ]
    if used:
        told = ", ".join(sorted(set(used)))
        sentence = (
            f"Không bỏ được {name} vì sổ đã ghi {told} của người này. Nếu người này thôi công tác, "
            "hãy ghi “Nghỉ, chuyển đi”."
        )
        raise Refused(sentence)


def _of_people() -> Iterator[tuple[Table, str]]:
    """Each table and column that points at a person."""
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name == Person.__tablename__:
                yield table, key.parent.name
