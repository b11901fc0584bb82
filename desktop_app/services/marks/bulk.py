"""Many marks written at once: one transaction, an entry in the trail for each and one for all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.orm import InstrumentedAttribute

from desktop_app.domain.criteria import Subject
from desktop_app.domain.marks.standing import standing
from desktop_app.domain.points import points_text
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode
from desktop_app.models.awards import Vote
from desktop_app.models.scoring import EnteredMark
from desktop_app.services.desk import Command, Entry
from desktop_app.services.marks.checking import Allowed, Pen
from desktop_app.services.marks.entering import NewMark, mark_entry, mark_record
from desktop_app.services.slices import slices

CHUNK = 500


def write_all(command: Command, year: int, pen: Pen, allowed: Sequence[Allowed]) -> None:
    """Keep the marks and take out those whose cells were emptied."""
    for chunk in slices((one for one in allowed if one.accepted.points is not None), CHUNK):
        given = [(one, _new(pen, one, one.accepted.points or 0)) for one in chunk]
        records = [mark_record(command, one.stored, one.one, new, pen.marker) for one, new in given]
        command.connection.execute(insert(EnteredMark), records)
        command.audit_many(
            mark_entry(new, pen.stage, standing(one.stands, pen.stage, pen.giver))
            for one, new in given
        )
    _take_out(command, pen, [one for one in allowed if one.accepted.points is None])
    if len(allowed) > 1:
        after = {"stage": STAGE_TITLES[pen.stage], "marks": len(allowed)}
        command.audit("mark.enter", f"year:{year}", after=after, reason=pen.reason)


def _new(pen: Pen, allowed: Allowed, points: int) -> NewMark:
    typed = allowed.accepted.typed
    return NewMark(
        typed.code, typed.criterion, points, pen.stage.value, pen.marker_code, pen.reason
    )


def _take_out(command: Command, pen: Pen, emptied: Iterable[Allowed]) -> None:
    """All that the stage gave goes, lest an older mark come back; votes on it go along."""
    by_criterion: defaultdict[tuple[int, str], list[Allowed]] = defaultdict(list)
    entries: list[Entry] = []
    for one in emptied:
        by_criterion[(one.stored.id, one.accepted.typed.criterion)].append(one)
        before = {
            "points": points_text(one.accepted.before or 0),
            "stage": STAGE_TITLES[pen.stage],
        }
        subject = f"mark:{one.one.code}:{one.accepted.typed.criterion}"
        entries.append(Entry("mark.withdraw", subject, before, reason=pen.reason))
    command.audit_many(entries)
    for (set_id, criterion), some in by_criterion.items():
        marks = select(EnteredMark.id).where(
            EnteredMark.set_id == set_id,
            EnteredMark.criterion == criterion,
            EnteredMark.stage == pen.stage.value,
            EnteredMark.withdrawn.is_(False),
            _whose(some).in_([one.one.id for one in some]),
            *_markers(pen),
        )
        ids = list(command.connection.scalars(marks))
        for record, which in ((EnteredMark, EnteredMark.id), (Vote, Vote.mark_id)):
            gone = update(record).where(which.in_(ids))
            command.connection.execute(gone.values(withdrawn=True))


def _whose(some: Sequence[Allowed]) -> InstrumentedAttribute[int | None]:
    people = some[0].one.kind is Subject.INDIVIDUAL
    return EnteredMark.person_id if people else EnteredMark.unit_id


def _markers(pen: Pen) -> tuple[ColumnElement[bool], ...]:
    """At the cross stage the marking unit's own alone."""
    if pen.stage is not StageCode.CROSS:
        return ()
    return (EnteredMark.marker_unit_id == (pen.marker.id if pen.marker else None),)
