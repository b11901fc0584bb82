"""Days as people write them."""

from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from tests.services.importing.corpus.case import Case, Make, good, partly, rows, title

_HEAD = ("STT", "Họ và tên", "Số tiền (đồng)", "Ngày nộp")


def _dated(*days: object) -> Make:
    return rows(
        lambda unit: (
            *title(unit),
            _HEAD,
            *((n, f"Người {n} {unit}", 250_000, day) for n, day in enumerate(days, start=1)),
        )
    )


def written(name: str, text: object) -> Case:
    """A day that is understood."""
    return good(f"ngay {name}.xlsx", _dated("15/03/2024", text))


def doubtful(name: str, text: object, *codes: str) -> Case:
    """A day that goes in with a word of warning."""
    return good(f"ngay {name}.xlsx", _dated("15/03/2024", text), *codes)


def wrong(name: str, text: object, *codes: str) -> Case:
    """A day that keeps its row out."""
    return partly(f"ngay {name}.xlsx", _dated("15/03/2024", text), *codes, amount=250_000)


def _epoch(*, since_1904: bool) -> Make:
    def make(path: Path, unit: str) -> None:
        with xlsxwriter.Workbook(str(path), {"date_1904": since_1904}) as book:
            page, shape = book.add_worksheet(), book.add_format({"num_format": "dd/mm/yyyy"})
            for number, line in enumerate((*title(unit), _HEAD)):
                page.write_row(number, 0, line)
            for number in (1, 2):
                page.write_row(3 + number, 0, (number, f"Người {number} {unit}", 250_000))
                page.write_datetime(3 + number, 3, datetime(2024, 3, 14 + number), shape)  # noqa: DTZ001

    return make


DATES: tuple[Case, ...] = (
    written("gach cheo", "05/03/2024"),
    written("khong so khong", "5/3/2024"),
    written("nam hai so", "5/3/24"),
    written("cham", "05.03.2024"),
    written("gach ngang", "05-03-2024"),
    written("iso", "2024-03-05"),
    written("bang chu", "ngày 5 tháng 3 năm 2024"),
    written("chi thang", "3/2024"),
    written("thang chu", "tháng 3 năm 2024"),
    written("o ngay that", date(2024, 3, 5)),
    good("ngay ky nguyen 1900.xlsx", _epoch(since_1904=False)),
    good("ngay ky nguyen 1904.xlsx", _epoch(since_1904=True)),
    wrong("khong co that", "31/02/2024", "date.impossible"),
    wrong("thang muoi ba", "05/13/2024", "date.impossible"),
    wrong("khong hieu", "hôm qua", "date.unreadable"),
    doubtful("nam truoc", "05/03/2019", "date.outside_period"),
    doubtful("tuong lai", "20/12/2024", "date.future"),
)
