import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.reports.text_lines import display_width, text_lines

COLUMNS = (
    Column("number", "STT", Format.NUMBER),
    Column("unit", "Đơn vị"),
    Column("amount", "Số tiền", Format.MONEY),
)
NAME = "Trường Cao đẳng nghề kỹ thuật An Bình"


def table(*rows: Row, title: str = "", columns: tuple[Column, ...] = COLUMNS) -> Table:
    return Table(title, columns, rows)


def test_texts_stand_left_and_numbers_right() -> None:
    lines = text_lines(table(Row((1, "Văn phòng", 1_500_000)), Row((12, "Quỹ", 0))))
    assert lines == [
        "STT  Đơn vị       Số tiền",
        "---  ---------  ---------",
        "  1  Văn phòng  1.500.000",
        " 12  Quỹ                0",
    ]


def test_a_group_has_its_line_and_a_total_its_label() -> None:
    lines = text_lines(
        table(
            Row(("Cụm 1 - Các phòng chuyên môn, nghiệp vụ của Sở",), "group"),
            Row((1, "Quỹ", 5)),
            Row((None, "Cộng", 5), "total"),
        )
    )
    assert lines[2:] == [
        "Cụm 1 - Các phòng chuyên môn, nghiệp vụ của Sở",
        "  1  Quỹ           5",
        "     Cộng          5",
    ]


def test_columns_of_one_group_stand_under_its_name() -> None:
    columns = (
        Column("unit", "Đơn vị"),
        Column("a", "1.1", Format.POINTS, group="Nhiệm vụ chuyên môn"),
        Column("b", "1.2", Format.POINTS, group="Nhiệm vụ chuyên môn"),
    )
    lines = text_lines(table(Row(("Quỹ", 100, 250)), columns=columns))
    assert lines == [
        "        Nhiệm vụ chuyên môn",
        "Đơn vị   1.1            1.2",
        "------  ----  -------------",
        "Quỹ     1,00           2,50",
    ]


def test_title_and_note_stand_above_and_an_empty_table_says_so() -> None:
    empty = Table("Bảng điểm", COLUMNS, (), "Đơn vị tính: đồng")
    assert text_lines(empty) == ["Bảng điểm", "Đơn vị tính: đồng", "Chưa có số liệu."]


def test_a_long_name_is_never_cut() -> None:
    assert NAME * 5 in text_lines(table(Row((1, NAME * 5, 0))))[-1]


def test_letters_typed_in_parts_take_no_more_room() -> None:
    parted = unicodedata.normalize("NFD", NAME)
    assert display_width(parted) == display_width(NAME) == len(NAME)
    assert text_lines(table(Row((1, parted, 0)))) == text_lines(table(Row((1, NAME, 0))))


def test_a_line_break_in_a_cell_becomes_a_space() -> None:
    assert text_lines(table(Row((1, "Văn\nphòng", 0))))[-1] == "  1  Văn phòng        0"


def test_a_short_row_is_filled_with_blanks() -> None:
    assert text_lines(table(Row((1,))))[-1] == "  1"


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(categories=["L", "N"], max_codepoint=0x1EFF), max_size=30),
            st.integers(0, 10**15),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_every_line_of_numbers_ends_at_the_same_column(cells: list[tuple[str, int]]) -> None:
    rows = (Row((number, name, amount)) for number, (name, amount) in enumerate(cells))
    ends = {display_width(line) for line in text_lines(table(*rows))}
    assert len(ends) == 1
