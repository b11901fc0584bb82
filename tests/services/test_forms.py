"""Making return workbooks: one for each unit, on record, all or none."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import select

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import CannotWrite, ClosedYear, NotFound, Refused
from desktop_app.domain.forms import FORM_VERSION
from desktop_app.domain.intake_rows import FormsMade
from desktop_app.domain.progress import Cancelled
from desktop_app.models.campaigns import Form, ReturnDue
from desktop_app.models.units import Unit
from desktop_app.services.desk import Desk
from desktop_app.services.forms import Forms
from desktop_app.services.years import Years
from tests.services.desk_work import launch, list_people, list_units, set_targets
from tests.services.trail import trail

POVERTY = "VNN-2024"


@pytest.fixture
def office(desk: Desk) -> Desk:
    """Two units, one with a staff list, and the poverty campaign due on 25 November."""
    list_units(desk, ["VP", "TTS"], headcount=25)
    list_people(desk, "VP", "Trần Thị Ấm", "Lê Văn Chén")
    launch(desk, "vi-nguoi-ngheo")
    return desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "mẫu" / "năm 2024"


def write(desk: Desk, folder: Path, period: str = "2024", **said: object) -> FormsMade:
    return Forms(desk).write(POVERTY, period, folder, **said).value  # type: ignore[arg-type]


def recorded(desk: Desk) -> list[tuple[str, str, int]]:
    """Unit, period and version of every workbook on record."""
    query = (
        select(Unit.code, Form.period, Form.form_version)
        .join(Unit, Unit.id == Form.unit_id)
        .order_by(Form.id)
    )
    with desk.reading() as connection:
        return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def due_days(desk: Desk) -> list[tuple[str, str | None, str]]:
    query = (
        select(ReturnDue.period, Unit.code, ReturnDue.due_on)
        .outerjoin(Unit, Unit.id == ReturnDue.unit_id)
        .order_by(ReturnDue.id)
    )
    with desk.reading() as connection:
        return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def title(path: Path | str, sheet: str = "Ủng hộ") -> str:
    page = openpyxl.load_workbook(path)[sheet]
    return "\n".join(str(page.cell(row, 1).value) for row in range(1, 7))


def test_each_unit_of_the_year_gets_a_workbook_with_a_name_to_read(
    office: Desk, folder: Path
) -> None:
    made = write(office, folder)
    names = ["VP - Phòng VP - VNN-2024 - 2024.xlsx", "TTS - Phòng TTS - VNN-2024 - 2024.xlsx"]
    assert [Path(path).name for path in made.paths] == names
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)
    assert (made.campaign, made.period) == (POVERTY, "2024")


def test_what_was_made_is_on_record_and_in_the_trail(office: Desk, folder: Path) -> None:
    write(office, folder, "2024-H1")
    entry = trail(office)[-1]
    assert recorded(office) == [("VP", "2024-H1", FORM_VERSION), ("TTS", "2024-H1", FORM_VERSION)]
    assert (entry.action, entry.subject) == ("form.write", f"campaign:{POVERTY}")
    assert entry.after == {"period": "2024-H1", "units": ["VP", "TTS"], "due_on": ""}


def test_the_staff_and_targets_of_each_unit_stand_in_its_own(office: Desk, folder: Path) -> None:
    set_targets(office, ("VP", "GN", "12.5", None), ("TTS", "GN", None, None))
    first, second = write(office, folder).paths
    own, other = openpyxl.load_workbook(first), openpyxl.load_workbook(second)
    staff = [own["Ủng hộ"].cell(row, 2).value for row in (8, 9, 10)]
    assert staff == ["Trần Thị Ấm", "Lê Văn Chén", None]
    assert [other["Ủng hộ"].cell(row, 2).value for row in (8, 33)] == [None, "Tổng cộng"]
    planned = [_planned(book["Chỉ tiêu"], "GN") for book in (own, other)]
    assert planned == [12.5, "Không giao"]


def _planned(page: Worksheet, code: str) -> object:
    return next(row[3].value for row in page.iter_rows(min_row=8) if row[0].value == code)


def test_the_campaigns_own_day_stands_where_none_is_set(office: Desk, folder: Path) -> None:
    assert "Hạn gửi: 25/11/2024" in title(write(office, folder).paths[0])
    assert due_days(office) == []


def test_a_day_that_is_set_stands_in_the_workbook_and_in_the_store(
    office: Desk, folder: Path
) -> None:
    made = write(office, folder, "2024-H1", due_on="2024-07-05")
    assert "Hạn gửi: 05/07/2024" in title(made.paths[0])
    assert due_days(office) == [("2024-H1", None, "2024-07-05")]


def test_a_day_for_one_unit_is_that_units_alone(office: Desk, folder: Path) -> None:
    made = write(office, folder, due_on="2024-12-10", units=["TTS"])
    assert [Path(path).name[:3] for path in made.paths] == ["TTS"]
    assert due_days(office) == [("2024", "TTS", "2024-12-10")]


def test_pages_that_show_returns_are_told(office: Desk, folder: Path) -> None:
    assert Forms(office).write(POVERTY, "2024", folder).changes & Changes.RETURNS


def test_nothing_is_written_over(office: Desk, folder: Path) -> None:
    (first, *_) = write(office, folder, units=["VP"]).paths
    before = Path(first).read_bytes()
    with pytest.raises(Refused, match="đã có tệp “VP - Phòng VP - VNN-2024 - 2024"):
        write(office, folder)
    assert Path(first).read_bytes() == before
    assert len(list(folder.iterdir())) == 1
    assert recorded(office) == [("VP", "2024", FORM_VERSION)]


def test_a_second_issue_has_a_checksum_of_its_own(office: Desk, folder: Path) -> None:
    write(office, folder, units=["VP"])
    write(office, folder / "lần hai", units=["VP"])
    with office.reading() as connection:
        checksums = list(connection.scalars(select(Form.checksum)))
    assert len(set(checksums)) == 2


def test_cancelling_leaves_no_file_and_no_record(office: Desk, folder: Path) -> None:
    def cancel(done: int, _total: int, _what: str) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(office, folder, progress=cancel, due_on="2024-12-10")
    assert list(folder.iterdir()) == []
    assert (recorded(office), due_days(office)) == ([], [])


def test_a_folder_that_takes_no_files_is_a_calm_sentence(office: Desk, tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("không phải thư mục", encoding="utf-8")
    with pytest.raises(CannotWrite):
        write(office, tmp_path / "tệp")
    assert recorded(office) == []


def test_what_is_not_there_is_named(office: Desk, folder: Path) -> None:
    with pytest.raises(NotFound, match="XYZ-2024"):
        Forms(office).write("XYZ-2024", "2024", folder)
    with pytest.raises(NotFound, match="PGN"):
        write(office, folder, units=["VP", "PGN"])
    with pytest.raises(NotFound, match="phong trào năm 2025"):
        write(office, folder, "2025")
    with pytest.raises(Refused, match="Không hiểu kỳ"):
        write(office, folder, "quý 1")
    assert not folder.exists()


def test_a_year_without_units_has_nobody_to_ask(desk: Desk, folder: Path) -> None:
    launch(desk, "vi-nguoi-ngheo")
    with pytest.raises(Refused, match="danh sách đơn vị"):
        write(desk, folder)


def test_a_closed_year_asks_nobody(office: Desk, folder: Path) -> None:
    Years(office).close(2024)
    with pytest.raises(ClosedYear):
        write(office, folder)


def test_a_campaign_without_a_fund_asks_for_no_gifts(office: Desk, folder: Path) -> None:
    launch(office, "nong-thon-moi")
    made = Forms(office).write("NTM-2024", "2024", folder, units=["VP"]).value
    assert openpyxl.load_workbook(made.paths[0]).sheetnames == [
        "Hướng dẫn",
        "Hoạt động",
        "Chỉ tiêu",
        "Tự chấm",
        "_thidua",
    ]
