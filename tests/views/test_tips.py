"""Tooltips are wrapped, as Qt does not wrap them."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.views.tips import WIDTH, wrapped

LONG = "Nghị định 335/2025/NĐ-CP ngày 21/12/2025 " * 8


def test_short_parts_stand_one_below_another_and_empty_ones_are_left_out() -> None:
    assert wrapped("Lao động tiên tiến", "", "Căn cứ: Điều 24.") == (
        "Lao động tiên tiến\nCăn cứ: Điều 24."
    )


def test_nothing_to_tell_is_no_tooltip() -> None:
    assert wrapped("", "") == ""


def test_a_long_part_keeps_its_own_lines() -> None:
    told = wrapped(f"Căn cứ: {LONG}\nMức chắc chắn: thông lệ.").splitlines()
    assert told[-1] == "Mức chắc chắn: thông lệ."
    assert len(told) > 3


def test_the_number_of_a_document_is_not_broken() -> None:
    told = wrapped("Thông tư 15/2025/TT-BNV; " * 20)
    assert told.count("15/2025/TT-BNV;") == 20


@given(st.lists(st.text("ABCđê/-", min_size=1, max_size=12)))
def test_no_line_is_longer_than_the_eye_follows_and_no_word_is_lost(words: list[str]) -> None:
    told = wrapped(" ".join(words))
    assert all(len(line) <= WIDTH for line in told.splitlines())
    assert "".join(told.split()) == "".join(words)
