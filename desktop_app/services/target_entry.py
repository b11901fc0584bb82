"""Typing a target's figures: checked, then written beside what was there."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, insert

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.errors import AboveHundred, NotFound, Refused
from desktop_app.domain.numbers import parse_decimal
from desktop_app.domain.problems import Problem
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.targets import NewFigure, part_of_year
from desktop_app.domain.text import clean
from desktop_app.models.scoring import UnitTarget
from desktop_app.services import years
from desktop_app.services.desk import Command
from desktop_app.services.target_figures import (
    DEPARTMENT,
    PlannedTarget,
    StoredTarget,
    planned_targets,
    stored,
)
from desktop_app.services.units import units_of

Record = dict[str, Any]
HUNDRED = 100


def write(command: Command, year: int, figure: NewFigure) -> None:
    """Write a figure; what it leaves out stays as it is.

    Raises: NotFound, WrongField for a figure that is none, AboveHundred without a reason,
    ClosedYear.
    """
    years.ensure_open(command, year)
    part = part_of_year(figure.period, year)
    if part.year != year:
        sentence = f"Kỳ “{figure.period}” không thuộc năm {year}."
        raise Refused(sentence)
    unit_id = _unit_id(command.connection, year, figure.unit)
    known = stored(command.connection, year)
    there = known.get((unit_id, figure.code))
    plans = planned_targets(command.connection, year)
    plan = plans.get(figure.code)
    head = _head(year, figure.code, known, plans)
    period = "" if figure.period == str(year) else str(part) if figure.period else ""
    record = {
        **head,
        "year": year,
        "code": figure.code,
        "unit_id": unit_id or None,
        "period": period,
        **_figures(figure, there if not period else None, head["measure"], plan),
        "note": clean(figure.note),
        "entered_at": command.now,
        "actor": command.actor.name,
    }
    command.connection.execute(insert(UnitTarget), [record])
    told = {"unit": figure.unit or "toàn cơ quan", "period": period}
    after = {**told, "planned": record["planned"], "actual": record["actual"]}
    command.audit("target.set", f"target:{figure.code}", after=after, reason=figure.reason)


def _figures(
    figure: NewFigure, there: StoredTarget | None, measure: str, plan: PlannedTarget | None
) -> Record:
    planned, actual = _exact("planned", figure.planned), _exact("actual", figure.actual)
    if figure.not_assigned and (planned or actual):
        sentence = "Chỉ tiêu không giao thì không có số kế hoạch hay thực hiện."
        raise Refused(sentence)
    _question_rates(figure, (planned, actual), measure, plan)
    if figure.not_assigned:
        return {"planned": "", "actual": "", "not_assigned": True}
    kept = there if there is not None and not there.periods else None
    return {
        "planned": _or_kept(planned, there.planned if there else ""),
        "actual": _or_kept(actual, kept.actual if kept else ""),
        "not_assigned": False,
    }


def _or_kept(typed: str | None, kept: str) -> str:
    return kept if typed is None else typed


def _exact(field: str, typed: str | None) -> str | None:
    """A typed figure as an exact text, "" where it was emptied, None where it was left alone.

    Raises: WrongField.
    """
    if typed is None:
        return None
    found = parse_decimal(typed)
    if isinstance(found, Problem):
        raise WrongField(field, found.message)
    if found is not None and found < 0:
        sentence = f"“{typed}” nhỏ hơn 0. Chỉ tiêu và kết quả không ghi số âm."
        raise WrongField(field, sentence)
    return "" if found is None else format(found, "f")


def _question_rates(
    figure: NewFigure,
    typed: tuple[str | None, str | None],
    measure: str,
    plan: PlannedTarget | None,
) -> None:
    rate = measure.startswith("%") or (plan is not None and plan.kind is TargetKind.PERCENTAGE)
    high = [one for one in typed if one and Fraction(one) > HUNDRED]
    if rate and high and not figure.reason.strip():
        raise AboveHundred(high[0])


def _unit_id(connection: Connection, year: int, code: str) -> int:
    if not code:
        return DEPARTMENT
    found = {unit.code: unit.id for unit in units_of(connection, year)}
    if code not in found:
        what = f"đơn vị năm {year}"
        raise NotFound(what, code)
    return found[code]


def _head(
    year: int,
    code: str,
    known: Mapping[tuple[int, str], StoredTarget],
    plans: Mapping[str, PlannedTarget],
) -> Record:
    """The target's title and measure, from the plan or from anybody who has it already.

    Raises: NotFound.
    """
    plan = plans.get(code)
    if plan is not None:
        return {"title": plan.text, "measure": plan.measure}
    found = {one.code: one for one in known.values()}
    if code not in found:
        what = f"chỉ tiêu năm {year}"
        raise NotFound(what, code, sorted({*found, *plans}))
    return {"title": found[code].title, "measure": found[code].measure}
