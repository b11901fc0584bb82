"""Targets: figures typed, progress and forecast shown."""

from argparse import Namespace
from fractions import Fraction

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.progress import Progress
from desktop_app.domain.targets import NewFigure, TargetProgress
from desktop_app.reports.target_progress import progress_table
from desktop_app.services.target_figures import exact_text


def set_figure(asked: Namespace, _progress: Progress) -> Answer:
    """A target's figure is noted."""
    figure = NewFigure(
        code=asked.target,
        unit=asked.unit,
        period=asked.period or "",
        planned=asked.planned,
        actual=asked.actual,
        not_assigned=asked.not_assigned,
        note=asked.note,
        reason=asked.reason,
    )
    with opened(asked) as office:
        office.targets.set(asked.year, figure)
    return Answer(f"Đã ghi số liệu chỉ tiêu {asked.target}.")


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """How far each target is."""
    with opened(asked) as office:
        found = office.targets.progress(asked.year, asked.campaign)
    document = {"year": asked.year, "targets": [_line(one) for one in found]}
    return Answer(table_text(progress_table(found)), document)


def _line(one: TargetProgress) -> dict[str, Json]:
    return {
        "code": one.code,
        "title": one.title,
        "kind": one.kind.value if one.kind else None,
        "measure": one.measure,
        "unit": {"code": one.unit_code, "name": one.unit_name} if one.unit_code else None,
        "planned": {"from": _text(one.low), "to": _text(one.high)},
        "not_assigned": one.not_assigned,
        "actual": _text(one.actual),
        "months": one.months,
        "forecast": _text(_rounded(one.forecast)),
        "reached": one.is_reached,
        "periods": {str(part.period): _text(part.actual) for part in one.periods},
    }


def _rounded(value: Fraction | None) -> Fraction | None:
    return None if value is None else Fraction(round(value * 100), 100)


def _text(value: Fraction | None) -> str | None:
    return exact_text(value) or None


COMMANDS = {"target set": set_figure, "target list": listed}
