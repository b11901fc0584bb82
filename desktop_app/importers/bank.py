"""Statements of a bank's or treasury's account: each line's day, amount, reference and text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop_app.domain.amounts import ambiguous_readings
from desktop_app.domain.intake import BankRow, Kind
from desktop_app.domain.numerals import after_minus
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.text import clean, fold
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import read_amount, read_day, read_name
from desktop_app.importers.choices import column_of, place
from desktop_app.importers.columns import Field, Need, Sense
from desktop_app.importers.common_fields import ORDER_FIELD
from desktop_app.importers.grid import shown
from desktop_app.importers.importer import Extraction, Found
from desktop_app.importers.row_tables import row_importer
from desktop_app.importers.shapes import Complaint, Shape, Values, row_maker
from desktop_app.importers.workbook import CellValue

_ACCOUNT = re.compile(
    r"(?:số\s*)?(?:tài khoản|\btk\b|account)[^0-9\n]{0,24}([0-9][0-9. -]{4,28}[0-9])", re.IGNORECASE
)
_SIDE = re.compile(r"\s*\b(d|dr|c|cr|nợ|có)\.?$", re.IGNORECASE)
_CURRENCY = re.compile(r"\s*(?:đồng|vnđ|vnd|đ|₫)\.?$", re.IGNORECASE)
_OUT_SIDES = frozenset({"d", "dr", "nợ"})


def account_in(text: str) -> str:
    """The account's number in a statement's title, figures only; empty where it names none."""
    found = _ACCOUNT.search(clean(text))
    return re.sub(r"[^0-9]", "", found[1]) if found else ""


def read_moved(value: CellValue, sense: Sense) -> int | Problem | None:
    """Đồng as a bank's own program prints them: "5.500" is a fee, and never 5.500.000."""
    text = _CURRENCY.sub("", clean(value)) if isinstance(value, str) else ""
    readings = ambiguous_readings(text) if sense.unit == 1 else None
    return readings[0] if readings else read_amount(value, sense)


def read_signed(value: CellValue, sense: Sense) -> int | Problem | None:
    """Đồng with their sign: "-500.000", "(500.000)" and "500.000 D" went out."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        amount = read_amount(abs(value), sense)
        return -amount if isinstance(amount, int) and value < 0 else amount
    text = clean(shown(value))
    side = _SIDE.search(text)
    bare = text[: side.start()] if side else text
    minus = after_minus(bare)
    goes_out = minus is not None or (side is not None and side[1].casefold() in _OUT_SIDES)
    figure = bare.lstrip("+").strip() if minus is None else minus.strip()
    amount = read_moved(figure or None, sense)
    return -amount if goes_out and isinstance(amount, int) else amount


_FIELDS = (
    ORDER_FIELD,
    Field(
        "day",
        (
            "ngay giao dich",
            "ngay",
            "ngay hach toan",
            "ngay gd",
            "thoi gian giao dich",
            "ngay thang",
            "ngay ghi so",
            "transaction date",
            "date",
        ),
        read_day,
        weight=2,
        label="Ngày giao dịch",
    ),
    Field(
        "bank_reference",
        (
            "so tham chieu",
            "ma tham chieu",
            "so giao dich",
            "ma giao dich",
            "so chung tu",
            "so but toan",
            "ma but toan",
            "so ct",
            "chung tu",
            "reference",
            "so ref",
        ),
        read_name,
        weight=2,
        label="Số tham chiếu",
    ),
    Field(
        "credit",
        (
            "ghi co",
            "so tien ghi co",
            "phat sinh co",
            "co",
            "credit",
            "tien vao",
            "so tien vao",
            "ps co",
        ),
        read_moved,
        weight=4,
        summed=True,
        label="Ghi có (tiền vào)",
    ),
    Field(
        "debit",
        (
            "ghi no",
            "so tien ghi no",
            "phat sinh no",
            "no",
            "debit",
            "tien ra",
            "so tien ra",
            "ps no",
        ),
        read_moved,
        weight=4,
        summed=True,
        label="Ghi nợ (tiền ra)",
    ),
    Field(
        "amount",
        ("so tien", "so tien giao dich", "so tien phat sinh", "gia tri giao dich", "amount"),
        read_signed,
        weight=3,
        label="Số tiền (có dấu)",
    ),
    Field(
        "content",
        (
            "noi dung",
            "noi dung giao dich",
            "dien giai",
            "mo ta",
            "noi dung thanh toan",
            "noi dung chuyen khoan",
            "description",
            "remarks",
            "chi tiet giao dich",
        ),
        read_name,
        weight=2,
        label="Nội dung",
    ),
    Field(
        "balance",
        ("so du", "so du cuoi", "so du sau giao dich", "balance", "luy ke"),
        read_signed,
        label="Số dư",
    ),
    Field(
        "_rest",
        ("loai tien", "tien te", "tk doi ung", "tai khoan doi ung", "ghi chu", "ngay hieu luc"),
        weight=0,
    ),
)
_AMOUNTS = ("credit", "debit", "amount")
_NO_DAY, _TWICE = "date.missing", "row.duplicate"
_FRAME = re.compile(r"^\W*(so du|du dau|du cuoi|cong|tong|luy ke|phat sinh trong ky)\b")


def _check(values: Values, filled: frozenset[str]) -> Iterable[Complaint]:
    if "day" not in filled:
        yield "day", cell_problems.value_missing("date", "ngày giao dịch")
    known = [values[name] for name in _AMOUNTS if name in values]
    if filled.isdisjoint(_AMOUNTS) or (known and not any(known)):
        yield "credit", cell_problems.value_missing("amount", "số tiền vào hoặc ra")


_make = row_maker(BankRow)


def _build(row: int, values: Values, group: str | None) -> BankRow:
    moved = values.get("credit", 0) - values.get("debit", 0)
    return _make(row, {**values, "amount": moved or values.get("amount", 0)}, group)


_ROWS = row_importer(
    Shape(
        kind=Kind.BANK,
        fields=_FIELDS,
        needs=(
            Need(("day",), "Ngày giao dịch"),
            Need(_AMOUNTS, "Ghi có, Ghi nợ hoặc Số tiền"),
            Need(("content", "bank_reference"), "Nội dung hoặc Số tham chiếu"),
        ),
        names=("content", "bank_reference", "day"),
        build=_build,
        check=_check,
        is_ledger=True,
    )
)


def _extract(found: Found) -> Extraction:
    """The lines; those of opening and closing balances and of sums are none of them.

    A bank says what happened: of two lines alike both count, and somebody is to look at them.
    """
    every = frozenset(range(found.grid.bottom))
    extraction = _ROWS.extract(replace(found, repeats_in=every))
    frame = frozenset(_frame(found, extraction.columns.get("day", "")))
    unread = {place(one.cell)[0] for one in extraction.problems if one.code == _NO_DAY and one.cell}
    return replace(
        extraction,
        rows_total=extraction.rows_total - len(unread & frame),
        problems=tuple(
            _alike(one) if one.code == _TWICE else one
            for one in extraction.problems
            if not one.cell or place(one.cell)[0] not in frame
        ),
    )


def _alike(problem: Problem) -> Problem:
    sentence = "Dòng này giống hệt một dòng ở trên. Nếu ngân hàng ghi hai khoản thì giữ nguyên."
    return replace(problem, severity=Severity.WARNING, message=sentence)


def _frame(found: Found, day: str) -> Iterator[int]:
    """The rows without a day that tell a balance or a sum, counted from 0."""
    for row in range(found.bottom + 1, found.grid.bottom):
        cells = found.grid.filled(row)
        texts = [fold(shown(value)) for value in cells.values()]
        if column_of(day) not in cells and any(map(_FRAME.search, texts)):
            yield row


BANK = replace(_ROWS, extract=_extract)
