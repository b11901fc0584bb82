import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.scoring.formulas import Unreadable, in_words, read_formula
from desktop_app.domain.scoring.formulas.tree import walk


def refusal(text: str) -> str:
    with pytest.raises(Unreadable) as refused:
        read_formula(text)
    return str(refused.value)


def test_a_formula_names_its_facts_once_and_in_their_order() -> None:
    formula = read_formula("participants / headcount * max_points + participants")
    assert formula.facts == ("participants", "headcount")


def test_a_fact_may_be_named_by_its_vietnamese_title() -> None:
    assert read_formula("[Số người tham gia] / [tong so nguoi]").facts == (
        "participants",
        "headcount",
    )


def test_a_fact_may_be_a_targets_or_another_campaigns() -> None:
    formula = read_formula("[target.GN.actual] + [participants@vi-nguoi-ngheo]")
    assert formula.facts == ("target.GN.actual", "participants@vi-nguoi-ngheo")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("activities*2-1", "Số hoạt động × 2 − 1"),
        ("activities-(2-1)", "Số hoạt động − (2 − 1)"),
        ("(activities+1)*2", "(Số hoạt động + 1) × 2"),
        ("activities/(2*3)", "Số hoạt động / (2 × 3)"),
        ("-activities + 10%", "−Số hoạt động + 0,1"),
        ("-(activities + 1)", "−(Số hoạt động + 1)"),
        ("MIN(activities; 0,5)", "nhỏ nhất (Số hoạt động; 0,5)"),
        ("round(activities / 3; 2)", "làm tròn (Số hoạt động / 3; 2)"),
        (
            "IF(AND(activities > 2; NOT(models = 0)); 3; 0)",
            "(nếu (Số hoạt động > 2 và không phải (Số mô hình = 0)) thì 3, nếu không thì 0)",
        ),
    ],
)
def test_a_formula_reads_back_in_words(text: str, words: str) -> None:
    assert in_words(read_formula(text)) == words


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Chưa có công thức."),
        ("activities +", "dừng giữa chừng"),
        ("(activities", "Thiếu dấu đóng ngoặc “)” ở cuối công thức."),
        ("activities)", "Thừa “)” ở ký tự 11."),
        ("activities 2", "Thừa “2” ở ký tự 12."),
        ("* activities", "Chỗ “*” ở ký tự 1"),
        ("activities ^ 2", "Không hiểu “^ 2” ở ký tự 12."),
        ("activities ** 2", "Chỗ “*” ở ký tự 13"),
        ("MIN(activities, 2)", "hãy dùng dấu chấm phẩy (;)"),
        ("MIN(1,2) + activities", "Hàm MIN cần từ 2 đến 20 giá trị, đang có 1"),
        ("nothing + 1", "Không có dữ kiện “nothing” ở ký tự 1"),
        ("[target.GN.color]", "Không có dữ kiện “target.GN.color”"),
        ("SUM(activities; 1)", "Không có hàm “SUM”"),
        ("activities > 1", "hãy dùng IF"),
        ("IF(activities; 1; 2)", "Giá trị đầu của IF phải là phép so sánh."),
        ("1 < activities < 3", "hãy dùng AND"),
        ("(activities > 1) + 1", "Phép “+” phải dùng với một số."),
        ("AND(activities; models)", "Hàm AND phải dùng với phép so sánh."),
        ("ROUND(activities; 9)", "ROUND cần số chữ số thập phân là một số từ 0 đến 6."),
        ("ROUND(activities; models)", "ROUND cần số chữ số thập phân"),
        ("1 + 2", "phải đọc ít nhất một dữ kiện"),
        ("1.5.2 * activities", "Không hiểu “1.5.2 * acti” ở ký tự 1."),
        ("1234567890123456 * activities", "Không hiểu"),
        ("'a' * activities", "Không hiểu"),
        ("activities.real", "Không hiểu “.real”"),
        ("__import__(activities)", "Không có hàm “__import__”"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(text: str, sentence: str) -> None:
    assert sentence in refusal(text)


@pytest.mark.parametrize(
    "text",
    [
        "-" * 400 + "activities",
        "(" * 400,
        "(" * 200 + "activities" + ")" * 200,
        "activities" + "+1" * 180,
        "ABS(" * 100 + "activities" + ")" * 100,
        "IF(activities>1;" * 30 + "1",
        "activities" * 100,
        "9" * 499,
        "[" * 500,
        "\x00" * 500,
    ],
)
def test_length_depth_and_digits_are_capped(text: str) -> None:
    assert refusal(text)


@settings(max_examples=300)
@given(st.text(alphabet="0123456789.,;()+-*/<>=[]% \tabxIFMINORT_activities@\x00“é", max_size=80))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    told = words_or_refusal(text)
    assert told
    assert len(told) < 2000


def words_or_refusal(text: str) -> str:
    try:
        formula = read_formula(text)
    except Unreadable as refused:
        return str(refused)
    assert list(walk(formula.root))
    return in_words(formula)
