from datetime import date

from desktop_app.domain.balance import Money, UnitBalance
from desktop_app.domain.fund_rows import Summed
from desktop_app.domain.rows import ContributionTotal
from desktop_app.reports.balance import BalanceReport
from desktop_app.reports.contributions import (
    clusters_table,
    contributions_report,
    sentences,
    totals_table,
)
from desktop_app.reports.givers import list_table
from tests.reports.fund_values import DRIVE
from tests.reports.values import (
    CAMPAIGN,
    CONTRIBUTIONS,
    GIFTS,
    LONELY,
    MADE_FROM,
    OFFICE,
    column,
    paragraphs,
    rows,
    titles,
    well_formed,
)


def test_the_tally_has_the_columns_of_the_form() -> None:
    assert titles(totals_table(CONTRIBUTIONS)) == [
        "STT",
        "Đơn vị",
        "Tổng số người",
        "Số người tham gia",
        "Tỷ lệ",
        "Số tiền (đồng)",
        "Hiện vật quy đổi (đồng)",
        "Ngày công",
        "Mức vận động (đồng)",
        "Ghi chú",
    ]


def test_each_unit_stands_under_its_cluster_with_its_figures() -> None:
    table = totals_table(CONTRIBUTIONS)
    assert rows(table, "group") == [("Cụm 1",), ("Cụm 2",)]
    assert rows(table)[:2] == [
        (1, "Văn phòng Sở", 10, 10, 10000, 2_000_000, 500_000, 250, 1_500_000, ""),
        (2, "Thanh tra Sở", 8, 7, 8750, 1_500_000, 0, 0, None, ""),
    ]
    assert [row.ident for row in table.rows if row.ident] == [
        "unit:VP",
        "unit:TTR",
        "unit:CDN",
        "unit:QBT",
    ]
    assert well_formed(table)


def test_a_unit_that_has_sent_nothing_is_blank_not_zero() -> None:
    missing = rows(totals_table(CONTRIBUTIONS))[3]
    assert missing == (
        4,
        "Quỹ Bảo trợ trẻ em",
        5,
        None,
        None,
        None,
        None,
        None,
        500_000,
        "Chưa có số liệu",
    )


def test_clusters_and_the_department_are_added_up_here_once() -> None:
    table = totals_table(CONTRIBUTIONS)
    first, second = rows(table, "subtotal")
    # 17 of 18 people are 94,44 %; 18 of 25 are 72 %; 35 of 43 are 81,40 %.
    assert first[1:-1] == ("Cộng", 18, 17, 9444, 3_500_000, 500_000, 250, 1_500_000)
    assert second[1:-1] == ("Cộng", 25, 18, 7200, 4_000_000, 1_000_000, 1000, 6_500_000)
    (total,) = rows(table, "total")
    assert total[1:-1] == ("Tổng cộng", 43, 35, 8140, 7_500_000, 1_500_000, 1250, 8_000_000)


def test_a_zero_that_was_counted_is_shown() -> None:
    assert column(totals_table(CONTRIBUTIONS), "in_kind_value")[1] == 0


def test_a_unit_of_unknown_headcount_leaves_the_share_blank() -> None:
    giving = ContributionTotal(LONELY, 3, None, 90_000, 0, 0, None, 3)
    (total,) = rows(totals_table((*CONTRIBUTIONS, giving)), "total")
    assert total[2:6] == (43, 38, None, 7_590_000)


def test_the_short_tally_has_a_row_for_each_cluster() -> None:
    table = clusters_table(CONTRIBUTIONS)
    assert rows(table) == [
        (1, "Cụm 1", 2, 18, 17, 9444, 3_500_000, 500_000, 250),
        (2, "Cụm 2", 2, 25, 18, 7200, 4_000_000, 1_000_000, 1000),
    ]
    assert rows(table, "total") == [
        (None, "Tổng cộng", 4, 43, 35, 8140, 7_500_000, 1_500_000, 1250)
    ]


def test_the_report_says_the_sum_in_figures_and_words() -> None:
    joined, money, others = sentences(CONTRIBUTIONS)
    assert joined == (
        "Đã có 3/4 đơn vị báo cáo kết quả ủng hộ, đóng góp với 35/43 người tham gia, "
        "đạt tỷ lệ 81,40%."
    )
    assert money == (
        "Tổng số tiền ủng hộ: 7.500.000 đồng (Bằng chữ: Bảy triệu, năm trăm nghìn đồng)."
    )
    assert others == "Hiện vật quy đổi: 1.500.000 đồng; ngày công: 12,5 ngày."


def test_people_are_not_set_against_an_unknown_headcount() -> None:
    (joined, *_) = sentences((ContributionTotal(LONELY, 3, None, 90_000, 0, 0, None, 3),))
    assert joined == "Đã có 1/1 đơn vị báo cáo kết quả ủng hộ, đóng góp với 3 người tham gia."


def test_nothing_given_yet_is_said_in_words() -> None:
    assert sentences(CONTRIBUTIONS[3:]) == ("Chưa có số liệu ủng hộ, đóng góp.",)


def test_the_report_attaches_the_list_only_where_there_is_one() -> None:
    with_list = contributions_report(CONTRIBUTIONS, GIFTS, CAMPAIGN)
    without = contributions_report(CONTRIBUTIONS, (), CAMPAIGN)
    assert [table.title for table in with_list.tables] == [
        "Kết quả ủng hộ, đóng góp",
        "Danh sách ủng hộ, đóng góp",
    ]
    assert [table.title for table in without.tables] == ["Kết quả ủng hộ, đóng góp"]


def test_the_report_names_its_campaign_and_its_sources() -> None:
    report = contributions_report(CONTRIBUTIONS, (), CAMPAIGN)
    assert report.abstract == (
        "Kết quả ủng hộ, đóng góp trong phong trào thi đua “Vì người nghèo” năm 2024"
    )
    assert report.made_from == MADE_FROM
    assert paragraphs(report) == list(sentences(CONTRIBUTIONS))


def test_no_units_give_a_table_that_says_so() -> None:
    assert totals_table(()).rows == clusters_table(()).rows == list_table(()).rows == ()
    assert totals_table(()).empty_text == "Chưa có số liệu."


def test_what_is_still_held_of_each_fund_has_a_table_of_its_own() -> None:
    held = BalanceReport((UnitBalance(OFFICE, DRIVE, Money(900, 300)),), date(2024, 11, 20))
    report = contributions_report(CONTRIBUTIONS, (), CAMPAIGN, held)
    assert [table.title for table in report.tables][1:] == ["Thu, nộp, còn giữ"]
    assert "1 đơn vị còn giữ 600 đồng chưa nộp" in paragraphs(report)[-1]
    none = contributions_report(CONTRIBUTIONS, (), CAMPAIGN, BalanceReport((), held.today))
    assert none == contributions_report(CONTRIBUTIONS, (), CAMPAIGN)


def test_sums_by_month_have_their_table() -> None:
    came = Summed("", "", False, "2024-10", "", 1, 500, 0, 0)  # noqa: FBT003  # a sum
    report = contributions_report(CONTRIBUTIONS, GIFTS, CAMPAIGN, months=(came,))
    (table,) = [one for one in report.tables if one.title == "Kết quả theo tháng"]
    assert rows(table) == [("Tháng 10/2024", 1, 500, 0, 0)]
    assert "Kết quả theo tháng" not in [
        one.title for one in contributions_report(CONTRIBUTIONS, GIFTS, CAMPAIGN).tables
    ]
