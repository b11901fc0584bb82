"""All the names that the trail calls one record by: its code, its number, what belongs to it."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from sqlalchemy import ColumnElement, Connection, or_, select

from desktop_app.domain.receipts import receipt_label
from desktop_app.models.audit import AuditEntry
from desktop_app.models.campaigns import Campaign
from desktop_app.models.fund import Receipt
from desktop_app.models.scoring import CriteriaSetRecord
from desktop_app.models.units import Unit

_SUBJECT = AuditEntry.__table__.c.subject
_Names: TypeAlias = Callable[[Connection, str, int], Iterator[str]]
# A name that ends like this stands for all that go on after it.
_ON = "*"
# Documents are kept under the kind and number of the record that they hang on.
_WITH_RECORDS = frozenset(
    {
        *("activity", "award_decision", "award_round", "inspection", "nomination"),
        *("registration", "review", "reorganisation"),
    }
)


def about(connection: Connection, subject: str, year: int) -> ColumnElement[bool]:
    """Which entries are about a record: "unit:P1", "receipt_number:3", "sheet:P1".

    `year`: of records that are known by a code within their year.
    """
    names = tuple(_names(connection, subject, year))
    plain = [one for one in names if not one.endswith(_ON)]
    going_on = [_SUBJECT.startswith(one.removesuffix(_ON), autoescape=True) for one in names]
    open_ended = [found for one, found in zip(names, going_on, strict=True) if one.endswith(_ON)]
    return or_(_SUBJECT.in_(plain), *open_ended)


def _names(connection: Connection, subject: str, year: int) -> Iterator[str]:
    kind, _, rest = subject.partition(":")
    special = _SPECIAL.get(kind)
    if special is not None:
        yield from special(connection, rest, year)
        return
    yield subject
    if kind in _WITH_RECORDS:
        yield f"{kind}_record:{rest}"


def _unit(connection: Connection, code: str, _year: int) -> Iterator[str]:
    yield f"unit:{code}"
    number = connection.scalar(select(Unit.id).where(Unit.code == code))
    if number is not None:
        yield f"unit_record:{number}"


def _campaign(connection: Connection, code: str, _year: int) -> Iterator[str]:
    yield f"campaign:{code}"
    number = connection.scalar(select(Campaign.id).where(Campaign.code == code))
    if number is not None:
        yield f"campaign_record:{number}"


def _of_year(kind: str) -> _Names:
    """Known by a code, which another year may use again."""

    def names(_connection: Connection, code: str, year: int) -> Iterator[str]:
        yield f"{kind}:{code} ({year})"

    return names


def _receipt(connection: Connection, number: str, _year: int) -> Iterator[str]:
    row = connection.execute(
        select(Receipt.book, Receipt.number).where(Receipt.id == int(number))
    ).one_or_none()
    if row is not None:
        yield f"receipt:{receipt_label(row.book, row.number)}"


def _sheet(_connection: Connection, code: str, _year: int) -> Iterator[str]:
    yield f"sheet:{code}"
    yield f"mark:{code}:{_ON}"


def _criteria(connection: Connection, code: str, year: int) -> Iterator[str]:
    """Every version of a set."""
    query = select(CriteriaSetRecord.id).where(
        CriteriaSetRecord.code == code, CriteriaSetRecord.year == year
    )
    for number in connection.scalars(query):
        yield f"criteria_set:{number}"


_SPECIAL: Mapping[str, _Names] = {
    "unit": _unit,
    "campaign": _campaign,
    "drive": _of_year("drive"),
    "cluster": _of_year("cluster"),
    "receipt_number": _receipt,
    "sheet": _sheet,
    "criteria": _criteria,
}
