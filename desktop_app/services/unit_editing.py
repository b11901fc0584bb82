"""Units by hand: adding one, its cluster and headcount in a year, other spellings of its name."""

from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.reorganisation import Life, UnfitAct, Units, check_name
from desktop_app.domain.text import clean, match_key
from desktop_app.domain.unit_history import NewUnit, YearChange
from desktop_app.models.units import Cluster, Unit, UnitAlias, UnitYear
from desktop_app.services import unit_register, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.reorganisation import writing
from desktop_app.services.reorganisation.reading import lives
from desktop_app.services.reorganisation.trace import Trace

_CHANGED = Changes.UNITS | Changes.SCORES


class UnitEditing:
    """Changing units by hand."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, year: int, unit: NewUnit) -> Done[str]:
        """Add a unit and list it in a year; its code is the result.

        Raises: UnfitAct with the fields that are wrong, NotFound for the parent, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            units = lives(command.connection, f"{year}-12-31")
            if unit.parent:
                _known(units, unit.parent)
            problems = list(check_name(units, unit.name, unit.parent, f"{year}-12-31"))
            if problems:
                raise UnfitAct(problems)
            code = _free_code(units, unit.code)
            _write(command, year, unit, code, units)
            told = {"code": code, "name": clean(unit.name)}
            command.audit("unit.add", f"unit:{code}", after=told)
        return Done(code, _CHANGED)

    def set_year(self, code: str, year: int, change: YearChange) -> Done[None]:
        """List a unit in a year, with its cluster and headcount; None leaves what is there.

        Raises: NotFound, Refused for a unit that was not there in the year, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            unit = _known(lives(command.connection), code)
            _refuse_other_time(unit, year)
            before = _listed(command.connection, unit.id, year)
            _list(command, unit.id, year, change)
            after = _listed(command.connection, unit.id, year)
            command.audit("unit.set", f"unit:{code}", before=before, after={"year": year, **after})
        return Done(None, _CHANGED)

    def add_alias(self, code: str, alias: str) -> Done[None]:
        """Note another way that people write a unit's name.

        Raises: NotFound, Refused where it says nothing new or is another unit's name.
        """
        spelt = clean(alias)
        with self._desk.command() as command:
            units = lives(command.connection)
            unit = _known(units, code)
            _refuse_alias(command.connection, units, unit, spelt)
            command.connection.execute(insert(UnitAlias), [{"unit_id": unit.id, "alias": spelt}])
            command.audit("unit.alias", f"unit:{code}", after={"alias": spelt})
        return Done(None, Changes.UNITS)

    def remove_alias(self, code: str, alias: str) -> Done[None]:
        """Take another way of writing a unit's name away.

        Raises: NotFound.
        """
        spelt = clean(alias)
        with self._desk.command() as command:
            unit = _known(lives(command.connection), code)
            known = command.connection.scalars(
                select(UnitAlias.alias).where(UnitAlias.unit_id == unit.id)
            ).all()
            if spelt not in known:
                what = "cách viết"
                raise NotFound(what, spelt, known)
            gone = delete(UnitAlias).where(UnitAlias.unit_id == unit.id, UnitAlias.alias == spelt)
            command.connection.execute(gone)
            command.audit("unit.alias", f"unit:{code}", before={"alias": spelt})
        return Done(None, Changes.UNITS)

    def clusters(self, year: int) -> tuple[tuple[str, str], ...]:
        """The year's clusters: code and name, in their order."""
        query = select(Cluster.code, Cluster.name).where(Cluster.year == year)
        with self._desk.reading() as connection:
            rows = connection.execute(query.order_by(Cluster.position, Cluster.id))
            return tuple((row.code, row.name) for row in rows)


def _known(units: Units, code: str) -> Life:
    if code not in units:
        what = "đơn vị"
        raise NotFound(what, code)
    return units[code]


def _free_code(units: Units, wanted: str) -> str:
    code = clean(wanted)
    if code in units:
        sentence = f"Mã “{code}” đã dùng cho “{units[code].name}”. Hãy ghi mã khác hoặc để trống."
        raise Refused(sentence)
    return code or unit_register.new_code(units, "DV")


def _write(command: Command, year: int, unit: NewUnit, code: str, units: Units) -> None:
    record = {
        "code": code,
        "kind": clean(unit.kind),
        "parent_id": units[unit.parent].id if unit.parent else None,
        "valid_from": unit.valid_from,
    }
    added = insert(Unit).returning(Unit.id)
    ident = command.connection.execute(added, [record]).scalar_one()
    writing.add_name(Trace(command.connection), ident, unit.name, unit.valid_from)
    _list(command, ident, year, YearChange(unit.cluster, unit.headcount))


def _list(command: Command, unit_id: int, year: int, change: YearChange) -> None:
    values: dict[str, Any] = {}
    if change.cluster is not None:
        values["cluster_id"] = unit_register.cluster_number(command, year, change.cluster)
    if change.headcount is not None:
        values["headcount"] = change.headcount
    same = (UnitYear.unit_id == unit_id, UnitYear.year == year)
    changed = update(UnitYear).where(*same).values(version=UnitYear.version + 1, **values)
    if not command.connection.execute(changed).rowcount:
        position = unit_register.next_position(command, year)
        record = {"unit_id": unit_id, "year": year, "position": position, **values}
        command.connection.execute(insert(UnitYear), [record])


def _listed(connection: Connection, unit_id: int, year: int) -> dict[str, Any]:
    query = (
        select(Cluster.name.label("cluster"), UnitYear.headcount)
        .select_from(UnitYear)
        .outerjoin(Cluster, Cluster.id == UnitYear.cluster_id)
        .where(UnitYear.unit_id == unit_id, UnitYear.year == year)
    )
    row = connection.execute(query).one_or_none()
    return {"cluster": row.cluster or "", "headcount": row.headcount} if row else {}


def _refuse_other_time(unit: Life, year: int) -> None:
    begun = unit.valid_from[:4] <= str(year)
    ended = bool(unit.valid_to) and unit.valid_to[:4] < str(year)
    if not begun or ended:
        sentence = f"“{unit.name}” không hoạt động trong năm {year}. Hãy kiểm tra lại năm."
        raise Refused(sentence)


def _refuse_alias(connection: Connection, units: Units, unit: Life, alias: str) -> None:
    key = match_key(alias)
    if not key:
        sentence = "Hãy ghi cách viết khác của tên đơn vị."
        raise Refused(sentence)
    own = connection.scalars(select(UnitAlias.alias).where(UnitAlias.unit_id == unit.id)).all()
    if alias in {unit.name, *own}:
        sentence = f"“{alias}” đã được ghi cho “{unit.name}”."
        raise Refused(sentence)
    for other in units.values():
        if other.id != unit.id and not other.valid_to and match_key(other.name) == key:
            sentence = f"“{alias}” là tên của đơn vị khác (mã {other.code}) nên không ghi được."
            raise Refused(sentence)
