"""Forms from the store and back into it: settled without a question, or named for what they are."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.domain.forms import FormContent, FormLayout, parse_stamp
from desktop_app.domain.intake import Kind
from desktop_app.domain.rows import FileOutcome
from desktop_app.exporters.forms import form_bytes
from desktop_app.importers.grid import Grid
from desktop_app.importers.reader import read_file
from desktop_app.importers.workbook import Workbook
from desktop_app.models.campaigns import Campaign, UnitReturn
from desktop_app.models.intake import ImportFile
from desktop_app.models.scoring import CriteriaSetRecord, EnteredMark
from desktop_app.services.answers import Answers
from desktop_app.services.forms import Forms
from desktop_app.services.funds import Funds
from desktop_app.services.targets import Targets
from tests.form_samples import CONTENT, Entries, cell, change, fill
from tests.services import books
from tests.services.desk_work import set_targets
from tests.services.importing.conftest import YEAR, Intake

POVERTY = "VNN-2024"
FILLED: Entries = {
    "Ủng hộ": {
        0: {"donor": "Lê Thị Ấm", "amount": 500_000, "given_on": date(2024, 3, 1)},
        1: {"donor": "Trần Văn Chén", "amount": 250_000},
    },
    "Hoạt động": {0: {"activity": "Thăm hộ nghèo", "participants": 8}},
    "Chỉ tiêu": {1: {"actual": 14}},
}


def layout_of(path: Path) -> FormLayout:
    workbook = read_file(path)
    assert isinstance(workbook, Workbook)
    grid = Grid(workbook.sheets[-1])
    rows = ([grid.text(row, column) for column in range(5)] for row in range(grid.bottom))
    found = parse_stamp([tuple(filter(None, row)) for row in rows if any(row)])
    assert found is not None
    return found


@pytest.fixture
def made(intake: Intake) -> Callable[..., Path]:
    """Makes a unit's form of a period and fills it in."""

    def make(unit: str = "U1", period: str = "2024", entries: Entries = FILLED) -> Path:
        folder = intake.folder / f"phát {len(list(intake.folder.iterdir()))}"
        (path,) = Forms(intake.desk).write(POVERTY, period, folder, units=[unit]).value.paths
        return fill(Path(path), layout_of(Path(path)), entries)

    return make


def foreign(intake: Intake, content: FormContent) -> Path:
    """A form that some other store made, filled in."""
    data, layout = form_bytes(content)
    path = intake.folder / "mẫu nơi khác.xlsx"
    path.write_bytes(data)
    return fill(path, layout, FILLED)


def taken(intake: Intake, path: Path, *, accept: bool = False, **options: object) -> FileOutcome:
    (file,) = intake.take(path, accept=accept, **options).files
    return file


def codes(file: FileOutcome) -> list[str]:
    return [one.code for one in file.problems]


def test_unit_campaign_and_period_are_settled_without_a_question(
    intake: Intake, made: Callable[..., Path]
) -> None:
    path = made("U2", "2024-H1").rename(intake.folder / "Book1 (3).xlsx")
    file = taken(intake, path)
    assert (file.status, file.kind, codes(file)) == ("accepted", "return", [])
    assert (file.unit, file.campaign, file.rows_accepted) == ("U2", POVERTY, 4)
    with intake.desk.reading() as connection:
        returns = connection.execute(select(UnitReturn.period, UnitReturn.kind)).all()
    assert [tuple(one) for one in returns] == [
        ("2024-H1", Kind.CONTRIBUTIONS.value),
        ("2024-H1", Kind.PARTICIPATION.value),
    ]


def test_what_was_filled_in_counts(intake: Intake, made: Callable[..., Path]) -> None:
    taken(intake, made("U1"))
    totals = {one.unit.code: one.amount for one in Funds(intake.desk).totals(YEAR, POVERTY)}
    reached = {one.code: one.actual for one in Targets(intake.desk).lines(YEAR)}
    assert totals["U1"] == 750_000
    assert reached == {"GN": "14"}


def test_self_marks_are_the_campaigns_and_the_units_own(
    intake: Intake, made: Callable[..., Path]
) -> None:
    path = made(entries={})
    layout = layout_of(path)
    marks = next(one for one in layout.sheets if one.kind is Kind.SCORES)
    taken(intake, fill(path, layout, {marks.name: {marks.prefilled - 1: {"self": 3.5}}}))
    query = (
        select(EnteredMark.criterion, EnteredMark.stage, EnteredMark.points, Campaign.code)
        .join(CriteriaSetRecord, CriteriaSetRecord.id == EnteredMark.set_id)
        .join(Campaign, Campaign.id == CriteriaSetRecord.campaign_id)
    )
    with intake.desk.reading() as connection:
        assert [tuple(one) for one in connection.execute(query)] == [("5.1", "self", 350, POVERTY)]


def test_a_form_is_kept_as_a_return(intake: Intake, made: Callable[..., Path]) -> None:
    taken(intake, made())
    with intake.desk.reading() as connection:
        kinds = list(connection.scalars(select(ImportFile.kind).where(ImportFile.kind == "return")))
    assert kinds == ["return"]


def test_the_corrected_form_replaces_the_first(intake: Intake, made: Callable[..., Path]) -> None:
    path = made()
    taken(intake, path)
    again = fill(path, layout_of(path), {"Ủng hộ": {1: {"amount": 300_000}}})
    taken(intake, again)
    totals = {one.unit.code: one.amount for one in Funds(intake.desk).totals(YEAR, POVERTY)}
    assert totals["U1"] == 800_000


def test_a_form_is_the_whole_return_and_replaces_what_it_only_partly_repeats(
    intake: Intake, made: Callable[..., Path]
) -> None:
    path = made()
    taken(intake, path)
    other: Entries = {
        "Ủng hộ": {
            1: {"donor": "Phạm Thị Mới", "amount": 100_000},
            2: {"donor": "Vũ Văn Thêm", "amount": 100_000},
            3: {"donor": "Đỗ Thị Nữa", "amount": 100_000},
        }
    }
    file = taken(intake, fill(path, layout_of(path), other))
    totals = {one.unit.code: one.amount for one in Funds(intake.desk).totals(YEAR, POVERTY)}
    assert (file.status, codes(file)) == ("accepted", ["return.form_replaces"])
    assert totals["U1"] == 800_000


def test_a_sheet_left_blank_the_second_time_takes_nothing_away_and_says_so(
    intake: Intake, made: Callable[..., Path]
) -> None:
    path = made()
    taken(intake, path)
    blanks = dict.fromkeys(("donor", "amount", "given_on"))
    file = taken(intake, fill(path, layout_of(path), {"Ủng hộ": {0: blanks, 1: blanks}}))
    totals = {one.unit.code: one.amount for one in Funds(intake.desk).totals(YEAR, POVERTY)}
    assert "form.left_blank" in codes(file)
    assert totals["U1"] == 750_000


def test_asked_for_forms_alone_an_own_spreadsheet_is_refused(
    intake: Intake, made: Callable[..., Path]
) -> None:
    form = taken(intake, made(), kind=Kind.RETURN)
    own = books.gifts(intake.folder / "ds.xlsx", "Văn phòng", ("Lê Thị Ấm", 500_000))
    other = taken(intake, own, kind=Kind.RETURN)
    assert form.status == "accepted"
    assert (other.status, codes(other)) == ("rejected", ["form.not_a_form"])


def test_another_campaign_than_the_chosen_one_is_named(
    intake: Intake, made: Callable[..., Path]
) -> None:
    file = taken(intake, made(), campaign="NTM-2024", accept=True)
    assert (file.status, codes(file)) == ("rejected", ["form.other_campaign"])
    assert "“VNN-2024”, không phải “NTM-2024”" in file.problems[0].message


def test_another_year_than_the_chosen_one_is_named(intake: Intake) -> None:
    file = taken(intake, foreign(intake, replace(CONTENT, unit="U1", period="2023")), accept=True)
    assert (file.status, codes(file)) == ("rejected", ["form.other_year"])
    assert "năm 2023, không phải năm 2024" in file.problems[0].message


def test_another_period_than_the_chosen_one_is_named(
    intake: Intake, made: Callable[..., Path]
) -> None:
    file = taken(intake, made("U1", "2024-H1"), period="2024-H2", accept=True)
    assert (file.status, codes(file)) == ("rejected", ["form.other_period"])


def test_a_campaign_that_the_store_does_not_know_is_named(intake: Intake) -> None:
    strange = replace(CONTENT, unit="U1", unit_name="Văn phòng", campaign="XYZ-2024")
    file = taken(intake, foreign(intake, strange), accept=True)
    assert (file.status, codes(file)) == ("rejected", ["form.campaign_unknown"])


def test_a_unit_that_the_store_does_not_know_is_named(intake: Intake) -> None:
    strange = replace(CONTENT, unit="U9", unit_name="Phòng Lạ")
    file = taken(intake, foreign(intake, strange), accept=True)
    assert file.status == "rejected"
    assert "form.unit_unknown" in codes(file)


def test_a_form_that_the_store_never_made_is_told(intake: Intake) -> None:
    strange = replace(CONTENT, unit="U1", unit_name="Văn phòng")
    file = taken(intake, foreign(intake, strange))
    assert file.status == "accepted"
    assert "form.not_issued" in codes(file)


def test_a_form_of_an_earlier_issue_is_told(intake: Intake, made: Callable[..., Path]) -> None:
    first = made()
    made()
    file = taken(intake, first)
    assert (file.status, codes(file)) == ("accepted", ["form.older_issue"])


def test_a_neighbours_form_is_named(intake: Intake, made: Callable[..., Path]) -> None:
    def rename(book: object) -> None:
        page = book["Ủng hộ"]  # type: ignore[index]
        page["A4"] = "Đơn vị: Thanh tra"

    file = taken(intake, change(made("U1"), rename), accept=True)
    assert (file.status, codes(file)) == ("rejected", ["form.other_unit"])
    assert "phát cho “Văn phòng” nhưng đầu bảng ghi “Thanh tra”" in file.problems[0].message


def test_the_stores_plan_stays_where_the_forms_differs(
    intake: Intake, made: Callable[..., Path]
) -> None:
    path = made()
    set_targets(intake.desk, ("U1", "GN", "20", None))
    file = taken(intake, path)
    (line,) = (one for one in Targets(intake.desk).lines(YEAR) if one.code == "GN")
    assert codes(file) == ["form.plan_differs"]
    assert (line.planned, line.actual) == ("20", "14")


def test_a_plan_that_was_typed_without_a_result_is_told_with_its_cell(
    intake: Intake, made: Callable[..., Path]
) -> None:
    path = made(entries={**FILLED, "Chỉ tiêu": {0: {"planned": 25}, 1: {"actual": 14}}})
    sheet = next(one for one in layout_of(path).sheets if one.name == "Chỉ tiêu")
    (problem,) = taken(intake, path).problems
    assert (problem.code, problem.sheet) == ("form.plan_alone", "Chỉ tiêu")
    assert problem.cell == cell(sheet, "planned", 0)
    assert "ghi kế hoạch (25)" in problem.message
    assert "chưa ghi kết quả nên không được nhận" in problem.message


def test_a_plan_in_words_without_a_result_is_told_as_it_was_typed(
    intake: Intake, made: Callable[..., Path]
) -> None:
    path = made(entries={"Chỉ tiêu": {0: {"planned": "hai mươi"}}})
    problems = {one.code: one for one in taken(intake, path).problems}
    assert set(problems) == {"form.blank", "form.plan_alone"}
    assert "(hai mươi)" in problems["form.plan_alone"].message


def test_a_blank_form_brings_nothing(intake: Intake, made: Callable[..., Path]) -> None:
    file = taken(intake, made(entries={}))
    assert (file.status, codes(file), file.kind) == ("rejected", ["form.blank"], "return")
    assert (file.unit, file.campaign) == ("U1", POVERTY)


def test_an_answered_form_that_the_unit_mended_is_still_known(
    intake: Intake, made: Callable[..., Path]
) -> None:
    path = made(entries={"Ủng hộ": {0: {"donor": "Lê Thị Ấm", "amount": "1.500"}}})
    outcome = intake.take(path)
    assert outcome.import_id is not None
    answered = Answers(intake.desk).write(outcome.import_id, intake.folder / "góp ý")
    mended = fill(Path(answered.paths[0]), layout_of(path), {"Ủng hộ": {0: {"amount": 1_500_000}}})
    file = taken(intake, mended)
    assert (file.status, file.kind, codes(file)) == ("accepted", "return", [])


def test_a_form_that_is_refused_still_tells_whose_it_is(
    intake: Intake, made: Callable[..., Path]
) -> None:
    """So that the board shows the unit as correcting it."""
    path = made(entries={"Ủng hộ": {0: {"donor": "Lê Thị Ấm", "amount": "1.500"}}})
    file = taken(intake, path)
    assert (file.status, file.unit, file.campaign) == ("rejected", "U1", POVERTY)
