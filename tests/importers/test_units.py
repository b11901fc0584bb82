from desktop_app.domain.intake import Kind, UnitRow
from tests.importers.sheets import found, read


def test_a_unit_list() -> None:
    result = read("""
    STT ¦ Mã ¦ Tên đơn vị   ¦ Viết tắt ¦ Loại đơn vị ¦ Cụm thi đua ¦ Tổng số người ¦ Thủ trưởng
    1   ¦ VP ¦ Văn phòng Sở ¦ VP Sở    ¦ Phòng       ¦ Cụm 1       ¦ 15            ¦ Lê Ấm
    """)
    (table,) = result.tables
    assert table.kind is Kind.UNITS
    assert table.rows == (
        UnitRow(
            row=2,
            code="VP",
            name="Văn phòng Sở",
            short_name="VP Sở",
            unit_kind="Phòng",
            cluster="Cụm 1",
            headcount=15,
            leader="Lê Ấm",
        ),
    )


def test_group_rows_are_clusters_where_there_is_no_column() -> None:
    result = read("""
    STT ¦ Tên đơn vị ¦ Biên chế
    I   ¦ Cụm 1
    1   ¦ Văn phòng  ¦ 15
    II  ¦ Cụm 2
    1   ¦ Thanh tra  ¦ 8
    """)
    rows = [row for row in result.tables[0].rows if isinstance(row, UnitRow)]
    assert [(row.name, row.cluster) for row in rows] == [
        ("Văn phòng", "Cụm 1"),
        ("Thanh tra", "Cụm 2"),
    ]


def test_a_code_or_name_stands_once() -> None:
    result = read("""
    STT ¦ Mã đơn vị ¦ Tên đơn vị
    1   ¦ VP        ¦ Văn phòng
    2   ¦ vp        ¦ Thanh tra
    3   ¦ TT        ¦ VĂN PHÒNG
    4   ¦ X         ¦
    """)
    assert found(result) == [
        ("unit.missing", "C5"),
        ("row.duplicate", "B3"),
        ("row.duplicate", "C4"),
    ]
