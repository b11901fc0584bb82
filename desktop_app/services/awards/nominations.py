"""Nominations: by rule for everybody at once, by hand, and what people decide about them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import insert, select, update

from desktop_app.domain.awards.nominations import (
    NOMINATION_STATES,
    UNDECIDED,
    NewNomination,
    NominationLine,
    NominationState,
    Origin,
    Proposal,
    reasons_data,
)
from desktop_app.domain.awards.proposing import SECOND
from desktop_app.domain.awards.rounds import RoundInfo, RoundState
from desktop_app.domain.awards.titles import ConditionKind
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.documents import DocumentInfo, Owner, OwnerKind
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.judged import Judged
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.text import clean
from desktop_app.models.awards import AwardTitle, NominationRecord
from desktop_app.services.awards.proposing import Pool, pool, write_proposal
from desktop_app.services.awards.round_rows import find_nominations, find_round, nominations
from desktop_app.services.awards.round_writing import (
    needed_reason,
    open_round,
    rewrite,
    standing_round,
    write,
)
from desktop_app.services.desk import Command, Desk
from desktop_app.services.documents import kept
from desktop_app.services.judged import NOUNS, key_of


class Nominations:
    """Who is considered for titles."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(
        self, round_id: int, title: str = "", states: Iterable[NominationState] = ()
    ) -> tuple[NominationLine, ...]:
        """The nominations of a round, those of one title or in some states alone.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            about = find_round(connection, round_id)
            wanted = [NominationRecord.round_id == round_id]
            if title:
                of_title = select(AwardTitle.id).where(AwardTitle.code == title)
                wanted.append(NominationRecord.title_id.in_(of_title))
            words = [one.value for one in states]
            if words:
                wanted.append(NominationRecord.state.in_(words))
            return nominations(connection, about.year, *wanted)

    def one(self, nomination_id: int) -> NominationLine:
        """A nomination with its reasons.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return find_nominations(connection, [nomination_id])[1][0]

    def documents(self, nomination_id: int) -> tuple[DocumentInfo, ...]:
        """What is kept with a nomination: the report of what was achieved, evidence."""
        with self._desk.reading() as connection:
            return kept(connection, Owner(OwnerKind.NOMINATION, nomination_id))

    def propose(self, round_id: int, title: str, on: str = "") -> Done[Proposal]:
        """Look at everybody of the year for a title, by its rule of an ISO day.

        Without `on` it is today, or the year's last day where that is past. Done again, it brings
        up to date whom people have not settled.

        Raises: NotFound, Refused where no rule is in force that day or the round was forwarded,
        ClosedYear.
        """
        with self._desk.command() as command:
            about = open_round(command, round_id)
            found = pool(command.connection, about, title, on or _day(about, command.today))
            told = write_proposal(command, about, found)
            _proposed(command, about)
            after = {
                "title": found.title.name,
                "proposed": told.proposed,
                "left_out": told.left_out,
                "tied": told.tied,
                "kept": told.kept,
            }
            command.audit("nomination.propose", f"award_round:{round_id}", after=after)
        return Done(told, Changes.AWARDS)

    def add(self, round_id: int, new: NewNomination, on: str = "") -> Done[int]:
        """Name somebody by hand; its number is the result.

        Raises: NotFound, WrongField where a condition is not met and no reason is given; Refused
        for a second award for one achievement, or who is considered already; ClosedYear.
        """
        with self._desk.command() as command:
            about = open_round(command, round_id)
            day = on or _day(about, command.today)
            found = pool(command.connection, about, new.title, day)
            one = _subject_of(found, new.subject, about.year)
            ident = _add(command, about, found, one, new)
            _proposed(command, about)
            after = {"title": found.title.name, "name": one.name}
            reason = clean(new.reason)
            command.audit("nomination.add", f"nomination:{ident}", after=after, reason=reason)
        return Done(ident, Changes.AWARDS)

    def decide(self, nomination_ids: Iterable[int], *, chosen: bool, reason: str) -> Done[int]:
        """Put in or leave out, whatever the rule says; how many were written.

        Raises: WrongField without a reason; NotFound; Refused for one that was voted on, forwarded
        or decided already, or would be a second award for one achievement; ClosedYear.
        """
        said = needed_reason(reason)
        state = NominationState.PROPOSED if chosen else NominationState.LEFT_OUT
        with self._desk.command() as command:
            about, lines = find_nominations(command.connection, nomination_ids)
            open_round(command, about.id)
            for one in lines:
                _check_undecided(one)
                if chosen:
                    _check_second(one)
            told = f"{command.actor.name}: {said}"
            rewrite(command, [(one.id, state, replace(one.reasons, decided=told)) for one in lines])
            for one in lines:
                before = {"name": one.name, "state": NOMINATION_STATES[one.state]}
                after = {"state": NOMINATION_STATES[state]}
                subject = f"nomination:{one.id}"
                command.audit("nomination.decide", subject, before=before, after=after, reason=said)
        return Done(len(lines), Changes.AWARDS)

    def withdraw(self, nomination_id: int, reason: str) -> Done[None]:
        """Take a nomination back, by whoever made it; it stays to be seen.

        Raises: WrongField without a reason, NotFound, Refused once it was decided, ClosedYear.
        """
        said = needed_reason(reason)
        with self._desk.command() as command:
            about, (one,) = find_nominations(command.connection, [nomination_id])
            _ensure_standing(command, about)
            if one.state in {NominationState.DECIDED, NominationState.WITHDRAWN}:
                state = NOMINATION_STATES[one.state].lower()
                sentence = f"Đề nghị {state} nên không rút được."
                raise Refused(sentence)
            told = f"{command.actor.name}: {said}"
            reasons = replace(one.reasons, decided=told)
            rewrite(command, [(one.id, NominationState.WITHDRAWN, reasons)])
            before = {"name": one.name, "state": NOMINATION_STATES[one.state]}
            subject = f"nomination:{one.id}"
            command.audit("nomination.withdraw", subject, before=before, reason=said)
        return Done(None, Changes.AWARDS)

    def describe(self, nomination_id: int, achievement: str, note: str = "") -> Done[None]:
        """Write what was achieved, as the papers will print it.

        Raises: NotFound, Refused once the round is over, ClosedYear.
        """
        with self._desk.command() as command:
            about, (one,) = find_nominations(command.connection, [nomination_id])
            _ensure_standing(command, about)
            values = {"achievement": clean(achievement), "note": clean(note)}
            change = update(NominationRecord).where(NominationRecord.id == one.id)
            command.connection.execute(
                change.values(version=NominationRecord.version + 1, **values)
            )
            before = {"achievement": one.achievement, "note": one.note}
            subject = f"nomination:{one.id}"
            command.audit("nomination.describe", subject, before=before, after=values)
        return Done(None, Changes.AWARDS)


def _day(about: RoundInfo, today: date) -> str:
    return min(today.isoformat(), f"{about.year}-12-31")


def _proposed(command: Command, about: RoundInfo) -> None:
    if about.state is RoundState.OPEN:
        write(command, about.id, {"state": RoundState.PROPOSED.value})


def _ensure_standing(command: Command, about: RoundInfo) -> None:
    standing_round(command, about.id)
    if about.state is RoundState.CLOSED:
        sentence = "Đợt xét đã kết thúc nên không sửa đề nghị nữa."
        raise Refused(sentence)


def _check_undecided(one: NominationLine) -> None:
    if one.state not in UNDECIDED:
        state = NOMINATION_STATES[one.state].lower()
        sentence = f"{one.name}: {state} nên không quyết định lại được."
        raise Refused(sentence)


def _check_second(one: NominationLine) -> None:
    """No reason overcomes this one. Source: Luật 06/2022/QH15 Đ.5."""
    for outcome in one.reasons.outcomes:
        if outcome.kind == SECOND:
            sentence = f"{one.name}: {outcome.sentence}"
            raise Refused(sentence)


def _subject_of(found: Pool, code: str, year: int) -> Judged:
    for one in found.everybody.people:
        if one.code == clean(code):
            return one
    what = f"{NOUNS[found.title.subject]} năm {year}"
    raise NotFound(what, code)


def _add(command: Command, about: RoundInfo, found: Pool, one: Judged, new: NewNomination) -> int:
    if one.id in found.twice:
        sentence = f"{one.name}: {found.twice[one.id]}"
        raise Refused(sentence)
    column = NominationRecord.unit_id if key_of(one)["unit_id"] else NominationRecord.person_id
    there = select(NominationRecord.id).where(
        NominationRecord.round_id == about.id,
        NominationRecord.title_id == found.title.id,
        column == one.id,
    )
    if (number := command.connection.scalar(there)) is not None:
        sentence = f"{one.name} đã được xét “{found.title.name}” trong đợt này (số {number})."
        sentence = f"{sentence} Hãy quyết định ở đó."
        raise Refused(sentence)
    reasons = found.verdicts()[one.id].reasons
    # Whoever names somebody by hand says by it what no record can tell.
    lacking = [
        each for each in reasons.outcomes if not each.met and each.kind != ConditionKind.BY_HAND
    ]
    if lacking and not clean(new.reason):
        told = " ".join(each.sentence for each in lacking)
        field, sentence = "reason", f"Chưa đủ điều kiện, hãy ghi lý do đề nghị. {told}"
        raise WrongField(field, sentence)
    said = clean(new.reason)
    kept_as = replace(reasons, decided=f"{command.actor.name}: {said}" if said else "")
    record = {
        "round_id": about.id,
        "title_id": found.title.id,
        **key_of(one),
        "origin": Origin.HAND.value,
        "state": NominationState.PROPOSED.value,
        "reasons": reasons_data(kept_as),
        "achievement": clean(new.achievement) or about.achievement,
        "note": clean(new.note),
    }
    added = insert(NominationRecord).returning(NominationRecord.id)
    return command.connection.execute(added, [record]).scalar_one()
