"""Corrections in the preview: what they change, and what cannot be corrected."""

from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.domain.errors import KnownError, NotFound, Refused
from desktop_app.domain.intake import Kind
from desktop_app.domain.progress import Cancelled
from desktop_app.domain.rows import FileOutcome
from desktop_app.models.campaigns import UnitReturn
from desktop_app.services.funds import Filter, Funds
from desktop_app.services.importing import ImportOptions, Preview
from desktop_app.services.importing.corrections import FileCorrections
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake


def look(intake: Intake, *paths: Path, **options: object) -> Preview:
    return intake.service.preview(paths, ImportOptions(YEAR, **options))  # type: ignore[arg-type]


def corrected(intake: Intake, path: Path, **said: object) -> Preview:
    """A preview of one file, corrected."""
    preview = look(intake, path)
    return intake.service.correct(preview, 1, FileCorrections(**said))  # type: ignore[arg-type]


def only(preview: Preview) -> FileOutcome:
    (file,) = preview.outcome.files
    return file


def amounts(intake: Intake) -> dict[str, int]:
    return {one.unit.name: one.amount for one in Funds(intake.desk).totals(YEAR)}


def gifts(intake: Intake, *given: tuple[str, object], unit: str = "Văn phòng") -> Path:
    return books.gifts(intake.folder / "a.xlsx", unit, *given)


def test_a_cell_that_is_fixed_in_place_goes_in_with_its_row(intake: Intake) -> None:
    path = gifts(intake, ("An", 200_000), ("Bình", "1.500"))
    before = look(intake, path)
    assert [one.code for one in only(before).problems] == ["amount.ambiguous"]
    said = FileCorrections(cells={("Sheet1", "C6"): "1.500.000"})
    after = intake.service.correct(before, 1, said)
    assert (after.scratch, only(after).status, only(after).problems) == (
        before.scratch,
        "accepted",
        (),
    )
    intake.service.commit(after)
    lines = Funds(intake.desk).lines(Filter(YEAR))
    assert [(one.donor, one.amount, one.origin.cell) for one in lines] == [
        ("An", 200_000, "C5"),
        ("Bình", 1_500_000, "C6"),
    ]


def test_a_corrected_file_is_not_opened_again(intake: Intake) -> None:
    path = gifts(intake, ("An", "1.500"))
    preview = look(intake, path)
    path.unlink()
    said = FileCorrections(cells={("Sheet1", "C5"): "1500"})
    assert only(intake.service.correct(preview, 1, said)).status == "accepted"


def test_a_row_that_is_left_out_is_not_counted(intake: Intake) -> None:
    path = gifts(intake, ("An", 200_000), ("Bình", "1.500"))
    after = corrected(intake, path, rows_out=frozenset({("Sheet1", 6)}))
    assert (only(after).status, only(after).problems) == ("accepted", ())
    assert (only(after).rows_total, only(after).rows_accepted) == (2, 1)


def test_a_column_is_what_the_user_says(intake: Intake) -> None:
    rows = [
        ("Đơn vị: Văn phòng",),
        ("DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",),
        ("STT", "Họ và tên", "Kỳ I", "Số tiền (đồng)"),
        (1, "An", 40_000, 50_000),
    ]
    preview = look(intake, books.write(intake.folder / "a.xlsx", rows))
    (table,) = intake.service.tables(preview, 1)
    assert {one.letter: one.field for one in table.columns}["D"] == "amount"
    columns = {table.layout: {"C": "amount", "D": ""}}
    after = intake.service.correct(preview, 1, FileCorrections(columns=columns))
    (table,) = intake.service.tables(after, 1)
    assert {one.letter: one.field for one in table.columns}["C"] == "amount"
    assert after.outcome.contributions_vnd == 40_000


def test_a_file_is_given_to_a_unit(intake: Intake) -> None:
    path = gifts(intake, ("An", 200_000), unit="Phòng Lạ Hoắc")
    assert only(look(intake, path)).status == "rejected"
    after = corrected(intake, path, unit="U2")
    assert (only(after).status, only(after).unit) == ("accepted", "U2")
    intake.service.commit(after)
    assert amounts(intake) == {"Văn phòng": 0, "Thanh tra": 200_000}


def test_a_name_is_given_to_a_unit_wherever_it_stands_in_the_file(intake: Intake) -> None:
    head = ("TT", "Đơn vị", "Số người tham gia", "Số tiền (đồng)")
    lines = [(1, "VP cơ quan", 4, 800_000), (2, "Thanh tra", 3, 600_000), (3, "vp  Cơ quan", 1, 5)]
    rows = [("TỔNG HỢP ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",), head, *lines]
    path = books.write(intake.folder / "t.xlsx", rows)
    after = corrected(intake, path, units={"VP cơ quan": "U1"})
    intake.service.commit(after)
    assert amounts(intake) == {"Văn phòng": 800_005, "Thanh tra": 600_000}


def test_a_file_of_no_campaign_is_given_to_one(intake: Intake) -> None:
    rows = [("Đơn vị: Văn phòng",), ("STT", "Họ và tên", "Số tiền (đồng)"), (1, "An", 200_000)]
    path = books.write(intake.folder / "a.xlsx", rows)
    after = corrected(intake, path, campaign="VNN-2024")
    assert (only(after).status, only(after).campaign) == ("accepted", "VNN-2024")


def test_a_file_has_a_period_of_its_own(intake: Intake) -> None:
    """Each file of one import is checked against its own period, and is a return for it."""
    for name, day in (("1", "17/03/2024"), ("2", "17/08/2024")):
        held = (f"Thăm hộ lần {name}", day, 6)
        books.activities(intake.folder / f"gui/{name}.xlsx", "Văn phòng", held)
    preview = look(intake, intake.folder / "gui", campaign="NTM-2024")
    both = {1: FileCorrections(period="2024-H1"), 2: FileCorrections(period="2024-H2")}
    after = intake.service.correct_all(preview, both)
    assert [one.problems for one in after.outcome.files] == [(), ()]
    assert [one.is_supplement for one in after.outcome.files] == [False, False]
    late = intake.service.correct(after, 2, FileCorrections(period="2024-H1"))
    assert "date.outside_period" in [one.code for one in late.outcome.files[1].problems]
    intake.service.commit(intake.service.correct(late, 2, both[2]))
    with intake.desk.reading() as connection:
        periods = connection.scalars(select(UnitReturn.period).where(UnitReturn.in_force)).all()
    assert sorted(periods) == ["2024-H1", "2024-H2"]


def test_a_file_is_said_to_add_to_what_the_unit_sent(intake: Intake) -> None:
    intake.take(gifts(intake, ("An", 200_000)))
    path = books.gifts(intake.folder / "b.xlsx", "Văn phòng", ("Bình", 50_000), ("Chi", 60_000))
    after = corrected(intake, path, supplement=True)
    assert only(after).is_supplement
    done = intake.service.commit(after).value
    assert [one.is_supplement for one in done.files] == [True]
    assert amounts(intake)["Văn phòng"] == 310_000


def test_a_file_is_said_to_replace_what_the_unit_sent(intake: Intake) -> None:
    intake.take(gifts(intake, ("An", 200_000)))
    path = books.gifts(intake.folder / "b.xlsx", "Văn phòng", ("Bình", 50_000), ("Chi", 60_000))
    after = corrected(intake, path, supplement=False)
    done = intake.service.commit(after).value
    assert [one.is_supplement for one in done.files] == [False]
    assert amounts(intake)["Văn phòng"] == 110_000


def test_the_kind_of_a_file_is_what_the_user_says(intake: Intake) -> None:
    rows = [("STT", "Họ và tên", "Đơn vị", "Chức vụ"), (1, "Lê An", "Văn phòng", "Chuyên viên")]
    path = books.write(intake.folder / "a.xlsx", rows)
    assert only(look(intake, path)).kind == "people"
    assert only(corrected(intake, path, kind=Kind.CONTRIBUTIONS)).status == "rejected"


def test_files_are_matched_anew_when_a_list_is_corrected(intake: Intake) -> None:
    """A list that brings a unit is mended; the return of that unit is then accepted too."""
    head = ("STT", "Mã đơn vị", "Tên đơn vị", "Cụm thi đua", "Tổng số người")
    lines = [(1, "U3", "Phòng Mớ", "Cụm 1", 10)]
    books.write(intake.folder / "gui/0 đơn vị.xlsx", [head, *lines])
    books.gifts(intake.folder / "gui/1.xlsx", "Phòng Mới", ("An", 200_000))
    preview = look(intake, intake.folder / "gui")
    assert [one.status for one in preview.outcome.files] == ["accepted", "rejected"]
    said = FileCorrections(cells={("Sheet1", "C2"): "Phòng Mới"})
    after = intake.service.correct(preview, 1, said)
    assert [one.status for one in after.outcome.files] == ["accepted", "accepted"]


def test_corrections_are_told_back_and_can_be_taken_back(intake: Intake) -> None:
    path = gifts(intake, ("An", 200_000), ("Bình", "1.500"))
    said = FileCorrections(
        kind=Kind.CONTRIBUTIONS,
        columns={"abc": {"C": "amount", "B": ""}},
        cells={("Sheet1", "C6"): "1.500.000"},
        rows_out=frozenset({("Sheet1", 5)}),
        unit="U1",
        units={"VP": "U1"},
        campaign="VNN-2024",
        period="2024-Q4",
        supplement=False,
    )
    preview = look(intake, path)
    assert intake.service.corrections(preview, 1) == FileCorrections()
    after = intake.service.correct(preview, 1, said)
    assert intake.service.corrections(after, 1) == said
    again = intake.service.correct(after, 1, FileCorrections())
    assert again.outcome == preview.outcome


@pytest.mark.parametrize("step", ["Đang đọc lại tệp", "Đang đối chiếu với sổ"])
def test_cancelling_a_correction_leaves_the_preview_as_it_was(intake: Intake, step: str) -> None:
    for name in ("1", "2"):
        books.gifts(intake.folder / f"gui/{name}.xlsx", "Văn phòng", (f"An {name}", "1.500"))
    preview = look(intake, intake.folder / "gui")

    def cancel(done: int, _total: int, what: str) -> None:
        if (done, what) == (1, step):
            raise Cancelled

    mended = FileCorrections(cells={("Sheet1", "C5"): "1.500.000"})
    with pytest.raises(Cancelled):
        intake.service.correct_all(preview, {1: mended, 2: mended}, cancel)
    assert intake.service.corrections(preview, 1) == FileCorrections()
    assert intake.service.weighed(preview) == preview.outcome


WRONG: list[tuple[FileCorrections, type[KnownError], str]] = [
    (FileCorrections(unit="U9"), NotFound, "Không có đơn vị “U9”"),
    (FileCorrections(units={"VP": "U9"}), NotFound, "Không có đơn vị “U9”"),
    (FileCorrections(units={"Thanh tra": "U1"}), Refused, "đang là tên của đơn vị “Thanh tra”"),
    (FileCorrections(people={"An": "X1"}), NotFound, "Không có cán bộ “X1”"),
    (FileCorrections(campaign="ABC"), NotFound, "Không có phong trào năm 2024 “ABC”"),
    (FileCorrections(period="quý 3"), Refused, "Không hiểu kỳ"),
    (FileCorrections(period="2023-Q3"), Refused, "không thuộc năm 2024"),
    (FileCorrections(cells={("Tờ 9", "C5"): "1"}), NotFound, "Tờ 9"),
    (FileCorrections(rows_out=frozenset({("Tờ 9", 5)})), NotFound, "Tờ 9"),
    (FileCorrections(columns={"a": {"C": "tien"}}), NotFound, "“tien”"),
    (FileCorrections(columns={"a": {"3": "amount"}}), Refused, "tên một cột"),
    (FileCorrections(columns={"a": {"C": "amount", "D": "amount"}}), Refused, "Hai cột"),
    (FileCorrections(allowed={("amount.ambiguous", "Sheet1", "C6"): "vì"}), Refused, "không cho"),
    (FileCorrections(allowed={("duplicate.row", "Sheet1", "B6"): " "}), Refused, "lý do"),
]


@pytest.mark.parametrize(("said", "failure", "sentence"), WRONG)
def test_what_cannot_be_meant_is_refused_with_a_sentence(
    intake: Intake, said: FileCorrections, failure: type[KnownError], sentence: str
) -> None:
    preview = look(intake, gifts(intake, ("An", 200_000), ("Bình", "1.500")))
    with pytest.raises(failure, match=sentence):
        intake.service.correct(preview, 1, said)
    assert intake.service.corrections(preview, 1) == FileCorrections()


def test_a_file_that_was_not_read_is_not_corrected(intake: Intake) -> None:
    path = intake.folder / "thư.pdf"
    path.write_bytes(b"%PDF-1.7\n" + bytes(40))
    with pytest.raises(Refused, match="không được đọc"):
        corrected(intake, path, unit="U1")


def test_a_file_number_that_is_not_there_is_told(intake: Intake) -> None:
    preview = look(intake, gifts(intake, ("An", 200_000)))
    with pytest.raises(NotFound, match="“7”"):
        intake.service.correct(preview, 7, FileCorrections())
    with pytest.raises(NotFound, match="“7”"):
        intake.service.tables(preview, 7)
    with pytest.raises(NotFound, match="“7”"):
        intake.service.preview_rows(preview, 7)


def test_a_repeated_row_is_let_in_with_a_reason(intake: Intake) -> None:
    rows = [
        ("Đơn vị: Văn phòng",),
        ("DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",),
        ("STT", "Họ và tên", "Số tiền (đồng)"),
        (1, "Lê An", 50_000),
        (1, "Lê An", 50_000),
    ]
    preview = look(intake, books.write(intake.folder / "a.xlsx", rows))
    (problem,) = only(preview).problems
    assert (problem.code, problem.cell, problem.is_error) == ("row.duplicate", "B5", True)
    allowed = {(problem.code, problem.sheet, problem.cell): "nộp hai lần, có hai biên lai"}
    after = intake.service.correct(preview, 1, FileCorrections(allowed=allowed))
    told = [one for one in only(after).problems if one.code == "row.duplicate"]
    assert [(one.is_error, "có hai biên lai" in one.message) for one in told] == [(False, True)]
    intake.service.commit(after)
    assert amounts(intake)["Văn phòng"] == 100_000
