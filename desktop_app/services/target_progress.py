"""How far each target is: the department's line first, then those of its units."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from sqlalchemy import Connection

from desktop_app.domain.criteria import Direction
from desktop_app.domain.points import share
from desktop_app.domain.rows import UnitInfo
from desktop_app.domain.targets import (
    MONTHS,
    Gathering,
    TargetProgress,
    covered_months,
    forecast,
    progress,
    reached,
)
from desktop_app.services.criteria import campaign_number
from desktop_app.services.target_figures import (
    DEPARTMENT,
    PlannedTarget,
    StoredTarget,
    how_gathered,
    planned_targets,
    stored,
)
from desktop_app.services.units import units_of


def lines(connection: Connection, year: int, campaign: str) -> tuple[TargetProgress, ...]:
    """Every target of a campaign's plan, or of the year.

    Raises: NotFound.
    """
    number = campaign_number(connection, year, campaign) if campaign else None
    plans = planned_targets(connection, year, number)
    known = stored(connection, year)
    codes = dict.fromkeys([*plans, *(() if campaign else (code for _, code in known))])
    units = units_of(connection, year)
    return tuple(line for code in codes for line in _of_target(code, plans.get(code), known, units))


def _of_target(
    code: str,
    plan: PlannedTarget | None,
    known: Mapping[tuple[int, str], StoredTarget],
    units: Iterable[UnitInfo],
) -> tuple[TargetProgress, ...]:
    own = [
        _line(known[unit.id, code], plan, unit.code, unit.name)
        for unit in units
        if (unit.id, code) in known
    ]
    department = known.get((DEPARTMENT, code))
    whole = _line(department, plan, "", "") if department else _unset(code, plan, own)
    return (_rolled_up(whole, plan, own), *own)


def _line(
    target: StoredTarget, plan: PlannedTarget | None, unit_code: str, unit_name: str
) -> TargetProgress:
    planned = _fraction(target.planned)
    of_plan = plan if not unit_code and planned is None else None
    low = _fraction(of_plan.low) if of_plan else planned
    high = _fraction(of_plan.high) if of_plan else planned
    actual = _fraction(target.actual)
    months = covered_months(target.periods) if target.periods else MONTHS
    how = how_gathered(plan, target.measure)
    return _measured(
        TargetProgress(
            code=target.code,
            title=plan.text if plan else target.title,
            measure=target.measure or (plan.measure if plan else ""),
            kind=plan.kind if plan else None,
            unit_code=unit_code,
            unit_name=unit_name,
            low=low,
            high=high,
            not_assigned=target.not_assigned,
            actual=actual,
            months=months if actual is not None else 0,
            forecast=forecast(actual, months, how),
            share=None,
            forecast_share=None,
            is_reached=None,
            periods=target.periods,
            origin=target.origin("actual", "planned", "target"),
        ),
        plan,
    )


def _unset(code: str, plan: PlannedTarget | None, own: list[TargetProgress]) -> TargetProgress:
    """The department's line where nobody typed one: what the plan says."""
    head = own[0] if own else None
    return TargetProgress(
        code=code,
        title=plan.text if plan else (head.title if head else code),
        measure=plan.measure if plan else (head.measure if head else ""),
        kind=plan.kind if plan else None,
        unit_code="",
        unit_name="",
        low=_fraction(plan.low) if plan else None,
        high=_fraction(plan.high) if plan else None,
        not_assigned=False,
        actual=None,
        months=0,
        forecast=None,
        share=None,
        forecast_share=None,
        is_reached=None,
    )


def _rolled_up(
    line: TargetProgress, plan: PlannedTarget | None, own: list[TargetProgress]
) -> TargetProgress:
    """Where amounts add up, the units' results are the department's unless it has its own."""
    if how_gathered(plan, line.measure) is not Gathering.SUM:
        return _measured(line, plan)
    planned = _with_plans(line, own)
    told = [one for one in own if one.actual is not None]
    if planned.actual is not None or not told:
        return _measured(planned, plan)
    rolled = replace(
        planned,
        actual=sum((one.actual or Fraction(0) for one in told), Fraction(0)),
        months=min(one.months for one in told),
        forecast=sum((one.forecast or Fraction(0) for one in told), Fraction(0)),
        reported_by=len(told),
    )
    return _measured(rolled, plan)


def _with_plans(line: TargetProgress, own: list[TargetProgress]) -> TargetProgress:
    """Where the department's plan has no figure, what its units were given makes it."""
    asked = [one.low for one in own if one.low is not None]
    if line.low is not None or not asked:
        return line
    return replace(line, low=sum(asked, Fraction(0)), high=sum(asked, Fraction(0)))


def _measured(line: TargetProgress, plan: PlannedTarget | None) -> TargetProgress:
    """The line with its shares: of a range its nearer end is the plan."""
    direction = plan.direction if plan else Direction.HIGHER
    bounds = [one for one in (line.low, line.high) if one is not None]
    nearer = (min if direction is Direction.HIGHER else max)(bounds, default=None)
    return replace(
        line,
        share=_hundredths(progress(line.actual, nearer, direction)),
        forecast_share=_hundredths(progress(line.forecast, nearer, direction)),
        is_reached=reached(line.actual, bounds, direction),
    )


def _hundredths(part: Fraction | None) -> int | None:
    return None if part is None else share(part, Fraction(1))


def _fraction(text: str) -> Fraction | None:
    return Fraction(text) if text else None
