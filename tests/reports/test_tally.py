from dataclasses import replace

from desktop_app.domain.fund_rows import Summed
from desktop_app.reports.chart import Chart
from desktop_app.reports.contributions import totals_table
from desktop_app.reports.figures import Figures, FundPart
from desktop_app.reports.ranking import ranking_table
from desktop_app.reports.report import Table
from desktop_app.reports.tally import Details, tally_report
from tests.reports.test_awards import AN, UNIT
from tests.reports.test_multi_year import FOUND
from tests.reports.values import (
    CONTRIBUTIONS,
    DEEDS,
    FIGURES,
    GIFTS,
    MADE_FROM,
    RANKING,
    YEAR,
    well_formed,
)

LONGEST_SHEET_NAME = 31


def test_each_subject_has_a_table_whose_title_fits_a_sheet() -> None:
    names = [table.title for table in tally_report(FIGURES).tables]
    assert names == [
        "Ủng hộ, đóng góp",
        "Ủng hộ theo cụm",
        "Hoạt động",
        "Hoạt động theo cụm",
        "Nộp báo cáo",
        "Tỷ lệ nộp báo cáo",
        "Chỉ tiêu",
        "Tổng hợp chỉ tiêu",
        "Bảng điểm",
        "Tiêu chí",
        "Xếp hạng",
    ]
    assert max(map(len, names)) <= LONGEST_SHEET_NAME


def test_the_tables_are_those_of_the_other_reports() -> None:
    tables = tally_report(FIGURES).tables
    assert tables[0].rows == totals_table(CONTRIBUTIONS).rows
    assert tables[-1].rows == ranking_table(RANKING).rows
    assert all(map(well_formed, tables))


def test_before_scoring_the_tally_ends_with_the_targets() -> None:
    early = tally_report(replace(FIGURES, matrix=None, ranking=None))
    assert [table.title for table in early.tables][-1] == "Tổng hợp chỉ tiêu"


def test_a_year_without_anything_still_has_its_sheets() -> None:
    report = tally_report(Figures(YEAR))
    assert [table.rows for table in report.tables] == [()] * 4
    assert report.abstract == "Kết quả công tác thi đua năm 2024"
    assert report.made_from == MADE_FROM


def test_charts_stand_beside_their_tables() -> None:
    charts = [one.title for one in tally_report(FIGURES).blocks if isinstance(one, Chart)]
    assert charts == ["Biểu đồ theo đơn vị", "Nộp báo cáo theo đơn vị"]


def test_each_detail_that_there_is_has_its_sheet() -> None:
    month = Summed("A", "Quỹ A", False, "2024-10", "", 2, 500, 0, 0)  # noqa: FBT003  # a sum
    given = FundPart("", CONTRIBUTIONS, GIFTS)
    details = Details(months=(month,), kinds=(month,), activities=DEEDS)
    report = tally_report(replace(FIGURES, by_fund=(given,)), details)
    names = {block.title for block in report.blocks if isinstance(block, Table | Chart)}
    assert names >= {
        "Ủng hộ theo tháng",
        "Biểu đồ theo tháng",
        "Ủng hộ theo loại",
        "Danh sách ủng hộ",
        "Danh sách hoạt động",
    }


def test_funds_stand_on_sheets_of_their_own() -> None:
    parts = tuple(FundPart(name, CONTRIBUTIONS, GIFTS) for name in ("Quỹ A", "Quỹ B"))
    names = [one.title for one in tally_report(replace(FIGURES, by_fund=parts)).tables]
    assert names[:4] == ["Ủng hộ Quỹ A", "Theo cụm Quỹ A", "Ủng hộ Quỹ B", "Theo cụm Quỹ B"]
    assert names[4:6] == ["Danh sách Quỹ A", "Danh sách Quỹ B"]


def test_awards_have_their_list_and_their_money() -> None:
    names = [one.title for one in tally_report(FIGURES, Details(awards=(AN, UNIT))).tables]
    assert names[-3:] == ["Khen thưởng", "Tiền thưởng theo danh hiệu", "Tiền thưởng theo đơn vị"]


def test_several_years_stand_at_the_end_with_their_chart() -> None:
    blocks = tally_report(FIGURES, Details(years=FOUND)).blocks
    assert isinstance(blocks[-1], Chart)
    assert blocks[-1].title == "Biểu đồ các năm"
    assert isinstance(blocks[-2], Table)
    assert blocks[-2].title.startswith("Các năm - ")
