from desktop_app.importers.grid import Grid
from desktop_app.importers.headings import header_blocks, read_headings
from tests.importers.sheets import sheet

TWO_ROWS = """
STT ¦ Họ tên ¦ Ủng hộ   ¦          ¦ Ghi chú
    ¦        ¦ Tiền mặt ¦ Hiện vật ¦
"""


def texts(drawing: str, bottom: int, merged: str = "") -> list[str]:
    grid = Grid(sheet(drawing, merged=merged))
    return [" | ".join(heading.levels) for heading in read_headings(grid, 0, bottom)]


def test_merged_cells_fill_their_region() -> None:
    merged = "A1:A2 B1:B2 C1:D1 E1:E2"
    expected = ["STT", "Họ tên", "Ủng hộ | Tiền mặt", "Ủng hộ | Hiện vật", "Ghi chú"]
    assert texts(TWO_ROWS, 1, merged) == expected


def test_where_merges_are_unknown_a_group_reaches_over_blanks() -> None:
    expected = ["STT", "Họ tên", "Ủng hộ | Tiền mặt", "Ủng hộ | Hiện vật", "Ghi chú"]
    assert texts(TWO_ROWS, 1) == expected


def test_three_levels_are_read_from_the_top() -> None:
    drawing = """
    TT ¦ Giá trị ¦            ¦
       ¦ Tổng số ¦ Trong đó   ¦
       ¦         ¦ Tiền mặt   ¦ Hiện vật
    """
    merged = "A1:A3 B1:D1 B2:B3 C2:D2"
    assert texts(drawing, 2, merged) == [
        "TT",
        "Giá trị | Tổng số",
        "Giá trị | Trong đó | Tiền mặt",
        "Giá trị | Trong đó | Hiện vật",
    ]


def test_line_breaks_become_blanks() -> None:
    assert texts("Tên đơn vị\\ncông tác ¦ Số\\ntiền", 0) == ["Tên đơn vị công tác", "Số tiền"]


def test_a_block_never_cuts_a_merged_cell() -> None:
    grid = Grid(sheet(TWO_ROWS, merged="A1:A2 B1:B2 C1:D1 E1:E2"))
    assert [bottom for bottom, _ in header_blocks(grid, 0)] == [1]
    assert list(header_blocks(grid, 1)) == []


def test_a_row_of_figures_is_no_header() -> None:
    grid = Grid(sheet("A ¦ B\n1 ¦ 2"))
    assert [bottom for bottom, _ in header_blocks(grid, 0)] == [0]
