"""Writing awards: of nominations that are ready, or of former times as typed."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select

from desktop_app.domain.awards.given import NewAward, NewDecision
from desktop_app.domain.awards.money import reward
from desktop_app.domain.awards.nominations import (
    NOMINATION_STATES,
    READY,
    NominationLine,
    NominationState,
)
from desktop_app.domain.awards.rounds import ROUND_STATES, RoundInfo, RoundState
from desktop_app.domain.awards.titles import Level, Title
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.text import clean
from desktop_app.models.awards import AwardRecord
from desktop_app.models.campaigns import Campaign
from desktop_app.services.awards.repeats import given_already
from desktop_app.services.awards.round_writing import set_states
from desktop_app.services.awards.salaries import reward_rounding
from desktop_app.services.awards.subjects import Finder, Named
from desktop_app.services.awards.title_rows import base_salaries, titles
from desktop_app.services.desk import Command
from desktop_app.services.unit_names import names_on

Record = dict[str, Any]


class TitleMoney:
    """The money of titles on one day, each worked out once."""

    def __init__(self, connection: Connection, day: str) -> None:
        self._rates = base_salaries(connection)
        self._rounding = reward_rounding(connection)
        self._day = day
        self._found: dict[str, Record] = {}

    def of(self, title: Title) -> Record:
        """Coefficient, base salary and money, as an award's record has them."""
        if title.code not in self._found:
            rule = title.rule_on(self._day)
            told = reward(rule, self._rates, self._day, self._rounding)
            self._found[title.code] = {
                "coefficient": told.coefficient,
                "base_salary": told.base_salary,
                "money": told.money,
            }
        return self._found[title.code]


def award_nominations(
    command: Command,
    about: RoundInfo,
    lines: Sequence[NominationLine],
    decision: int,
    new: NewDecision,
) -> str:
    """Award nominations of a round; the authority that their titles' rules name.

    Raises: Refused.
    """
    there = {one.code: one for one in titles(command.connection)}
    if about.state is RoundState.CLOSED:
        sentence = f"Đợt này {ROUND_STATES[about.state].lower()}."
        raise Refused(sentence)
    for one in lines:
        _check_ready(one, there[one.title], new.decided_on)
    _check_first(command.connection, about, lines, there)
    money = TitleMoney(command.connection, new.decided_on)
    records = [
        {
            **_head(command, decision, there[one.title], about.year, one.name),
            **money.of(there[one.title]),
            "nomination_id": one.id,
            "campaign_id": about.campaign_id,
            "unit_id": one.subject_id if one.subject is Subject.COLLECTIVE else None,
            "person_id": one.subject_id if one.subject is Subject.INDIVIDUAL else None,
            "achievement": one.achievement or about.achievement,
        }
        for one in lines
    ]
    command.connection.execute(insert(AwardRecord), records)
    set_states(command, lines, NominationState.DECIDED)
    return _authority([there[one.title] for one in lines], new.decided_on)


def _check_ready(one: NominationLine, title: Title, day: str) -> None:
    """Raises: Refused."""
    if one.state not in READY:
        sentence = f"{one.name}: {NOMINATION_STATES[one.state].lower()} nên chưa khen được."
        raise Refused(sentence)
    rule = title.rule_on(day)
    if rule is not None and rule.vote_share and not one.reasons.vote:
        sentence = f"{one.name}: “{title.name}” phải bỏ phiếu trước khi quyết định."
        raise Refused(sentence)
    if title.level is not Level.DEPARTMENT and one.state is not NominationState.FORWARDED:
        who = rule.authority if rule else "cấp trên"
        sentence = f"{one.name}: “{title.name}” do {who} quyết định; hãy trình trước."
        raise Refused(sentence)


def _check_first(
    connection: Connection,
    about: RoundInfo,
    lines: Sequence[NominationLine],
    there: Mapping[str, Title],
) -> None:
    """Raises: Refused for a second award for one achievement."""
    for code in dict.fromkeys(one.title for one in lines):
        already = given_already(connection, about, there[code])
        for one in lines:
            if one.title == code and (one.subject, one.subject_id) in already:
                sentence = f"{one.name}: {already[one.subject, one.subject_id]}"
                raise Refused(sentence)


def award_typed(
    command: Command, given: Sequence[NewAward], decision: int, new: NewDecision
) -> str:
    """Awards of former times; the authority that their titles' rules name.

    Raises: NotFound, WrongField for a subject that nobody knows or two awards of one title and
    year.
    """
    if not given:
        field, sentence = "subject", "Hãy ghi ai được khen."
        raise WrongField(field, sentence)
    there = {one.code: one for one in titles(command.connection)}
    for one in given:
        if one.title not in there:
            what = "danh hiệu, hình thức khen thưởng"
            raise NotFound(what, one.title, there)
    money = TitleMoney(command.connection, new.decided_on)
    found = _subjects(command.connection, given, there)
    names = names_on(command.connection, new.decided_on)
    campaigns = _campaigns(command.connection)
    records = [
        _typed(command, decision, there[one.title], one, found[index], names)
        | {"campaign_id": _campaign(campaigns, one)}
        | (money.of(there[one.title]) if one.money is None else {"money": one.money})
        for index, one in enumerate(given)
    ]
    _check_new(command.connection, records, there)
    for record in records:
        command.connection.execute(insert(AwardRecord), [record])
    return _authority([there[one.title] for one in given], new.decided_on)


def _subjects(
    connection: Connection, given: Sequence[NewAward], there: Mapping[str, Title]
) -> list[Named]:
    finders = {
        kind: Finder(
            connection,
            kind,
            [one.subject for one in given if there[one.title].subject is kind],
        )
        for kind in {there[one.title].subject for one in given}
    }
    return [finders[there[one.title].subject](one.subject) for one in given]


def _typed(  # noqa: PLR0913, PLR0917  # an award is all of this
    command: Command,
    decision: int,
    title: Title,
    one: NewAward,
    subject: Named,
    names: Mapping[int, str],
) -> Record:
    unit = subject.of is Subject.COLLECTIVE
    name = names.get(subject.id, subject.name) if unit else subject.name
    return {
        **_head(command, decision, title, one.year, name),
        "nomination_id": None,
        "unit_id": subject.id if unit else None,
        "person_id": None if unit else subject.id,
        "achievement": clean(one.achievement),
    }


def _check_new(
    connection: Connection, records: Sequence[Record], there: Mapping[str, Title]
) -> None:
    """Raises: WrongField for what stands already, or stands twice in what was typed."""
    names = {one.id: one.name for one in there.values()}
    keys = ("title_id", "year", "campaign_id", "unit_id", "person_id")
    query = select(*(getattr(AwardRecord, key) for key in keys)).where(
        AwardRecord.revoked_on == "", AwardRecord.year.in_([one["year"] for one in records])
    )
    seen = {tuple(row) for row in connection.execute(query)}
    for record in records:
        key = tuple(record[name] for name in keys)
        if key in seen:
            what = f"{record['name']}: “{names[record['title_id']]}” năm {record['year']}"
            field, sentence = "subject", f"{what} đã có trong sổ."
            raise WrongField(field, sentence)
        seen.add(key)


def _head(command: Command, decision: int, title: Title, year: int, name: str) -> Record:
    return {
        "decision_id": decision,
        "title_id": title.id,
        "year": year,
        "name": name,
        "entered_at": command.now,
        "actor": command.actor.name,
    }


def _authority(given: Sequence[Title], day: str) -> str:
    rules = (one.rule_on(day) for one in given)
    named = dict.fromkeys(rule.authority for rule in rules if rule and rule.authority)
    return "; ".join(named)


def _campaigns(connection: Connection) -> Mapping[str, int]:
    query = select(Campaign.code, Campaign.id)
    return {row.code: row.id for row in connection.execute(query)}


def _campaign(there: Mapping[str, int], one: NewAward) -> int | None:
    if one.campaign and one.campaign not in there:
        what = "phong trào"
        raise NotFound(what, one.campaign, there)
    return there.get(one.campaign)
