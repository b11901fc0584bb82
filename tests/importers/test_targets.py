from desktop_app.domain.intake import Kind, TargetRow
from tests.importers.sheets import found, read


def test_a_table_of_targets() -> None:
    result = read(
        """
        STT ¦ Đơn vị    ¦ Mã chỉ tiêu ¦ Chỉ tiêu       ¦ ĐVT   ¦ Kế hoạch   ¦ Thực hiện ¦ Tỷ lệ %
        1   ¦ Văn phòng ¦ GN          ¦ Hộ thoát nghèo ¦ Hộ    ¦ 10         ¦ 12        ¦ 120
        2   ¦           ¦ HS          ¦ Hồ sơ trễ hạn  ¦ %     ¦ 2          ¦ 1,65%     ¦
        3   ¦           ¦ DN          ¦ Đào tạo nghề   ¦ Người ¦ Không giao ¦           ¦
        """,
        merged="B2:B4",
    )
    (table,) = result.tables
    assert table.kind is Kind.TARGETS
    assert table.rows == (
        TargetRow(2, "Văn phòng", "Hộ thoát nghèo", "Hộ", "10", "12", code="GN"),
        TargetRow(3, "Văn phòng", "Hồ sơ trễ hạn", "%", "2", "1.65", code="HS"),
        TargetRow(4, "Văn phòng", "Đào tạo nghề", "Người", not_assigned=True, code="DN"),
    )
    assert result.problems == ()


def test_a_units_target_stands_once() -> None:
    result = read("""
    STT ¦ Đơn vị    ¦ Chỉ tiêu ¦ Kế hoạch ¦ Thực hiện
    1   ¦ Văn phòng ¦ Hộ nghèo ¦ 10       ¦ 12
    2   ¦ VĂN PHÒNG ¦ Hộ nghèo ¦ 11       ¦ 12
    3   ¦ Thanh tra ¦ Hộ nghèo ¦ mười     ¦ 12
    """)
    assert found(result) == [("number.unreadable", "D4"), ("row.duplicate", "B3")]


def test_a_share_of_one_beside_per_cents_is_asked_about() -> None:
    head = "STT ¦ Chỉ tiêu ¦ ĐVT ¦ Kế hoạch ¦ Thực hiện\n"
    result = read(f"{head}1 ¦ Tỷ lệ tham gia ¦ % ¦ 95 ¦ 0.95f\n2 ¦ Hộ nghèo ¦ % ¦ 1,65% ¦ 0,65%")
    assert found(result) == [("number.percent", "E2")]
    assert not result.problems[0].is_error
    assert found(read(f"{head}1 ¦ Số hộ ¦ hộ ¦ 95 ¦ 1")) == []
