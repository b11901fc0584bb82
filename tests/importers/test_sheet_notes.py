from desktop_app.importers.sheet_notes import notes, ranges
from desktop_app.importers.workbook import Conversion, Sheet

ROWS = (("STT", "Họ tên"), (1, "Nguyễn Văn Ấm"), (2, "Trần Thị Chén"), (None, None), (3, "Lê Ổn"))
BODY = range(6, 10)  # the header stands in row 6


def sheet(**facts: object) -> Sheet:
    return Sheet("DS", first_row=5, first_column=1, rows=ROWS, **facts)  # type: ignore[arg-type]


def told(one: Sheet) -> list[tuple[str, str, str]]:
    return [(note.code, note.cell, note.message) for note in notes(one, BODY, (1, 2))]


def test_a_plain_table_has_nothing_to_note() -> None:
    assert told(sheet()) == []


def test_hidden_rows_are_named_as_excel_numbers_them() -> None:
    ((code, cell, message),) = told(sheet(hidden_rows=(6, 7)))
    assert (code, cell) == ("rows.hidden", "")
    assert "2 dòng" in message
    assert "dòng 7–8" in message


def test_hidden_rows_outside_the_table_and_blank_ones_are_no_matter() -> None:
    assert told(sheet(hidden_rows=(0, 5, 8, 40))) == []


def test_filtered_rows_are_called_so() -> None:
    ((code, _, message),) = told(sheet(hidden_rows=(9,), filtered=True))
    assert code == "rows.filtered"
    assert "dòng 10" in message


def test_only_hidden_columns_that_were_read_are_named() -> None:
    ((code, _, message),) = told(sheet(hidden_columns=(2, 7)))
    assert code == "columns.hidden"
    assert message.startswith("Cột C đang")


def test_converted_texts_show_the_first_before_and_after() -> None:
    converted = (
        Conversion(2, 0, "a title", "TCVN3"),
        Conversion(6, 2, "NguyÔn V¨n Êm", "TCVN3"),
        Conversion(7, 2, "TrÇn ThÞ ChÐn", "TCVN3"),
    )
    ((code, cell, message),) = told(sheet(converted=converted))
    assert (code, cell) == ("text.converted", "C7")
    assert "2 ô" in message
    assert "“NguyÔn V¨n Êm” thành “Nguyễn Văn Ấm”" in message


def test_each_encoding_has_its_own_note() -> None:
    converted = (Conversion(6, 2, "x", "VNI"), Conversion(7, 2, "y", "NFD"))
    (first, _, vni), (second, _, nfd) = told(sheet(converted=converted))
    assert (first, second) == ("text.converted", "text.converted")
    assert "VNI" in vni
    assert "tổ hợp" in nfd


def test_many_ranges_are_cut_short() -> None:
    assert ranges([1, 3, 5, 7, 9, 11, 13]) == "1, 3, 5, 7, 9, 11, …"
