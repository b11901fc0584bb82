import pytest

from desktop_app.domain.intake import ContributionRow, FileRead, Kind, ReadChoices
from desktop_app.importers.choices import place, with_cells
from desktop_app.importers.extract import extract
from desktop_app.importers.workbook import Sheet
from tests.importers.sheets import book, found, sheet

LIST = """
STT ¦ Họ và tên ¦ Đợt 1 ¦ Đợt 2
1 ¦ Lê Ấm ¦ 100000 ¦ 10000
2 ¦ Lê Chén ¦ 200000 ¦ 20000
3 ¦ Lê Đĩa ¦ 300000 ¦ 30000
¦ Cộng ¦ 600000 ¦ 60000
"""


def extracted(drawing: str, choices: ReadChoices) -> FileRead:
    return extract(book(sheet(drawing)), "a.xlsx", choices)


def gifts(result: FileRead) -> list[tuple[str | None, int | None]]:
    rows = [row for table in result.tables for row in table.rows]
    return [(row.donor, row.amount) for row in rows if isinstance(row, ContributionRow)]


def test_a_lacking_column_is_named_and_may_be_chosen() -> None:
    result = extracted(LIST, ReadChoices())
    (problem,) = result.problems
    assert problem.code == "column.missing"
    assert "“Số tiền”" in problem.message
    (table,) = result.tables
    assert (table.kind, table.rows, table.rows_total) == (Kind.CONTRIBUTIONS, (), 3)
    assert table.headings == {"A": "STT", "B": "Họ và tên", "C": "Đợt 1", "D": "Đợt 2"}
    chosen = extracted(LIST, ReadChoices(columns={table.layout: {"D": "amount"}}))
    assert gifts(chosen) == [("Lê Ấm", 10_000), ("Lê Chén", 20_000), ("Lê Đĩa", 30_000)]
    assert chosen.problems == ()
    assert chosen.tables[0].layout == table.layout


def test_a_column_may_be_chosen_against_its_heading_or_left_alone() -> None:
    drawing = "STT ¦ Họ và tên ¦ Số tiền ¦ Ghi chú\n1 ¦ Lê Ấm ¦ 100000 ¦ 7"
    layout = extracted(drawing, ReadChoices()).tables[0].layout
    columns = {layout: {"D": "receipt", "B": "donor"}}
    (row,) = extracted(drawing, ReadChoices(columns=columns)).tables[0].rows
    assert isinstance(row, ContributionRow)
    assert (row.donor, row.receipt, row.note) == ("Lê Ấm", "7", None)
    (row,) = extracted(drawing, ReadChoices(columns={layout: {"D": ""}})).tables[0].rows
    assert isinstance(row, ContributionRow)
    assert row.note is None


def test_a_layout_is_its_kind_and_its_headings_in_place() -> None:
    drawing = "STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ 100000"
    layout = extracted(drawing, ReadChoices()).tables[0].layout
    assert extracted(drawing.upper(), ReadChoices()).tables[0].layout == layout
    assert extracted(f"Tiêu đề\n{drawing}", ReadChoices()).tables[0].layout == layout
    moved = "Họ và tên ¦ STT ¦ Số tiền\nLê Ấm ¦ 1 ¦ 100000"
    assert extracted(moved, ReadChoices()).tables[0].layout != layout


def test_a_mended_cell_is_read_as_if_it_had_been_typed_there() -> None:
    drawing = "STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ chưa rõ\n2 ¦ Lê Chén ¦ 200000"
    assert found(extracted(drawing, ReadChoices())) == [("amount.unreadable", "C2")]
    mended = extracted(drawing, ReadChoices(cells={("S", "C2"): "1tr5", ("S", "B3"): "Lê Ổi"}))
    assert gifts(mended) == [("Lê Ấm", 1_500_000), ("Lê Ổi", 200_000)]
    assert mended.problems == ()
    wrong = extracted(drawing, ReadChoices(cells={("S", "C2"): "1.500"}))
    assert found(wrong) == [("amount.ambiguous", "C2")]
    other_sheet = extracted(drawing, ReadChoices(cells={("T", "C2"): "1tr5"}))
    assert found(other_sheet) == [("amount.unreadable", "C2")]


def test_a_mended_cell_may_lie_outside_what_was_filled() -> None:
    small = Sheet("S", first_row=2, first_column=1, rows=(("a", 1),))
    grown = with_cells(
        small, ReadChoices(cells={("S", "A1"): "x", ("S", "D4"): "y", ("S", "C3"): ""})
    )
    assert (grown.first_row, grown.first_column) == (0, 0)
    assert grown.rows == (
        ("x", None, None, None),
        (None, None, None, None),
        (None, "a", None, None),
        (None, None, None, "y"),
    )


def test_rows_left_out_are_counted_and_not_read() -> None:
    drawing = "STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ ?\n2 ¦ Lê Chén ¦ 2000\n¦ Cộng ¦ 5000"
    result = extracted(drawing, ReadChoices(rows_out=frozenset({("S", 2), ("T", 3)})))
    assert gifts(result) == [("Lê Chén", 2_000)]
    assert result.tables[0].rows_total == 2
    assert result.problems == ()  # no sum is judged over a row that is not read


def test_the_year_of_a_day_is_the_titles_else_the_one_that_was_settled() -> None:
    drawing = "STT ¦ Họ và tên ¦ Số tiền ¦ Ngày nộp\n1 ¦ Lê Ấm ¦ 100000 ¦ 15/3"
    assert found(extracted(drawing, ReadChoices())) == [("date.ambiguous", "D2")]
    (row,) = extracted(drawing, ReadChoices(year=2024)).tables[0].rows
    assert isinstance(row, ContributionRow)
    assert row.given_on == "2024-03-15"
    titled = f"DANH SÁCH ỦNG HỘ NĂM 2023\n{drawing}"
    (row,) = extracted(titled, ReadChoices(year=2024)).tables[0].rows
    assert isinstance(row, ContributionRow)
    assert row.given_on == "2023-03-15"


def test_a_day_of_birth_has_no_year_of_the_sheets() -> None:
    drawing = "DANH SÁCH NĂM 2024\nSTT ¦ Họ và tên ¦ Ngày sinh\n1 ¦ Lê Ấm ¦ 15/3"
    assert found(extracted(drawing, ReadChoices(year=2024))) == [("date.ambiguous", "C3")]


def test_cells_are_named_as_excel_names_them() -> None:
    assert (place("A1"), place("AB12")) == ((0, 0), (11, 27))
    with pytest.raises(ValueError, match="1A"):
        place("1A")
