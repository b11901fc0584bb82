"""A folder of many files: how far it is, and stopping in the middle of it."""

from pathlib import Path

import pytest
from sqlalchemy import func, inspect, select, text

from desktop_app.config import scratch_folder
from desktop_app.domain.progress import Cancelled
from desktop_app.models.intake import ImportFile
from desktop_app.services.importing import ImportOptions
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake
from tests.sizes import size

FILES = size(60, 500)
STOP_READING, STOP_WRITING = FILES * 2 // 3, FILES * 4 // 5
READING, MATCHING, WRITING = "Đang đọc tệp", "Đang đối chiếu với sổ", "Đang ghi vào sổ"
COMPARING, SEARCHING = "Đang so với bản trước", "Đang tìm chỗ trùng"


class Stop:
    """A progress that counts, and cancels at a step of one kind of work."""

    def __init__(self, what: str = "", at: int = 0) -> None:
        self.told: list[tuple[int, int, str]] = []
        self._stop = (at, what)

    def __call__(self, done: int, total: int, what: str, /) -> None:
        self.told.append((done, total, what))
        if (done, what) == self._stop:
            raise Cancelled


def write_folder(folder: Path) -> Path:
    """A list of units and a return of each of them, two rows each: of ten one is .xlsx."""
    units = [f"Đơn vị số {place}" for place in range(1, FILES)]
    books.units(folder / "000 đơn vị.xlsx", *units)
    for place, unit in enumerate(units, start=1):
        given = [(f"Người {place}.1", 10_000 + place), (f"Người {place}.2", 20_000 + place)]
        if place % 10 == 0:
            books.gifts(folder / f"{place:03}.xlsx", unit, *given)
        else:
            books.gifts_csv(folder / f"{place:03}.csv", unit, *given)
    return folder


def rows_of_every_table(intake: Intake) -> dict[str, list[tuple[object, ...]]]:
    """The whole store."""
    with intake.desk.reading() as connection:
        names = inspect(connection).get_table_names()
        return {
            name: [tuple(row) for row in connection.execute(text(f'SELECT * FROM "{name}"'))]  # noqa: S608  # its own names
            for name in names
        }


def test_many_files_are_counted_and_can_be_stopped(intake: Intake) -> None:
    folder = write_folder(intake.folder / "gửi")
    before, scratches = rows_of_every_table(intake), list(scratch_folder().iterdir())

    reading = Stop(READING, at=STOP_READING)
    with pytest.raises(Cancelled):
        intake.service.preview([folder], ImportOptions(YEAR), reading)
    assert reading.told == [(done, FILES, READING) for done in range(STOP_READING + 1)]
    assert list(scratch_folder().iterdir()) == scratches
    assert rows_of_every_table(intake) == before

    whole = Stop()
    preview = intake.service.preview([folder], ImportOptions(YEAR), whole)
    # The list of units is a file too, but no return that is compared.
    counted = {READING: FILES, MATCHING: FILES, COMPARING: FILES - 1, SEARCHING: FILES - 1}
    assert whole.told == [
        (done, total, what) for what, total in counted.items() for done in range(total + 1)
    ]
    assert {one.status for one in preview.outcome.files} == {"accepted"}

    writing = Stop(WRITING, at=STOP_WRITING)
    with pytest.raises(Cancelled):
        intake.service.commit(preview, progress=writing)
    assert writing.told[-1] == (STOP_WRITING, FILES, WRITING)
    assert rows_of_every_table(intake) == before

    done = intake.service.commit(preview).value
    money = sum(30_000 + 2 * place for place in range(1, FILES))
    assert (len(done.files), done.contributions_vnd) == (FILES, money)
    assert list(scratch_folder().iterdir()) == scratches
    with intake.desk.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(ImportFile)) == FILES + 1
