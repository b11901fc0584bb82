"""The versions of a unit's return: what was sent when, what counts, and what changed between."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.intake import Kind
from desktop_app.domain.intake_rows import Difference, ReturnVersion
from desktop_app.models.campaigns import Activity, Contribution, UnitReturn
from desktop_app.models.intake import ImportFile
from desktop_app.models.units import Unit
from desktop_app.services import criteria
from desktop_app.services.desk import Desk
from desktop_app.services.importing.differences import Side, between
from desktop_app.services.importing.entries import stored_rows
from desktop_app.services.importing.versions import tally_files
from desktop_app.services.origins import tables_of


class Versions:
    """Looking at versions, and holding two against each other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, year: int, unit: str, campaign: str) -> tuple[ReturnVersion, ...]:
        """Every version that a unit's return for a campaign has had, in the order of arrival.

        What one file brought of one kind is one version; kinds and periods are told apart.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            unit_id = _unit_number(connection, unit)
            campaign_id = criteria.campaign_number(connection, year, campaign)
            rows = _returns(connection, unit_id, campaign_id)
            return tuple(_version(connection, parts) for parts in _by_file(rows))

    def differences(self, older_id: int, newer_id: int) -> tuple[Difference, ...]:
        """What two versions of one unit's return do not share, value by value.

        Raises: NotFound, Refused where they are not versions of one return.
        """
        with self._desk.reading() as connection:
            older, newer = _whole(connection, older_id), _whole(connection, newer_id)
            if older.line != newer.line:
                sentence = (
                    f"Bản {older_id} và bản {newer_id} không phải hai bản của cùng một báo cáo "
                    "(cùng đơn vị, phong trào, kỳ và loại). Hãy chọn hai bản của cùng một báo cáo."
                )
                raise Refused(sentence)
            kind = Kind(older.line[-1])
            old = _side(connection, kind, older)
            return tuple(between(kind, old, _side(connection, kind, newer)))


def _unit_number(connection: Connection, code: str) -> int:
    found = connection.scalar(select(Unit.id).where(Unit.code == code))
    if found is None:
        what = "đơn vị"
        raise NotFound(what, code)
    return found


def _returns(connection: Connection, unit_id: int, campaign_id: int) -> list[Row[Any]]:
    query = (
        select(UnitReturn, ImportFile.name, ImportFile.import_id)
        .join(ImportFile, ImportFile.id == UnitReturn.file_id)
        .where(UnitReturn.unit_id == unit_id, UnitReturn.campaign_id == campaign_id)
        .order_by(UnitReturn.period, UnitReturn.kind, UnitReturn.number)
    )
    return list(connection.execute(query))


def _by_file(rows: Iterable[Row[Any]]) -> list[list[Row[Any]]]:
    """The parts of each version: what a file's several tables of a kind brought."""
    found = defaultdict[tuple[str, str, int], list[Row[Any]]](list)
    for row in rows:
        found[(row.period, row.kind, row.file_id)].append(row)
    return list(found.values())


def _version(connection: Connection, parts: Sequence[Row[Any]]) -> ReturnVersion:
    first = parts[0]
    rows, amount = _figures(connection, [part.id for part in parts])
    return ReturnVersion(
        id=first.id,
        number=first.number,
        kind=first.kind,
        period=first.period,
        received_on=first.received_on,
        supplement=first.supplement,
        state=_state(parts),
        import_id=first.import_id,
        file=first.name,
        rows=rows,
        amount=amount,
        tally=bool(tally_files(connection, [first.file_id])),
        file_id=first.file_id,
    )


def _state(parts: Sequence[Row[Any]]) -> str:
    if all(part.withdrawn for part in parts):
        return "withdrawn"
    return "in_force" if any(part.in_force for part in parts) else "replaced"


def _figures(connection: Connection, returns: Sequence[int]) -> tuple[int, int]:
    """Rows, and money in đồng, as they were sent."""
    given = select(func.count(), func.coalesce(func.sum(Contribution.amount), 0)).where(
        Contribution.return_id.in_(returns), Contribution.reverses_id.is_(None)
    )
    held = select(func.count()).select_from(Activity).where(Activity.return_id.in_(returns))
    gifts, amount = connection.execute(given).one()
    return gifts + (connection.scalar(held) or 0), amount


@dataclass(frozen=True, slots=True)
class _Version:
    """A version's parts; `line` is the return that it is a version of."""

    line: tuple[int, int, str, str]
    file_id: int
    returns: tuple[int, ...]


def _whole(connection: Connection, number: int) -> _Version:
    """A version by the number of any of its parts.

    Raises: NotFound.
    """
    line = (UnitReturn.unit_id, UnitReturn.campaign_id, UnitReturn.period, UnitReturn.kind)
    query = select(*line, UnitReturn.file_id).where(UnitReturn.id == number)
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "bản báo cáo số"
        raise NotFound(what, str(number))
    *key, file_id = row
    same = [column == value for column, value in zip(line, key, strict=True)]
    parts = select(UnitReturn.id).where(*same, UnitReturn.file_id == file_id)
    return _Version(tuple(key), file_id, tuple(connection.scalars(parts)))  # type: ignore[arg-type]


def _side(connection: Connection, kind: Kind, version: _Version) -> Side:
    rows = stored_rows(connection, kind, version.returns)
    every = [row for number in version.returns for row in rows.get(number, ())]
    return Side(every, tables_of(connection, [version.file_id]))
