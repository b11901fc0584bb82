"""A name is unique only under its parent: three hospitals each have a personnel office."""

import pytest

from desktop_app.domain.rows import FileOutcome
from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.known import fetch
from desktop_app.services.importing.likely import likely_units
from desktop_app.services.unit_directory import stored_units
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake

OFFICE = "Phòng Tổ chức cán bộ"
HEAD = ("STT", "Mã đơn vị", "Tên đơn vị", "Đơn vị cấp trên", "Cụm thi đua", "Tổng số người")
POVERTY = ("DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",)
GIFTS = ("STT", "Họ và tên", "Số tiền (đồng)")
HOSPITALS = (
    ("BVA", "Bệnh viện An Bình"),
    ("BVB", "Bệnh viện Hòa Phú"),
    ("BVC", "Bệnh viện Mai Hoa"),
)


@pytest.fixture
def health(intake: Intake) -> Intake:
    """An intake that knows three hospitals, each with an office of the same name."""
    above = [(code, name, None) for code, name in HOSPITALS]
    below = [(f"TC{code[-1]}", OFFICE, name) for code, name in HOSPITALS]
    lines = [(n, *one, "Cụm 1", 10) for n, one in enumerate((*below, *above), start=1)]
    told = intake.take(books.write(intake.folder / "don vi.xlsx", [HEAD, *lines])).files[0]
    assert (told.status, told.rows_accepted) == ("accepted", 6)
    return intake


def sent(intake: Intake, *top: str) -> FileOutcome:
    rows = [*((line,) for line in top), POVERTY, GIFTS, (1, "An", 200_000)]
    return intake.take(books.write(intake.folder / "a.xlsx", rows)).files[0]


def tally(intake: Intake, top: str, *units: str) -> FileOutcome:
    head = ("TT", "Đơn vị", "Số người tham gia", "Số tiền (đồng)")
    lines = [(n, unit, 4, 800_000 + n) for n, unit in enumerate(units, start=1)]
    return intake.take(
        books.write(intake.folder / "t.xlsx", [(top,), POVERTY, head, *lines])
    ).files[0]


def test_the_list_says_which_unit_is_part_of_which(health: Intake) -> None:
    with health.desk.reading() as connection:
        parents = {one.code: one.parent for one in stored_units(connection)}
    assert {code: parents[code] for code in ("TCA", "TCB", "TCC")} == {
        "TCA": "BVA",
        "TCB": "BVB",
        "TCC": "BVC",
    }
    assert parents["BVA"] == ""


def test_alone_the_name_is_asked_about_with_the_parents_named(health: Intake) -> None:
    told = sent(health, f"Đơn vị: {OFFICE}")
    assert (told.status, [one.code for one in told.problems]) == ("rejected", ["unit.ambiguous"])
    for _, hospital in HOSPITALS:
        assert f"{OFFICE} ({hospital})" in told.problems[0].message


@pytest.mark.parametrize(
    "written",
    [
        "Phòng Tổ chức cán bộ - Bệnh viện Hoà Phú",
        "PHÒNG TỔ CHỨC CÁN BỘ, BỆNH VIỆN HÒA PHÚ",
        "Phòng Tổ chức cán bộ (Bệnh viện Hòa Phú)",
        "Phòng tổ chức cán bộ thuộc BVB",
        "TCB",
    ],
)
def test_the_parent_beside_the_name_settles_it(health: Intake, written: str) -> None:
    told = sent(health, f"Đơn vị: {written}")
    assert (told.status, told.unit) == ("accepted", "TCB")


def test_a_line_above_that_is_the_parents_name_settles_it(health: Intake) -> None:
    told = sent(health, "SỞ THỬ NGHIỆM", "BỆNH VIỆN MAI HOA", OFFICE.upper())
    assert (told.status, told.unit) == ("accepted", "TCC")


def test_in_a_tally_of_the_parent_the_name_means_its_own(health: Intake) -> None:
    told = tally(health, "Đơn vị: Bệnh viện An Bình", OFFICE)
    assert (told.status, told.unit) == ("accepted", "TCA")


def test_in_a_tally_of_nobody_the_name_is_asked_about(health: Intake) -> None:
    told = tally(health, "Sở Thử Nghiệm", OFFICE, "Bệnh viện An Bình")
    assert [(one.code, one.cell) for one in told.problems] == [("unit.ambiguous", "B4")]


def test_all_of_that_name_are_offered(health: Intake) -> None:
    with health.desk.reading() as connection:
        found = likely_units(fetch(connection, ImportOptions(YEAR)), OFFICE)
    assert [(one.code, one.name) for one in found] == [
        (f"TC{code[-1]}", f"{OFFICE} ({name})") for code, name in HOSPITALS
    ]


def test_a_list_without_codes_finds_each_under_its_parent_again(intake: Intake) -> None:
    head = ("STT", "Tên đơn vị", "Đơn vị cấp trên", "Cụm thi đua", "Tổng số người")
    lines = [
        (n, *one, "Cụm 1", 10)
        for n, one in enumerate(
            [(OFFICE, name) for _, name in HOSPITALS] + [(name, None) for _, name in HOSPITALS]
        )
    ]
    first = intake.take(books.write(intake.folder / "1.xlsx", [head, *lines]))
    with intake.desk.reading() as connection:
        before = stored_units(connection)
    lines[0] = (*lines[0][:4], 12)
    second = intake.take(books.write(intake.folder / "2.xlsx", [head, *lines]))
    with intake.desk.reading() as connection:
        after = stored_units(connection)
    assert [one.files[0].status for one in (first, second)] == ["accepted", "accepted"]
    assert before == after
    assert len({one.code for one in after if one.name == OFFICE}) == 3


def test_the_same_name_twice_under_one_parent_is_refused(intake: Intake) -> None:
    lines = [
        (1, "A1", OFFICE, "Văn phòng", "Cụm 1", 10),
        (2, "A2", OFFICE, "Văn phòng", "Cụm 1", 9),
    ]
    told = intake.take(books.write(intake.folder / "1.xlsx", [HEAD, *lines])).files[0]
    assert [(one.code, one.cell) for one in told.problems] == [("row.duplicate", "C3")]


def test_a_parent_that_nobody_knows_is_named_at_its_cell(intake: Intake) -> None:
    lines = [(1, "A1", OFFICE, "Bệnh viện Lạ", "Cụm 1", 10)]
    told = intake.take(books.write(intake.folder / "1.xlsx", [HEAD, *lines])).files[0]
    assert [(one.code, one.cell) for one in told.problems] == [("unit.parent_unknown", "D2")]
