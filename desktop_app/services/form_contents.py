"""What each unit's return workbook holds, fetched for all units at once."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, func, select

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.criteria import Criterion, Method
from desktop_app.domain.forms import FormContent, FormCriterion, FormPerson, FormTarget
from desktop_app.domain.rows import CampaignInfo, UnitInfo
from desktop_app.domain.scoring import takes_entry
from desktop_app.domain.text import fold
from desktop_app.models.campaigns import Campaign, CampaignClause, CampaignTarget, Form
from desktop_app.models.units import Person, PersonUnit
from desktop_app.services import criteria, settings, targets
from desktop_app.services.due_days import DueDays, due_days
from desktop_app.services.targets import StoredTarget

_GIVING = re.compile(r"\b(ung ho|dong gop|quyen gop)\b")


@dataclass(frozen=True, slots=True)
class Plan:
    """What the workbooks of a campaign and period have in common, and the units' own by number."""

    campaign: CampaignInfo
    period: str
    department: str
    asks_gifts: bool
    contents: tuple[str, ...]
    targets: tuple[FormTarget, ...]
    criteria: tuple[FormCriterion, ...]
    due: DueDays
    staff: Mapping[int, tuple[FormPerson, ...]]
    given: Mapping[tuple[int, str], StoredTarget]
    issues: Mapping[int, int]

    def content(self, unit: UnitInfo) -> FormContent:
        """One unit's workbook."""
        return FormContent(
            campaign=self.campaign.code,
            campaign_title=self.campaign.title,
            unit=unit.code,
            unit_name=unit.name,
            period=self.period,
            department=self.department,
            issue=self.issues.get(unit.id, 0) + 1,
            due_on=self.due.of(unit.id),
            asks_gifts=self.asks_gifts,
            headcount=unit.headcount,
            staff=self.staff.get(unit.id, ()),
            contents=self.contents,
            targets=tuple(self._target(unit, one) for one in self.targets),
            criteria=self.criteria,
        )

    def _target(self, unit: UnitInfo, target: FormTarget) -> FormTarget:
        stored = self.given.get((unit.id, target.code))
        if stored is None:
            return target
        return FormTarget(
            code=target.code,
            text=target.text,
            measure=stored.measure or target.measure,
            planned=stored.planned,
            in_words=target.in_words and not stored.planned,
            not_assigned=stored.not_assigned,
        )


def plan(connection: Connection, campaign: CampaignInfo, period: str, today: date) -> Plan:
    """What a campaign's workbooks of a period hold that are made today."""
    contents = _contents(connection, campaign.id)
    return Plan(
        campaign=campaign,
        period=period,
        department=settings.department(connection, today).name,
        asks_gifts=_asks_gifts(connection, campaign.id, contents),
        contents=contents,
        targets=tuple(_targets(connection, campaign.id)),
        criteria=tuple(_criteria(connection, campaign)),
        due=due_days(connection, campaign).get(period, DueDays("")),
        staff=_staff(connection),
        given=targets.in_force(connection, campaign.year),
        issues=_issues(connection, campaign.id, period),
    )


def _contents(connection: Connection, campaign_id: int) -> tuple[str, ...]:
    query = (
        select(CampaignClause.text)
        .where(CampaignClause.campaign_id == campaign_id, CampaignClause.section == "content")
        .order_by(CampaignClause.position)
    )
    return tuple(connection.scalars(query))


def _asks_gifts(connection: Connection, campaign_id: int, contents: tuple[str, ...]) -> bool:
    """Whether the campaign has a goal for a fund, or its plan speaks of giving."""
    goal = connection.scalar(select(Campaign.fund_target).where(Campaign.id == campaign_id))
    return bool(goal) or any(_GIVING.search(fold(text)) for text in contents)


def _targets(connection: Connection, campaign_id: int) -> Iterator[FormTarget]:
    query = (
        select(
            CampaignTarget.code, CampaignTarget.text, CampaignTarget.measure, CampaignTarget.kind
        )
        .where(CampaignTarget.campaign_id == campaign_id)
        .order_by(CampaignTarget.position)
    )
    for code, text, measure, kind in connection.execute(query):
        in_words = kind == TargetKind.QUALITATIVE and not measure
        yield FormTarget(code, text, measure, in_words=in_words)


def _criteria(connection: Connection, campaign: CampaignInfo) -> Iterator[FormCriterion]:
    """The campaign's own criteria; caps are no marks."""
    stored = criteria.find(connection, campaign.year, campaign.code)
    for one in stored.rules.criteria if stored else ():
        if one.method is not Method.CAP:
            is_group = one.method is Method.GROUP
            yield FormCriterion(
                code=one.code,
                title=one.title,
                max_points=one.max_points,
                is_group=is_group,
                computed=not is_group and not takes_entry(one),
                levels=levels_of(one),
            )


def levels_of(criterion: Criterion) -> tuple[int, ...]:
    """The only marks that a criterion takes, in hundredths."""
    if criterion.method is Method.PASS_FAIL:
        return 0, criterion.max_points
    if criterion.method is Method.GRADED:
        return tuple(dict.fromkeys(step.points for step in criterion.rule.steps))
    return ()


def _staff(connection: Connection) -> dict[int, tuple[FormPerson, ...]]:
    """By unit number, its people in Vietnamese order."""
    query = (
        select(PersonUnit.unit_id, Person.code, Person.name, PersonUnit.job)
        .join(PersonUnit, and_(PersonUnit.person_id == Person.id, PersonUnit.valid_to == ""))
        .order_by(Person.sort_key, Person.code)
    )
    found: defaultdict[int, list[FormPerson]] = defaultdict(list)
    for unit_id, code, name, job in connection.execute(query):
        found[unit_id].append(FormPerson(code, name, job))
    return {unit_id: tuple(people) for unit_id, people in found.items()}


def _issues(connection: Connection, campaign_id: int, period: str) -> dict[int, int]:
    """By unit number, how many workbooks were made for it before."""
    query = (
        select(Form.unit_id, func.count().label("number"))
        .where(Form.campaign_id == campaign_id, Form.period == period)
        .group_by(Form.unit_id)
    )
    return {row.unit_id: row.number for row in connection.execute(query)}
