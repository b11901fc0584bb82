"""Marks that people gave: each of them, the stages side by side, whose turn the sheets are."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.marks.rows import GivenMark, MarkSheet, SheetTurn
from desktop_app.domain.marks.side_by_side import CriterionLine, StageMark, side_by_side
from desktop_app.domain.marks.turns import StepKind
from desktop_app.domain.points import format_points
from desktop_app.domain.scoring.figures import exact_points
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode
from desktop_app.reports.origins import origin_text
from desktop_app.reports.report import Cell, Column, Format, Row, Table

MINUS = "−"
_MARKS = (
    Column("number", "Số", Format.NUMBER, 6),
    Column("criterion", "Tiêu chí", width=8),
    Column("stage", "Bước chấm", width=15),
    Column("points", "Điểm", Format.POINTS, 8),
    Column("marker", "Đơn vị chấm", width=24),
    Column("actor", "Người ghi", width=16),
    Column("at", "Lúc", width=16),
    Column("state", "Tình trạng", width=14),
    Column("reason", "Lý do", width=30),
    Column("origin", "Nguồn số liệu", width=26),
)
_STEPS = (
    Column("at", "Lúc", width=16),
    Column("actor", "Người thực hiện", width=16),
    Column("kind", "Việc", width=24),
    Column("stage", "Bước chấm", width=15),
    Column("criteria", "Tiêu chí chấm lại", width=18),
    Column("reason", "Lý do", width=36),
)
_KINDS = {StepKind.HANDED_OVER: "Chuyển phiếu đi", StepKind.RETURNED: "Trả phiếu lại"}


def marks_table(sheet: MarkSheet) -> Table:
    """Every mark of a sheet by criterion and stage; rows bear "mark:NUMBER"."""
    places = {code: place for place, (code, _, _) in enumerate(sheet.criteria)}
    stages = tuple(StageCode)
    ordered = sorted(
        sheet.marks,
        key=lambda one: (places.get(one.criterion, len(places)), stages.index(one.stage), one.id),
    )
    rows = tuple(Row(_mark_cells(one), ident=f"mark:{one.id}") for one in ordered)
    title = f"Điểm đã chấm: {sheet.subject.name}"
    return Table(title, _MARKS, rows, empty_text="Chưa ai chấm điểm.")


def steps_table(sheet: MarkSheet) -> Table:
    """The way that a sheet has gone from stage to stage."""
    rows = tuple(
        Row(
            (
                moment(step.entered_at),
                step.actor,
                _KINDS[step.kind],
                STAGE_TITLES[step.stage],
                ", ".join(step.criteria),
                step.reason,
            )
        )
        for step in sheet.steps
    )
    return Table("Đường đi của phiếu", _STEPS, rows, empty_text="Phiếu chưa được chuyển.")


def turns_table(turns: Sequence[SheetTurn]) -> Table:
    """Whose turn each sheet is; rows bear "unit:CODE" or "person:CODE"."""
    columns = (
        Column("code", "Mã", width=10),
        Column("name", "Tên", width=34),
        Column("turn", "Đến lượt", width=18),
        Column("reopened", "Tiêu chí chấm lại", width=20),
        Column("at", "Lần chuyển gần nhất", width=18),
        Column("actor", "Người chuyển", width=16),
        Column("reason", "Lý do", width=30),
    )
    rows = tuple(
        Row(
            (
                one.subject.code,
                one.subject.name,
                turn_text(one.turn),
                ", ".join(one.reopened),
                moment(one.entered_at),
                one.actor,
                one.reason,
            ),
            ident=f"{_kind(one)}:{one.subject.code}",
        )
        for one in turns
    )
    return Table("Phiếu chấm điểm", columns, rows, empty_text="Chưa có ai để chấm điểm.")


def stages_table(sheet: MarkSheet) -> Table:
    """The stages side by side, each with its difference; rows bear "criterion:CODE"."""
    columns = (
        Column("criterion", "Mã", width=7),
        Column("title", "Tiêu chí", width=40),
        Column("max_points", "Điểm tối đa", Format.POINTS, 9),
        *(Column(stage.code.value, STAGE_TITLES[stage.code], width=16) for stage in sheet.stages),
        Column("state", "Ghi chú", width=16),
    )
    rows = tuple(
        Row(
            (
                line.code,
                line.title,
                line.max_points,
                *(stage_text(line.at(stage.code)) for stage in sheet.stages),
                "Phải chấm lại" if line.reopened else "",
            ),
            ident=f"criterion:{line.code}",
        )
        for line in side_by_side(sheet)
    )
    return Table(f"Các bước chấm: {sheet.subject.name}", columns, rows)


def stage_text(given: StageMark | None) -> str:
    """A stage's mark with its difference to the stage before: "8,00 ▼ −1,00"."""
    if given is None:
        return ""
    points = exact_points(given.points)
    return f"{points} {signed(given.difference)}" if given.difference else points


def signed(points: Fraction) -> str:
    """A difference with its signs: "▲ +0,50", "▼ −1,00"."""
    signs = f"▼ {MINUS}" if points < 0 else "▲ +"
    return f"{signs}{exact_points(abs(points))}"


def told(line: CriterionLine) -> Iterator[str]:
    """Who gave a criterion's marks at which stage, when and why."""
    for stage in line.stages:
        for mark in stage.marks:
            yield mark_told(mark)


def mark_told(mark: GivenMark) -> str:
    """A mark in one line."""
    who = mark.marker_name or mark.actor
    head = f"{STAGE_TITLES[mark.stage]}: {format_points(mark.points)} điểm, {who}"
    parts = (f"{head}, {moment(mark.entered_at)}", mark.reason, mark.vote, _origin(mark))
    return "; ".join(filter(None, parts))


def turn_text(turn: StageCode | None) -> str:
    """The stage whose turn it is."""
    return STAGE_TITLES[turn] if turn else "Đã qua mọi bước"


def moment(iso: str) -> str:
    """A time to the minute as Vietnamese write it."""
    day, _, time = iso.partition("T")
    return f"{format_date(day)} {time[:5]}".strip() if day else ""


def _mark_cells(mark: GivenMark) -> tuple[Cell, ...]:
    state = "Đã rút" if mark.withdrawn else "" if mark.in_force else "Đã thay"
    return (
        mark.id,
        mark.criterion,
        STAGE_TITLES[mark.stage],
        mark.points,
        mark.marker_name,
        mark.actor,
        moment(mark.entered_at),
        state,
        "; ".join(filter(None, (mark.reason, mark.vote))),
        _origin(mark),
    )


def _origin(mark: GivenMark) -> str:
    return origin_text(mark.source) if mark.source else ""


def _kind(turn: SheetTurn) -> str:
    return "person" if turn.subject.kind is Subject.INDIVIDUAL else "unit"
