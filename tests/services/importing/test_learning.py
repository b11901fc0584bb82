"""What is remembered of the corrections of an import that went in."""

from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.domain.errors import Refused
from desktop_app.domain.rows import ImportOutcome
from desktop_app.models.intake import ColumnChoice, ImportFile, ImportFix
from desktop_app.models.units import PersonAlias, Unit, UnitAlias
from desktop_app.services.funds import Funds
from desktop_app.services.importing import Importing, ImportOptions, Preview
from desktop_app.services.importing.corrections import FileCorrections
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake
from tests.services.trail import trail

TITLE = ("DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",)
HEAD = ("STT", "Họ và tên", "Kỳ I", "Số tiền (đồng)")


def take(intake: Intake, path: Path, said: FileCorrections) -> ImportOutcome:
    preview = intake.service.preview([path], ImportOptions(YEAR))
    return intake.service.commit(intake.service.correct(preview, 1, said)).value


def look(intake: Intake, path: Path) -> Preview:
    return intake.service.preview([path], ImportOptions(YEAR))


def aliases(intake: Intake) -> list[tuple[str, str, str]]:
    """Unit, spelling, and the file that it was learnt from."""
    query = (
        select(Unit.code, UnitAlias.alias, ImportFile.name)
        .join(Unit, Unit.id == UnitAlias.unit_id)
        .outerjoin(ImportFile, ImportFile.id == UnitAlias.learned_from)
        .order_by(UnitAlias.id)
    )
    with intake.desk.reading() as connection:
        return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def fixes(intake: Intake) -> list[tuple[str, ...]]:
    query = select(
        ImportFix.kind,
        ImportFix.sheet,
        ImportFix.cell,
        ImportFix.found,
        ImportFix.stored,
        ImportFix.reason,
    ).order_by(ImportFix.id)
    with intake.desk.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]


def two_columns(intake: Intake, name: str, *given: tuple[str, int, int], unit: str) -> Path:
    lines = [(place, *one) for place, one in enumerate(given, start=1)]
    return books.write(intake.folder / name, [(f"Đơn vị: {unit}",), TITLE, HEAD, *lines])


def layout_of(intake: Intake, path: Path) -> str:
    preview = look(intake, path)
    (table,) = intake.service.tables(preview, 1)
    intake.service.discard(preview)
    return table.layout


def test_a_name_that_was_given_to_a_unit_is_known_the_next_time(intake: Intake) -> None:
    first = books.gifts(intake.folder / "a.xlsx", "VP cơ quan", ("An", 200_000))
    take(intake, first, FileCorrections(units={"VP cơ quan": "U1"}))
    assert aliases(intake) == [("U1", "VP cơ quan", "a.xlsx")]
    second = books.gifts(intake.folder / "b.xlsx", "vp  Cơ quan", ("An", 300_000))
    told = intake.take(second).files[0]
    assert (told.status, told.unit) == ("accepted", "U1")


def test_a_file_that_was_given_to_a_unit_teaches_no_name(intake: Intake) -> None:
    """What stands above such a file is often the department's name, which names no unit."""
    path = books.gifts(intake.folder / "a.xlsx", "SỞ THỬ NGHIỆM", ("An", 200_000))
    take(intake, path, FileCorrections(unit="U1"))
    assert aliases(intake) == []


def test_nothing_is_learnt_from_a_file_that_stays_out(intake: Intake) -> None:
    path = books.gifts(intake.folder / "a.xlsx", "VP cơ quan", ("An", "1.500"))
    outcome = take(intake, path, FileCorrections(units={"VP cơ quan": "U1"}))
    assert [one.status for one in outcome.files] == ["rejected"]
    assert (aliases(intake), fixes(intake)) == ([], [])


def test_a_name_that_means_two_units_in_two_files_is_not_learnt(intake: Intake) -> None:
    for name in ("1", "2"):
        books.gifts(intake.folder / f"gui/{name}.xlsx", "Tổ 1", (f"Người {name}", 100_000))
    preview = intake.service.preview([intake.folder / "gui"], ImportOptions(YEAR))
    said = {
        number: FileCorrections(units={"Tổ 1": code}) for number, code in ((1, "U1"), (2, "U2"))
    }
    done = intake.service.commit(intake.service.correct_all(preview, said)).value
    assert [one.unit for one in done.files] == ["U1", "U2"]
    assert aliases(intake) == []


def test_a_name_that_has_become_another_units_meanwhile_is_refused(intake: Intake) -> None:
    path = books.gifts(intake.folder / "a.xlsx", "VP cơ quan", ("An", 200_000))
    preview = intake.service.preview([path], ImportOptions(YEAR))
    said = FileCorrections(units={"VP cơ quan": "U1"})
    waiting = intake.service.correct(preview, 1, said)
    units = ("Văn phòng", "Thanh tra", "VP cơ quan")
    intake.take(books.units(intake.folder / "don vi 2.xlsx", *units))
    with pytest.raises(Refused, match="đang là tên của đơn vị “VP cơ quan”"):
        intake.service.commit(waiting)
    assert aliases(intake) == []


def test_a_persons_other_spelling_is_remembered(intake: Intake) -> None:
    staff = (("1", "Lê Thị An", "Văn phòng"), ("2", "Võ Bình", "Văn phòng"))
    intake.take(books.people(intake.folder / "can bo.xlsx", *staff))
    path = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("L.T. An", 200_000))
    take(intake, path, FileCorrections(people={"L.T. An": "1"}))
    with intake.desk.reading() as connection:
        assert connection.scalars(select(PersonAlias.alias)).all() == ["L.T. An"]


def test_a_name_that_is_a_colleagues_is_no_ones_other_spelling(intake: Intake) -> None:
    staff = (("1", "Lê Thị An", "Văn phòng"), ("2", "Lê An", "Văn phòng"))
    intake.take(books.people(intake.folder / "can bo.xlsx", *staff))
    path = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("Lê An", 200_000))
    take(intake, path, FileCorrections(people={"Lê An": "1"}))
    with intake.desk.reading() as connection:
        assert connection.scalars(select(PersonAlias.alias)).all() == []


def test_a_column_is_understood_as_the_last_time_and_that_is_said(intake: Intake) -> None:
    first = two_columns(intake, "a.xlsx", ("An", 40_000, 50_000), unit="Văn phòng")
    layout = layout_of(intake, first)
    take(intake, first, FileCorrections(columns={layout: {"C": "amount", "D": ""}}))
    second = two_columns(intake, "b.xlsx", ("Bình", 7_000, 9_000), unit="Thanh tra")
    preview = look(intake, second)
    assert preview.outcome.contributions_vnd == 7_000
    (file,) = preview.outcome.files
    told = [(one.cell, one.is_error, one.message) for one in file.problems]
    assert [(cell, wrong) for cell, wrong, _ in told] == [("C3", False), ("D3", False)]
    assert "Cột C “Kỳ I” được hiểu là “Số tiền” như lần trước" in told[0][2]
    assert "Cột D “Số tiền (đồng)” được để ngoài như lần trước" in told[1][2]


def test_a_newer_choice_of_a_column_takes_the_place_of_the_older(intake: Intake) -> None:
    first = two_columns(intake, "a.xlsx", ("An", 40_000, 50_000), unit="Văn phòng")
    layout = layout_of(intake, first)
    take(intake, first, FileCorrections(columns={layout: {"C": "amount"}}))
    second = two_columns(intake, "b.xlsx", ("Bình", 7_000, 9_000), unit="Thanh tra")
    take(intake, second, FileCorrections(columns={layout: {"D": "amount"}}))
    with intake.desk.reading() as connection:
        query = select(ColumnChoice.letter, ColumnChoice.heading, ColumnChoice.field)
        kept = [tuple(row) for row in connection.execute(query)]
    assert kept == [("D", "Số tiền (đồng)", "amount")]
    totals = {one.unit.name: one.amount for one in Funds(intake.desk).totals(YEAR)}
    assert totals == {"Văn phòng": 40_000, "Thanh tra": 9_000}


def test_every_change_is_kept_beside_what_the_file_says(intake: Intake) -> None:
    given = (("An", 40_000, 50_000), ("Bình", 1, 2), ("Chi", 3, 4))
    path = two_columns(intake, "a.xlsx", *given, unit="VP cơ quan")
    layout = layout_of(intake, path)
    said = FileCorrections(
        columns={layout: {"C": "amount", "D": ""}},
        cells={("Sheet1", "C5"): "60.000 đồng"},
        rows_out=frozenset({("Sheet1", 6)}),
        units={"VP cơ quan": "U1"},
    )
    outcome = take(intake, path, said)
    assert fixes(intake) == [
        ("fix", "Sheet1", "C5", "1", "60.000 đồng", ""),
        ("leave_out", "Sheet1", "A6", "3 | Chi | 3 | 4", "", ""),
        ("unit", "", "", "VP cơ quan", "U1", ""),
        ("column", "Sheet1", "C3", "Kỳ I", "amount", ""),
        ("column", "Sheet1", "D3", "Số tiền (đồng)", "", ""),
    ]
    entry = trail(intake.desk)[-1]
    assert (entry.action, entry.import_id) == ("import.commit", outcome.import_id)
    assert entry.after["corrections"] == {"fix": 1, "leave_out": 1, "unit": 1, "column": 2}


def test_a_problem_that_was_let_in_is_kept_with_its_reason(intake: Intake) -> None:
    lines = [(1, "Lê An", 50_000), (1, "Lê An", 50_000)]
    head = ("STT", "Họ và tên", "Số tiền (đồng)")
    path = books.write(intake.folder / "a.xlsx", [("Đơn vị: Văn phòng",), TITLE, head, *lines])
    allowed = {
        ("row.duplicate", "Sheet1", "B5"): "hai biên lai",
        ("row.duplicate", "Sheet1", "B9"): "dòng này không có lỗi",
    }
    take(intake, path, FileCorrections(allowed=allowed))
    assert fixes(intake) == [("allow", "Sheet1", "B5", "Lê An", "row.duplicate", "hai biên lai")]


def test_taking_an_import_back_keeps_what_was_learnt(intake: Intake) -> None:
    first = two_columns(intake, "a.xlsx", ("An", 40_000, 50_000), unit="VP cơ quan")
    layout = layout_of(intake, first)
    columns = {layout: {"C": "amount", "D": ""}}
    outcome = take(intake, first, FileCorrections(columns=columns, units={"VP cơ quan": "U1"}))
    assert outcome.import_id is not None
    intake.service.undo(outcome.import_id)
    (file,) = intake.take(first).files
    assert (file.status, file.unit) == ("accepted", "U1")
    assert Funds(intake.desk).totals(YEAR)[0].amount == 40_000


def test_a_code_given_in_a_preview_is_not_given_twice(intake: Intake) -> None:
    """Two lists without codes, each looked at before the other went in."""
    head = ("STT", "Tên đơn vị", "Cụm thi đua", "Tổng số người")
    elsewhere = Importing(intake.desk)
    waiting = elsewhere.preview(
        [books.write(intake.folder / "b.xlsx", [head, (1, "Phòng Hai", "Cụm 1", 7)])],
        ImportOptions(YEAR),
    )
    intake.take(books.write(intake.folder / "a.xlsx", [head, (1, "Phòng Một", "Cụm 1", 5)]))
    with pytest.raises(Refused, match="đơn vị “Phòng Một”"):
        elsewhere.commit(waiting)
    elsewhere.close()
    names = {one.unit.name for one in Funds(intake.desk).totals(YEAR)}
    assert names == {"Văn phòng", "Thanh tra", "Phòng Một"}


def test_a_unit_that_came_in_meanwhile_under_another_code_is_not_added_again(
    intake: Intake,
) -> None:
    head = ("STT", "Mã đơn vị", "Tên đơn vị", "Cụm thi đua", "Tổng số người")
    elsewhere = Importing(intake.desk)
    path = books.write(intake.folder / "b.xlsx", [head, (1, "B1", "Phòng Một", "Cụm 1", 7)])
    waiting = elsewhere.preview([path], ImportOptions(YEAR))
    mine = books.write(intake.folder / "a.xlsx", [head, (1, "A1", "phòng một", "Cụm 1", 5)])
    intake.take(mine)
    with pytest.raises(Refused, match="đơn vị “phòng một”"):
        elsewhere.commit(waiting)
    elsewhere.close()


def test_a_persons_code_given_in_a_preview_is_not_given_twice(intake: Intake) -> None:
    head = ("STT", "Họ và tên", "Ngày sinh", "Đơn vị")
    elsewhere = Importing(intake.desk)
    theirs = [head, (1, "Võ Bình", "02/01/1980", "Văn phòng")]
    waiting = elsewhere.preview(
        [books.write(intake.folder / "b.xlsx", theirs)], ImportOptions(YEAR)
    )
    mine = [head, (1, "Lê An", "01/01/1980", "Văn phòng")]
    intake.take(books.write(intake.folder / "a.xlsx", mine))
    with pytest.raises(Refused, match="cán bộ có mã"):
        elsewhere.commit(waiting)
    elsewhere.close()


def test_the_same_list_looked_at_twice_goes_in_once_more(intake: Intake) -> None:
    """Codes that the lists themselves give, for the same names, are no clash."""
    elsewhere = Importing(intake.desk)
    units = ("Văn phòng", "Thanh tra", "Phòng Một")
    waiting = elsewhere.preview(
        [books.units(intake.folder / "b.xlsx", *units, cluster="Cụm 2")], ImportOptions(YEAR)
    )
    intake.take(books.units(intake.folder / "a.xlsx", *units))
    assert [one.status for one in elsewhere.commit(waiting).value.files] == ["accepted"]
    elsewhere.close()
