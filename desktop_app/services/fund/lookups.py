"""Records that the fund's commands name: drives, units of a year, people, donors, campaigns."""

from typing import Any

from sqlalchemy import Connection, Row, select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.rows import UnitInfo
from desktop_app.models.fund import Donor, FundDrive
from desktop_app.models.units import Person, PersonUnit
from desktop_app.services.units import units_of


def drive_row(connection: Connection, year: int, code: str) -> Row[Any]:
    """A drive's record.

    Raises: NotFound.
    """
    query = select(FundDrive).where(FundDrive.year == year, FundDrive.code == code)
    row = connection.execute(query).one_or_none()
    if row is None:
        there = select(FundDrive.code).where(FundDrive.year == year).order_by(FundDrive.id)
        what = f"đợt vận động năm {year}"
        raise NotFound(what, code, connection.scalars(there))
    return row


def unit_of_year(connection: Connection, year: int, code: str) -> UnitInfo:
    """A unit that is listed for a year.

    Raises: NotFound.
    """
    found = next((unit for unit in units_of(connection, year) if unit.code == code), None)
    if found is None:
        what = f"đơn vị năm {year}"
        raise NotFound(what, code)
    return found


def person_of_unit(connection: Connection, code: str, unit: UnitInfo) -> Any:  # noqa: ANN401  # a row read by name
    """A person who serves, or served, in the unit: id, name, match_key, fold, job.

    Raises: NotFound; WrongFields where they never served in the unit.
    """
    query = (
        select(
            Person.id,
            Person.name,
            Person.match_key,
            Person.fold,
            PersonUnit.job,
            PersonUnit.unit_id,
        )
        .join(PersonUnit, PersonUnit.person_id == Person.id)
        .where(Person.code == code)
        .order_by(PersonUnit.valid_to == "", PersonUnit.id)
    )
    rows = list(connection.execute(query))
    if not rows:
        what = "cán bộ"
        raise NotFound(what, code)
    own = [row for row in rows if row.unit_id == unit.id]
    if not own:
        sentence = f"{rows[-1].name} không thuộc {unit.name}; hãy chọn lại cán bộ hoặc đơn vị."
        raise WrongFields({"person": sentence})
    return own[-1]


def donor_row(connection: Connection, number: int) -> Row[Any]:
    """A donor's record.

    Raises: NotFound.
    """
    row = connection.execute(select(Donor).where(Donor.id == number)).one_or_none()
    if row is None:
        what = "người ủng hộ số"
        raise NotFound(what, str(number))
    return row
