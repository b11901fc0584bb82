"""The list that feeds officials' yearly review: everybody's points, class, titles, campaigns."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from desktop_app.domain.awards.assessments import ASSESSED_NAMES
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.criteria import Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.officials import Official
from desktop_app.models.awards import Assessment, AwardRecord, AwardTitle
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.reports.scores import TENTATIVE
from desktop_app.services import campaigns, criteria, person_giving, score_sheets
from desktop_app.services.desk import Desk
from desktop_app.services.judged import judged

NOT_SCORED = "Chưa chấm điểm"
NO_MARK = "Chưa có điểm nào"


class Officials:
    """Looking officials up for their yearly review."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int) -> tuple[Official, ...]:
        """Everybody of the year, unit by unit, in a few queries for all."""
        with self._desk.reading() as connection:
            people = judged(connection, year, Subject.INDIVIDUAL)
            return tuple(_officials(connection, year, people))


def _officials(connection: Connection, year: int, people: Sequence[Judged]) -> Iterator[Official]:
    sheets = dict(_sheets(connection, year, people))
    given = _assessed(connection, year)
    titles, joined = _titles(connection, year), _joined(connection, year)
    for one in people:
        sheet = sheets.get(one.id)
        marked = sheet if sheet is not None and sheet.marks else None
        yield Official(
            person=one,
            points=None if marked is None else marked.total,
            max_points=None if marked is None else marked.max_points,
            proposed="" if marked is None else marked.band,
            given=given.get(one.id, ""),
            titles=tuple(titles.get(one.id, ())),
            campaigns=tuple(joined.get(one.id, ())),
            notes=_notes(sheet),
        )


def _notes(sheet: Any) -> tuple[str, ...]:  # noqa: ANN401  # a row or None
    if sheet is None:
        return (NOT_SCORED,)
    if not sheet.marks:
        return (NO_MARK,)
    return (*((TENTATIVE,) if sheet.provisional else ()), *sheet.notes)


def _sheets(
    connection: Connection, year: int, people: Sequence[Judged]
) -> Iterator[tuple[int, Any]]:
    """Each person's sheet on the year's set that judges their unit, with how many marks it has."""
    sets = criteria.in_use(connection, year, "", Subject.INDIVIDUAL)
    own = {one.id: criteria.set_for(sets, one) for one in people}
    marked = (
        select(MarkRecord.sheet_id, func.count(MarkRecord.points).label("marks"))
        .group_by(MarkRecord.sheet_id)
        .subquery()
    )
    query = select(
        score_sheets.SUBJECT_ID,
        ScoreSheetRecord.set_id,
        ScoreSheetRecord.total,
        ScoreSheetRecord.max_points,
        ScoreSheetRecord.band,
        ScoreSheetRecord.notes,
        ScoreSheetRecord.provisional,
        marked.c.marks,
    ).join(marked, marked.c.sheet_id == ScoreSheetRecord.id)
    of_sets = ScoreSheetRecord.set_id.in_([one.id for one in sets])
    for row in connection.execute(query.where(of_sets)):
        stored = own.get(row.subject)
        if stored is not None and stored.id == row.set_id:
            yield row.subject, row


def _assessed(connection: Connection, year: int) -> Mapping[int, str]:
    query = (
        select(Assessment.person_id, Assessment.assessed_as)
        .where(
            Assessment.year == year,
            Assessment.person_id.is_not(None),
            Assessment.withdrawn.is_(False),
        )
        .order_by(Assessment.id)
    )
    return {row[0] or 0: ASSESSED_NAMES[Assessed(row[1])] for row in connection.execute(query)}


def _titles(connection: Connection, year: int) -> Mapping[int, list[str]]:
    query = (
        select(AwardRecord.person_id, AwardTitle.name)
        .join(AwardTitle, AwardTitle.id == AwardRecord.title_id)
        .where(
            AwardRecord.year == year,
            AwardRecord.person_id.is_not(None),
            AwardRecord.revoked_on == "",
        )
        .order_by(AwardTitle.position, AwardRecord.id)
    )
    found = defaultdict[int, list[str]](list)
    for person, title in connection.execute(query):
        found[person or 0].append(title)
    return found


def _joined(connection: Connection, year: int) -> Mapping[int, list[str]]:
    """By person, the codes of the campaigns to which they gave, or for which they did something."""
    gifts = person_giving.given(connection, year)
    done = person_giving.done(connection, year)
    keys = {key for key, gift in gifts.items() if gift.gifts} | set(done)
    found = defaultdict[int, list[str]](list)
    for info in campaigns.of_year(connection, year):
        for campaign, person in keys:
            if campaign == info.id:
                found[person].append(info.code)
    return found
