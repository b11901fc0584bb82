"""Unit lists and staff lists: every line its code, no code twice."""

from collections.abc import Iterable

from desktop_app.domain.intake import Kind
from desktop_app.domain.reorganisation import Decision
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.units import Units
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake

UNITS = ("STT", "Mã đơn vị", "Tên đơn vị", "Cụm thi đua", "Tổng số người")
STAFF = ("STT", "Mã cán bộ", "Họ và tên", "Ngày sinh", "Đơn vị")


def unit_rows(*lines: tuple[str | None, str | None]) -> books.Grid:
    return [UNITS, *((place, *line, "Cụm 1", 10) for place, line in enumerate(lines, start=1))]


def staff_rows(unit: str, *lines: tuple[str | None, str | None]) -> books.Grid:
    numbered = enumerate(lines, start=1)
    return [STAFF, *((place, *line, f"0{place}/01/1980", unit) for place, line in numbered)]


def listed(intake: Intake) -> dict[str, str]:
    return {one.code: one.name for one in Units(intake.desk).all(YEAR)}


def staff(intake: Intake) -> dict[str, str]:
    return {one.code: one.name for one in Units(intake.desk).people()}


def names(pairs: Iterable[str]) -> list[str]:
    return sorted(pairs)


def test_a_line_without_a_code_gets_the_next_free_one(intake: Intake) -> None:
    rows = unit_rows((None, "Phòng A"), ("DV01", "Phòng B"), (None, "Phòng C"))
    told = intake.take(books.write(intake.folder / "u.xlsx", rows)).files[0]
    assert told.status == "accepted"
    found = listed(intake)
    assert found["DV01"] == "Phòng B"
    assert {found["DV02"], found["DV03"]} == {"Phòng A", "Phòng C"}


def test_a_line_without_a_code_is_the_unit_of_that_name(intake: Intake) -> None:
    intake.take(books.write(intake.folder / "u.xlsx", unit_rows((None, "VĂN PHÒNG"))))
    assert set(listed(intake)) == {"U1", "U2"}


def test_a_known_unit_under_another_code_is_asked_about(intake: Intake) -> None:
    rows = unit_rows(("VP", "VĂN PHÒNG"), ("P1", "Phòng A"))
    told = intake.take(books.write(intake.folder / "u.xlsx", rows)).files[0]
    assert [(one.code, one.cell, one.value) for one in told.problems] == [
        ("unit.code_differs", "B2", "VP")
    ]
    assert set(listed(intake)) == {"U1", "U2"}


def test_a_new_unit_may_take_the_name_that_another_gives_up(intake: Intake) -> None:
    rows = unit_rows(("U1", "Văn phòng Đảng ủy"), ("U3", "Văn phòng"))
    intake.take(books.write(intake.folder / "u.xlsx", rows))
    expected = {"U1": "Văn phòng Đảng ủy", "U2": "Thanh tra", "U3": "Văn phòng"}
    assert listed(intake) == expected


def test_two_sheets_of_units_get_different_codes(intake: Intake) -> None:
    sheets = {
        "Cụm 1": unit_rows((None, "Phòng A"), (None, "Phòng B")),
        "Cụm 2": unit_rows((None, "Phòng C"), (None, "Phòng D")),
    }
    intake.take(books.write_sheets(intake.folder / "u.xlsx", sheets))
    assert len(listed(intake)) == 2 + 4


def test_two_files_of_units_get_different_codes(intake: Intake) -> None:
    books.write(intake.folder / "u/1.xlsx", unit_rows((None, "Phòng A"), (None, "Phòng B")))
    books.write(intake.folder / "u/2.xlsx", unit_rows((None, "Phòng B"), (None, "Phòng C")))
    intake.take(intake.folder / "u")
    expected = ["Phòng A", "Phòng B", "Phòng C", "Thanh tra", "Văn phòng"]
    assert names(listed(intake).values()) == expected


def test_two_lines_of_one_unit_are_an_error_at_the_code(intake: Intake) -> None:
    rows = unit_rows(("U1", "Văn phòng Sở Thử Nghiệm"), (None, "VĂN PHÒNG"))
    told = intake.take(books.write(intake.folder / "u.xlsx", rows)).files[0]
    assert [(one.code, one.cell) for one in told.problems] == [("unit.code_repeated", "B3")]
    assert listed(intake)["U1"] == "Văn phòng"


def test_one_code_for_two_units_on_two_sheets_is_an_error(intake: Intake) -> None:
    sheets = {"Cụm 1": unit_rows(("A", "Phòng A")), "Cụm 2": unit_rows(("A", "Phòng B"))}
    told = intake.take(books.write_sheets(intake.folder / "u.xlsx", sheets)).files[0]
    errors = [(one.code, one.sheet, one.cell) for one in told.problems]
    assert errors == [("unit.code_repeated", "Cụm 2", "B2")]


def test_a_unit_may_stand_on_two_sheets(intake: Intake) -> None:
    sheets = {"Cũ": unit_rows(("A", "Phòng A")), "Mới": unit_rows(("A", "PHÒNG A"))}
    told = intake.take(books.write_sheets(intake.folder / "u.xlsx", sheets)).files[0]
    assert told.status == "accepted"


def test_people_are_told_apart_by_their_codes(intake: Intake) -> None:
    rows = staff_rows("Văn phòng", ("001", "Lê An"), ("002", "Lê An"))
    intake.take(books.write(intake.folder / "p.xlsx", rows))
    assert staff(intake) == {"001": "Lê An", "002": "Lê An"}


def test_codes_that_begin_anew_in_each_unit_overwrite_nobody(intake: Intake) -> None:
    first = staff_rows("Văn phòng", ("01", "Lê An"), ("02", "Võ Bình"))
    intake.take(books.write(intake.folder / "1.xlsx", first))
    second = staff_rows("Thanh tra", ("01", "Trần Cúc"), ("02", "Hồ Dũng"))
    told = intake.take(books.write(intake.folder / "2.xlsx", second)).files[0]
    assert [(one.code, one.cell) for one in told.problems] == [
        ("person.code_taken", "B2"),
        ("person.code_taken", "B3"),
    ]
    assert staff(intake) == {"01": "Lê An", "02": "Võ Bình"}


def test_codes_that_begin_anew_on_each_sheet_overwrite_nobody(intake: Intake) -> None:
    sheets = {
        "Tổ 1": staff_rows("Văn phòng", ("01", "Lê An")),
        "Tổ 2": staff_rows("Văn phòng", ("01", "Trần Cúc")),
    }
    told = intake.take(books.write_sheets(intake.folder / "p.xlsx", sheets)).files[0]
    assert [(one.code, one.sheet) for one in told.problems] == [("person.code_taken", "Tổ 2")]


def test_a_person_may_move_or_be_spelt_anew_under_one_code(intake: Intake) -> None:
    intake.take(books.write(intake.folder / "1.xlsx", staff_rows("Văn phòng", ("01", "Lê An"))))
    intake.take(books.write(intake.folder / "2.xlsx", staff_rows("Thanh tra", ("01", "Lê An"))))
    assert [one.name for one in Units(intake.desk).people("U2")] == ["Lê An"]
    intake.take(books.write(intake.folder / "3.xlsx", staff_rows("Thanh tra", ("01", "Lê Ân"))))
    assert staff(intake) == {"01": "Lê Ân"}


def test_people_without_codes_get_new_ones_over_sheets_and_files(intake: Intake) -> None:
    sheets = {
        "Tổ 1": staff_rows("Văn phòng", (None, "Lê An"), (None, "Võ Bình")),
        "Tổ 2": staff_rows("Văn phòng", (None, "Trần Cúc"), (None, "Hồ Dũng")),
    }
    books.write_sheets(intake.folder / "p/1.xlsx", sheets)
    books.write(intake.folder / "p/2.xlsx", staff_rows("Văn phòng", (None, "Đỗ Em")))
    outcome = intake.take(intake.folder / "p", kind=Kind.PEOPLE)
    assert {one.status for one in outcome.files} == {"accepted"}
    expected = ["Hồ Dũng", "Lê An", "Trần Cúc", "Võ Bình", "Đỗ Em"]
    assert names(staff(intake).values()) == expected


def test_a_list_sent_again_without_codes_makes_nobody_twice(intake: Intake) -> None:
    rows = staff_rows("Văn phòng", (None, "Lê An"), (None, "Võ Bình"))
    intake.take(books.write(intake.folder / "p.xlsx", rows), kind=Kind.PEOPLE)
    before = staff(intake)
    again = [*rows, (3, None, "Trần Cúc", "03/01/1980", "Văn phòng")]
    intake.take(books.write(intake.folder / "q.xlsx", again), kind=Kind.PEOPLE)
    assert len(before) == 2
    assert staff(intake) == {
        **before,
        **dict.fromkeys(staff(intake).keys() - before.keys(), "Trần Cúc"),
    }


def test_units_and_their_people_may_come_in_one_workbook(intake: Intake) -> None:
    """Whichever sheet stands first."""
    sheets = {
        "Cán bộ": staff_rows("Phòng A", ("001", "Lê An")),
        "Đơn vị": unit_rows(("PA", "Phòng A")),
    }
    told = intake.take(books.write_sheets(intake.folder / "u.xlsx", sheets)).files[0]
    assert told.status == "accepted"
    assert [one.name for one in Units(intake.desk).people("PA")] == ["Lê An"]


def test_a_person_of_an_unknown_unit_is_named_at_its_cell(intake: Intake) -> None:
    rows = staff_rows("Phòng Lạ", ("001", "Lê An"))
    told = intake.take(books.write(intake.folder / "p.xlsx", rows)).files[0]
    assert [(one.code, one.cell) for one in told.problems] == [("unit.unknown", "E2")]


def test_a_unit_of_no_cluster_stands_last(intake: Intake) -> None:
    rows = [UNITS, (1, "Z", "Phòng Z", None, 10)]
    intake.take(books.write(intake.folder / "u.xlsx", rows))
    assert list(listed(intake)) == ["U1", "U2", "Z"]


def test_a_list_does_not_bring_a_unit_back_that_ended(intake: Intake) -> None:
    decision = Decision("2023-07-01", "Quyết định số 15/QĐ-UBND")
    Reorganisation(intake.desk).dissolve(decision, "U2")
    rows = unit_rows(("U1", "Văn phòng"), ("U2", "Thanh tra"))
    told = intake.take(books.write(intake.folder / "u.xlsx", rows)).files[0]
    assert [(one.code, one.cell, one.value) for one in told.problems] == [
        ("unit.another_time", "B3", "U2")
    ]
    assert set(listed(intake)) == {"U1"}


def test_a_new_unit_may_take_the_name_of_one_that_ended(intake: Intake) -> None:
    decision = Decision("2023-07-01", "Quyết định số 15/QĐ-UBND")
    Reorganisation(intake.desk).dissolve(decision, "U2")
    rows = unit_rows(("U1", "Văn phòng"), ("U9", "Thanh tra"))
    intake.take(books.write(intake.folder / "u.xlsx", rows))
    assert listed(intake) == {"U1": "Văn phòng", "U9": "Thanh tra"}


def test_a_file_under_a_former_name_is_its_units(intake: Intake) -> None:
    decision = Decision("2024-03-01", "Quyết định số 15/QĐ-UBND")
    Reorganisation(intake.desk).rename(decision, "U2", "Phòng Thanh tra, pháp chế")
    given = books.gifts(intake.folder / "g.xlsx", "Thanh tra", ("Trần Thị Nhàn", 50_000))
    told = intake.take(given, campaign="VNN-2024").files[0]
    assert (told.status, told.unit) == ("accepted", "U2")
