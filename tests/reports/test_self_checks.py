from desktop_app.domain.self_checks import SelfCheck
from desktop_app.reports.self_checks import self_checks_table, self_checks_told

FOUND = (
    SelfCheck("fonts", "mọi phông chữ nằm trong tệp"),
    SelfCheck("pages", "mọi trang có khổ giấy dùng được", ("trang 1 quá dài", "trang 3 quá dài")),
)


def test_each_check_is_a_line_with_what_was_found() -> None:
    assert [row.cells for row in self_checks_table(FOUND).rows] == [
        ("Mọi phông chữ nằm trong tệp", "Đạt"),
        ("Mọi trang có khổ giấy dùng được", "Trang 1 quá dài; Trang 3 quá dài"),
    ]


def test_nothing_is_called_valid() -> None:
    told = self_checks_told(FOUND)
    assert told.startswith("Đạt 1/2 điều tự kiểm tra")
    assert "không thay cho chứng nhận" in told
    assert "hợp chuẩn" not in told
