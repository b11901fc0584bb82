"""Small workbooks as units send them, written into a test's own folder."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

Grid = Sequence[Sequence[object]]


def write(path: Path, rows: Grid, sheet: str = "Sheet1") -> Path:
    """A workbook with one sheet; None leaves a cell empty."""
    return write_sheets(path, {sheet: rows})


def write_sheets(path: Path, sheets: Mapping[str, Grid]) -> Path:
    """A workbook with several sheets."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path) as book:
        for sheet, rows in sheets.items():
            _fill(book.add_worksheet(sheet), rows)
    return path


def _fill(page: Worksheet, rows: Grid) -> None:
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, str):
                page.write_string(number, column, value)
            elif value is not None:
                page.write(number, column, value)


def units(path: Path, *names: str, cluster: str = "Cụm 1") -> Path:
    """A list of units U1, U2…, ten people each."""
    lines = [(place, f"U{place}", name, cluster, 10) for place, name in enumerate(names, start=1)]
    head = ("STT", "Mã đơn vị", "Tên đơn vị", "Cụm thi đua", "Tổng số người")
    return write(path, [("DANH SÁCH ĐƠN VỊ",), (), head, *lines])


def people(path: Path, *placed: tuple[str, str, str]) -> Path:
    """A staff list: code, name, unit."""
    lines = [(place, *one) for place, one in enumerate(placed, start=1)]
    return write(path, [("STT", "Mã cán bộ", "Họ và tên", "Đơn vị"), *lines])


def gifts(path: Path, unit: str, *given: tuple[str, object]) -> Path:
    """A unit's list of people and amounts for the poverty fund."""
    lines = [(place, *one) for place, one in enumerate(given, start=1)]
    head = ("STT", "Họ và tên", "Số tiền (đồng)")
    title = ("DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",)
    return write(path, [(f"Đơn vị: {unit}",), title, (), head, *lines])


def gifts_csv(path: Path, unit: str, *given: tuple[str, int]) -> Path:
    """The same as a text file, which is written and read far quicker."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow([f"Đơn vị: {unit}", "", ""])
        sheet.writerow(["DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO", "", ""])
        sheet.writerow(["STT", "Họ và tên", "Số tiền (đồng)"])
        sheet.writerows([place, *one] for place, one in enumerate(given, start=1))
    return path


def activities(path: Path, unit: str, *held: tuple[str, str, int]) -> Path:
    """A unit's activities for the new countryside: title, day, participants."""
    lines = [(place, *one) for place, one in enumerate(held, start=1)]
    head = ("STT", "Nội dung hoạt động", "Thời gian", "Số người tham gia")
    title = ("BÁO CÁO HOẠT ĐỘNG CHUNG SỨC XÂY DỰNG NÔNG THÔN MỚI",)
    return write(path, [(f"Đơn vị: {unit}",), title, (), head, *lines])


def tally(path: Path, *given: tuple[str, str, object]) -> Path:
    """A block's table of what its units gave to the poverty fund: unit, who, amount."""
    lines = [(place, *one) for place, one in enumerate(given, start=1)]
    head = ("STT", "Đơn vị", "Họ và tên", "Số tiền (đồng)")
    title = ("TỔNG HỢP ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO CÁC ĐƠN VỊ",)
    return write(path, [title, (), head, *lines])
