"""The papers of a round of commendation: proposal, minutes, decision, from what the store holds."""

from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, Connection

from desktop_app.domain.awards.given import AwardLine, DecisionInfo, DecisionKind
from desktop_app.domain.awards.nominations import READY, STANDING, NominationLine
from desktop_app.domain.awards.rounds import RoundInfo, RoundKind, RoundState
from desktop_app.domain.awards.titles import Level, Title, salary_on
from desktop_app.domain.awards.vote_lines import VoteLine
from desktop_app.domain.councils import MeetingInfo
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.models.awards import AwardRecord, AwardRound, Meeting, NominationRecord
from desktop_app.reports.award_papers import Entry, RoundFacts
from desktop_app.reports.decision import DecisionFacts, decision_report
from desktop_app.reports.minutes import minutes_report
from desktop_app.reports.proposal import proposal_report
from desktop_app.reports.report import Report
from desktop_app.services import campaigns, settings
from desktop_app.services.awards.award_rows import awards
from desktop_app.services.awards.awarding import TitleMoney
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.awards.dossiers import dossier
from desktop_app.services.awards.round_rows import find_round, nominations, rounds
from desktop_app.services.awards.title_rows import base_salaries, titles
from desktop_app.services.awards.voting import votes_of
from desktop_app.services.council_rows import find_council, meeting_infos
from desktop_app.services.desk import Desk
from desktop_app.services.publishing import Publishing
from desktop_app.services.reporting import made_from


class RoundPapers:
    """Papers of rounds; a round's number may be None for the year's newest."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def proposal(self, year: int, round_id: int | None = None) -> Report:
        """The proposal: those who are for a higher level, or all where nobody is.

        Raises: Refused where the year has no round or nobody is proposed.
        """
        facts = self._facts(self._round(year, round_id))
        levels = {one.code: one.level for one in facts.titles}
        above = tuple(one for one in facts.lines if levels[one.title] is not Level.DEPARTMENT)
        if not facts.lines:
            sentence = "Đợt này chưa đề nghị ai. Hãy lập đề nghị trước khi in tờ trình."
            raise Refused(sentence)
        return proposal_report(replace(facts, lines=above or facts.lines))

    def minutes(self, year: int, round_id: int | None = None) -> Report:
        """The minutes of the newest meeting on a round, with the votes that were put there.

        Raises: Refused where the year has no round, or no council met on it.
        """
        facts = self._facts(self._round(year, round_id))
        if facts.council is None or facts.meeting is None:
            sentence = (
                "Chưa ghi cuộc họp hội đồng nào của đợt này. Hãy ghi cuộc họp ở phần Hội đồng, "
                "chọn đúng đợt xét, rồi in biên bản."
            )
            raise Refused(sentence)
        return minutes_report(facts, facts.council, facts.meeting)

    def decision(
        self, year: int, round_id: int | None = None, decision_id: int | None = None
    ) -> Report:
        """A decision that was written down, or the draft of what a round has ready.

        Without a number: the draft where the department may decide on somebody who is ready, else
        the newest decision of the round; of the year where it has no round.

        Raises: Refused where there is neither; NotFound.
        """
        if decision_id is not None:
            return self._written(year, decision_id)
        there = AwardDecisions(self._desk).all(year)
        if there and round_id is None and not self._rounds(year):
            return self._written(year, there[-1].id)
        about = self._round(year, round_id)
        draft = self._draft(about)
        if draft is not None:
            return decision_report(draft)
        mine = [one for one in there if one.round_id == about.id]
        if mine:
            return self._written(year, mine[-1].id)
        sentence = (
            "Đợt này chưa có ai thuộc thẩm quyền của cơ quan để quyết định, và chưa ghi quyết định "
            "nào. Hãy lập đề nghị, ghi kết quả bỏ phiếu nếu phải bỏ phiếu."
        )
        raise Refused(sentence)

    def _rounds(self, year: int) -> tuple[RoundInfo, ...]:
        with self._desk.reading() as connection:
            return rounds(connection, AwardRound.year == year)

    def _round(self, year: int, round_id: int | None) -> RoundInfo:
        of_year = self._rounds(year)
        if not of_year:
            sentence = f"Năm {year} chưa mở đợt xét khen thưởng nào."
            raise Refused(sentence)
        if round_id is None:
            return of_year[-1]
        found = next((one for one in of_year if one.id == round_id), None)
        if found is None:
            what = f"đợt xét khen thưởng của năm {year} số"
            raise NotFound(what, str(round_id))
        return found

    def _facts(self, about: RoundInfo, day: str = "") -> RoundFacts:
        ranking = self._ranking(about)
        on = day or self._desk.today.isoformat()
        with self._desk.reading() as connection:
            of_round = NominationRecord.round_id == about.id
            standing = NominationRecord.state.in_([one.value for one in STANDING])
            votes = votes_of(connection, about)
            meeting = _meeting(connection, about, votes)
            there = campaigns.of_year(connection, about.year)
            return RoundFacts(
                about=about,
                department=settings.department(connection, date.fromisoformat(on)),
                lines=nominations(connection, about.year, of_round, standing),
                titles=titles(connection),
                day=day or min(on, f"{about.year}-12-31"),
                campaign=next((one.title for one in there if one.code == about.campaign), ""),
                council=find_council(connection, meeting.council_id) if meeting else None,
                meeting=meeting,
                votes=tuple(one for one in votes if meeting and one.meeting_id == meeting.id),
                papers=_papers(connection, about),
                ranking=ranking,
                made_from=made_from(self._desk),
            )

    def _ranking(self, about: RoundInfo) -> str:
        if about.ranking is None:
            return ""
        there = Publishing(self._desk).all(about.year)
        found = (one for one in there if one.published.number == about.ranking)
        return next((f"bảng xếp hạng số {one.published.number}: {one.title}" for one in found), "")

    def _draft(self, about: RoundInfo) -> DecisionFacts | None:
        """Who is ready and the department's own to decide on; None where nobody is."""
        facts = self._facts(about)
        there = {one.code: one for one in facts.titles}
        ready = tuple(one for one in facts.lines if _is_ready(one, there[one.title], facts.day))
        if not ready:
            return None
        drafted = replace(facts, lines=ready)
        with self._desk.reading() as connection:
            money = TitleMoney(connection, facts.day)
            entries = tuple(
                replace(one, money=money.of(there[one.title])["money"]) for one in drafted.entries
            )
            salary = salary_on(base_salaries(connection), facts.day)
        return DecisionFacts(drafted, entries, salary=salary)

    def _written(self, year: int, decision_id: int) -> Report:
        service = AwardDecisions(self._desk)
        info = service.one(decision_id)
        with self._desk.reading() as connection:
            lines = awards(connection, _of(info))
            salary = salary_on(base_salaries(connection), info.decided_on)
            about = (
                find_round(connection, info.round_id)
                if info.round_id is not None
                else _no_round(year, info)
            )
        facts = self._facts(about, info.decided_on)
        entries = tuple(_entry(one) for one in lines)
        return decision_report(DecisionFacts(facts, entries, info, salary))


def _of(info: DecisionInfo) -> ColumnElement[bool]:
    if info.kind is DecisionKind.REVOCATION:
        return AwardRecord.revoked_by_id == info.id
    return AwardRecord.decision_id == info.id


def _entry(line: AwardLine) -> Entry:
    achievement = line.revoke_reason if line.revoked_on else line.achievement
    return Entry(
        line.name, line.unit, line.title, line.title_name, line.subject, achievement, line.money
    )


def _no_round(year: int, info: DecisionInfo) -> RoundInfo:
    """What stands for the round of a decision that has none: one of former times, a revocation."""
    return RoundInfo(
        id=0,
        version=0,
        year=year,
        kind=RoundKind.MERIT,
        name=info.abstract,
        campaign="",
        campaign_id=None,
        ranking=None,
        state=RoundState.CLOSED,
        achievement="",
        sent_on="",
        sent_to="",
        answer="",
        answered_on="",
    )


def _is_ready(line: NominationLine, title: Title, day: str) -> bool:
    """Whether the department may decide on it now: as `AwardDecisions.decide` asks for it."""
    rule = title.rule_on(day)
    voted = rule is None or not rule.vote_share or bool(line.reasons.vote)
    return title.level is Level.DEPARTMENT and line.state in READY and voted


def _meeting(
    connection: Connection, about: RoundInfo, votes: tuple[VoteLine, ...]
) -> MeetingInfo | None:
    """The newest meeting that was held on the round, or in which its votes were cast."""
    voted = {one.meeting_id for one in votes}
    found = meeting_infos(connection, (Meeting.round_id == about.id) | Meeting.id.in_(voted))
    return found[-1] if found else None


def _papers(connection: Connection, about: RoundInfo) -> tuple[str, ...]:
    """What the dossier has, but for the proposal itself."""
    items = dossier(connection, about) if about.nominations else ()
    return tuple(
        f"{one.paper} ({one.there} bản)" if one.there > 1 else one.paper
        for one in items[1:]
        if one.there
    )
