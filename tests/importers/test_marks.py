import pytest

from desktop_app.domain.problems import Problem
from desktop_app.importers.marks import criterion_code, is_penalty, most_in, read_mark, stage_in


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.2 Kỷ luật", "1.2"),
        ("1.2. Kỷ luật", "1.2"),
        ("Tiêu chí 3: Kỷ luật", "3"),
        ("TC 4", "4"),
        ("1.2", "1.2"),
        ("II.1 Kỷ luật", "II.1"),
        ("2024 là năm", "2024"),
        ("Kỷ luật 1.2", ""),
        ("", ""),
    ],
)
def test_a_code_stands_before_the_criterions_text(text: str, code: str) -> None:
    assert criterion_code(text) == code


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Kỷ luật (10 điểm)", 1000),
        ("Kỷ luật (tối đa 7,5đ)", 750),
        ("Điểm chuẩn: 20", 2000),
        ("1.2 Kỷ luật", None),
        ("Kỷ luật 10 lần", None),
    ],
)
def test_a_heading_may_state_the_maximum(text: str, most: int | None) -> None:
    assert most_in(text) == most


@pytest.mark.parametrize(
    ("text", "stage"),
    [("Tự chấm", "self"), ("Điểm cụm chấm", "cross"), ("Điểm duyệt", "final"), ("Kỷ luật", "")],
)
def test_a_heading_may_name_the_stage(text: str, stage: str) -> None:
    assert stage_in(text) == stage


def test_pass_and_fail_are_all_and_nothing() -> None:
    assert read_mark("Đạt", 500) == 500
    assert read_mark("Không đạt", 500) == 0
    assert read_mark("Không đạt", None) == 0
    assert isinstance(read_mark("Đạt", None), Problem)


def test_only_a_penalty_may_be_below_nought() -> None:
    assert read_mark("-2", 500, signed=True) == -200
    assert isinstance(read_mark("-2", 500), Problem)
    assert isinstance(read_mark("-6", 500, signed=True), Problem)


def test_penalties_are_known_by_their_name() -> None:
    assert is_penalty("5.1 Điểm trừ")
    assert not is_penalty("5.1 Trú quán")
