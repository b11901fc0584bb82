"""Marks that people give: entered one by one or together, withdrawn, voted on by a council."""

from collections.abc import Sequence

from sqlalchemy import Connection, Row, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.councils import Votes
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.marks.rows import MarkSheet
from desktop_app.domain.marks.standing import Given
from desktop_app.domain.marks.turns import turn_problem
from desktop_app.domain.points import points_text
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode
from desktop_app.domain.text import clean
from desktop_app.domain.votes import Verdict
from desktop_app.models.awards import Vote
from desktop_app.models.campaigns import Campaign
from desktop_app.models.scoring import CriteriaSetRecord, EnteredMark
from desktop_app.services import years
from desktop_app.services.council_rows import counted
from desktop_app.services.desk import Command, Desk, Entry
from desktop_app.services.marks.entering import (
    NewMark,
    Record,
    Stands,
    allowed_mark,
    write_mark,
)
from desktop_app.services.marks.judging import Judging, begun, judging
from desktop_app.services.marks.sheet import mark_sheet
from desktop_app.services.marks.stored import given
from desktop_app.services.slices import slices

MARKS_AT_ONCE = 500
# A mark with its set's year and subject and the campaign's code.
Found = Row[EnteredMark, int, str, str]


class Marks:
    """Giving marks."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(
        self, year: int, code: str, campaign: str = "", subject: Subject = Subject.COLLECTIVE
    ) -> MarkSheet:
        """All marks of one unit or person, and where the sheet stands.

        Raises: NotFound, Refused where no set judges it.
        """
        with self._desk.reading() as connection:
            return mark_sheet(connection, judging(connection, year, campaign, subject), code)

    def enter(
        self,
        year: int,
        new: NewMark,
        *,
        campaign: str = "",
        subject: Subject = Subject.COLLECTIVE,
    ) -> Done[int]:
        """Keep a mark that a person gives; its number is the result.

        Raises: ClosedYear, NotFound, Refused, WrongField where the mark may not be given.
        """
        with self._desk.command() as command:
            asked = begun(command, year, campaign, subject)
            ident = write_mark(command, asked, new, _standing(command, asked, (new,)))
        return Done(ident, Changes.SCORES)

    def enter_all(
        self,
        year: int,
        marks: Sequence[NewMark],
        *,
        campaign: str = "",
        subject: Subject = Subject.COLLECTIVE,
    ) -> Done[int]:
        """Keep several marks, all or none; how many is the result.

        Raises: ClosedYear, NotFound, Refused with everything that speaks against some of them.
        """
        with self._desk.command() as command:
            asked = begun(command, year, campaign, subject)
            _refuse_twice(marks)
            stands = _standing(command, asked, marks)
            tried = [_try(command, asked, new, stands) for new in marks]
            wrong = [told for told in tried if isinstance(told, str)]
            if wrong:
                raise Refused(" ".join(wrong))
            allowed = [one for one in tried if not isinstance(one, str)]
            for some in slices((record for record, _ in allowed), MARKS_AT_ONCE):
                command.connection.execute(insert(EnteredMark), some)
            command.audit_many(entry for _, entry in allowed)
        return Done(len(marks), Changes.SCORES)

    def withdraw(self, mark_id: int, reason: str) -> Done[None]:
        """Let a mark count no more; the vote on it goes along.

        Raises: NotFound, WrongField without a reason, Refused out of turn, ClosedYear.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do rút điểm này."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            row = _found(command.connection, mark_id)
            years.ensure_open(command, row.year)
            one = _refuse_turn(command.connection, row)
            for record, which in ((EnteredMark, EnteredMark.id), (Vote, Vote.mark_id)):
                gone = update(record).where(which == mark_id)
                command.connection.execute(gone.values(withdrawn=True))
            told = {"points": points_text(row.points), "stage": STAGE_TITLES[StageCode(row.stage)]}
            subject = f"mark:{one}:{row.criterion}"
            command.audit("mark.withdraw", subject, before=told, reason=clean(reason))
        return Done(None, Changes.SCORES)

    def vote(  # noqa: PLR0913  # a vote is all of this
        self,
        year: int,
        new: NewMark,
        meeting: int,
        votes: Votes,
        *,
        campaign: str = "",
        subject: Subject = Subject.COLLECTIVE,
    ) -> Done[Verdict]:
        """Keep a mark with the council's vote on it; one that did not pass is kept, not counted.

        Raises: ClosedYear, NotFound, Refused, WrongFields.
        """
        with self._desk.command() as command:
            asked = begun(command, year, campaign, subject)
            record, verdict = counted(command, meeting, votes)
            stands = _standing(command, asked, (new,))
            reasoned = NewMark(
                new.code,
                new.criterion,
                new.points,
                new.stage,
                reason=clean(new.reason) or verdict.reason,
            )
            ident = write_mark(command, asked, reasoned, stands, voted=True)
            if not verdict.passed:
                lost = update(EnteredMark).where(EnteredMark.id == ident)
                command.connection.execute(lost.values(withdrawn=True))
            command.connection.execute(insert(Vote), [record | {"mark_id": ident}])
            after = {"result": verdict.reason}
            command.audit("mark.vote", f"mark:{new.code}:{new.criterion}", after=after)
        return Done(verdict, Changes.SCORES | Changes.AWARDS)


def _standing(
    command: Command, asked: Judging, marks: Sequence[NewMark]
) -> dict[tuple[int, str], list[Given]]:
    """What stands of those who are to be marked; each set's in one query.

    Raises: NotFound, Refused.
    """
    found = [asked.find(new.code) for new in marks]
    stands: dict[tuple[int, str], list[Given]] = {}
    for stored in asked.sets:
        subjects = [one for one, its in found if its is stored]
        if subjects:
            stands |= given(command.connection, stored, subjects)
    return stands


def _try(
    command: Command, asked: Judging, new: NewMark, stands: Stands
) -> tuple[Record, Entry] | str:
    """A mark of several with its entry; else what speaks against it."""
    try:
        return allowed_mark(command, asked, new, stands)
    except Refused as refusal:
        return f"{new.code}, tiêu chí {new.criterion}: {refusal}"


def _refuse_twice(marks: Sequence[NewMark]) -> None:
    seen: set[tuple[str, ...]] = set()
    for new in marks:
        key = (new.code, new.criterion, new.stage, new.marker)
        if key in seen:
            sentence = f"{new.code}, tiêu chí {new.criterion}: có hai điểm cho cùng một bước."
            raise Refused(sentence)
        seen.add(key)


def _found(connection: Connection, mark_id: int) -> Found:
    """Raises: NotFound."""
    query = (
        select(
            EnteredMark,
            CriteriaSetRecord.year,
            CriteriaSetRecord.subject,
            Campaign.code.label("campaign"),
        )
        .join(CriteriaSetRecord, CriteriaSetRecord.id == EnteredMark.set_id)
        .outerjoin(Campaign, Campaign.id == CriteriaSetRecord.campaign_id)
        .where(EnteredMark.id == mark_id, EnteredMark.withdrawn.is_(False))
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "điểm số"
        raise NotFound(what, str(mark_id))
    return row


def _refuse_turn(connection: Connection, row: Found) -> str:
    """The code of the one whose mark it is.

    Raises: Refused where it is not the turn of the mark's stage.
    """
    asked = judging(connection, row.year, row.campaign or "", Subject(row.subject))
    number = row.unit_id or row.person_id
    one = next((each for each in asked.subjects.values() if each.id == number), None)
    stored = next((each for each in asked.sets if each.id == row.set_id), None)
    if one is None or stored is None:
        return str(number)
    state = asked.state_of(stored, one)
    problem = turn_problem(stored.rules, state, StageCode(row.stage), row.criterion)
    if problem is not None:
        raise Refused(problem.message)
    return one.code
