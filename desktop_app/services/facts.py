"""The facts that criteria read, for all units of a year in a few aggregates."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from sqlalchemy import Connection

from desktop_app.domain.criteria import CriteriaSet, Fact, Facts, Subject
from desktop_app.domain.inspections import Inspected
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.in_force import with_means
from desktop_app.domain.rows import CampaignInfo
from desktop_app.domain.scoring import needed_facts
from desktop_app.domain.scoring.peers import with_peers
from desktop_app.services import (
    campaigns,
    completeness,
    funds,
    giving,
    held_returns,
    person_facts,
    targets,
)
from desktop_app.services.completeness import Answer
from desktop_app.services.criteria import StoredSet
from desktop_app.services.fund.planned import FundGoal
from desktop_app.services.giving import Doing, Giving
from desktop_app.services.held_returns import Waiting
from desktop_app.services.inspection_rows import inspected
from desktop_app.services.judged import judged
from desktop_app.services.marks.stored import marks_in_force
from desktop_app.services.origins import TableOrigin, tables
from desktop_app.services.published import result_facts, unit_facts
from desktop_app.services.summed_cells import Rows, done_rows, given_rows
from desktop_app.services.targets import StoredTarget

_GIVEN = {
    "participants": "givers",
    "contributed_vnd": "amount",
    "in_kind_vnd": "in_kind_value",
    "labour_days": "labour_days",
}
_INSPECTED = frozenset({"inspections", "findings_open", "findings_settled", "reminders"})

Builder: TypeAlias = Callable[[Judged, str], Fact | None]


@dataclass(frozen=True, slots=True)
class Campaigned:
    """One campaign's figures by unit number."""

    info: CampaignInfo
    given: Mapping[int, Giving]
    done: Mapping[int, Doing]
    answers: Mapping[int, Answer]
    late: Mapping[int, int | None]
    goals: Mapping[int, FundGoal]
    inspected: Mapping[int, Inspected]
    given_rows: Mapping[int, Rows]
    done_rows: Mapping[int, Rows]
    tables: Mapping[int, TableOrigin]


@dataclass(frozen=True, slots=True)
class Material:
    """All that facts are made from; campaigns by template code, the set's own under ""."""

    campaigns: Mapping[str, Campaigned]
    targets: Mapping[tuple[int, str], StoredTarget]
    marks: Mapping[tuple[int, str], Fact]


def collect(
    connection: Connection,
    stored: StoredSet,
    subjects: Sequence[Judged],
    today: date,
    held: Waiting | None = None,
) -> Mapping[int, Facts]:
    """By subject number, the facts that the set needs of each, in a few aggregates.

    `held`: returns that are being corrected, whose figures wait; nobody is compared with them.
    """
    names = names_of(stored.rules)
    marks = marks_in_force(connection, stored)
    if stored.rules.subject is Subject.INDIVIDUAL:
        units = _of_units(connection, stored, today, names)
        found = person_facts.collect(
            connection, stored, subjects, names, marks=marks, of_units=units
        )
    else:
        frozen = _frozen(connection, stored, names)
        material = _material(connection, stored, today, marks)
        told = [name for name in names if name not in frozen]
        found = {
            one.id: {**_facts(material, one, told), **_frozen_of(frozen, one)} for one in subjects
        }
    found = with_means(found, marks)
    if held is not None:
        found = held_returns.held_back(held, subjects, found)
    return with_peers(stored.rules, subjects, found)


def _frozen(
    connection: Connection, stored: StoredSet, names: Sequence[str]
) -> dict[str, Mapping[int, Fact]]:
    """By name, what published rankings of units say; under 0 what of those not among them."""
    results = result_facts(connection, stored.year, names, Subject.COLLECTIVE)
    return {**results, **unit_facts(connection, stored.year, names)}


def _frozen_of(frozen: Mapping[str, Mapping[int, Fact]], unit: Judged) -> Facts:
    return {name: by_unit.get(unit.id) or by_unit[0] for name, by_unit in frozen.items()}


def names_of(rules: CriteriaSet) -> list[str]:
    """The names of all facts that scoring and ranking by a set read, in order."""
    return sorted(needed_facts(rules) | _tie_facts(rules))


def _of_units(
    connection: Connection, stored: StoredSet, today: date, names: Sequence[str]
) -> Mapping[int, Facts]:
    """By unit number, what a set for people reads of their units."""
    shared = [name for name in names if not person_facts.is_personal(name)]
    if not shared:
        return {}
    material = _material(connection, stored, today, {})
    units = judged(connection, stored.year, Subject.COLLECTIVE)
    return {one.id: _facts(material, one, shared) for one in units}


def _tie_facts(rules: CriteriaSet) -> set[str]:
    """What the tie order reads; a participation share needs people and headcount."""
    names = [key.removeprefix("fact:") for key in rules.tie_order if key.startswith("fact:")]
    people = [name.replace("participation", "participants", 1) for name in names]
    return {*people, "headcount"} if names else set()


def _material(
    connection: Connection,
    stored: StoredSet,
    today: date,
    marks: Mapping[tuple[int, str], Fact],
) -> Material:
    given = giving.given(connection, stored.year)
    done = giving.done(connection, stored.year)
    found: dict[str, Campaigned] = {}
    takers = funds.funds_of_returns(connection, stored.year)
    funds_taken = set(takers.values())
    of_fund = {one: giving.given(connection, stored.year, one) for one in funds_taken}
    rows = {one: given_rows(connection, stored.year, one) for one in (None, *funds_taken)}
    acts, known = done_rows(connection, stored.year), tables(connection, stored.year)
    for info in campaigns.of_year(connection, stored.year):
        own = of_fund[takers[info.id]] if info.id in takers else given
        figures = Campaigned(
            info=info,
            given=giving.of_own_fund(
                {unit: one for (number, unit), one in given.items() if number == info.id},
                {unit: one for (number, unit), one in own.items() if number == info.id},
            ),
            done={unit: one for (number, unit), one in done.items() if number == info.id},
            answers=completeness.answers(connection, info.id),
            late=completeness.late_days(connection, info, today),
            goals=funds.fund_goals(connection, stored.year, (info,), takers.get(info.id)),
            inspected=inspected(connection, info.id),
            given_rows=_of_campaign(rows[takers.get(info.id)], info.id),
            done_rows=_of_campaign(acts, info.id),
            tables=known,
        )
        # A campaign that was read from a document is of no template.
        if info.template:
            found[info.template] = figures
        if info.id == stored.campaign_id:
            found[""] = figures
    return Material(found, targets.in_force(connection, stored.year), marks)


def _of_campaign(rows: Mapping[tuple[int, int], Rows], campaign: int) -> Mapping[int, Rows]:
    return {unit: one for (number, unit), one in rows.items() if number == campaign}


def _facts(material: Material, unit: Judged, names: list[str]) -> Facts:
    found = {name: _fact(material, unit, name) for name in names}
    return {name: fact for name, fact in found.items() if fact is not None}


def _fact(material: Material, unit: Judged, name: str) -> Fact | None:
    base, _, template = name.partition("@")
    if base == "headcount":
        return _number(name, unit.headcount)
    if base.startswith("mark."):
        return material.marks.get((unit.id, base.removeprefix("mark.")))
    if base.startswith("target."):
        return _target_fact(material, unit, name, base)
    figures = material.campaigns.get(template)
    return _campaign_fact(figures, unit, name) if figures else None


def _number(name: str, value: int | None) -> Fact:
    return Fact(name, None if value is None else Fraction(value))


def _target_fact(material: Material, unit: Judged, name: str, base: str) -> Fact | None:
    _, code, part = base.split(".")
    target = material.targets.get((unit.id, code))
    if target is None:
        return None
    if part == "assigned":
        # "Không giao" stands where the planned figure would.
        told = target.source("planned")
        return Fact(name, Fraction(not target.not_assigned), told)
    text = target.planned if part == "planned" else target.actual
    source = target.source(part)
    return Fact(name, Fraction(text) if text else None, source)


def _campaign_fact(figures: Campaigned, unit: Judged, name: str) -> Fact | None:
    base = name.partition("@")[0]
    if base == "late_days":
        return _lateness(figures, unit, name)
    if base == "fund_goal_vnd":
        goal = figures.goals.get(unit.id)
        return Fact(name, Fraction(goal.amount), goal.source) if goal else None
    if base in _INSPECTED:
        return _number(name, getattr(figures.inspected.get(unit.id, Inspected()), base))
    found, nothing = _given_or_done(figures, unit, base)
    if found is None and unit.id not in figures.answers:
        return None
    fact = _number(name, getattr(found or nothing, _GIVEN.get(base, base)))
    rows = (figures.given_rows if base in _GIVEN else figures.done_rows).get(unit.id)
    return replace(fact, source=rows.source(figures.tables, base)) if rows else fact


def _given_or_done(
    figures: Campaigned, unit: Judged, base: str
) -> tuple[Giving | Doing | None, Giving | Doing]:
    """What is known of a unit, typed without a return too, and what is said where it sent none."""
    if base in _GIVEN:
        return figures.given.get(unit.id), Giving()
    return figures.done.get(unit.id), Doing()


def _lateness(figures: Campaigned, unit: Judged, name: str) -> Fact | None:
    """Late days; None for a return that never came, no fact at all while it is not due yet."""
    return _number(name, figures.late[unit.id]) if unit.id in figures.late else None
