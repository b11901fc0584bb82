from dataclasses import replace

from desktop_app.reports.chart import Mark
from desktop_app.reports.summary_charts import answers_chart, given_chart
from tests.reports.values import CONTRIBUTIONS, OFFICE, RETURNS


def test_units_stand_by_what_they_gave_and_those_that_gave_nothing_are_left_out() -> None:
    chart = given_chart(CONTRIBUTIONS, "Quỹ “Vì người nghèo”")
    assert chart.title == "Tiền ủng hộ của từng đơn vị – Quỹ “Vì người nghèo”"
    assert [one.short for one in chart.categories] == ["CDN", "VP", "TTR"]
    assert [one.value for one in chart.series[0].marks] == [4_000_000, 2_000_000, 1_500_000]


def test_beyond_twenty_units_the_others_are_one_sum() -> None:
    # 1 + 2 + … + 25 đồng: the twenty largest are 6…25, the five others 1 + 2 + 3 + 4 + 5 = 15.
    many = [
        replace(CONTRIBUTIONS[0], unit=replace(OFFICE, code=f"D{at}"), amount=at)
        for at in range(1, 26)
    ]
    chart = given_chart(many)
    assert (len(chart.categories), chart.categories[-1].title) == (21, "5 đơn vị khác")
    assert chart.mark(0, 20).value == 15


def test_answers_lie_beside_each_other_by_how_they_came() -> None:
    chart = answers_chart(RETURNS[:1])
    assert [one.title for one in chart.series] == [
        "Đúng hạn",
        "Nộp muộn",
        "Đang chỉnh sửa",
        "Chưa nộp",
    ]
    # Of four units each answered in a way of its own.
    assert [one.marks for one in chart.series] == [(Mark(1),)] * 4
