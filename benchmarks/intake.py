"""How long returns take to go in: `python -m benchmarks.intake [FILES UNITS]`.

Without arguments: a year of the sample, 120 files of 26 units, 500 files of 500 units and of 26,
60 rows each, one list of 20,000 rows, and the correction of one file among 60. Seconds are those of
the clock; beside other work they say little.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import xlsxwriter

from desktop_app.domain.changes import Actor
from desktop_app.domain.rows import Department
from desktop_app.importers.extract import extract
from desktop_app.importers.reader import read_file
from desktop_app.importers.workbook import Workbook
from desktop_app.services import demo, store
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing, ImportOptions

_CASES = ((120, 26), (500, 500), (500, 26))
_ROWS, _MANY_ROWS, _BATCH = 60, 20_000, 60
_YEAR = 2024
T = TypeVar("T")


def timed(what: str, work: Callable[[], T]) -> T:
    """Do the work, and print how long it took."""
    started = time.perf_counter()
    found = work()
    sys.stdout.write(f"{what:<58}{time.perf_counter() - started:8.2f} s\n")
    return found


def unit_name(number: int) -> str:
    """A made-up unit."""
    return f"Phòng Nghiệp vụ số {number + 1}"


def write_units(path: Path, units: int) -> Path:
    """The year's list of so many units."""
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write(0, 0, "DANH SÁCH ĐƠN VỊ")
        sheet.write_row(2, 0, ["STT", "Mã đơn vị", "Tên đơn vị", "Cụm thi đua", "Tổng số người"])
        for number in range(units):
            row = [number + 1, f"U{number + 1}", unit_name(number), "Cụm 1", 80]
            sheet.write_row(3 + number, 0, row)
    return path


def write_gifts(path: Path, unit: str, rows: int, first: int = 0) -> Path:
    """What people of a unit gave; `first` makes names and sums differ between files."""
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write(0, 0, f"Đơn vị: {unit}")
        sheet.write(1, 0, "DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO")
        sheet.write_row(3, 0, ["STT", "Họ và tên", "Số tiền (đồng)"])
        for at in range(rows):
            given = [at + 1, f"Nguyễn Văn {first} {at}", 100_000 + 1000 * (first + at % 500)]
            sheet.write_row(4 + at, 0, given)
    return path


def write_folder(folder: Path, files: int, units: int) -> Path:
    """So many returns, the units taking turns."""
    folder.mkdir()
    for number in range(files):
        write_gifts(folder / f"{number:04}.xlsx", unit_name(number % units), _ROWS, number)
    return folder


@contextmanager
def importing(folder: Path, units: int) -> Iterator[Importing]:
    """An empty store with a campaign and its units."""
    actor = Actor("đo")
    database = store.create(folder / "do.thidua", Department("Sở"), actor)
    desk = Desk(database, actor)
    Campaigns(desk).launch("vi-nguoi-ngheo", _YEAR)
    service = Importing(desk)
    listed = write_units(folder / "don-vi.xlsx", units)
    service.commit(service.preview([listed], ImportOptions(_YEAR)))
    try:
        yield service
    finally:
        service.close()
        database.close()


def many(files: int, units: int) -> None:
    """Check and take in many small files."""
    what = f"{files} files × {_ROWS} rows, {units} units"
    with tempfile.TemporaryDirectory() as place, importing(Path(place), units) as service:
        folder = write_folder(Path(place, "files"), files, units)
        preview = timed(f"{what}: check", lambda: service.preview([folder], ImportOptions(_YEAR)))
        timed(f"{what}: take in", lambda: service.commit(preview, accept_valid_rows=True))


def correction() -> None:
    """Settle something about one file of a batch."""
    with tempfile.TemporaryDirectory() as place, importing(Path(place), _BATCH) as service:
        folder = write_folder(Path(place, "files"), _BATCH, _BATCH)
        preview = service.preview([folder], ImportOptions(_YEAR))
        said = replace(service.corrections(preview, 1), supplement=True)
        what = f"one correction among {_BATCH} files × {_ROWS} rows"
        timed(what, lambda: service.correct(preview, 1, said))


def one_sheet() -> None:
    """One long list, read and understood."""
    with tempfile.TemporaryDirectory() as place:
        path = write_gifts(Path(place, "long.xlsx"), unit_name(0), _MANY_ROWS)
        found = timed(f"{_MANY_ROWS} rows of one sheet: read", lambda: read_file(path))
        if isinstance(found, Workbook):
            timed(f"{_MANY_ROWS} rows of one sheet: understand", lambda: extract(found, path.name))


def sample() -> None:
    """The sample year, with its outputs."""
    with tempfile.TemporaryDirectory() as place:
        timed("sample year: take in, rank and print", lambda: demo.run(Path(place), Actor("đo")))


def main(arguments: list[str]) -> None:
    """Print the figures."""
    if arguments:
        files, units = map(int, arguments)
        many(files, units)
        return
    sample()
    one_sheet()
    correction()
    for files, units in _CASES:
        many(files, units)


if __name__ == "__main__":
    main(sys.argv[1:])
