"""From a stored figure back to the file, the sheet and the cell that it came from."""

from pathlib import Path

import pytest
from sqlalchemy import insert

from desktop_app.config import scratch_folder
from desktop_app.domain.criteria import Source
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.models.intake import ImportFix
from desktop_app.services import originals
from desktop_app.services.desk import Desk
from desktop_app.services.funds import Filter, Funds
from desktop_app.services.importing import Importing, ImportOptions
from desktop_app.services.office import Office
from desktop_app.services.originals import Originals
from desktop_app.services.participation import Participation
from desktop_app.services.scoring import Scoring
from tests.services import books
from tests.services.desk_work import YEAR, launch, list_units

UNIT = "Phòng VP"


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    list_units(desk, ["VP", "TT"])
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    return tmp_path / "gui"


def take(desk: Desk, *paths: Path) -> int:
    """Import the good rows of files; the number of the first one."""
    service = Importing(desk)
    preview = service.preview(list(paths), ImportOptions(YEAR))
    return service.commit(preview, accept_valid_rows=True).value.files[0].file_id


def test_a_figure_leads_to_the_cell_of_its_file(desk: Desk, folder: Path) -> None:
    take(desk, books.gifts(folder / "a.xlsx", UNIT, ("An", 200_000), ("Bình", 300_000)))
    lines = Funds(desk).lines(Filter(YEAR))
    service = Originals(desk)
    for line in lines:
        origin = line.origin
        for name, figure in (("amount", str(line.amount)), ("donor", line.donor)):
            cell = origin.of(name).cell
            shown = service.sheet(origin.file_id, origin.sheet, origin.row, 1)
            assert shown.cells[0][shown.letters.index(cell[0])] == figure
    assert [line.origin.cell for line in lines] == ["C5", "C6"]


def test_an_activity_leads_to_each_of_its_figures(desk: Desk, folder: Path) -> None:
    take(desk, books.activities(folder / "a.xlsx", UNIT, ("Trồng cây", "05/09/2024", 12)))
    (line,) = Participation(desk).lines(YEAR)
    shown = Originals(desk).sheet(line.origin.file_id, line.origin.sheet, line.origin.row, 1)
    assert line.origin.of("participants").cell == "D5"
    assert shown.cells[0][3] == "12"


def test_a_mark_leads_to_the_cell_that_it_was_typed_in(desk: Desk, folder: Path) -> None:
    rows = [
        ("BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2024",),
        (f"Đơn vị: {UNIT}",),
        ("STT", "Nội dung tiêu chí", "Điểm tối đa", "Tự chấm", "Thẩm định"),
        ("1.4", "Tiêu chí một bốn", 10, 9.5, 9),
    ]
    file_id = take(desk, books.write(folder / "cham.xlsx", rows))
    scoring = Scoring(desk)
    scoring.score(YEAR)
    mark = next(one for one in scoring.sheet(YEAR, "VP").marks if one.criterion == "1.4")
    (fact,) = [one for one in mark.facts if one.source]
    assert fact.source == Source("cham.xlsx", "Sheet1", "E4", file_id)


def test_a_headcount_leads_to_the_list_that_gave_it(desk: Desk, folder: Path) -> None:
    books.units(folder / "1.xlsx", "Văn phòng Sở", "Thanh tra Sở")
    books.units(folder / "2.xlsx", "Văn phòng Sở", "Thanh tra Sở", "Phòng Mới")
    first, second = take(desk, folder / "1.xlsx"), take(desk, folder / "2.xlsx")
    service = Originals(desk)
    origin = service.headcount(YEAR, "U2")
    assert origin is not None
    assert first < second == origin.file_id
    assert (origin.file, origin.sheet, origin.cell) == ("2.xlsx", "Sheet1", "E5")
    assert service.headcount(YEAR, "VP") is None


def test_the_exact_bytes_are_saved(desk: Desk, folder: Path, tmp_path: Path) -> None:
    sent = books.gifts(folder / "a.xlsx", UNIT, ("An", 200_000))
    file_id, before = take(desk, sent), sent.read_bytes()
    sent.unlink()
    out = tmp_path / "moi" / "goc.xlsx"
    assert Originals(desk).save(file_id, out) == out
    assert out.read_bytes() == before


def test_a_file_that_is_there_stays_unless_told(desk: Desk, folder: Path, tmp_path: Path) -> None:
    sent = books.gifts(folder / "a.xlsx", UNIT, ("An", 200_000))
    file_id = take(desk, sent)
    out = tmp_path / "goc.xlsx"
    out.write_text("quan trọng", "utf-8")
    with pytest.raises(Refused, match="đã có"):
        Originals(desk).save(file_id, out)
    assert out.read_text("utf-8") == "quan trọng"
    Originals(desk).save(file_id, out, replace=True)
    assert out.read_bytes() == sent.read_bytes()


def test_a_copy_to_open_cannot_be_written_to_and_is_swept(desk: Desk, folder: Path) -> None:
    sent = books.gifts(folder / "VP (mới).xlsx", UNIT, ("An", 200_000))
    file_id = take(desk, sent)
    service = Originals(desk)
    copy = service.open_copy(file_id)
    assert (copy.name, copy.read_bytes()) == ("VP (mới).xlsx", sent.read_bytes())
    assert copy.stat().st_mode & 0o222 == 0
    assert service.open_copy(file_id) == copy
    assert copy.is_relative_to(scratch_folder())
    originals.sweep()
    assert not copy.exists()


def test_a_copy_s_ending_never_names_a_program(desk: Desk, folder: Path) -> None:
    """What opens a file goes by its ending, so that a spreadsheet named .exe is not started."""
    sent = books.gifts(folder / "a.xlsx", UNIT, ("An", 200_000))
    file_id = take(desk, sent.rename(folder / "bao-cao.exe"))
    assert Originals(desk).open_copy(file_id).name == "bao-cao.exe.xlsx"


def test_a_sheet_is_shown_as_its_user_sees_it_with_what_was_found(desk: Desk, folder: Path) -> None:
    file_id = take(desk, books.gifts(folder / "a.xlsx", UNIT, ("An", 200_000), ("Bình", "1.500")))
    service = Originals(desk)
    assert service.sheet_names(file_id) == ("Sheet1",)
    shown = service.sheet(file_id, "Sheet1", 4, 2)
    assert (shown.first_row, shown.rows_total, shown.letters) == (4, 6, ("A", "B", "C"))
    assert shown.cells == (("STT", "Họ và tên", "Số tiền (đồng)"), ("1", "An", "200000"))
    assert [one.code for one in shown.problems["C6"]] == ["amount.ambiguous"]
    assert service.sheet(file_id, "Sheet1", 100).cells == ()


def test_a_csv_s_one_sheet_keeps_its_name(desk: Desk, folder: Path) -> None:
    folder.mkdir()
    path = folder / "ủng hộ.csv"
    path.write_text(
        f"Đơn vị: {UNIT},,\nỦng hộ vì người nghèo,,\nSTT,Họ và tên,Số tiền (đồng)\n1,An,250000\n",
        "utf-8",
    )
    take(desk, path)
    (line,) = Funds(desk).lines(Filter(YEAR))
    shown = Originals(desk).sheet(line.origin.file_id, line.origin.sheet, line.origin.row, 1)
    assert (line.origin.sheet, line.origin.cell) == ("ủng hộ", "C4")
    assert shown.cells == (("1", "An", "250000"),)


def test_what_was_mended_in_the_preview_is_told(desk: Desk, folder: Path) -> None:
    file_id = take(desk, books.gifts(folder / "a.xlsx", UNIT, ("An", 200_000)))
    fix = {"kind": "fix", "sheet": "Sheet1", "cell": "C5", "found": "1.500", "stored": "200000"}
    with desk.command() as command:
        command.connection.execute(
            insert(ImportFix), [{**fix, "file_id": file_id, "reason": "Đơn vị báo qua điện thoại"}]
        )
        command.audit("thử", "sửa")
    service = Originals(desk)
    (told,) = service.fixes(file_id)
    assert (told.cell, told.found, told.stored) == ("C5", "1.500", "200000")
    assert service.sheet(file_id, "Sheet1").fixed == {"C5"}


def test_what_there_is_not_is_said_so(desk: Desk, folder: Path) -> None:
    file_id = take(desk, books.gifts(folder / "a.xlsx", UNIT, ("An", 200_000)))
    service = Originals(desk)
    for look in (service.open_copy, service.sheet_names, service.fixes):
        with pytest.raises(NotFound):
            look(file_id + 1)
    with pytest.raises(NotFound, match="trang"):
        service.sheet(file_id, "Trang lạ")


def test_a_file_that_was_not_kept_is_said_so(desk: Desk, folder: Path) -> None:
    """Ignored files are no business of the program, so nothing of them is kept."""
    folder.mkdir()
    note = folder / "thu.txt"
    note.write_text("Kính gửi", "utf-8")
    good = books.gifts(folder / "z.xlsx", UNIT, ("An", 200_000))
    take(desk, note, good)
    names = {one.file_id: one.status for one in Importing(desk).outcome(1).files}
    ignored = next(number for number, status in names.items() if status == "ignored")
    with pytest.raises(Refused, match="không giữ bản gốc"):
        Originals(desk).open_copy(ignored)


def test_a_file_that_cannot_be_read_is_still_saved_but_not_shown(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    whole = books.gifts(folder / "a.xlsx", UNIT, ("An", 200_000))
    whole.write_bytes(whole.read_bytes()[:2000])
    file_id = take(desk, whole)
    service = Originals(desk)
    with pytest.raises(Refused):
        service.sheet_names(file_id)
    assert service.save(file_id, tmp_path / "goc.xlsx").read_bytes() == whole.read_bytes()


def test_every_line_of_the_sample_year_leads_to_a_kept_file(sample_office: Office) -> None:
    lines = sample_office.funds.lines(Filter(YEAR)) + sample_office.participation.lines(YEAR)
    targets = sample_office.targets.lines(YEAR)
    found = [one.origin for one in (*lines, *targets) if one.origin]
    assert len(found) == len(lines) + len(targets)
    names = {one.file_id: one.file for one in found}
    opened = {number: sample_office.originals.open_copy(number) for number in names}
    assert {number: path.name for number, path in opened.items()} == names
