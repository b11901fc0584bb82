from dataclasses import replace
from datetime import date

from desktop_app.domain.balance import Money, UnitBalance
from desktop_app.domain.reviews import NewReview, Praise, ReviewKind, ReviewText
from desktop_app.reports.balance import BalanceReport
from desktop_app.reports.chart import Chart
from desktop_app.reports.figures import Figures
from desktop_app.reports.ranking import cluster_tables
from desktop_app.reports.report import Heading, Paragraph
from desktop_app.reports.summary import summary_report
from tests.reports.fund_values import DRIVE
from tests.reports.values import (
    CAMPAIGN,
    FIGURES,
    OFFICE,
    RANKING,
    RETURNS,
    YEAR,
    headings,
    paragraphs,
    well_formed,
)

REPORT = summary_report(FIGURES)
ONE = summary_report(replace(FIGURES, about=CAMPAIGN, returns=RETURNS[:1]))


def test_the_report_has_the_six_parts_of_a_final_review() -> None:
    parts = [
        block.text for block in REPORT.blocks if isinstance(block, Heading) and block.level == 1
    ]
    assert parts == [
        "I. KẾT QUẢ THỰC HIỆN",
        "II. KẾT QUẢ XẾP HẠNG",
        "III. TẬP THỂ, CÁ NHÂN TIÊU BIỂU",
        "IV. ĐƠN VỊ CHƯA BÁO CÁO, BÁO CÁO MUỘN",
        "V. HẠN CHẾ, BÀI HỌC KINH NGHIỆM",
        "VI. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025",
    ]


def test_it_is_named_for_the_year_or_for_its_campaign() -> None:
    assert (REPORT.title, REPORT.abstract) == ("Báo cáo", "Tổng kết công tác thi đua năm 2024")
    assert ONE.abstract == "Tổng kết phong trào thi đua “Vì người nghèo” năm 2024"
    assert REPORT.letterhead.number == "/BC-……"


def test_it_opens_with_what_was_launched() -> None:
    assert paragraphs(REPORT)[0] == (
        "Năm 2024, Sở Lao động tỉnh An Bình đã phát động 02 phong trào thi đua: “Vì người nghèo”; "
        "“Nông thôn mới”. Kết quả thực hiện như sau:"
    )
    assert paragraphs(ONE)[0] == (
        "Thực hiện phong trào thi đua “Vì người nghèo” năm 2024, Sở Lao động tỉnh An Bình "
        "báo cáo kết quả như sau:"
    )


def test_the_money_is_there_in_figures_and_words() -> None:
    assert (
        "Tổng số tiền ủng hộ: 7.500.000 đồng (Bằng chữ: Bảy triệu, năm trăm nghìn đồng)."
        in paragraphs(REPORT)
    )


def test_a_fund_goal_is_measured_within_its_own_campaign_only() -> None:
    # Office and college gave 6.000.000, the fund nothing yet, of 8.000.000: 75 %.
    sentence = (
        "Các đơn vị có mức vận động đã ủng hộ 6.000.000 đồng trên mức đề ra là 8.000.000 đồng, "
        "đạt 75,00%."
    )
    assert sentence in paragraphs(ONE)
    assert not [text for text in paragraphs(REPORT) if "mức vận động" in text]


def test_targets_are_counted_without_the_fund_goal_that_money_tells() -> None:
    # Two units, NV and GN; NV assigned twice, with one result.
    assert (
        "Có 02 đơn vị được theo dõi theo 02 loại chỉ tiêu với 02 lượt giao; "
        "đã có kết quả thực hiện của 01 lượt."
    ) in paragraphs(REPORT)


def test_the_ranking_stands_by_clusters() -> None:
    assert REPORT.tables[-2:] == cluster_tables(RANKING)
    assert all(map(well_formed, REPORT.tables))


def test_those_who_are_late_or_missing_are_named_by_campaign() -> None:
    assert "1. Phong trào thi đua “Vì người nghèo” năm 2024" in headings(REPORT)
    assert "Nộp báo cáo muộn (01 đơn vị): Thanh tra Sở (muộn 8 ngày)." in paragraphs(REPORT)
    assert "Tất cả đơn vị đã nộp báo cáo đúng hạn." in paragraphs(REPORT)


def test_one_campaign_alone_needs_no_heading_of_its_own() -> None:
    assert "1. Phong trào thi đua “Vì người nghèo” năm 2024" not in headings(ONE)


def test_what_only_people_can_write_is_left_as_dotted_lines() -> None:
    texts = [block.text for block in REPORT.blocks if isinstance(block, Heading | Paragraph)]
    lessons = texts.index("2. Bài học kinh nghiệm")
    assert set(texts[lessons + 1]) == {"."}


def test_it_ends_as_official_reports_end() -> None:
    assert paragraphs(REPORT)[-1] == (
        "Trên đây là báo cáo tổng kết công tác thi đua năm 2024 của Sở Lao động tỉnh An Bình./."
    )


def test_a_year_without_anything_says_so_in_each_part() -> None:
    said = paragraphs(summary_report(Figures(replace(YEAR, campaigns=()))))
    assert said[0] == (
        "Thực hiện công tác thi đua năm 2024, Sở Lao động tỉnh An Bình báo cáo kết quả như sau:"
    )
    assert {
        "Chưa phát động phong trào nào.",
        "Chưa có số liệu ủng hộ, đóng góp.",
        "Chưa có số liệu về hoạt động.",
        "Chưa có số liệu về chỉ tiêu.",
        "Chưa chấm điểm, xếp hạng.",
        "Chưa có số liệu.",
    } <= set(said)


def test_what_was_handed_over_is_told_fund_by_fund_where_there_are_drives() -> None:
    held = BalanceReport((UnitBalance(OFFICE, DRIVE, Money(900, 300)),), date(2024, 11, 20))
    told = paragraphs(summary_report(replace(FIGURES, balance=held)))
    (sentence,) = set(told) - set(paragraphs(REPORT))
    assert sentence.startswith("Quỹ VNN: đã thu 900 đồng")
    assert sentence.endswith("1 đơn vị còn giữ 600 đồng chưa nộp.")
    nothing = replace(FIGURES, balance=BalanceReport((), held.today))
    assert paragraphs(summary_report(nothing)) == paragraphs(REPORT)


WRITTEN = NewReview(
    ReviewKind.FINAL,
    "Tổng kết",
    ("VNN-2024",),
    2024,
    2024,
    text=ReviewText(
        results="Phong trào được hưởng ứng rộng khắp.",
        shortcomings="Một số đơn vị gửi muộn.\nBiểu mẫu còn khác nhau.",
        lessons="Đôn đốc sớm.",
        direction="Phát động từ tháng 3.",
        proposals="Tăng kinh phí khen thưởng.",
    ),
    praises=(Praise(unit="VP", text="vận động vượt mức", name="Văn phòng Sở"),),
)


def test_what_people_wrote_stands_in_its_parts_and_no_line_is_left_for_the_pen() -> None:
    report = summary_report(replace(FIGURES, review=WRITTEN))
    texts = [block.text for block in report.blocks if isinstance(block, Heading | Paragraph)]
    shortcomings = texts.index("1. Hạn chế, nguyên nhân")
    assert texts[shortcomings : shortcomings + 8] == [
        "1. Hạn chế, nguyên nhân",
        "Một số đơn vị gửi muộn.",
        "Biểu mẫu còn khác nhau.",
        "2. Bài học kinh nghiệm",
        "Đôn đốc sớm.",
        "VI. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025",
        "Phát động từ tháng 3.",
        "VII. KIẾN NGHỊ, ĐỀ XUẤT",
    ]
    assert texts[texts.index("I. KẾT QUẢ THỰC HIỆN") + 1].startswith("Phong trào được hưởng ứng")
    assert texts[texts.index("III. TẬP THỂ, CÁ NHÂN TIÊU BIỂU") + 1] == (
        "1. Văn phòng Sở: vận động vượt mức."
    )
    assert not [text for text in texts if set(text) == {"."}]


def test_where_nobody_was_named_the_leaders_of_each_cluster_are_offered() -> None:
    texts = [block.text for block in REPORT.blocks if isinstance(block, Heading | Paragraph)]
    offered = texts[texts.index("III. TẬP THỂ, CÁ NHÂN TIÊU BIỂU") + 1]
    leaders = [row.name for cluster in RANKING.clusters for row in cluster.rows if row.rank == 1]
    assert offered.startswith("Dẫn đầu xếp hạng: ")
    assert leaders
    assert all(name in offered for name in leaders)


def test_money_and_answers_are_drawn_too() -> None:
    charts = [block for block in REPORT.blocks if isinstance(block, Chart)]
    assert [one.title for one in charts] == [
        "Tình hình nộp báo cáo theo phong trào",
        "Tiền ủng hộ của từng đơn vị",
    ]
