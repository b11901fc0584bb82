"""What looking into a workbook costs beside reading it: `python -m benchmarks.guard`.

"Reading alone" is python-calamine and the turning of its values into ours; "guard and reading" is
what the reading process does with a file. Beside a ratio of 2 the guard is as dear as the reading.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import xlsxwriter

from desktop_app.importers.calamine_sheets import read_sheets
from desktop_app.importers.reader import read_file

_ROUNDS = {60: 200, 20_000: 10}


def write_return(path: Path, rows: int) -> Path:
    """A usual list of contributions: six columns, borders, one sum."""
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("DS")
        border = workbook.add_format({"border": 1})
        money = workbook.add_format({"border": 1, "num_format": "#,##0"})
        day = workbook.add_format({"border": 1, "num_format": "dd/mm/yyyy"})
        sheet.write(0, 0, "DANH SÁCH ỦNG HỘ QUỸ")
        sheet.write_row(2, 0, ["STT", "Họ và tên", "Chức vụ", "Số tiền", "Ngày", "Ghi chú"], border)
        for number in range(rows):
            at = 3 + number
            sheet.write_row(at, 0, [number + 1, f"Nguyễn Văn {number}", "Chuyên viên"], border)
            sheet.write(at, 3, (number % 9 + 1) * 50_000, money)
            sheet.write(at, 4, date(2024, 3, 1 + number % 28), day)
            sheet.write_blank(at, 5, None, border)
        sheet.write_formula(3 + rows, 3, f"=SUM(D4:D{rows + 3})", money, rows)
    return path


def fastest(rounds: int, work: Callable[[], object]) -> float:
    """Milliseconds of the quickest of several rounds."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times) * 1000


def main() -> None:
    """Print both times and their ratio for a small and a large workbook."""
    out = sys.stdout.write
    out(f"{'rows':>8}{'reading alone':>16}{'with guard':>14}{'ratio':>8}\n")
    with tempfile.TemporaryDirectory() as folder:
        for rows, rounds in _ROUNDS.items():
            path = write_return(Path(folder, f"{rows}.xlsx"), rows)
            alone = fastest(rounds, lambda path=path: read_sheets(path.read_bytes()))
            both = fastest(rounds, lambda path=path: read_file(path))
            out(f"{rows:>8}{alone:>13.2f} ms{both:>11.2f} ms{both / alone:>8.2f}\n")


if __name__ == "__main__":
    main()
