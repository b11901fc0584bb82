import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.importers.plan.wording import bare, curly, is_caps, low, sentence_texts, tidy


@given(st.text())
def test_the_copies_for_comparing_are_as_long_as_the_text(text: str) -> None:
    assert len(low(text)) == len(bare(text)) == len(curly(text)) == len(text)


def test_marks_case_and_kinds_of_dashes_are_gone_in_a_bare_text() -> None:
    assert bare("ĐỐI TƯỢNG – Nội dung") == "doi tuong - noi dung"


@pytest.mark.parametrize(
    ("typed", "compared"),
    [("Uỷ ban", "ủy ban"), ("hoà bình", "hòa bình"), ("quý", "quý"), ("toán", "toán")],
)
def test_an_older_place_of_a_tone_counts_as_the_newer(typed: str, compared: str) -> None:
    assert low(typed) == compared


@pytest.mark.parametrize(
    "text", ['phong trào "Một hai"', "phong trào «Một hai»", "phong trào “Một hai”"]
)
def test_quotes_of_all_kinds_are_one(text: str) -> None:
    assert curly(text) == "phong trào “Một hai”"


def test_a_small_word_between_capitals_leaves_them_capitals() -> None:
    assert is_caps("MỤC ĐÍCH và YÊU CẦU")
    assert not is_caps("Mục đích")


def test_sentences_end_at_a_stop_before_a_capital_but_not_after_a_short_form() -> None:
    text = "Các phòng thực hiện. Văn phòng Sở tại TP. Vinh báo cáo. nỗ lực công tác. Hết./."
    assert sentence_texts(text) == [
        "Các phòng thực hiện.",
        "Văn phòng Sở tại TP. Vinh báo cáo. nỗ lực công tác.",
        "Hết./.",
    ]


@pytest.mark.parametrize(("text", "tidied"), [("Một;", "Một"), ("Một./.", "Một."), ("Một", "Một")])
def test_signs_that_only_end_an_item_are_left_out(text: str, tidied: str) -> None:
    assert tidy(text) == tidied
