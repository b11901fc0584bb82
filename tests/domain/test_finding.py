"""Which texts a few letters mean, and which of them first."""

import pytest

from desktop_app.domain.finding import answers, nearness, words_of


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("Nguyễn Văn Á", "nguyen van a"),
        ("Nguyễn Văn Á", "a nguyen"),
        ("Đỗ Thị Đào", "do dao"),
        ("Phòng Kế hoạch - Tài chính", "ke ta"),
        ("Chấm điểm", "CHAM"),
        ("Chấm điểm", ""),
    ],
)
def test_a_text_answers_to_its_letters_without_marks(text: str, sought: str) -> None:
    assert answers(text, words_of(sought))


def test_a_text_without_one_of_the_words_does_not_answer() -> None:
    assert not answers("Nguyễn Văn Á", words_of("nguyen van b"))


def test_what_begins_with_the_letters_comes_first_then_what_has_a_word_that_does() -> None:
    words = words_of("van")
    found = ["Ban Savan", "Nguyễn Văn Á", "Văn phòng Sở"]
    assert sorted(found, key=lambda one: nearness(one, words)) == [
        "Văn phòng Sở",
        "Nguyễn Văn Á",
        "Ban Savan",
    ]
