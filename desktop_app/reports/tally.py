"""The tally: everything that a year came to, a sheet for each subject."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.domain.activities import ActivityLine
from desktop_app.domain.awards.given import AwardLine, by_title, by_unit
from desktop_app.domain.fund_rows import By, Summed
from desktop_app.domain.multi_year import MultiYear
from desktop_app.domain.targets import TargetProgress
from desktop_app.reports import contributions, participation, ranking, returns, scores, targets
from desktop_app.reports.awards import awards_table, sums_table
from desktop_app.reports.balance import balance_table
from desktop_app.reports.chart import Chart
from desktop_app.reports.figures import Figures, FundPart
from desktop_app.reports.fund_ledger import summed_table
from desktop_app.reports.givers import list_table
from desktop_app.reports.giving_charts import months_chart, years_chart
from desktop_app.reports.multi_year import summary_tables
from desktop_app.reports.official import letterhead, signatures
from desktop_app.reports.overview_charts import completeness_chart
from desktop_app.reports.report import Report, Table
from desktop_app.reports.summary_charts import given_chart
from desktop_app.reports.target_progress import progress_table

# A title, which becomes a sheet's name, and what stands on the sheet.
_Sheets = Iterator[tuple[str, Table | Chart]]


@dataclass(frozen=True, slots=True)
class Details:
    """What the tally has beyond the year's figures; what is empty has no sheet.

    `months` and `kinds`: sums of giving; `years`: None where there is only one.
    """

    months: tuple[Summed, ...] = ()
    kinds: tuple[Summed, ...] = ()
    activities: tuple[ActivityLine, ...] = ()
    progress: tuple[TargetProgress, ...] = ()
    awards: tuple[AwardLine, ...] = ()
    years: MultiYear | None = None


def tally_report(figures: Figures, details: Details | None = None) -> Report:
    """All tables under short titles, which become the names of sheets."""
    about = figures.about
    return Report(
        kind="tally",
        title="Bảng tổng hợp",
        abstract=f"Kết quả {about.occasion}",
        letterhead=letterhead(about.department),
        blocks=tuple(
            replace(block, title=title) for title, block in _sheets(figures, details or Details())
        ),
        signatures=signatures(about.department),
        made_from=about.made_from,
    )


def _sheets(figures: Figures, details: Details) -> _Sheets:
    yield from _giving(figures, details)
    yield from _activities(figures, details)
    yield from _returns(figures)
    yield from _targets(figures, details)
    yield from _marks(figures)
    yield from _awards(details)
    yield from _years(details)


def _giving(figures: Figures, details: Details) -> _Sheets:
    for part in figures.giving:
        yield from _fund(part)
    if details.months:
        yield "Ủng hộ theo tháng", summed_table(By.MONTH, details.months)
        yield "Biểu đồ theo tháng", months_chart(details.months, figures.about.year)
    if details.kinds:
        yield "Ủng hộ theo loại", summed_table(By.KIND, details.kinds)
    if figures.balance and figures.balance.units:
        yield "Thu, nộp, còn giữ", balance_table(figures.balance)
    for part in figures.giving:
        if part.lines:
            title = f"Danh sách {part.name}" if part.name else "Danh sách ủng hộ"
            yield title, list_table(part.lines)


def _fund(part: FundPart) -> _Sheets:
    """What was given for a fund: by units, by clusters, as a chart."""
    title = f"Ủng hộ {part.name}" if part.name else "Ủng hộ, đóng góp"
    yield title, contributions.totals_table(part.totals)
    if any(total.amount for total in part.totals):
        by_cluster = f"Theo cụm {part.name}" if part.name else "Ủng hộ theo cụm"
        yield by_cluster, contributions.clusters_table(part.totals)
        chart = f"Biểu đồ {part.name}" if part.name else "Biểu đồ theo đơn vị"
        yield chart, given_chart(part.totals)


def _activities(figures: Figures, details: Details) -> _Sheets:
    yield "Hoạt động", participation.totals_table(figures.activities)
    if any(total.activities for total in figures.activities):
        yield "Hoạt động theo cụm", participation.clusters_table(figures.activities)
    if details.activities:
        yield "Danh sách hoạt động", participation.list_table(details.activities)


def _returns(figures: Figures) -> _Sheets:
    yield "Nộp báo cáo", returns.board_table(figures.returns)
    if figures.returns:
        yield "Tỷ lệ nộp báo cáo", returns.counts_table(figures.returns)
        yield "Nộp báo cáo theo đơn vị", completeness_chart(figures.returns)


def _targets(figures: Figures, details: Details) -> _Sheets:
    yield "Chỉ tiêu", targets.targets_table(figures.targets)
    if figures.targets:
        yield "Tổng hợp chỉ tiêu", targets.counts_table(figures.targets)
    if details.progress:
        yield "Tiến độ chỉ tiêu", progress_table(details.progress)


def _marks(figures: Figures) -> _Sheets:
    if figures.matrix:
        overview, *groups = scores.matrix_tables(figures.matrix)
        yield "Bảng điểm", overview
        yield from ((f"Điểm {group.title}", group) for group in groups)
        yield "Tiêu chí", scores.criteria_table(figures.matrix)
    if figures.ranking:
        yield "Xếp hạng", ranking.ranking_table(figures.ranking)


def _awards(details: Details) -> _Sheets:
    lines = details.awards
    if lines:
        yield "Khen thưởng", awards_table(lines)
        yield "Tiền thưởng theo danh hiệu", sums_table(by_title(lines), "Danh hiệu, hình thức")
        yield "Tiền thưởng theo đơn vị", sums_table(by_unit(lines), "Đơn vị")


def _years(details: Details) -> _Sheets:
    found = details.years
    if found is None or not found.series:
        return
    for table in summary_tables(found, "Các năm"):
        # The first of what it counts is enough for a sheet's name.
        yield table.title.partition(",")[0], table
    yield "Biểu đồ các năm", years_chart(found)
