"""The acts that the store knows, and units as an act meets them."""

from collections import defaultdict

from sqlalchemy import Connection, select
from sqlalchemy.orm import aliased

from desktop_app.domain.documents import DocumentInfo, Owner, OwnerKind
from desktop_app.domain.lineage import Act, Part
from desktop_app.domain.reorganisation import ActKind, Life, Units
from desktop_app.domain.unit_history import ActInfo, ActPart
from desktop_app.models.units import Reorganisation, Unit, UnitLineage, UnitName
from desktop_app.services import documents
from desktop_app.services.unit_names import name_on

_EVER = "9999-12-31"


def lives(connection: Connection, day: str = _EVER) -> Units:
    """Every unit that ever was, by code, with the name of a day."""
    acts = _days_of_acts(connection)
    above = aliased(Unit)
    query = (
        select(
            Unit.id,
            Unit.code,
            UnitName.name,
            above.code.label("parent"),
            Unit.valid_from,
            Unit.valid_to,
        )
        .join(UnitName, UnitName.unit_id == Unit.id)
        .outerjoin(above, above.id == Unit.parent_id)
        .where(name_on(day))
        .order_by(UnitName.sort_key, Unit.id)
    )
    return {
        row.code: Life(
            id=row.id,
            code=row.code,
            name=row.name,
            parent=row.parent or "",
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            acts=tuple(sorted(acts[row.id])),
        )
        for row in connection.execute(query)
    }


def _days_of_acts(connection: Connection) -> defaultdict[int, set[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    query = select(
        UnitLineage.from_unit_id, UnitLineage.to_unit_id, Reorganisation.effective_on
    ).join(Reorganisation, Reorganisation.id == UnitLineage.reorganisation_id)
    for former, successor, day in connection.execute(query):
        found[former].add(day)
        if successor is not None:
            found[successor].add(day)
    return found


def acts_until(connection: Connection, day: str) -> tuple[Act, ...]:
    """The acts that are in effect on a day, for figures to follow."""
    query = (
        select(
            Reorganisation.id,
            Reorganisation.effective_on,
            UnitLineage.from_unit_id,
            UnitLineage.to_unit_id,
            UnitLineage.share,
        )
        .join(UnitLineage, UnitLineage.reorganisation_id == Reorganisation.id)
        .where(Reorganisation.effective_on <= day)
        .order_by(UnitLineage.id)
    )
    parts: dict[tuple[int, str], dict[int, tuple[Part, ...]]] = {}
    for number, effective, former, successor, share in connection.execute(query):
        of_act = parts.setdefault((number, effective), {})
        of_act[former] = (*of_act.get(former, ()), Part(successor, share))
    return tuple(Act(number, effective, found) for (number, effective), found in parts.items())


def all_acts(connection: Connection) -> tuple[ActInfo, ...]:
    """Every act, the latest day first, with the names of its units on that day."""
    query = select(Reorganisation).order_by(
        Reorganisation.effective_on.desc(), Reorganisation.id.desc()
    )
    return tuple(
        ActInfo(
            id=row.id,
            kind=ActKind(row.kind),
            day=row.effective_on,
            basis=row.basis,
            reason=row.reason,
            summary=row.summary,
            actor=row.actor,
            entered_on=row.entered_at.astimezone().date().isoformat(),
            parts=_parts(connection, row.id, row.effective_on),
            documents=act_documents(connection, row.id),
        )
        for row in connection.execute(query)
    )


def act_documents(connection: Connection, act_id: int) -> tuple[DocumentInfo, ...]:
    """The documents that are kept with an act."""
    return documents.kept(connection, Owner(OwnerKind.REORGANISATION, act_id))


def _parts(connection: Connection, act_id: int, day: str) -> tuple[ActPart, ...]:
    units = {unit.id: unit for unit in lives(connection, day).values()}
    query = (
        select(UnitLineage.from_unit_id, UnitLineage.to_unit_id, UnitLineage.share)
        .where(UnitLineage.reorganisation_id == act_id)
        .order_by(UnitLineage.id)
    )
    found = []
    for former, successor, share in connection.execute(query):
        to = units[successor] if successor is not None else None
        found.append(
            ActPart(
                former=units[former].code,
                former_name=units[former].name,
                to=to.code if to else "",
                to_name=to.name if to else "",
                share=share,
            )
        )
    return tuple(found)
