"""Which files are looked at, and what happens to those that cannot be."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.errors import CannotRead
from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.reading import files_below
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    return path


def test_a_folder_is_walked_to_its_ends_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.xlsx", "a/2.xlsx", "a/1.xlsx", ".ẩn.xlsx", "a/._1.xlsx"):
        touch(tmp_path / "gửi" / name)
    found = files_below([tmp_path / "gửi"])
    names = [path.relative_to(tmp_path / "gửi").as_posix() for path in found]
    assert names == ["a/1.xlsx", "a/2.xlsx", "b.xlsx"]


def test_each_file_is_told_from_the_named_folder_on(tmp_path: Path) -> None:
    file = touch(tmp_path / "gửi" / "Văn phòng" / "1.xlsx")
    assert files_below([tmp_path / "gửi"])[file] == str(Path("gửi", "Văn phòng", "1.xlsx"))
    assert files_below([file])[file] == "1.xlsx"


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = touch(tmp_path / "a.xlsx")
    assert list(files_below([file, tmp_path, file])) == [file]


def test_an_empty_folder_has_no_files(tmp_path: Path) -> None:
    assert files_below([tmp_path]) == {}


def test_a_path_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="không có"):
        files_below([tmp_path, tmp_path / "không có"])


def test_a_name_that_no_system_takes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        files_below([tmp_path / ("x" * 300)])


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody reaches, seen by somebody who is not the superuser."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    me = os.geteuid()
    if me == 0:
        os.seteuid(65534)
    yield folder
    os.seteuid(me)
    for path in folder.rglob("*"):
        path.chmod(0o755)
    shutil.rmtree(folder)


def closed_folder(path: Path) -> Path:
    me = os.geteuid()
    os.seteuid(os.getuid())
    touch(path / "a.xlsx")
    path.chmod(0o000)
    os.seteuid(me)
    return path


def test_a_folder_that_may_not_be_looked_into_is_told(open_folder: Path) -> None:
    closed = closed_folder(open_folder / "gửi" / "khóa")
    assert list(files_below([open_folder / "gửi"])) == [closed]


def test_a_named_folder_that_may_not_be_looked_into_is_refused(open_folder: Path) -> None:
    closed = closed_folder(open_folder / "khóa")
    with pytest.raises(CannotRead):
        files_below([closed])


def test_a_linked_folder_is_told_and_not_walked(intake: Intake) -> None:
    """A link to the folder itself would be walked for ever; one to elsewhere may be a mistake."""
    folder = intake.folder / "gửi"
    books.gifts(folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    books.gifts(intake.folder / "khác" / "b.xlsx", "Thanh tra", ("Bình", 1_000))
    (folder / "vòng").symlink_to(folder)
    (folder / "lối tắt").symlink_to(intake.folder / "khác")
    (folder / "mình.xlsx").symlink_to(folder / "mình.xlsx")
    (folder / "mất.xlsx").symlink_to(intake.folder / "không còn.xlsx")
    outcome = intake.take(folder)
    told = {Path(one.path).name: one for one in outcome.files}
    assert {name: one.status for name, one in told.items()} == {
        "a.xlsx": "accepted",
        "vòng": "ignored",
        "lối tắt": "ignored",
        "mình.xlsx": "ignored",
        "mất.xlsx": "ignored",
    }
    links = [one for name, one in told.items() if name != "a.xlsx"]
    assert {problem.code for one in links for problem in one.problems} == {"file.link"}


def test_a_link_to_a_file_is_that_file(intake: Intake) -> None:
    file = books.gifts(intake.folder / "khác" / "b.xlsx", "Thanh tra", ("Bình", 1_000))
    (intake.folder / "gửi").mkdir()
    (intake.folder / "gửi" / "b.xlsx").symlink_to(file)
    assert [one.status for one in intake.take(intake.folder / "gửi").files] == ["accepted"]


def test_a_file_that_vanishes_is_told_and_the_others_go_on(intake: Intake) -> None:
    for name in ("a", "b", "c"):
        books.gifts(intake.folder / f"gui/{name}.xlsx", "Văn phòng", (name, 100_000))

    def take_the_second_away(done: int, _total: int, _what: str) -> None:
        if done == 1:
            (intake.folder / "gui/b.xlsx").unlink(missing_ok=True)

    preview = intake.service.preview(
        [intake.folder / "gui"], ImportOptions(YEAR), take_the_second_away
    )
    told = {Path(one.path).name: one for one in preview.outcome.files}
    assert [one.status for one in told.values()] == ["accepted", "rejected", "accepted"]
    assert [one.code for one in told["b.xlsx"].problems] == ["file.unreadable"]
    committed = intake.service.commit(preview).value
    assert [one.status for one in committed.files] == ["accepted", "accepted", "rejected"]


def test_the_same_bytes_under_another_name_say_which_file_they_are(intake: Intake) -> None:
    file = books.gifts(intake.folder / "gui/a.xlsx", "Văn phòng", ("An", 200_000))
    shutil.copy(file, intake.folder / "gui/z bản sao.xlsx")
    second = intake.take(intake.folder / "gui").files[1]
    assert second.status == "duplicate"
    assert [one.code for one in second.problems] == ["file.duplicate"]
    assert "“a.xlsx”" in second.problems[0].message


def test_a_rejected_file_may_come_again_as_it_is(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Phòng Mới", ("An", 200_000))
    assert intake.take(file).files[0].status == "rejected"
    rows = ["Văn phòng", "Thanh tra", "Phòng Mới"]
    intake.take(books.units(intake.folder / "don vi.xlsx", *rows))
    assert intake.take(file).files[0].status == "accepted"


def test_the_same_file_may_come_for_another_year(intake: Intake) -> None:
    file = intake.folder / "don vi.xlsx"
    assert intake.take(file).files[0].status == "duplicate"
    preview = intake.service.preview([file], ImportOptions(2025))
    assert intake.service.commit(preview).value.files[0].status == "accepted"


def test_progress_counts_the_files(intake: Intake) -> None:
    for name in ("a", "b"):
        books.gifts(intake.folder / f"gui/{name}.xlsx", "Văn phòng", (name, 1))
    told: list[tuple[int, int, str]] = []
    preview = intake.service.preview(
        [intake.folder / "gui"], ImportOptions(YEAR), lambda *step: told.append(step)
    )
    words = (
        *("Đang đọc tệp", "Đang đối chiếu với sổ"),
        *("Đang so với bản trước", "Đang tìm chỗ trùng"),
    )
    assert told == [(done, 2, what) for what in words for done in range(3)]
    told.clear()
    intake.service.commit(preview, progress=lambda *step: told.append(step))
    assert told == [(0, 2, "Đang ghi vào sổ"), (1, 2, "Đang ghi vào sổ"), (2, 2, "Đang ghi vào sổ")]
