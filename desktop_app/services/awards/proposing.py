"""Proposing for a title by its rule: everybody of the year at once, in and out with the reasons."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from desktop_app.domain.awards.nominations import (
    STANDING,
    NominationState,
    Origin,
    Proposal,
    Reasons,
    is_settled,
    reasons_data,
    reasons_from,
)
from desktop_app.domain.awards.outcomes import Outcome, Verdict
from desktop_app.domain.awards.proposing import Contest, Verdicts, looked_at, within_quota
from desktop_app.domain.awards.rounds import RoundInfo
from desktop_app.domain.awards.titles import Title, TitleRule
from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.models.awards import NominationRecord
from desktop_app.services.awards.considered import Considered, considered
from desktop_app.services.awards.repeats import repeated
from desktop_app.services.awards.round_writing import rewrite
from desktop_app.services.awards.title_rows import quotas, titles
from desktop_app.services.desk import Command
from desktop_app.services.units import units_of

Record = dict[str, Any]
_COLUMNS = {Subject.INDIVIDUAL: "person_id", Subject.COLLECTIVE: "unit_id"}


@dataclass(frozen=True, slots=True)
class Pool:
    """All that a title is judged by on a day: its rule, everybody, who would get it twice."""

    title: Title
    rule: TitleRule
    day: str
    everybody: Considered
    twice: Mapping[int, str]

    def verdicts(self) -> dict[int, Verdicts]:
        """What the rule alone says of everybody, by number."""
        known, occasion = self.everybody.known, self.everybody.occasion
        return looked_at(self.rule, known, occasion, self.twice)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A nomination that is there already."""

    id: int
    origin: Origin
    state: NominationState
    reasons: Reasons

    @property
    def settled(self) -> bool:
        return is_settled(self.origin, self.state, self.reasons)


def pool(connection: Connection, about: RoundInfo, code: str, day: str) -> Pool:
    """Everybody of a round's year for a title, on an ISO day.

    Raises: NotFound, Refused where the title has no rule that day, or is of households.
    """
    there = titles(connection)
    title = next((one for one in there if one.code == code), None)
    if title is None:
        what = "danh hiệu, hình thức khen thưởng"
        raise NotFound(what, code, (one.code for one in there))
    rule = title.rule_on(day)
    if rule is None or title.subject not in _COLUMNS:
        why = f"không có quy định nào áp dụng vào ngày {format_date(day)}"
        sentence = f"“{title.name}” {why if rule is None else 'không xét theo danh sách này'}."
        raise Refused(sentence)
    everybody = considered(connection, about, title, there, day)
    twice = {
        ident: sentence
        for (kind, ident), sentence in repeated(connection, about, title).items()
        if kind is title.subject
    }
    return Pool(title, rule, day, everybody, twice)


def write_proposal(command: Command, about: RoundInfo, found: Pool) -> Proposal:
    """Write who is in and who is out; what people settled stays as it is."""
    there = _there(command.connection, about, found.title)
    settled = {ident: one for ident, one in there.items() if one.settled}
    states = _states(command.connection, about, found, settled)
    fresh = {ident: one for ident, one in states.items() if ident not in there}
    _insert(command, about, found.title, fresh)
    gone = {one: _gone(about) for one in there if one not in states and one not in settled}
    changed = [
        (there[ident].id, one.state, one.reasons)
        for ident, one in (states | gone).items()
        if ident in there and (one.state, one.reasons) != (there[ident].state, there[ident].reasons)
    ]
    rewrite(command, changed)
    return _proposal(found.title, states | gone, len(settled))


def _states(
    connection: Connection, about: RoundInfo, found: Pool, settled: Mapping[int, _Kept]
) -> dict[int, Verdicts]:
    """Of everybody whom people have not settled, what the rule and the quotas say."""
    states = {one: each for one, each in found.verdicts().items() if one not in settled}
    binding = [
        quota
        for quota in quotas(connection, found.day)
        if quota.what == found.title.code and quota.subject is found.title.subject
    ]
    if binding:
        clusters = {unit.code: unit.cluster for unit in units_of(connection, about.year)}
        pooled = found.everybody
        contest = Contest(pooled.people, pooled.known, clusters, about.year)
        within = frozenset(one for one, kept in settled.items() if kept.state in STANDING)
        for quota in binding:
            states = within_quota(states, quota, contest, within)
    return states


def _there(connection: Connection, about: RoundInfo, title: Title) -> dict[int, _Kept]:
    query = select(NominationRecord).where(
        NominationRecord.round_id == about.id, NominationRecord.title_id == title.id
    )
    return {
        getattr(row, _COLUMNS[title.subject]): _Kept(
            row.id, Origin(row.origin), NominationState(row.state), reasons_from(row.reasons)
        )
        for row in connection.execute(query)
    }


def _insert(
    command: Command, about: RoundInfo, title: Title, fresh: Mapping[int, Verdicts]
) -> None:
    records: list[Record] = [
        {
            "round_id": about.id,
            "title_id": title.id,
            "unit_id": None,
            "person_id": None,
            _COLUMNS[title.subject]: ident,
            "origin": Origin.RULE.value,
            "state": one.state.value,
            "reasons": reasons_data(one.reasons),
        }
        for ident, one in fresh.items()
    ]
    if records:
        command.connection.execute(insert(NominationRecord), records)


def _gone(about: RoundInfo) -> Verdicts:
    sentence = f"Không còn trong danh sách năm {about.year}."
    outcome = Outcome("listed", Verdict.FAILED, sentence)
    return Verdicts(NominationState.LEFT_OUT, Reasons((outcome,)))


def _proposal(title: Title, states: Mapping[int, Verdicts], kept: int) -> Proposal:
    told = [one.state for one in states.values()]
    return Proposal(
        title.name,
        told.count(NominationState.PROPOSED),
        told.count(NominationState.LEFT_OUT),
        told.count(NominationState.TIED),
        kept,
    )
