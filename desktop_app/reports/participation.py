"""Activities: what units did for their campaigns, in all and one by one."""

from collections.abc import Sequence
from textwrap import shorten

from desktop_app.domain.activities import ACTIVITY_KINDS, ActivityKind, ActivityLine, ActivityTotal
from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_days
from desktop_app.domain.rows import UnitInfo
from desktop_app.reports.clusters import Cells, cluster_rows, sum_known, table_of_clusters
from desktop_app.reports.official import About, letterhead, recipients, signatures
from desktop_app.reports.origins import origin_text
from desktop_app.reports.report import Column, Format, Paragraph, Report, Row, Table

NO_ACTIVITY = "Chưa có hoạt động"
# A content's number and first words tell which it is; the plan has the rest.
CONTENT_LETTERS = 60
_NUMBER, _MONEY = Format.NUMBER, Format.MONEY
_STT = Column("number", "STT", _NUMBER, 5)
_FIGURES = (
    Column("activities", "Số hoạt động", _NUMBER, 8, summed=True),
    Column("participants", "Số người tham gia hoạt động đông nhất", _NUMBER, 12, summed=True),
    Column("households_helped", "Số hộ được giúp", _NUMBER, 8, summed=True),
    Column("labour_days", "Ngày công", Format.DAYS, 9, summed=True),
    Column("value", "Kinh phí, giá trị (đồng)", _MONEY, 14, summed=True),
)
_TOTAL_COLUMNS = (
    _STT,
    Column("unit", "Đơn vị", width=34),
    *_FIGURES,
    Column("note", "Ghi chú", width=16),
)
_CLUSTER_COLUMNS = (
    _STT,
    Column("cluster", "Cụm thi đua", width=26),
    Column("units", "Số đơn vị", _NUMBER, 7, summed=True),
    *_FIGURES,
)
_ACTIVITY_COLUMNS = (
    _STT,
    Column("unit", "Đơn vị", width=24),
    Column("title", "Hoạt động", width=34),
    Column("held_on", "Thời gian", Format.DATE, 11),
    Column("place", "Địa điểm", width=18),
    Column("participants", "Số người tham gia", _NUMBER, 8),
    Column("households_helped", "Số hộ được giúp", _NUMBER, 8),
    Column("labour_days", "Ngày công", Format.DAYS, 9),
    Column("value", "Kinh phí, giá trị (đồng)", _MONEY, 14),
    Column("note", "Ghi chú", width=16),
)
_ORIGIN = Column("origin", "Nguồn số liệu", width=26)
_TYPED_COLUMNS = (
    Column("kind", "Loại", width=12),
    Column("content", "Nội dung của kế hoạch", width=24),
)


def totals_table(totals: Sequence[ActivityTotal]) -> Table:
    """What every unit did, under its cluster, with subtotals and the grand total."""
    rows = cluster_rows(totals, _unit, _total_row, lambda members: (*_sums(members), ""))
    return Table("Kết quả tham gia phong trào", _TOTAL_COLUMNS, rows, numbered=True)


def clusters_table(totals: Sequence[ActivityTotal]) -> Table:
    """What the clusters did."""
    rows = table_of_clusters(totals, _unit, _sums)
    return Table("Kết quả tham gia phong trào theo cụm thi đua", _CLUSTER_COLUMNS, rows)


def lines_table(lines: Sequence[ActivityLine]) -> Table:
    """The activities with the cells they came from; rows bear "line:NUMBER", counted from 0."""
    detailed = _is_detailed(lines)
    rows = tuple(
        Row(
            (place + 1, *_activity(line, detailed), origin_text(line.origin)), ident=f"line:{place}"
        )
        for place, line in enumerate(lines)
    )
    return Table("Chi tiết hoạt động", (*_columns(detailed), _ORIGIN), rows)


def list_table(lines: Sequence[ActivityLine]) -> Table:
    """The list of activities, as it is attached to a report."""
    detailed = _is_detailed(lines)
    rows = tuple(Row((number, *_activity(line, detailed))) for number, line in enumerate(lines, 1))
    return Table("Danh sách hoạt động", _columns(detailed), rows, numbered=True)


def participation_report(
    totals: Sequence[ActivityTotal], lines: Sequence[ActivityLine], about: About
) -> Report:
    """The report on activities: what was done in all, by units, and the list if any."""
    return Report(
        kind="participation",
        title="Bảng tổng hợp",
        abstract=f"Kết quả tham gia, hưởng ứng {about.occasion}",
        letterhead=letterhead(about.department),
        blocks=(
            Paragraph(sentence(totals)),
            totals_table(totals),
            *((list_table(lines),) if lines else ()),
        ),
        signatures=signatures(about.department),
        recipients=recipients(about.department),
        made_from=about.made_from,
    )


def sentence(totals: Sequence[ActivityTotal]) -> str:
    """What was done in all."""
    active = [total for total in totals if total.activities]
    others = _others_told(totals)
    if not active:
        return others or "Chưa có số liệu về hoạt động."
    activities = _activities_told(totals, active)
    return f"{activities} {others}".rstrip()


def _others_told(totals: Sequence[ActivityTotal]) -> str:
    """How many initiatives, models and exemplars there are; empty where there is none."""
    counts = {
        "sáng kiến": sum(total.initiatives for total in totals),
        "mô hình": sum(total.models for total in totals),
        "điển hình tiên tiến": sum(total.exemplars for total in totals),
    }
    told = ", ".join(f"{format_money(count)} {what}" for what, count in counts.items() if count)
    return f"Có {told}." if told else ""


def _activities_told(totals: Sequence[ActivityTotal], active: Sequence[ActivityTotal]) -> str:
    activities, _, households, days, value = _sums(totals)
    return (
        f"Có {len(active)}/{len(totals)} đơn vị tổ chức hoạt động với tổng số "
        f"{format_money(int(activities or 0))} hoạt động; giúp đỡ "
        f"{format_money(int(households or 0))} lượt hộ; đóng góp {format_days(int(days or 0))} "
        f"ngày công; kinh phí, giá trị thực hiện {format_money(int(value or 0))} đồng."
    )


def _unit(total: ActivityTotal) -> UnitInfo:
    return total.unit


def _total_row(number: int, total: ActivityTotal) -> Row:
    note = _others_told([total]) or ("" if total.activities else NO_ACTIVITY)
    cells = (number, total.unit.name, *_sums([total]), note)
    return Row(cells, ident=f"unit:{total.unit.code}")


def _sums(totals: Sequence[ActivityTotal]) -> Cells:
    """Without an activity nothing else was counted."""
    active = [total for total in totals if total.activities or _others_told([total])]
    return (
        sum(total.activities for total in totals),
        sum_known(total.participants for total in active),
        sum_known(total.households_helped for total in active),
        sum_known(total.labour_days for total in active),
        sum_known(total.value for total in active),
    )


def _is_detailed(lines: Sequence[ActivityLine]) -> bool:
    """Whether a line says more than units report: a content that it serves, another kind."""
    return any(line.content or line.kind != ActivityKind.ACTIVITY for line in lines)


def _columns(detailed: bool) -> tuple[Column, ...]:  # noqa: FBT001  # asked once for all rows
    number, unit, title, *rest = _ACTIVITY_COLUMNS
    typed = _TYPED_COLUMNS if detailed else ()
    return (number, unit, title, *typed, *rest)


def _activity(line: ActivityLine, detailed: bool) -> Cells:  # noqa: FBT001  # as above
    """A line keeps 0 for labour and value that it does not speak of: both stay blank."""
    content = shorten(line.content, CONTENT_LETTERS, placeholder="…")
    typed = (ACTIVITY_KINDS[ActivityKind(line.kind)], content)
    return (
        line.unit_name,
        line.title,
        *(typed if detailed else ()),
        line.held_on,
        line.place,
        line.participants,
        line.households_helped,
        line.labour_days or None,
        line.value or None,
        line.note,
    )
