"""Whom a line names, of the unit's staff: through the real service, with real workbooks."""

from pathlib import Path

import pytest
from sqlalchemy import insert, select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.rows import FileOutcome
from desktop_app.models.campaigns import Contribution
from desktop_app.models.units import Person, PersonAlias
from desktop_app.services.funds import Funds
from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.importing.known import Known, fetch
from desktop_app.services.importing.people_matching import likely_people
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake

TITLE = "DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO"
STAFF = ("STT", "Mã cán bộ", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị")
GIFTS = ("STT", "Mã cán bộ", "Họ và tên", "Chức vụ", "Số tiền (đồng)")
PEOPLE = (
    ("1001", "Nguyễn Thị Hòa", "02/03/1980", "Chánh Văn phòng", "Văn phòng"),
    ("1002", "Trần Văn Bình", "1985", "Kế toán", "Văn phòng"),
    ("1003", "Trần Văn Bình", "1990", "Lái xe", "Văn phòng"),
    ("1004", "Lê Thị Thanh Xuân", "", "Văn thư", "Văn phòng"),
)
Gift = tuple[str | None, str, str | None, int]


@pytest.fixture
def staffed(intake: Intake) -> Intake:
    """An intake whose first unit has a staff list, with two namesakes."""
    lines = [(place, *one) for place, one in enumerate(PEOPLE, start=1)]
    intake.take(books.write(intake.folder / "can bo.xlsx", [STAFF, *lines]))
    return intake


def gifts(path: Path, *given: Gift, unit: str = "Văn phòng") -> Path:
    lines = [(place, *one) for place, one in enumerate(given, start=1)]
    return books.write(path, [(f"Đơn vị: {unit}",), (TITLE,), GIFTS, *lines])


def take(intake: Intake, *given: Gift, unit: str = "Văn phòng") -> FileOutcome:
    return intake.take(gifts(intake.folder / "a.xlsx", *given, unit=unit)).files[0]


def told(file: FileOutcome) -> list[tuple[str, str]]:
    """The codes of the problems about people, with their cells."""
    return [(one.code, one.cell) for one in file.problems if one.code.startswith("person.")]


def givers(intake: Intake) -> list[str | None]:
    """The codes of the people who gave, line by line."""
    query = (
        select(Person.code)
        .select_from(Contribution)
        .outerjoin(Person, Person.id == Contribution.person_id)
        .order_by(Contribution.id)
    )
    with intake.desk.reading() as connection:
        return list(connection.scalars(query))


def known(intake: Intake) -> Known:
    with intake.desk.reading() as connection:
        return fetch(connection, ImportOptions(YEAR))


@pytest.mark.parametrize(
    "written",
    ["Nguyễn Thị Hòa", "NGUYỄN THỊ HOÀ", " nguyễn  thị hòa ", "Nguyễn Thị Hòa (nghỉ phép)"],
)
def test_a_name_is_known_however_it_is_spelled(staffed: Intake, written: str) -> None:
    file = take(staffed, (None, written, None, 200_000))
    assert (file.status, told(file)) == ("accepted", [])
    assert givers(staffed) == ["1001"]


def test_a_code_tells_namesakes_apart(staffed: Intake) -> None:
    file = take(
        staffed,
        ("1003", "Trần Văn Bình", None, 200_000),
        ("1002", "Trần Văn Bình", None, 100_000),
    )
    assert told(file) == []
    assert givers(staffed) == ["1003", "1002"]


def test_a_position_tells_namesakes_apart(staffed: Intake) -> None:
    file = take(staffed, (None, "Trần Văn Bình", "lái xe", 200_000))
    assert told(file) == []
    assert givers(staffed) == ["1003"]


BORN = ("STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Số tiền (đồng)")


def born(intake: Intake, *given: tuple[str, str | int, str | None, int]) -> FileOutcome:
    """A list that says when its people were born."""
    lines = [(place, *one) for place, one in enumerate(given, start=1)]
    rows = [("Đơn vị: Văn phòng",), (TITLE,), BORN, *lines]
    return intake.take(books.write(intake.folder / "a.xlsx", rows)).files[0]


@pytest.mark.parametrize(
    ("written", "code"),
    [("1985", "1002"), (1990, "1003"), ("12/05/1990", "1003"), ("06/1985", "1002")],
)
def test_a_birth_date_tells_namesakes_apart(staffed: Intake, written: str | int, code: str) -> None:
    """The staff list knows the years only, the line may know more."""
    assert told(born(staffed, ("Trần Văn Bình", written, None, 200_000))) == []
    assert givers(staffed) == [code]


@pytest.mark.parametrize("written", ["1970", "không nhớ", ""])
def test_another_birth_date_or_none_leaves_namesakes_open(staffed: Intake, written: str) -> None:
    file = born(staffed, ("Trần Văn Bình", written, None, 200_000))
    assert (file.status, told(file)) == ("accepted", [("person.namesakes", "B4")])
    assert givers(staffed) == [None]


def test_a_position_and_a_birth_date_of_two_people_name_neither(staffed: Intake) -> None:
    file = born(
        staffed,
        ("Trần Văn Bình", "1985", "Lái xe", 200_000),
        ("Trần Văn Bình", "1970", "Lái xe", 100_000),
    )
    assert told(file) == [("person.namesakes", "B4"), ("person.namesakes", "B5")]
    assert givers(staffed) == [None, None]


def test_the_one_person_of_a_name_born_on_another_day_is_asked_about(staffed: Intake) -> None:
    file = born(
        staffed,
        ("Nguyễn Thị Hòa", "03/02/1980", None, 200_000),
        ("Nguyễn Thị Hòa", "1980", None, 100_000),
    )
    assert (file.status, told(file)) == ("accepted", [("person.born_differs", "B4")])
    assert "mã 1001, Chánh Văn phòng, sinh 02/03/1980" in file.problems[0].message
    assert givers(staffed) == [None, "1001"]


def test_people_of_one_name_are_never_merged_silently(staffed: Intake) -> None:
    """The row goes in, nobody is guessed, and both candidates are named."""
    file = take(staffed, (None, "Trần Văn Bình", "Chuyên viên", 200_000))
    assert (file.status, told(file)) == ("accepted", [("person.namesakes", "C4")])
    message = file.problems[0].message
    assert "mã 1002, Kế toán, sinh 1985" in message
    assert "mã 1003, Lái xe, sinh 1990" in message
    assert givers(staffed) == [None]
    assert [one.amount for one in Funds(staffed.desk).totals(YEAR)] == [200_000, 0]


def test_two_namesakes_who_both_gave_are_two_participants(staffed: Intake) -> None:
    line: Gift = (None, "Trần Văn Bình", None, 200_000)
    take(staffed, line, (None, "Trần Văn Bình", None, 100_000))
    assert [one.participants for one in Funds(staffed.desk).totals(YEAR)] == [2, 0]


@pytest.mark.parametrize("written", ["Nguyen Thi Hoa", "Nguyễn Thị Hoa", "Nguyễn Thij Hòa"])
def test_a_name_close_to_one_person_is_asked_about(staffed: Intake, written: str) -> None:
    file = take(staffed, (None, written, None, 200_000))
    assert (file.status, told(file)) == ("accepted", [("person.likely", "C4")])
    assert "“Nguyễn Thị Hòa” (mã 1001)" in file.problems[0].message
    assert givers(staffed) == [None]


def test_a_near_name_beside_the_very_person_is_somebody_else(staffed: Intake) -> None:
    file = take(
        staffed, (None, "Nguyễn Thị Hòa", None, 200_000), (None, "Nguyễn Thị Hóa", None, 100_000)
    )
    assert told(file) == [("person.not_listed", "")]
    assert givers(staffed) == ["1001", None]


def test_a_code_settles_a_slip_in_the_name(staffed: Intake) -> None:
    assert told(take(staffed, ("1001", "Nguyễn Thị Hoa", None, 200_000))) == []
    assert givers(staffed) == ["1001"]


def test_a_code_beside_another_persons_name_names_nobody(staffed: Intake) -> None:
    file = take(staffed, ("1004", "Nguyễn Thị Hòa", None, 200_000))
    assert told(file) == [("person.code_differs", "C4")]
    assert "1004 là của “Lê Thị Thanh Xuân”" in file.problems[0].message
    assert givers(staffed) == [None]


def test_who_is_on_no_list_is_said_once_for_the_table(staffed: Intake) -> None:
    names = ("Người Thứ Nhất", "Khách Thứ Hai", "Bạn Thứ Ba", "Tô Văn Tư")
    file = take(staffed, *((None, name, None, 1_000) for name in names))
    assert told(file) == [("person.not_listed", "")]
    (notice,) = file.problems
    assert (notice.value, "Người Thứ Nhất" in notice.message) == ("4", True)
    assert file.status == "accepted"


@pytest.mark.parametrize("name", ["Tập thể phòng", "Công đoàn cơ sở", "Tổ 1"])
def test_a_group_is_nobody_of_the_staff_and_need_not_be(staffed: Intake, name: str) -> None:
    assert told(take(staffed, (None, name, None, 200_000))) == []


def test_without_a_staff_list_nothing_is_said(staffed: Intake) -> None:
    file = take(staffed, (None, "Ai Đó", None, 200_000), unit="Thanh tra")
    assert told(file) == []


def test_what_somebody_settles_counts(staffed: Intake) -> None:
    file = gifts(staffed.folder / "a.xlsx", (None, "Trần Văn Bình", None, 200_000))
    preview = staffed.service.preview([file], ImportOptions(YEAR))
    said = FileCorrections(people={"Trần Văn Bình": "1003"})
    preview = staffed.service.correct(preview, 1, said)
    assert told(preview.outcome.files[0]) == []
    staffed.service.commit(preview)
    assert givers(staffed) == ["1003"]


def test_an_alias_names_its_person(staffed: Intake) -> None:
    with staffed.desk.command() as command:
        ident = command.connection.scalar(select(Person.id).where(Person.code == "1001"))
        record = {"person_id": ident, "alias": "Cô Hòa chánh văn phòng"}
        command.connection.execute(insert(PersonAlias), [record])
        command.audit("thử", "tên gọi")
    assert told(take(staffed, (None, "Cô Hòa chánh văn phòng", None, 200_000))) == []
    assert givers(staffed) == ["1001"]


def test_a_staff_list_of_the_same_import_is_known(intake: Intake) -> None:
    gifts(intake.folder / "g/a ung ho.xlsx", (None, "Nguyễn Thị Hòa", None, 200_000))
    books.people(intake.folder / "g/b can bo.xlsx", ("7", "Nguyễn Thị Hoà", "Văn phòng"))
    outcome = intake.take(intake.folder / "g")
    assert {one.status for one in outcome.files} == {"accepted"}
    assert givers(intake) == ["7"]


def test_of_a_staff_list_left_out_nobody_is_named(intake: Intake) -> None:
    gifts(intake.folder / "g/a.xlsx", (None, "Nguyễn Thị Hòa", None, 200_000))
    books.people(intake.folder / "g/b.xlsx", ("7", "Nguyễn Thị Hòa", "Văn phòng"))
    preview = intake.service.preview([intake.folder / "g"], ImportOptions(YEAR))
    intake.service.commit(preview, leave_out=[2])
    assert givers(intake) == [None]


def test_a_name_in_a_preview_is_chosen_from_the_units_people(staffed: Intake) -> None:
    file = gifts(staffed.folder / "a.xlsx", (None, "Nguyễn Thị Hoa", None, 200_000))
    preview = staffed.service.preview([file], ImportOptions(YEAR))
    (choice,) = staffed.service.person_choices(preview, 1, "Nguyễn Thị Hoa")
    assert (choice.code, choice.position, choice.born_on) == (
        "1001",
        "Chánh Văn phòng",
        "1980-03-02",
    )
    said = FileCorrections(people={"Nguyễn Thị Hoa": choice.code})
    preview = staffed.service.correct(preview, 1, said)
    assert preview.outcome.files[0].problems == ()
    staffed.service.commit(preview)
    assert givers(staffed) == ["1001"]


def test_a_name_in_a_tally_is_sought_in_the_unit_of_its_line(staffed: Intake) -> None:
    """A namesake of another unit of the same file is not offered."""
    more = books.people(staffed.folder / "b.xlsx", ("2001", "Nguyễn Thị Hoa", "Thanh tra"))
    staffed.take(more)
    lines = (("Văn phòng", "Trần Văn Bình", 1_000), ("Thanh tra", "Nguyễn Thị Hóa", 2_000))
    preview = staffed.service.preview(
        [books.tally(staffed.folder / "t.xlsx", *lines)], ImportOptions(YEAR)
    )
    offered = [
        [one.code for one in staffed.service.person_choices(preview, 1, name)]
        for name in ("Trần Văn Bình", "Nguyễn Thị Hóa")
    ]
    assert offered == [["1002", "1003"], ["2001"]]


def test_of_a_file_that_is_not_there_nobody_is_offered(staffed: Intake) -> None:
    file = gifts(staffed.folder / "a.xlsx", (None, "Ai Đó", None, 200_000))
    preview = staffed.service.preview([file], ImportOptions(YEAR))
    assert staffed.service.person_choices(preview, 1, "Ai Đó") == ()
    with pytest.raises(NotFound):
        staffed.service.person_choices(preview, 7, "Ai Đó")


def test_the_likeliest_people_come_first(staffed: Intake) -> None:
    found = likely_people(known(staffed), "U1", "Tran van Binh")
    assert [(one.code, one.position, one.likeness) for one in found] == [
        ("1002", "Kế toán", 100),
        ("1003", "Lái xe", 100),
    ]
    assert likely_people(known(staffed), "U1", "Phạm Quốc Khánh") == ()
    assert likely_people(known(staffed), "U2", "Trần Văn Bình") == ()
