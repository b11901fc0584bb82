import unicodedata

import pytest

from desktop_app.domain.syllables import is_syllable

GOOD = (
    "Nguyễn Trần Phạm Đặng Đỗ Lý Quốc nghĩa khánh thủy thuỷ quyết giang giếng gìn gì ưu xoong "
    "khuỷu khuya huýt quỳnh oánh hằng ẩn ấm yến yêu mỹ kỹ khoẻ loét ngoằn sở y tế tuyết rượu hươu"
)
BAD = "Céng hßa héi NguyÔn kông nghan cat mât ngề straße élève Wi x zz ấá"


@pytest.mark.parametrize("word", GOOD.split())
def test_vietnamese_words_are_syllables_in_any_form(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.upper())
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", BAD.split())
def test_what_breaks_the_spelling_is_none(word: str) -> None:
    assert not is_syllable(word)


def test_nothing_is_no_syllable() -> None:
    assert not is_syllable("")
