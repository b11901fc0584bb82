from pathlib import Path

from desktop_app.importers.plan_files import read_document
from tests.importers.plan_files.pages import pdf

ACROSS = "Thực hiện kế hoạch của tỉnh về phong trào thi đua, Sở ban hành kế hoạch như sau:"


def test_a_letterhead_is_read_left_side_first(tmp_path: Path) -> None:
    page = (
        (60, "UBND TỈNH AN BÌNH", 110.0),
        (60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300.0),
        (80, "SỞ Y TẾ", 140.0),
        (80, "Độc lập - Tự do - Hạnh phúc", 340.0),
        (110, "Số:      /KH-SYT", 120.0),
        (112, "An Bình, ngày      tháng 8 năm 2024", 330.0),
        (150, "KẾ HOẠCH", "centre"),
        (170, "Triển khai phong trào thi đua", "centre"),
        (190, ACROSS, "full-indent"),
    )
    assert [" ".join(line.split()) for line in read_document(pdf(tmp_path / "a.pdf", page))] == [
        "UBND TỈNH AN BÌNH",
        "SỞ Y TẾ",
        "Số: /KH-SYT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Bình, ngày tháng 8 năm 2024",
        "KẾ HOẠCH",
        "Triển khai phong trào thi đua",
        ACROSS,
    ]


def test_the_foot_is_read_recipients_first_then_who_signs(tmp_path: Path) -> None:
    page = (
        (60, ACROSS, "full"),
        (100, "Nơi nhận:", "left"),
        (100, "KT. GIÁM ĐỐC", 400.0),
        (118, "- UBND tỉnh;", "left"),
        (118, "PHÓ GIÁM ĐỐC", 398.0),
        (136, "- Các đơn vị trực thuộc;", "left"),
        (154, "- Lưu: VT.", "left"),
        (200, "Nguyễn Thị Hoa Mai", 380.0),
    )
    assert read_document(pdf(tmp_path / "a.pdf", page))[1:] == [
        "Nơi nhận:",
        "- UBND tỉnh;",
        "- Các đơn vị trực thuộc;",
        "- Lưu: VT.",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Nguyễn Thị Hoa Mai",
    ]


def test_the_rows_of_a_table_stay_rows(tmp_path: Path) -> None:
    page = (
        (60, ACROSS, "full"),
        (100, "Chỉ tiêu", 85.0),
        (100, "Đơn vị tính", 250.0),
        (100, "Số giao", 450.0),
        (120, "Hộ được giúp", 85.0),
        (120, "hộ", 250.0),
        (120, "500", 450.0),
    )
    found = read_document(pdf(tmp_path / "a.pdf", page))
    assert found[1:] == ["Chỉ tiêu\tĐơn vị tính\tSố giao", "Hộ được giúp\thộ\t500"]


def test_a_stretched_line_is_no_row_of_a_table(tmp_path: Path) -> None:
    page = ((60, ACROSS, "full"), (80, "Tổ chức thực hiện.", "full"))
    assert read_document(pdf(tmp_path / "a.pdf", page)) == [ACROSS, "Tổ chức thực hiện."]
