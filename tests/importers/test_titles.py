import pytest

from desktop_app.importers.grid import Grid
from desktop_app.importers.titles import (
    TitleBlock,
    read_title,
    says_supplement,
    unit_from_file_name,
)
from tests.importers.sheets import sheet


def title(drawing: str) -> TitleBlock:
    """The title block of a sheet that is nothing else."""
    grid = Grid(sheet(drawing))
    return read_title(grid, grid.bottom)


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Đơn vị: Phòng Giảm nghèo", "Phòng Giảm nghèo"),
        ("Tên đơn vị : Văn phòng Sở", "Văn phòng Sở"),
        ("ĐƠN VỊ BÁO CÁO: Thanh tra Sở ……", "Thanh tra Sở"),
        ("Đơn vị: ¦ Trung tâm Bảo trợ", "Trung tâm Bảo trợ"),
        ("Đơn vị tính: đồng", None),
        ("Đơn vị: Triệu đồng", None),
        ("Đơn vị: ………", None),
        ("Các đơn vị báo cáo như sau:", None),
    ],
)
def test_the_unit_stands_after_its_label(line: str, unit: str | None) -> None:
    assert title(line).unit == unit


def test_the_unit_stands_under_the_department_beside_the_motto() -> None:
    head = """
    SỞ Y TẾ TỈNH AN BÌNH ¦ ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG CAO ĐẲNG Y TẾ ¦ ¦ Độc lập - Tự do - Hạnh phúc
    DANH SÁCH ỦNG HỘ
    """
    assert title(head).unit == "TRƯỜNG CAO ĐẲNG Y TẾ"


def test_both_halves_may_be_cells_of_two_lines() -> None:
    head = "SỞ Y TẾ\\nPHÒNG TỔ CHỨC ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nĐộc lập - Tự do"
    assert title(head).unit == "PHÒNG TỔ CHỨC"


def test_the_department_itself_is_no_unit() -> None:
    head = """
    ỦY BAN NHÂN DÂN TỈNH ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ Y TẾ              ¦ Độc lập - Tự do - Hạnh phúc
    """
    assert title(head).unit is None


def test_a_head_without_motto_is_known_by_the_body_above() -> None:
    assert title("SỞ Y TẾ\nPHÒNG KẾ HOẠCH\nDANH SÁCH").unit == "PHÒNG KẾ HOẠCH"
    assert title("DANH SÁCH ỦNG HỘ\nNĂM 2024").unit is None


def test_the_campaigns_words_are_kept_as_written() -> None:
    block = title("DANH SÁCH\nỦng hộ Quỹ “Vì người nghèo” năm 2024")
    assert block.campaign == "Ủng hộ Quỹ “Vì người nghèo” năm 2024"
    assert title("DANH SÁCH").campaign is None


@pytest.mark.parametrize(
    ("line", "factor"),
    [("Đơn vị tính: nghìn đồng", 1000), ("ĐVT: đồng", 1), ("Đơn vị: Phòng Đồng hồ", None)],
)
def test_the_unit_of_measure_is_a_factor(line: str, factor: int | None) -> None:
    assert title(line).factor == factor


@pytest.mark.parametrize(
    ("stem", "unit"),
    [
        ("Danh sách ủng hộ - Phòng Giảm nghèo (1)", "Phòng Giảm nghèo"),
        ("PGDNN_hoatdong", "PGDNN"),
        ("BQLNT-export-20241118", "BQLNT"),
        ("Bao cao ung ho quy vi nguoi ngheo nam 2024", None),
    ],
)
def test_a_file_name_gives_what_is_left_of_it(stem: str, unit: str | None) -> None:
    assert unit_from_file_name(stem) == unit


@pytest.mark.parametrize(
    ("line", "adds"),
    [
        ("DANH SÁCH ỦNG HỘ BỔ SUNG", True),
        ("DS bo sung dot 2", True),
        ("Danh sách ủng hộ (lần 2)", False),
        ("Báo cáo đính chính, bổ sung", False),
        ("Danh sách thay thế bản 20-11", False),
        ("Kế hoạch sửa đổi, bổ sung năm 2024", False),
        ("DANH SÁCH ỦNG HỘ", False),
    ],
)
def test_a_supplement_is_known_by_its_word(line: str, adds: bool) -> None:  # noqa: FBT001
    assert says_supplement(["Đơn vị: Văn phòng", line]) is adds


@pytest.mark.parametrize(
    ("drawing", "year"),
    [
        ("DANH SÁCH ỦNG HỘ NĂM 2024", 2024),
        ("BÁO CÁO THÁNG 3/2024", 2024),
        ("NĂM 2024\nAn Bình, ngày 5 tháng 01 năm 2025", 2024),
        ("KẾ HOẠCH NĂM 2024 VÀ NĂM 2025", None),
        ("Quyết định 2024 đồng", None),
    ],
)
def test_the_one_year_that_a_title_speaks_of(drawing: str, year: int | None) -> None:
    assert title(drawing).year == year
