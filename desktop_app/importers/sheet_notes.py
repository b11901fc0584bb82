"""What a reader of a table should know of its sheet: what is hidden, filtered, converted."""

from collections.abc import Iterable, Iterator, Sequence

from desktop_app.domain.problems import Problem, warning
from desktop_app.importers.grid import shown
from desktop_app.importers.workbook import CellValue, Conversion, Sheet, address, column_letter

DECOMPOSED = "NFD"
_MOST_RANGES = 6
_OLD = {
    "TCVN3": "bảng mã TCVN3 (phông .Vn…)",
    "VNI": "bảng mã VNI (phông VNI-…)",
    DECOMPOSED: "Unicode tổ hợp",
}


def notes(sheet: Sheet, rows: range, columns: Iterable[int]) -> Iterator[Problem]:
    """Warnings about a table that was read.

    `rows` are the absolute rows of the table's body, `columns` the absolute columns that were
    read, both counted from 0.
    """
    read = sorted(set(columns))
    hidden = [row for row in sheet.hidden_rows if row in rows and _is_filled(sheet, row)]
    if hidden:
        yield _hidden_rows(hidden, filtered=sheet.filtered).at(sheet.name)
    letters = [column_letter(column) for column in read if column in set(sheet.hidden_columns)]
    if letters:
        yield _hidden_columns(letters).at(sheet.name)
    for encoding in _OLD:
        found = [
            one
            for one in sheet.converted
            if one.encoding == encoding and one.row in rows and one.column in read
        ]
        if found:
            yield _converted(sheet, found)


def ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers as people list them: "3–5, 9"; at most six ranges are named."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    named = [str(low) if low == high else f"{low}–{high}" for low, high in runs[:_MOST_RANGES]]
    return ", ".join(named) + (", …" if len(runs) > _MOST_RANGES else "")


def _hidden_rows(hidden: Sequence[int], *, filtered: bool) -> Problem:
    lines = ranges([row + 1 for row in hidden])
    if filtered:
        return warning(
            "rows.filtered",
            f"Bảng đang lọc nên {len(hidden)} dòng không hiện (dòng {lines}) nhưng vẫn được đọc. "
            "Nếu không cần nhập các dòng này, hãy bỏ chúng khi xem trước.",
        )
    return warning(
        "rows.hidden",
        f"Bảng có {len(hidden)} dòng đang bị ẩn (dòng {lines}) nhưng vẫn được đọc. "
        "Nếu không cần nhập các dòng này, hãy bỏ chúng khi xem trước.",
    )


def _hidden_columns(letters: Sequence[str]) -> Problem:
    return warning(
        "columns.hidden",
        f"Cột {', '.join(letters)} đang bị ẩn nhưng vẫn được đọc. "
        "Hãy xem lại có đúng là cần nhập cột này không.",
    )


def _converted(sheet: Sheet, found: Sequence[Conversion]) -> Problem:
    first = found[0]
    before, after = shown(first.before), shown(_value(sheet, first.row, first.column))
    example = "" if first.encoding == DECOMPOSED else f": “{before}” thành “{after}”"
    count = f"{len(found)} ô" if len(found) > 1 else "Ô này"
    return warning(
        "text.converted",
        f"{count} gõ bằng {_OLD[first.encoding]} đã được chuyển sang Unicode dựng sẵn{example}. "
        "Hãy xem lại chữ có đúng không.",
        before,
    ).at(sheet.name, address(first.row, first.column))


def _is_filled(sheet: Sheet, row: int) -> bool:
    line = row - sheet.first_row
    return 0 <= line < len(sheet.rows) and any(cell is not None for cell in sheet.rows[line])


def _value(sheet: Sheet, row: int, column: int) -> CellValue:
    line, place = row - sheet.first_row, column - sheet.first_column
    inside = 0 <= line < len(sheet.rows) and 0 <= place < len(sheet.rows[line])
    return sheet.rows[line][place] if inside else None
