from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.reports.shown import arranged, shown_report

TABLE = Table(
    "",
    (
        Column("name", "Tên"),
        Column("day", "Ngày", Format.DATE),
        Column("money", "Tiền", Format.MONEY),
    ),
    (
        Row(("Khối một", None, None), "group"),
        Row(("A", "2024", 5), ident="unit:1"),
        Row(("B",), ident="unit:2"),
    ),
    unit_note="Đơn vị tính: đồng",
)


def test_columns_stand_as_they_are_looked_at_and_a_group_keeps_its_text() -> None:
    shown = arranged(TABLE, TABLE.rows, [2, 0], "Các đơn vị")
    assert shown.title == "Các đơn vị"
    assert [column.key for column in shown.columns] == ["money", "name"]
    assert [row.cells for row in shown.rows] == [("Khối một", None), (5, "A"), (None, "B")]
    assert [row.ident for row in shown.rows] == ["", "unit:1", "unit:2"]
    assert shown.unit_note == TABLE.unit_note


def test_what_is_left_out_is_said_over_the_table() -> None:
    report = shown_report(TABLE, "Đang lọc: Tên chứa “a”")
    assert report.abstract == "Đang lọc: Tên chứa “a”"
    assert dict(report.made_from)["Bộ lọc"] == report.abstract
    assert shown_report(TABLE, "").made_from == ()


def test_it_is_no_official_document() -> None:
    report = shown_report(TABLE, "")
    assert report.blocks == (TABLE,)
    assert not report.is_official
