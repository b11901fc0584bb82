"""Rows told apart, seen through what is read of whole sheets."""

import pytest

from desktop_app.domain.intake import ContributionRow
from tests.importers.sheets import found, read

HEADER = "STT ¦ Họ và tên ¦ Chức vụ ¦ Số tiền\n"


def donors(body: str, merged: str = "") -> list[str | None]:
    (table,) = read(HEADER + body, merged=merged).tables
    return [row.donor for row in table.rows if isinstance(row, ContributionRow)]


@pytest.mark.parametrize(
    "numbers", ["1 ¦ 2 ¦ 3 ¦ 4", "(1) ¦ (2) ¦ (3) ¦ (4)", "A ¦ B ¦ C ¦ 1=(2+3)", "A ¦ B ¦ 1 ¦ 2"]
)
def test_the_row_of_column_numbers_is_no_data(numbers: str) -> None:
    assert donors(f"{numbers}\n1 ¦ Lê Ấm ¦ ¦ 200000") == ["Lê Ấm"]


@pytest.mark.parametrize(
    "group",
    ["I ¦ Tổ 1", "A ¦ Ban Giám đốc ¦ ¦ 200000", "Tổ 1", "¦ Phòng Hành chính", "I. Khối văn phòng"],
)
def test_a_groups_title_is_no_data(group: str) -> None:
    assert donors(f"{group}\n1 ¦ Lê Ấm ¦ ¦ 200000") == ["Lê Ấm"]


def test_where_rows_have_roman_numbers_they_are_rows() -> None:
    assert donors("I ¦ Lê Ấm ¦ ¦ 100000\nII ¦ Lê Chén ¦ ¦ 200000") == ["Lê Ấm", "Lê Chén"]


@pytest.mark.parametrize(
    "total",
    [
        "¦ Tổng cộng ¦ ¦ 200000",
        "¦ TỔNG CỘNG: ¦ ¦ 200000",
        "Cộng ¦ ¦ ¦ 200000",
        "¦ Cộng (I+II) ¦ ¦ 200000",
        "¦ Cộng Tổ 1 ¦ ¦ 200000",
        "¦ Tổng số ¦ ¦ 200000",
        "¦ TONG CONG ¦ ¦ 200000",
        "¦ Tổng số (I+II) ¦ ¦ 200000",
        "¦ Tổng số: 01 người ¦ ¦ 200000",
        "¦ Tổng I + II ¦ ¦ 200000",
        "Tổng cộng: 01 người ¦ ¦ ¦ 200000",
        "¦ Tổng tổ 1 ¦ ¦ 200000",
        "¦ Grand Total ¦ ¦ 200000",
        "Total ¦ ¦ ¦ 200000",
        "¦ Mang sang ¦ ¦ 900000",
        "¦ Cộng chuyển trang sau ¦ ¦ 200000",
        "¦ Trang trước chuyển sang ¦ ¦ 900000",
        "¦ Lũy kế ¦ ¦ 900000",
    ],
)
def test_a_total_is_no_data_before_or_after(total: str) -> None:
    assert donors(f"1 ¦ Lê Ấm ¦ ¦ 200000\n{total}") == ["Lê Ấm"]
    assert donors(f"{total}\n1 ¦ Lê Ấm ¦ ¦ 200000") == ["Lê Ấm"]


@pytest.mark.parametrize(
    "name",
    [
        "Công đoàn Sở",
        "Tổng đội Thanh niên",
        "Cộng tác viên Lê Ấm",
        "Tổng công ty An Bình",
        "Tổng Văn Ấm",
        "Công ty Total Ấm",
    ],
)
def test_a_giver_whose_name_is_like_a_total_is_a_giver(name: str) -> None:
    assert donors(f"1 ¦ {name} ¦ ¦ 200000") == [name]


@pytest.mark.parametrize(
    "end",
    [
        "¦ ¦ ¦ An Bình, ngày 20 tháng 11 năm 2024",
        "¦ ¦ ¦ ………, ngày … tháng … năm 2024",
        "¦ Người lập biểu ¦ ¦ Thủ trưởng đơn vị",
        "¦ NGƯỜI LẬP ¦ KẾ TOÁN ¦ GIÁM ĐỐC",
        "¦ (Ký, ghi rõ họ tên) ¦ ¦ (Ký, đóng dấu)",
    ],
)
def test_signatures_end_the_table(end: str) -> None:
    assert donors(f"1 ¦ Lê Ấm ¦ ¦ 200000\n{end}\n¦ Trần Chén ¦ ¦ Lê Đĩa") == ["Lê Ấm"]


@pytest.mark.parametrize("post", ["Kế toán", "Giám đốc", "Thủ trưởng đơn vị", "Chủ tịch công đoàn"])
def test_a_giver_who_holds_a_signers_post_is_a_giver(post: str) -> None:
    body = f"1 ¦ Lê Ấm ¦ {post} ¦ 200000\n¦ Lê Chén ¦ {post} ¦ 300.000"
    assert donors(body) == ["Lê Ấm", "Lê Chén"]


def test_blank_rows_and_repeated_headers_are_passed_over() -> None:
    body = f"1 ¦ Lê Ấm ¦ ¦ 200000\n\n{HEADER}2 ¦ Lê Chén ¦ ¦ 100000"
    assert donors(body) == ["Lê Ấm", "Lê Chén"]


def test_words_under_the_total_are_no_data() -> None:
    body = "1 ¦ Lê Ấm ¦ ¦ 200000\n¦ Tổng cộng ¦ ¦ 200000\nBằng chữ: Hai trăm nghìn đồng./."
    result = read(HEADER + body)
    assert (result.tables[0].rows_total, result.problems) == (1, ())


def test_a_lone_text_among_the_rows_is_told() -> None:
    result = read(f"{HEADER}¦ Lê Ấm\n1 ¦ Lê Chén ¦ ¦ 200000")
    assert found(result) == [("row.no_values", "B2")]


def test_rows_below_the_signatures_are_told() -> None:
    body = "1 ¦ Lê Ấm ¦ ¦ 200000\n¦ Người lập biểu\n1 ¦ Lê Chén ¦ ¦ 100000"
    assert found(read(HEADER + body)) == [("sheet.rows_after_end", "A4")]


def test_rows_that_were_only_numbered_are_no_data() -> None:
    result = read(HEADER + "1 ¦ Lê Ấm ¦ ¦ 200000\n2\n3\n4")
    assert (result.tables[0].rows_total, result.problems) == (1, ())


def test_measures_under_the_headings_belong_to_the_header() -> None:
    (table,) = read(HEADER + "¦ ¦ ¦ (nghìn đồng)\n1 ¦ Lê Ấm ¦ ¦ 200").tables
    assert [row.amount for row in table.rows if isinstance(row, ContributionRow)] == [200_000]


def test_a_row_without_a_number_that_is_the_sum_of_the_others_is_asked_about() -> None:
    body = "1 ¦ Lê Ấm ¦ ¦ 200000\n2 ¦ Lê Chén ¦ ¦ 300000"
    for drawing in (f"{body}\n¦ Cả nhà ¦ ¦ 500000", f"¦ Cả nhà ¦ ¦ 500000\n{body}"):
        result = read(HEADER + drawing)
        assert [one.code for one in result.problems] == ["row.like_total"]
        assert donors(drawing) == ["Lê Ấm", "Lê Chén"]
    assert read(f"{HEADER}{body}\n¦ Lê Đĩa ¦ ¦ 400000").problems == ()


def test_where_no_row_is_numbered_one_that_is_the_sum_of_the_others_is_told() -> None:
    body = "Lê Ấm ¦ 200000\nLê Chén ¦ 300000\nCả nhà ¦ 500000"
    assert found(read(f"Họ và tên ¦ Số tiền\n{body}")) == [("row.like_total", "A4")]
