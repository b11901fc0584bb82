"""The report of a review, drafted from what the store holds."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.intake import Kind
from desktop_app.domain.reviews import NewReview, Praise, ReviewKind, ReviewText
from desktop_app.domain.targets import NewFigure
from desktop_app.reports.report import Heading, Paragraph, Report, Table
from desktop_app.services.desk import Desk
from desktop_app.services.review_drafts import report_of
from desktop_app.services.review_reports import ReviewReports
from desktop_app.services.reviews import Reviews
from desktop_app.services.targets import Targets
from tests.services.desk_work import YEAR, launch, list_units, send

VNN, NTM = "VNN-2024", "NTM-2024"


@pytest.fixture
def reports(desk: Desk) -> ReviewReports:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    early = {"donor": "Trần An", "amount": 300_000, "given_on": "2024-03-01"}
    late = {"donor": "Lê Bình", "amount": 500_000, "given_on": "2024-10-20"}
    send(desk, "A", VNN, early, late)
    visit = {"title": "Thăm hộ", "held_on": "2024-02-10", "households_helped": 4}
    send(desk, "B", VNN, visit, kind=Kind.PARTICIPATION)
    Targets(desk).set(YEAR, NewFigure("GN", "A", planned="40", actual="30"))
    return ReviewReports(desk)


def units(report: Report) -> dict[str, tuple[object, ...]]:
    (table,) = tables(report, "Kết quả của từng đơn vị")
    return {str(row.cells[1]): row.cells[2:] for row in table.rows}


def tables(report: Report, title: str) -> list[Table]:
    return [one for one in report.blocks if isinstance(one, Table) and one.title == title]


def text(report: Report) -> str:
    said = (one.text for one in report.blocks if isinstance(one, Paragraph | Heading))
    return "\n".join(said)


def test_a_years_report_has_what_each_unit_did(reports: ReviewReports, desk: Desk) -> None:
    found = units(report_of(desk, reports.draft([VNN])))
    # Report, activities, households, givers, money, goods, days.
    assert found["Phòng A"] == ("Đã gửi", 0, 0, 2, 300_000 + 500_000, 0, 0)
    assert found["Phòng B"] == ("Đã gửi", 1, 4, 0, 0, 0, 0)
    assert found["Tổng cộng"] == ("", 1, 4, 2, 800_000, 0, 0)


def test_a_half_years_report_has_what_was_done_in_it(reports: ReviewReports, desk: Desk) -> None:
    found = units(report_of(desk, reports.draft([VNN], period="2024-H1")))
    assert found["Phòng A"][4] == 300_000
    assert found["Phòng B"][1:3] == (1, 4)
    second = units(report_of(desk, reports.draft([VNN], period="2024-H2")))
    assert (second["Phòng A"][4], second["Phòng B"][1]) == (500_000, 0)


def test_contents_and_targets_stand_beside_the_plan(reports: ReviewReports, desk: Desk) -> None:
    report = report_of(desk, reports.draft([VNN]))
    (contents,) = tables(report, "Kết quả theo nội dung")
    assert len([row for row in contents.rows if row.cells[0]]) == 8
    (targets,) = tables(report, "Tiến độ thực hiện chỉ tiêu")
    assert any(row.cells[3] == 30 for row in targets.rows if row.level == "data")


def test_one_report_serves_several_campaigns(reports: ReviewReports, desk: Desk) -> None:
    report = report_of(desk, reports.of_year(YEAR))
    (years,) = tables(report, "Kết quả theo năm và phong trào")
    # Each campaign's line, then their sum.
    assert [row.cells[5] for row in years.rows] == [800_000, 0, 800_000]
    assert len(tables(report, "Kết quả của từng đơn vị")) == 2


def test_what_people_wrote_stands_in_its_chapter(reports: ReviewReports, desk: Desk) -> None:
    said = replace(
        reports.draft([VNN]),
        text=ReviewText(shortcomings="Một số đơn vị báo cáo chậm.\nThiếu minh chứng."),
        praises=(Praise(unit="A", text="Vận động tốt", name="Phòng A"),),
    )
    told = text(report_of(desk, said))
    _, _, after = told.partition("IV. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN\n")
    assert after.startswith("Một số đơn vị báo cáo chậm.\nThiếu minh chứng.\nV. BÀI HỌC")
    assert "1. Phòng A: Vận động tốt." in told


def test_what_nobody_wrote_is_left_to_the_pen(reports: ReviewReports, desk: Desk) -> None:
    told = text(report_of(desk, reports.draft([VNN])))
    _, _, after = told.partition("V. BÀI HỌC KINH NGHIỆM\n")
    assert after.startswith("." * 100)


def test_the_kept_review_goes_before_a_draft(reports: ReviewReports, desk: Desk) -> None:
    assert reports.of_year(YEAR, VNN).title.startswith("Sơ kết phong trào thi đua “Vì người nghèo")
    kept = NewReview(ReviewKind.INTERIM, "Sơ kết của tôi", (VNN,), YEAR, YEAR)
    Reviews(desk).add(kept)
    assert reports.of_year(YEAR, VNN).title == "Sơ kết của tôi"
    assert reports.of_year(YEAR, NTM).title != "Sơ kết của tôi"


def test_the_last_year_of_the_period_ends_with_a_final_review(reports: ReviewReports) -> None:
    assert reports.draft([VNN]).kind is ReviewKind.INTERIM
    assert reports.draft([VNN], (2021, 2025)).kind is ReviewKind.FINAL
    assert "giai đoạn 2021 - 2025" in reports.draft([VNN], (2021, 2025)).title


def test_it_is_written_as_word_and_pdf_only(reports: ReviewReports, tmp_path: Path) -> None:
    said = reports.draft([VNN])
    for ending in (".docx", ".pdf"):
        assert reports.export(said, tmp_path / f"bc{ending}").stat().st_size
    with pytest.raises(Refused, match="đuôi tệp"):
        reports.export(said, tmp_path / "bc.xlsx")


def test_an_unknown_campaign_is_named(reports: ReviewReports) -> None:
    with pytest.raises(NotFound):
        reports.draft(["X-2024"])
