from desktop_app.domain.intake import Kind, PersonRow
from tests.importers.sheets import found, read


def test_a_staff_list() -> None:
    result = read("""
    STT ¦ Mã cán bộ ¦ Họ và tên ¦ Giới tính ¦ Ngày sinh ¦ Chức vụ     ¦ Đơn vị    ¦ Phân loại
    1   ¦ 0123      ¦ Lê Ấm     ¦ Nữ        ¦ 06/1988   ¦ Chuyên viên ¦ Văn phòng ¦ Công chức
    """)
    (table,) = result.tables
    assert table.kind is Kind.PEOPLE
    assert table.rows == (
        PersonRow(
            row=2,
            unit="Văn phòng",
            code="123",
            name="Lê Ấm",
            gender="Nữ",
            born_on="1988-06",
            position="Chuyên viên",
            staff_category="Công chức",
        ),
    )


def test_group_rows_are_units_where_there_is_no_column() -> None:
    result = read("""
    STT ¦ Họ và tên ¦ Năm sinh
    I   ¦ Văn phòng
    1   ¦ Lê Ấm     ¦ 1975
    """)
    (row,) = result.tables[0].rows
    assert isinstance(row, PersonRow)
    assert (row.unit, row.born_on) == ("Văn phòng", "1975")


def test_namesakes_are_two_people_and_a_code_is_one() -> None:
    result = read("""
    STT ¦ Mã cán bộ ¦ Họ và tên ¦ Ngày sinh
    1   ¦ 11        ¦ Lê Ấm     ¦ 01/02/1980
    2   ¦ 12        ¦ Lê Ấm     ¦ 03/04/1990
    3   ¦ 12        ¦ Lê Chén   ¦ 05/06/1985
    """)
    assert found(result) == [("row.duplicate", "B4")]
    assert [row.row for row in result.tables[0].rows] == [2, 3]
