from desktop_app.domain.fund_rows import Summed
from desktop_app.reports.giving_charts import months_chart, years_chart
from tests.reports.test_multi_year import FOUND


def month(fund: str, code: str, amount: int, *, direct: bool = False) -> Summed:
    return Summed(fund, f"Quỹ {fund}" if fund else "", direct, code, "", 1, amount, 0, 0)


def test_funds_stand_beside_each_other_month_by_month() -> None:
    chart = months_chart(
        [month("A", "2024-10", 5), month("B", "2024-10", 7), month("B", "2025-01", 1)], 2024
    )
    assert [one.title for one in chart.series] == ["Quỹ A", "Quỹ B"]
    assert [one.title for one in chart.categories][9:] == [
        "Tháng 10/2024",
        "Tháng 11/2024",
        "Tháng 12/2024",
        "Tháng 01/2025",
    ]
    assert [[mark.value for mark in one.marks[9:]] for one in chart.series] == [
        [5, 0, 0, 0],
        [7, 0, 0, 1],
    ]


def test_what_has_no_month_stands_last_and_direct_help_not_at_all() -> None:
    chart = months_chart([month("", "", 3), month("", "2024-05", 9, direct=True)], 2024)
    assert chart.categories[-1].title == "Không rõ tháng"
    assert [one.title for one in chart.series] == ["Ngoài các quỹ"]
    assert sum(mark.value or 0 for mark in chart.series[0].marks) == 3


def test_a_year_that_told_nothing_is_a_gap() -> None:
    chart = years_chart(FOUND)
    assert [one.title for one in chart.categories] == ["2022", "2023", "2024"]
    # Only what is counted in đồng: the money, not the income in millions nor the share.
    assert [one.title for one in chart.series] == ["Tiền ủng hộ"]
    assert [mark.value for mark in chart.series[0].marks] == [None, 1000, 50]
