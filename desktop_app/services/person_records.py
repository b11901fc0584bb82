"""What is written of one person over the years: gifts that count, and results."""

from sqlalchemy import Connection, func, or_, select

from desktop_app.domain.people import Gift, PersonRecords, Result
from desktop_app.models.campaigns import Campaign, Contribution, UnitReturn
from desktop_app.models.fund import FundDrive
from desktop_app.models.scoring import CriteriaSetRecord, ScoreSheetRecord
from desktop_app.models.units import UnitName
from desktop_app.services.desk import Desk
from desktop_app.services.people_register import number
from desktop_app.services.unit_names import name_on

_EVER = "9999-12-31"


class PersonFiles:
    """Looking up what is written of a person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def records(self, code: str) -> PersonRecords:
        """Gifts of returns in force and of drives, and the computed sheets.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            ident = number(connection, code)
            return PersonRecords(_gifts(connection, ident), _results(connection, ident))


def _gifts(connection: Connection, ident: int) -> tuple[Gift, ...]:
    year = func.coalesce(Campaign.year, FundDrive.year)
    query = (
        select(
            year,
            Contribution.given_on,
            func.coalesce(Campaign.title, FundDrive.title),
            UnitName.name,
            Contribution.amount,
            Contribution.goods,
            Contribution.in_kind_value,
            Contribution.labour_days,
        )
        .select_from(Contribution)
        .outerjoin(UnitReturn, UnitReturn.id == Contribution.return_id)
        .outerjoin(Campaign, Campaign.id == UnitReturn.campaign_id)
        .outerjoin(FundDrive, FundDrive.id == Contribution.drive_id)
        .join(UnitName, UnitName.unit_id == Contribution.unit_id)
        .where(
            Contribution.person_id == ident,
            or_(UnitReturn.in_force, Contribution.return_id.is_(None)),
            name_on(_EVER),
        )
        .order_by(year.desc(), Contribution.given_on.desc(), Contribution.id.desc())
    )
    return tuple(Gift(*row) for row in connection.execute(query))


def _results(connection: Connection, ident: int) -> tuple[Result, ...]:
    sheet, rules = ScoreSheetRecord, CriteriaSetRecord
    query = (
        select(rules.year, rules.title, sheet.total, sheet.max_points, sheet.band)
        .join(rules, rules.id == sheet.set_id)
        .where(sheet.person_id == ident)
        .order_by(rules.year.desc(), sheet.id)
    )
    return tuple(Result(*row) for row in connection.execute(query))
