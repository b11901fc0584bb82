"""A year's clusters: made, called otherwise, put in order, given units, taken away."""

from collections.abc import Sequence
from typing import TypeAlias

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField
from desktop_app.domain.text import clean, match_key
from desktop_app.domain.unit_history import ClusterInfo
from desktop_app.models.scoring import CriteriaSetRecord
from desktop_app.models.units import Cluster, Unit, UnitYear
from desktop_app.services import years
from desktop_app.services.desk import Command, Desk

_Cluster: TypeAlias = Row[*tuple[int, str, str, int, int]]
_CHANGED = Changes.UNITS | Changes.SCORES


class Clusters:
    """The clusters within which a year's units are ranked."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int) -> tuple[ClusterInfo, ...]:
        """The year's clusters in their order, with how many units each has."""
        query = (
            select(
                Cluster.code, Cluster.name, Cluster.position, Cluster.version, func.count(Unit.id)
            )
            .outerjoin(UnitYear, UnitYear.cluster_id == Cluster.id)
            .outerjoin(Unit, Unit.id == UnitYear.unit_id)
            .where(Cluster.year == year)
            .group_by(Cluster.id)
            .order_by(Cluster.position, Cluster.id)
        )
        with self._desk.reading() as connection:
            return tuple(ClusterInfo(*row) for row in connection.execute(query))

    def add(self, year: int, name: str, code: str = "") -> Done[str]:
        """Make a cluster, last in the order; its code is the result, made where none is given.

        Raises: WrongField for a name or code that is empty or in use, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            there = _clusters(command.connection, year)
            spelt = _free(there, "name", name)
            own = _free(there, "code", code) if clean(code) else _new_code(there)
            position = max((one.position for one in there), default=0) + 1
            record = {"year": year, "code": own, "name": spelt, "position": position}
            command.connection.execute(insert(Cluster), [record])
            command.audit("cluster.add", _subject(year, own), after={"name": spelt})
        return Done(own, _CHANGED)

    def rename(self, year: int, code: str, name: str, version: int | None = None) -> Done[None]:
        """Call a cluster otherwise; units and marks stay with it.

        Raises: NotFound, WrongField, EditedMeanwhile, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            there = _clusters(command.connection, year)
            cluster = _one(there, code)
            if version not in {None, cluster.version}:
                what = "Cụm này"
                raise EditedMeanwhile(what)
            others = [one for one in there if one.id != cluster.id]
            spelt = _free(others, "name", name)
            _refuse_named(command.connection, year, cluster.name)
            _change(command, cluster.id, {"name": spelt})
            before, after = {"name": cluster.name}, {"name": spelt}
            command.audit("cluster.set", _subject(year, code), before=before, after=after)
        return Done(None, _CHANGED)

    def order(self, year: int, codes: Sequence[str]) -> Done[None]:
        """Put the clusters in this order; those that are left out follow as they are.

        Raises: NotFound, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            there = _clusters(command.connection, year)
            first = [_one(there, code) for code in dict.fromkeys(codes)]
            wanted = [*first, *(one for one in there if one not in first)]
            for position, one in enumerate(wanted, 1):
                if one.position != position:
                    _change(command, one.id, {"position": position})
            before, after = ([one.code for one in order] for order in (there, wanted))
            command.audit("cluster.order", f"year:{year}", before=before, after=after)
        return Done(None, _CHANGED)

    def put(self, year: int, code: str, units: Sequence[str]) -> Done[int]:
        """Put units (codes) of the year's list into a cluster, "" for none; how many changed.

        Raises: NotFound for the cluster or a unit that the year does not list, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            there = _clusters(command.connection, year)
            into = _one(there, code).id if code else None
            rows = _listed(command.connection, year, units)
            moving = [row for row in rows if row.cluster_id != into]
            lines = UnitYear.id.in_([row.id for row in moving])
            values = {"cluster_id": into, "version": UnitYear.version + 1}
            command.connection.execute(update(UnitYear).where(lines).values(**values))
            after = {"cluster": code, "units": [row.code for row in moving]}
            command.audit("cluster.put", f"year:{year}", after=after)
        return Done(len(moving), _CHANGED)

    def remove(self, year: int, code: str) -> Done[None]:
        """Take a cluster away that has no units.

        Raises: NotFound, WrongField where it has units or criteria name it, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            cluster = _one(_clusters(command.connection, year), code)
            inside = select(func.count()).where(UnitYear.cluster_id == cluster.id)
            units = command.connection.scalar(inside)
            if units:
                field = "name"
                sentence = f"Cụm “{cluster.name}” còn {units} đơn vị; hãy chuyển sang cụm khác."
                raise WrongField(field, sentence)
            for called in (cluster.name, cluster.code):
                _refuse_named(command.connection, year, called)
            command.connection.execute(delete(Cluster).where(Cluster.id == cluster.id))
            command.audit("cluster.remove", _subject(year, code), before={"name": cluster.name})
        return Done(None, _CHANGED)


def _subject(year: int, code: str) -> str:
    return f"cluster:{code} ({year})"


def _clusters(connection: Connection, year: int) -> Sequence[_Cluster]:
    query = select(Cluster.id, Cluster.code, Cluster.name, Cluster.position, Cluster.version)
    ordered = query.where(Cluster.year == year).order_by(Cluster.position, Cluster.id)
    return connection.execute(ordered).all()


def _one(there: Sequence[_Cluster], code: str) -> _Cluster:
    found = next((one for one in there if one.code == code), None)
    if found is None:
        what = "cụm"
        raise NotFound(what, code, (one.code for one in there))
    return found


def _free(there: Sequence[_Cluster], field: str, text: str) -> str:
    """A name or code that no other cluster bears, as it is written into lists."""
    key = match_key(text)
    if not key:
        sentence = "Hãy ghi tên cụm."
        raise WrongField(field, sentence)
    for one in there:
        if key in {match_key(one.name), match_key(one.code)}:
            sentence = f"“{clean(text)}” đã là tên hoặc mã của cụm “{one.name}” trong năm này."
            raise WrongField(field, sentence)
    return clean(text)


def _new_code(there: Sequence[_Cluster]) -> str:
    taken = {match_key(text) for one in there for text in (one.code, one.name)}
    number = 1
    while f"c{number}" in taken:
        number += 1
    return f"C{number}"


def _refuse_named(connection: Connection, year: int, name: str) -> None:
    """A set that names the cluster so would judge nobody afterwards."""
    query = select(CriteriaSetRecord.title, CriteriaSetRecord.definition)
    for title, definition in connection.execute(query.where(CriteriaSetRecord.year == year)):
        named = {match_key(one) for one in definition.get("clusters", ())}
        if match_key(name) in named:
            field = "name"
            sentence = f"Bộ tiêu chí “{title}” chấm riêng cụm “{name}”; hãy sửa bộ đó trước."
            raise WrongField(field, sentence)


def _change(command: Command, ident: int, values: dict[str, str | int]) -> None:
    change = update(Cluster).where(Cluster.id == ident)
    command.connection.execute(change.values(**values, version=Cluster.version + 1))


def _listed(
    connection: Connection, year: int, units: Sequence[str]
) -> Sequence[Row[*tuple[int, str, int | None]]]:
    """The year's lines of units.

    Raises: NotFound.
    """
    query = (
        select(UnitYear.id, Unit.code, UnitYear.cluster_id)
        .join(Unit, Unit.id == UnitYear.unit_id)
        .where(UnitYear.year == year, Unit.code.in_(units))
        .order_by(UnitYear.position)
    )
    rows = connection.execute(query).all()
    missing = sorted(set(units) - {row.code for row in rows})
    if missing:
        what = f"trong danh sách năm {year} đơn vị"
        raise NotFound(what, ", ".join(missing))
    return rows
