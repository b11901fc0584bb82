from desktop_app.domain.intake import Kind, RegistrationRow
from tests.importers.sheets import found, read


def test_units_and_people_in_one_column() -> None:
    result = read("""
    BẢNG ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2024
    TT ¦ Tập thể, cá nhân ¦ Chức vụ ¦ Danh hiệu đăng ký ¦ Ngày đăng ký
    1 ¦ Văn phòng ¦ ¦ Tập thể lao động xuất sắc ¦ 05/01/2024
    2 ¦ Lê Ấm ¦ Chuyên viên ¦ Chiến sĩ thi đua cơ sở; Giấy khen ¦
    3 ¦ Lê Chén ¦ ¦ ¦
    """)
    (table,) = result.tables
    assert (table.kind, table.rows_total) == (Kind.REGISTRATIONS, 3)
    assert table.rows == (
        RegistrationRow(
            3,
            name="Văn phòng",
            titles="Tập thể lao động xuất sắc",
            registered_on="2024-01-05",
        ),
        RegistrationRow(
            4,
            name="Lê Ấm",
            position="Chuyên viên",
            titles="Chiến sĩ thi đua cơ sở; Giấy khen",
        ),
    )
    assert found(result) == [("registration.missing", "D5")]


def test_people_of_a_unit_and_contents_of_units() -> None:
    (people,) = read("""
    ĐĂNG KÝ THI ĐUA NĂM 2024
    Đơn vị: Văn phòng
    STT ¦ Họ và tên ¦ Danh hiệu thi đua
    1 ¦ Lê Ấm ¦ Lao động tiên tiến
    """).tables
    assert (people.unit, people.rows[0]) == (
        "Văn phòng",
        RegistrationRow(4, person="Lê Ấm", titles="Lao động tiên tiến"),
    )
    (units,) = read("""
    BẢN GIAO ƯỚC THI ĐUA
    TT ¦ Đơn vị ¦ Nội dung đăng ký
    1 ¦ Thanh tra ¦ Hoàn thành 100% kế hoạch
    """).tables
    assert units.rows == (RegistrationRow(3, unit="Thanh tra", titles="Hoàn thành 100% kế hoạch"),)
