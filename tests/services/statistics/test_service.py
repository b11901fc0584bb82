import pytest

from desktop_app.domain.errors import ClosedYear, NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField
from desktop_app.domain.statistics.forms import Correction
from desktop_app.services.desk import Desk
from desktop_app.services.statistics import Statistics
from desktop_app.services.statistics.filling import FilledForm
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR
from tests.services.trail import actions

CAMPAIGNS, AWARDS = "0601.N", "0603.N"
ALL = ("all", "total")


def figures(found: FilledForm, line: str) -> list[int | None]:
    return [found.filled.at(line, column.code).shown for column in found.filled.form.columns]


def test_awards_are_counted_by_subject_and_method(awarded: Desk) -> None:
    found = Statistics(awarded).filled(YEAR, AWARDS)
    # 2 LĐTT + 1 collective + 1 CSTĐCS + 3 Giấy khen = 7 of 8, as Cúc's was taken back. To a
    # collective 1, to people 6, to households 0; by the year's round and the CSTĐCS 2 + 1 + 1 = 4,
    # for the campaign 1, on the spot 1, nobody knows 1.
    assert figures(found, "all") == [7, 1, 6, 0, 4, 1, 1, 1]
    assert figures(found, "titles") == [4, 1, 3, 0, 4, 0, 0, 0]
    assert figures(found, "title/ldtt") == [2, 0, 2, 0, 2, 0, 0, 0]
    assert figures(found, "forms") == [3, 0, 3, 0, 0, 1, 1, 1]
    assert figures(found, "form/giay-khen-ca-nhan") == [3, 0, 3, 0, 0, 1, 1, 1]
    assert found.problems == ()


def test_a_figure_leads_to_the_records_that_it_counts(awarded: Desk) -> None:
    (spot,) = Statistics(awarded).filled(YEAR, AWARDS).records("forms", "ad-hoc")
    assert spot.told == (
        "Đỗ Em: Giấy khen của Giám đốc Sở (cá nhân) (Quyết định 9/QĐ-S ngày 12/09/2024)"
    )
    assert spot.ident.startswith("award:")
    with pytest.raises(NotFound, match="dòng all, cột moon"):
        Statistics(awarded).filled(YEAR, AWARDS).records("all", "moon")


def test_every_figure_is_the_number_of_its_records(awarded: Desk) -> None:
    service = Statistics(awarded)
    for kept in service.forms(YEAR):
        found = service.filled(YEAR, kept.form.code)
        for figure in found.filled.figures.values():
            records = found.records(figure.line, figure.column)
            assert figure.computed in {None, len(records)}


def test_the_years_campaign_is_counted_by_level_scope_and_duration(year: Desk) -> None:
    # One campaign of a plan for 2021 to 2025: five years.
    found = Statistics(year).filled(YEAR, CAMPAIGNS)
    assert figures(found, "all") == [1, 0, 0, 0, 1, 0]
    (one,) = found.records(*ALL)
    assert one.ident == "campaign:VNN-2024"
    assert (one.traits["kind"], one.traits["duration"]) == ("thematic", "from_3")


def test_forms_that_nobody_filled_are_not_printed(year: Desk) -> None:
    service = Statistics(year)
    titles = [table.title for table in service.report(YEAR).tables]
    assert titles == [
        "Biểu 0601.N. Số phong trào thi đua",
        "Biểu 0603.N. Số lượng khen thưởng theo đối tượng và phương thức",
    ]
    assert [table.title for table in service.report(YEAR, "0604.N").tables] == ["Biểu số 0604.N"]


def test_a_figure_by_hand_goes_before_the_counted_one_with_its_reason(year: Desk) -> None:
    service = Statistics(year)
    service.correct(YEAR, CAMPAIGNS, Correction(*ALL, 4, "Ba phong trào của công đoàn"))
    found = service.filled(YEAR, CAMPAIGNS)
    figure = found.cell(*ALL)
    assert (figure.shown, figure.computed) == (4, 1)
    assert "là 4, nhưng các phần" in found.problems[0].message
    # Another year and another form have their own.
    assert service.filled(YEAR + 1, CAMPAIGNS).cell(*ALL).correction is None
    seen = figure.correction
    assert seen is not None
    service.correct(YEAR, CAMPAIGNS, Correction(*ALL, 5, "Bốn", seen.version))
    with pytest.raises(EditedMeanwhile):
        service.correct(YEAR, CAMPAIGNS, Correction(*ALL, 6, "Năm", seen.version))
    service.uncorrect(YEAR, CAMPAIGNS, *ALL)
    assert service.filled(YEAR, CAMPAIGNS).cell(*ALL).shown == 1
    with pytest.raises(NotFound):
        service.uncorrect(YEAR, CAMPAIGNS, *ALL)
    assert actions(year)[-3:] == ["statistic_figure.set"] * 2 + ["statistic_figure.remove"]


def test_a_correction_needs_a_cell_a_reason_and_a_figure(year: Desk) -> None:
    service = Statistics(year)
    with pytest.raises(WrongField, match="lý do"):
        service.correct(YEAR, CAMPAIGNS, Correction(*ALL, 1, " "))
    with pytest.raises(WrongField, match="âm"):
        service.correct(YEAR, CAMPAIGNS, Correction(*ALL, -1, "x"))
    with pytest.raises(NotFound):
        service.correct(YEAR, CAMPAIGNS, Correction("all", "moon", 1, "x"))
    with pytest.raises(NotFound, match="biểu thống kê"):
        service.correct(YEAR, "0609.N", Correction(*ALL, 1, "x"))


def test_when_the_forms_were_sent_is_kept(year: Desk) -> None:
    service = Statistics(year)
    assert service.sent_on(YEAR) == ""
    with pytest.raises(WrongField, match="chưa tới"):
        service.send(YEAR, "2024-12-14")
    service.send(YEAR, "2024-11-19")
    assert service.sent_on(YEAR) == "2024-11-19"
    service.send(YEAR, "")
    assert service.sent_on(YEAR) == ""


def test_a_closed_year_keeps_its_figures(year: Desk) -> None:
    Years(year).close(YEAR)
    service = Statistics(year)
    with pytest.raises(ClosedYear):
        service.correct(YEAR, CAMPAIGNS, Correction(*ALL, 4, "x"))
    with pytest.raises(ClosedYear):
        service.uncorrect(YEAR, CAMPAIGNS, *ALL)
    with pytest.raises(ClosedYear):
        service.send(YEAR, "2024-11-19")
