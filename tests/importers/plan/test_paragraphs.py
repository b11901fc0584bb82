from desktop_app.importers.plan.lines import read_lines
from desktop_app.importers.plan.paragraphs import find_paragraphs

LONG = "các phòng, đơn vị tổ chức thực hiện nghiêm túc và có hiệu quả những nội dung của"


def texts(*lines: str) -> list[str]:
    return [one.printed for one in find_paragraphs(read_lines(lines))]


def test_a_small_letter_goes_on_with_the_line_before_also_over_blank_lines() -> None:
    assert texts("1. Đẩy mạnh tuyên truyền, đạt", "", "hiệu quả thiết thực.") == [
        "1. Đẩy mạnh tuyên truyền, đạt hiệu quả thiết thực."
    ]


def test_a_name_broken_at_the_page_s_width_goes_on_with_a_capital() -> None:
    assert texts(f"Đề nghị {LONG} Sở", "Giáo dục trong năm", "học này.") == [
        f"Đề nghị {LONG} Sở Giáo dục trong năm học này."
    ]


def test_a_short_heading_stands_alone() -> None:
    assert texts("1. Khen thưởng hằng năm", "Các phòng lấy kết quả.") == [
        "1. Khen thưởng hằng năm",
        "Các phòng lấy kết quả.",
    ]


def test_an_open_quotation_goes_on() -> None:
    assert len(texts("phong trào “Toàn", "", "Dân đoàn kết” trong năm.")) == 1


def test_the_second_half_of_a_period_is_no_bullet() -> None:
    assert len(texts("phong trào giai đoạn 2021", "- 2025 của tỉnh.")) == 1


def test_a_year_at_the_beginning_of_a_line_is_no_number() -> None:
    assert len(texts(f"{LONG} Sở ban hành trong quý", "3. Các đơn vị", "thực hiện.")) == 1


def test_a_number_alone_takes_the_next_line() -> None:
    assert texts("1.", "Mục đích") == ["1. Mục đích"]
    assert texts("PHẦN I", "MỤC ĐÍCH") == ["PHẦN I MỤC ĐÍCH"]


def test_a_heading_in_capitals_may_have_two_lines() -> None:
    assert texts("IV. SƠ KẾT, TỔNG KẾT,", "KHEN THƯỞNG", "Theo quy định.") == [
        "IV. SƠ KẾT, TỔNG KẾT, KHEN THƯỞNG",
        "Theo quy định.",
    ]


def test_a_paragraph_knows_its_lines() -> None:
    (one,) = find_paragraphs(read_lines(["", "- Một", "", "hai."]))
    assert (one.first, one.last, one.text) == (1, 3, "Một hai.")
