"""The charts of reports on a year or a campaign, from the figures that their tables show."""

from collections.abc import Sequence

from desktop_app.domain.rows import CampaignReturns, ContributionTotal
from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series, first_ones
from desktop_app.reports.report import Format
from desktop_app.reports.returns import STATUS_TITLES, status_counts, title_of

_MOST_UNITS = 20


def given_chart(totals: Sequence[ContributionTotal], fund: str = "") -> Chart:
    """What each unit gave in đồng, the most first; beyond twenty units their sum."""
    giving = sorted((one for one in totals if one.amount), key=lambda one: -one.amount)
    name = f" – {fund}" if fund else ""
    chart = Chart(
        ChartKind.BARS,
        f"Tiền ủng hộ của từng đơn vị{name}",
        tuple(Category(one.unit.name, one.unit.code, f"unit:{one.unit.code}") for one in giving),
        (Series("Tiền ủng hộ", tuple(Mark(one.amount) for one in giving)),),
        Format.MONEY,
        "đồng",
        empty_text="Chưa có khoản ủng hộ nào.",
    )
    return first_ones(chart, _MOST_UNITS, "{count} đơn vị khác")


def answers_chart(returns: Sequence[CampaignReturns]) -> Chart:
    """How many units answered each campaign, and how."""
    counts = [status_counts(one) for one in returns]
    return Chart(
        ChartKind.BARS,
        "Tình hình nộp báo cáo theo phong trào",
        tuple(Category(title_of(one), one.campaign.code) for one in returns),
        tuple(
            Series(title, tuple(Mark(one[place]) for one in counts))
            for place, title in enumerate(STATUS_TITLES.values())
        ),
        unit="đơn vị",
        empty_text="Chưa phát động phong trào nào.",
    )
