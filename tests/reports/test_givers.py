from desktop_app.reports.givers import lines_table, list_table
from tests.reports.values import GIFTS, column, levels, rows, well_formed


def test_a_line_shows_the_cell_it_came_from() -> None:
    table = lines_table(GIFTS)
    assert column(table, "origin") == [
        "VP.xlsx / Danh sách / E12",
        "VP.xlsx / Danh sách / E13",
        "CDN.ods",
    ]
    assert well_formed(table)


def test_a_later_page_of_lines_counts_on_but_names_its_own_rows() -> None:
    table = lines_table(GIFTS, offset=200)
    assert column(table, "number") == [201, 202, 203]
    assert [row.ident for row in table.rows] == ["line:0", "line:1", "line:2"]


def test_a_line_that_gave_no_goods_leaves_goods_blank() -> None:
    first, second, _ = rows(lines_table(GIFTS))
    assert first[5:9] == (300_000, "", None, None)
    assert second[5:9] == (0, "10 áo ấm", 500_000, 50)


def test_the_list_adds_up_each_unit_and_all() -> None:
    table = list_table(GIFTS)
    assert levels(table) == [
        "group",
        "data",
        "data",
        "subtotal",
        "group",
        "data",
        "subtotal",
        "total",
    ]
    assert column(table, "number") == [1, 2, 1]
    assert column(table, "amount", "subtotal") == [300_000, 4_000_000]
    assert column(table, "amount", "total") == [4_300_000]
    assert column(table, "in_kind_value", "total") == [500_000]
    assert column(table, "labour_days", "total") == [50]
    assert well_formed(table)
