"""Score sheets: computed for all subjects at once, stored with what explains each mark."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from sqlalchemy import Connection, select

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.criteria import CriteriaSet, Facts, Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.judged import Judged
from desktop_app.domain.progress import Progress, silent, steps
from desktop_app.domain.ranking import tie_values
from desktop_app.domain.rows import ScoreMatrix, SubjectSheet, UnitInfo
from desktop_app.domain.scoring import score_sheet
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.services import criteria, facts, held_returns, score_sheets, templates, years
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Desk
from desktop_app.services.held_returns import Waiting
from desktop_app.services.judged import NOUNS, find_judged, is_of, judged
from desktop_app.services.score_sheets import Computed
from desktop_app.services.units import units_of

# What a scoring's entry in the trail counts.
AUDITED = {Subject.COLLECTIVE: "units", Subject.INDIVIDUAL: "people"}


class Scoring:
    """Marks of units and people on the criteria sets of a year."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def score(
        self,
        year: int,
        campaign: str = "",
        progress: Progress = silent,
        subject: Subject = Subject.COLLECTIVE,
        *,
        accept_correcting: bool = False,
    ) -> Done[int]:
        """Compute and store everybody's sheet; the number of subjects is the result.

        What rests on a return that is being corrected stays blank; `accept_correcting` scores it
        as it is, and the sheet then says that it is provisional.

        Raises: ClosedYear, NotFound, Refused where the year has nobody to judge, Cancelled.
        """
        with self._desk.command(recorded=False) as command:
            years.ensure_open(command, year)
            criteria.ensure(command, year, campaign, subject)
            everybody = judged(command.connection, year, subject)
            if not everybody:
                raise Refused(_nobody(year, subject))
            sets = criteria.in_use(command.connection, year, campaign, subject)
            for stored, members in shared_out(sets, everybody):
                held = _held(command.connection, stored)
                waits = None if accept_correcting else held
                found = facts.collect(command.connection, stored, members, command.today, waits)
                sheets = _compute(stored.rules, members, found, progress)
                if waits is not None:
                    sheets = _told(sheets, waits)
                provisional = held.units if accept_correcting else frozenset[int]()
                score_sheets.replace(command, stored, sheets, provisional)
                after: dict[str, object] = {AUDITED[subject]: len(members)}
                if provisional:
                    after["provisional"] = sum(one.unit_id in provisional for one in members)
                command.audit("score.compute", f"criteria_set:{stored.id}", after=after)
        return Done(len(everybody), Changes.SCORES)

    def corrected(
        self, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE
    ) -> tuple[UnitInfo, ...]:
        """The units of which a return that scoring would rest on is being corrected.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            sets = _to_be_used(connection, year, campaign, subject)
            waiting = {unit for one in sets for unit in _held(connection, one).units}
            return tuple(unit for unit in units_of(connection, year) if unit.id in waiting)

    def sheet(
        self, year: int, code: str, campaign: str = "", subject: Subject = Subject.COLLECTIVE
    ) -> SubjectSheet:
        """One unit's or one person's stored sheet.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        with self._desk.reading() as connection:
            sets = scored_sets(connection, year, campaign, subject)
            return _sheet(connection, sets, find_judged(connection, year, subject, code))

    def matrix(
        self, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE, code: str = ""
    ) -> ScoreMatrix:
        """Everybody's marks side by side, on the set of that code where there are several.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        with self._desk.reading() as connection:
            sets = scored_sets(connection, year, campaign, subject)
            stored = next((one for one in sets if one.rules.code == code), sets[0])
            return _matrix(connection, stored)


def scored_sets(
    connection: Connection, year: int, campaign: str = "", subject: Subject = Subject.COLLECTIVE
) -> tuple[StoredSet, ...]:
    """The sets in use by which something was scored.

    Raises: NotFound, Refused where nothing was.
    """
    sets = criteria.in_use(connection, year, campaign, subject)
    query = select(ScoreSheetRecord.set_id).where(
        ScoreSheetRecord.set_id.in_([one.id for one in sets])
    )
    scored = set(connection.scalars(query.distinct()))
    if not scored:
        whose = f"Phong trào “{campaign}”" if campaign else f"Năm {year}"
        sentence = f"{whose} chưa được chấm điểm. Hãy chấm điểm trước."
        raise Refused(sentence)
    return tuple(one for one in sets if one.id in scored)


def shared_out(
    sets: Sequence[StoredSet], everybody: Sequence[Judged]
) -> Iterator[tuple[StoredSet, tuple[Judged, ...]]]:
    """Each set with those whom it judges; who has no set is judged by none."""
    own = {one.id: criteria.set_for(sets, one) for one in everybody}
    for stored in sets:
        members = tuple(one for one in everybody if own[one.id] == stored)
        if members:
            yield stored, members


def _to_be_used(
    connection: Connection, year: int, campaign: str, subject: Subject
) -> tuple[StoredSet, ...]:
    """The sets in use; before the year's first scoring the shipped one that it will adopt."""
    sets = criteria.in_use(connection, year, campaign, subject)
    code = "" if campaign else templates.YEAR_SETS.get(subject, "")
    if sets or not code:
        return sets
    return (StoredSet(0, year, None, templates.find_criteria(code)),)


def _held(connection: Connection, stored: StoredSet) -> Waiting:
    return held_returns.waiting(connection, stored, facts.names_of(stored.rules))


def _nobody(year: int, subject: Subject) -> str:
    return (
        f"Năm {year} chưa có danh sách {NOUNS[subject]}. Hãy nhập danh sách {NOUNS[subject]} trước."
    )


def _compute(
    rules: CriteriaSet,
    members: Sequence[Judged],
    found: Mapping[int, Facts],
    progress: Progress,
) -> Iterator[Computed]:
    for one in steps(members, progress, "Đang chấm điểm"):
        sheet = score_sheet(rules, found[one.id])
        yield one, sheet, tie_values(rules.tie_order, sheet, found[one.id])


def _told(sheets: Iterable[Computed], waits: Waiting) -> Iterator[Computed]:
    """The sheets, where those say so of which something waits for a return."""
    for one, sheet, ties in sheets:
        notes = (*sheet.notes, *waits.notes_of(one.unit_id))
        yield one, replace(sheet, notes=notes), ties


def _sheet(connection: Connection, sets: Sequence[StoredSet], one: Judged) -> SubjectSheet:
    stored = criteria.set_for(sets, one)
    query = select(ScoreSheetRecord).where(
        ScoreSheetRecord.set_id == (stored.id if stored else 0), is_of(ScoreSheetRecord, one)
    )
    sheet = connection.execute(query).one_or_none()
    if stored is None or sheet is None:
        sentence = f"{one.name} chưa được chấm điểm. Hãy chấm điểm lại."
        raise Refused(sentence)
    marks = score_sheets.marks_of(connection, sheet.id)
    return score_sheets.subject_sheet(stored, one, sheet, marks)


def _matrix(connection: Connection, stored: StoredSet) -> ScoreMatrix:
    leaves = stored.rules.leaves
    query = (
        select(
            score_sheets.SUBJECT_ID,
            ScoreSheetRecord.total,
            ScoreSheetRecord.provisional,
            MarkRecord.criterion,
            MarkRecord.points,
        )
        .join(MarkRecord, MarkRecord.sheet_id == ScoreSheetRecord.id)
        .where(ScoreSheetRecord.set_id == stored.id)
        .order_by(ScoreSheetRecord.id)
    )
    points: dict[tuple[int, str], int | None] = {}
    totals: dict[int, int] = {}
    tentative: set[int] = set()
    for subject, rows in groupby(connection.execute(query), key=lambda row: row.subject):
        for row in rows:
            points[(subject, row.criterion)] = row.points
            totals[subject] = row.total
            if row.provisional:
                tentative.add(subject)
    everybody = judged(connection, stored.year, stored.rules.subject)
    return ScoreMatrix(
        subject=stored.rules.subject,
        provisional=frozenset(one.code for one in everybody if one.id in tentative),
        criteria_title=stored.rules.title,
        criteria=tuple((leaf.code, leaf.title, leaf.max_points) for leaf in leaves),
        rows=tuple(
            (one, tuple(points.get((one.id, leaf.code)) for leaf in leaves), totals[one.id])
            for one in everybody
            if one.id in totals
        ),
        groups=tuple((one.code, one.title) for one in stored.rules.criteria if not one.parent),
    )
