"""The first page's charts, out of figures."""

from desktop_app.domain.overview import FundStanding, MonthSum, Pictures, UnitSum
from desktop_app.domain.rows import (
    CampaignInfo,
    CampaignReturns,
    ReturnLine,
    ReturnStatus,
    UnitInfo,
)
from desktop_app.reports.chart import Tone, mark_text
from desktop_app.reports.overview_charts import completeness_chart, months_chart, units_chart

OWN, OTHER = FundStanding("qvnn", "Quỹ A", 30), FundStanding("tt", "Quỹ B", 5)
CAMPAIGN = CampaignInfo(1, "VNN-2024", "x", "Vì người nghèo", 2024, "2024-11-25", 1, 2)


def unit(code: str) -> UnitInfo:
    return UnitInfo(ord(code), code, f"Phòng {code}", "", "C1", "Cụm 1", 10, 0)


def test_a_year_has_twelve_months_and_the_money_of_no_known_day_beside_them() -> None:
    sums = (MonthSum("qvnn", "2024-03", 20), MonthSum("qvnn", "", 10), MonthSum("tt", "2025-01", 5))
    chart = months_chart(Pictures(2024, (OWN, OTHER), sums))
    shorts = [one.short for one in chart.categories]
    assert shorts == [*(f"T{month}" for month in range(1, 13)), "01/2025", "?"]
    assert [one.title for one in chart.series] == ["Quỹ A", "Quỹ B"]
    assert mark_text(chart, 0, 2) == "Tháng 3/2024, Quỹ A: 20 đồng"
    assert chart.mark(0, 13).value == 10
    assert chart.mark(1, 12).value == 5


def test_units_stand_by_what_they_gave_to_one_fund_with_their_share() -> None:
    rows = (UnitSum("qvnn", "A", "Phòng A", 20), UnitSum("tt", "A", "Phòng A", 5))
    more = (UnitSum("qvnn", "B", "Phòng B", 10),)
    chart = units_chart(Pictures(2024, (OWN, OTHER), by_unit=(*rows, *more)))
    assert chart.title.endswith("Quỹ A")
    assert [one.ident for one in chart.categories] == ["unit:A", "unit:B"]
    # 20 of 30 are two thirds.
    assert mark_text(chart, 0, 0) == "Phòng A: 20 đồng (66,67%)"
    assert chart.notes


def test_a_cell_says_by_sign_tone_and_words_how_a_unit_has_answered() -> None:
    lines = (
        ReturnLine(unit("A"), ReturnStatus.LATE, "2024-11-28", 3, 1, "2024-11-25"),
        ReturnLine(unit("B"), ReturnStatus.MISSING, "", 0, 0, "2024-11-25"),
        ReturnLine(unit("C"), ReturnStatus.MISSING, "", 0, 0, ""),
    )
    chart = completeness_chart((CampaignReturns(CAMPAIGN, "2024", "2024-11-25", lines),))
    late, missing, not_asked = chart.series[0].marks
    assert (late.sign, late.tone) == ("M", Tone.WARNED)
    assert late.note == "Nộp muộn 3 ngày, nhận ngày 28/11/2024"
    assert late.ident == "return:VNN-2024:2024:A"
    assert (missing.sign, missing.note) == ("C", "Chưa nộp, hạn 25/11/2024")
    # A unit that ended before the day owes nothing.
    assert (not_asked.sign, not_asked.value) == ("·", None)
    assert [one.sign for one in chart.legend] == ["Đ", "M", "S", "C", "·"]
