"""Finding a unit, a person or a campaign by a few letters, without marks and in any order."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    SQLColumnExpression,
    and_,
    func,
    or_,
    select,
)

from desktop_app.domain.finding import Found, FoundKind, answers, nearness, words_of
from desktop_app.models.campaigns import Campaign
from desktop_app.models.units import Person, PersonUnit, Unit, UnitName, UnitYear
from desktop_app.services.desk import Desk
from desktop_app.services.unit_names import name_in

MOST = 12
# As many are asked for as let the nearest of a common name come first.
_ASKED = 200


class Finding:
    """One field for everything that has a name."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, text: str, year: int, most: int = MOST) -> tuple[Found, ...]:
        """What the words of a text find in a year, of each kind at most some, the nearest first."""
        words = words_of(text)
        if not words:
            return ()
        with self._desk.reading() as connection:
            kinds = (
                _units(connection, words, year),
                _people(connection, words, year),
                _campaigns(connection, words, year),
            )
            return tuple(chain.from_iterable(_nearest(kind, words)[:most] for kind in kinds))


def _nearest(found: Iterable[Found], words: Sequence[str]) -> list[Found]:
    return sorted(found, key=lambda one: nearness(one.title, words))


def _units(connection: Connection, words: Sequence[str], year: int) -> Iterable[Found]:
    query = (
        select(Unit.code, UnitName.name)
        .join(UnitYear, and_(UnitYear.unit_id == Unit.id, UnitYear.year == year))
        .join(UnitName, UnitName.unit_id == Unit.id)
        .where(name_in(year), *_all_in(words, UnitName.fold, Unit.code))
    )
    for code, name in connection.execute(query.limit(_ASKED)):
        yield Found(FoundKind.UNIT, code, name, code)


def _people(connection: Connection, words: Sequence[str], year: int) -> Iterable[Found]:
    """People as named now, with the unit where they are, or were last."""
    wanted = select(Person.id).where(*_all_in(words, Person.fold, Person.code)).limit(_ASKED)
    query = (
        select(Person.code, Person.name, PersonUnit.job, UnitName.name.label("unit"))
        .join(PersonUnit, PersonUnit.person_id == Person.id)
        .join(UnitName, UnitName.unit_id == PersonUnit.unit_id)
        .where(Person.id.in_(wanted), name_in(year), _last_place())
    )
    for code, name, job, unit in connection.execute(query):
        yield Found(FoundKind.PERSON, code, name, ", ".join(one for one in (job, unit) if one))


def _last_place() -> ColumnElement[bool]:
    last: Select[Any] = select(func.max(PersonUnit.id)).group_by(PersonUnit.person_id)
    return PersonUnit.id.in_(last)


def _campaigns(connection: Connection, words: Sequence[str], year: int) -> Iterable[Found]:
    query = select(Campaign.code, Campaign.title).where(Campaign.year == year)
    for code, title in connection.execute(query):
        if answers(f"{title} {code}", words):
            yield Found(FoundKind.CAMPAIGN, code, title, code)


def _all_in(
    words: Sequence[str], folded: SQLColumnExpression[str], code: SQLColumnExpression[str]
) -> list[ColumnElement[bool]]:
    """Each word stands in the name, or begins the code."""
    return [
        or_(
            folded.contains(word, autoescape=True),
            func.lower(code).startswith(word, autoescape=True),
        )
        for word in words
    ]
