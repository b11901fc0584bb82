from dataclasses import replace

from desktop_app.reports.contributions import totals_table
from desktop_app.reports.figures import Figures
from desktop_app.reports.ranking import ranking_table
from desktop_app.reports.tally import tally_report
from tests.reports.values import CONTRIBUTIONS, FIGURES, MADE_FROM, RANKING, YEAR, well_formed

LONGEST_SHEET_NAME = 31


def test_each_subject_has_a_table_whose_title_fits_a_sheet() -> None:
    names = [table.title for table in tally_report(FIGURES).tables]
    assert names == [
        "Ủng hộ, đóng góp",
        "Hoạt động",
        "Nộp báo cáo",
        "Chỉ tiêu",
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
    assert [table.title for table in early.tables][-1] == "Chỉ tiêu"


def test_a_year_without_anything_still_has_its_sheets() -> None:
    report = tally_report(Figures(YEAR))
    assert [table.rows for table in report.tables] == [()] * 4
    assert report.abstract == "Kết quả công tác thi đua năm 2024"
    assert report.made_from == MADE_FROM
