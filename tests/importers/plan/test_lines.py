import pytest

from desktop_app.importers.plan.lines import is_furniture, kept_lines, read_lines


@pytest.mark.parametrize(
    "line", ["2", "- 2 -", "Trang 2/5", "-----", "***", "Độc lập - Tự do - Hạnh phúc", "….."]
)
def test_a_page_s_furniture_says_nothing(line: str) -> None:
    assert is_furniture(line)
    assert read_lines([line]) == []


@pytest.mark.parametrize("line", ["2.", "2024 là năm đầu", "Tự do đi lại", "o0o và"])
def test_what_says_something_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("### **Phát động phong trào**", "Phát động phong trào"),
        ("a) *Tập thể*: Các phòng", "a) Tập thể: Các phòng"),
        ("1\\. Nội dung", "1. Nội dung"),
        ("* một mục", "* một mục"),
        ("Số ____ /KH", "Số ____ /KH"),
        ("> trích", "trích"),
    ],
)
def test_markdown_is_taken_off(line: str, text: str) -> None:
    assert [one.text for one in read_lines([line])] == [text]


def test_columns_are_kept_apart_and_the_state_s_motto_out_of_them() -> None:
    (line,) = read_lines(["SỞ A CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\tHà Nội    | 2"])
    assert line.columns == ("SỞ A", "Hà Nội", "2")


def test_headings_and_indents_are_remembered() -> None:
    first, second = read_lines(["**II. Nội dung**", "  tiếp theo"])
    assert (first.marked, first.indented, second.marked, second.indented) == (
        True,
        False,
        False,
        True,
    )


def test_lines_are_kept_composed_and_one_for_one() -> None:
    assert kept_lines(["a\u0302 ", "", "\x00b"]) == ("â", "", "b")
