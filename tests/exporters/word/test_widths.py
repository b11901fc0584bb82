from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exporters.word.widths import SIZES, fitted
from desktop_app.reports.report import Column, Format, Row, Table

ROOM = 453.0


def table(*columns: tuple[str, Format, str | int]) -> Table:
    heads = tuple(Column(str(at), title, kind) for at, (title, kind, _) in enumerate(columns))
    return Table("Bảng", heads, (Row(tuple(value for *_, value in columns)),))


def test_a_figure_and_a_heading_word_have_room() -> None:
    size, widths = fitted(
        table(
            ("STT", Format.NUMBER, 1),
            ("Đơn vị", Format.TEXT, "Phòng Kế hoạch - Tài chính " * 4),
            ("Số tiền (đồng)", Format.MONEY, 156_451_695),
        ),
        ROOM,
    )
    assert size == SIZES[0]
    # "156.451.695" has eleven letters of about half the type's size each.
    assert widths[2] >= 11 * size / 2
    assert widths[1] > widths[2] > widths[0]


def test_many_columns_take_smaller_type() -> None:
    columns = [("Số lượng", Format.MONEY, 1_000_000) for _ in range(9)]
    size, _ = fitted(table(*columns), ROOM)
    assert size < SIZES[0]


@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=40), st.integers(0, 10**12)), min_size=1),
    st.floats(200, 800),
)
def test_columns_always_fill_the_room(columns: list[tuple[str, int]], room: float) -> None:
    _, widths = fitted(table(*((text, Format.MONEY, value) for text, value in columns)), room)
    assert abs(list(accumulate(widths))[-1] - room) < 1
    assert min(widths) > 0
