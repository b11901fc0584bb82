from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.exporters.pdf.column_widths import PADDING, Need, fitted, is_wide, needs
from desktop_app.exporters.pdf.grid_layout import shown
from desktop_app.exporters.pdf.paper import PORTRAIT
from desktop_app.exporters.pdf.typeface import REGULAR, Face, register
from desktop_app.reports.report import Table
from tests.exporters import samples
from tests.exporters.pdf.reading import FONTS

register(FONTS)


def needs_of(table: Table) -> list[Need]:
    return needs(table, [shown(row, table) for row in table.rows])


need = st.tuples(st.floats(0.5, 20), st.floats(0, 20), st.floats(0, 50), st.floats(0, 30)).map(
    lambda parts: Need(
        parts[0], parts[0] + parts[1], parts[0] + parts[1] + parts[2], weight=parts[3]
    )
)


@given(st.lists(need, min_size=1, max_size=15))
@example([Need(1.625, 1.625, 1.625, weight=5e-324)])
def test_columns_fill_the_page_exactly(columns: list[Need]) -> None:
    _, widths = fitted(columns, 453.0)
    assert abs(sum(widths) - 453.0) < 0.01
    assert min(widths) > 0


def test_numbers_and_short_words_stay_on_one_line() -> None:
    table = samples.ranking().tables[0]
    size, widths = fitted(needs_of(table), PORTRAIT.room)
    assert widths[6] >= Face(REGULAR, size).width("Xuất sắc") + 2 * PADDING
    assert widths[5] >= Face(REGULAR, size).width("99,50") + 2 * PADDING


def test_the_text_column_takes_what_is_left() -> None:
    _, widths = fitted(needs_of(samples.summary().tables[0]), PORTRAIT.room)
    assert max(widths) == widths[1]
    assert widths[0] < 40


def test_a_table_of_long_texts_is_wide_and_a_ranking_is_not() -> None:
    assert is_wide(needs_of(samples.summary().tables[1]), PORTRAIT.room)
    assert not is_wide(needs_of(samples.ranking().tables[0]), PORTRAIT.room)
