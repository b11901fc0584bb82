import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.text import (
    clean,
    fold,
    fold_all,
    has_forbidden,
    match_key,
    person_sort_key,
    sort_key,
)

VIETNAMESE = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
texts = st.text(VIETNAMESE + VIETNAMESE.upper() + " 0123456789-–“”().,/")


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def assert_ascending(keys: list[str]) -> None:
    assert all(before < after for before, after in pairwise(keys))


def test_stored_text_is_composed_and_tidy() -> None:
    typed = nfd("\ufeff  Phòng\u00a0Tổ chức\n– Cán  bộ\u200b ")
    assert clean(typed) == "Phòng Tổ chức – Cán bộ"


@given(texts)
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize("text", ["a\x00b", "a\x07", "\u202eabc", "a\u2066", "\ud800"])
def test_control_characters_and_direction_overrides_are_forbidden(text: str) -> None:
    assert has_forbidden(text)


@pytest.mark.parametrize("text", ["Phòng Kế hoạch\n– Tài chính\t(2)", "Cư M’gar", "𠀋 chữ Nôm"])
def test_ordinary_text_is_not_forbidden(text: str) -> None:
    assert not has_forbidden(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minh Hoá", "Minh Hóa"),
        ("hoà", "Hòa"),
        ("Thuý", "Thúy"),
        ("khoẻ", "khỏe"),
        ("Thuỷ", "THỦY"),
        ("Uỷ ban", "Ủy ban"),
        ("Phòng Tổ chức - Cán bộ", "phòng  tổ chức – cán bộ"),
        ("Phòng Tổ chức-Cán bộ", "Phòng Tổ chức — Cán bộ"),
        ("Quỹ “Vì người nghèo”", 'Quỹ "Vì người nghèo"'),
        ("Ðắk Nông", "Đắk Nông"),
        ("Văn phòng.", "Văn phòng"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoa", "hòa"),
        ("soát", "soạt"),
        ("quý", "quỳ"),
        ("thuở", "thuơ"),
        ("giá", "gia"),
        ("Hoa 1", "Hoà"),
        ("Tổ 1", "Tổ 11"),
        ("Đan", "Dan"),
        ("Phòng A-B", "Phòng AB"),
    ],
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


@given(texts)
def test_a_match_key_is_its_own_key_and_blind_to_composition(text: str) -> None:
    assert match_key(match_key(text)) == match_key(text)
    assert match_key(nfd(text)) == match_key(text)


def test_searching_sees_no_marks() -> None:
    assert fold("Trần Thị ĐƯỜNG") == "tran thi duong"
    assert fold(nfd("Ðắk  Lắk")) == "dak lak"


def test_words_sort_in_vietnamese_alphabetical_order() -> None:
    text = """a à ả ã á ạ an ă ăn â ân ba bà Bà bả bã bá bạ băng bâng bơ cam dân đàn e ê giang
    hoa hòa o ô ơ quý soát thu thuở thủy u ư vui xa y"""
    assert_ascending([sort_key(word) for word in text.split()])


def test_letters_count_before_tones_in_the_whole_text() -> None:
    ordered = ["ba", "bà", "ba ba", "bà ba", "ba bể", "bàn"]
    assert_ascending([sort_key(word) for word in ordered])


def test_numbers_sort_by_value() -> None:
    ordered = ["Tổ", "Tổ 1", "Tổ 02", "Tổ 9", "Tổ 10", "Tổ 100", "Tổ A"]
    assert_ascending([sort_key(word) for word in ordered])


@given(st.lists(texts))
def test_keys_sort_alike_as_text_and_as_bytes(words: list[str]) -> None:
    keys = [sort_key(word) for word in words]
    assert sorted(keys) == sorted(keys, key=str.encode)


@given(texts)
def test_a_sort_key_tells_all_clean_texts_apart(text: str) -> None:
    assert sort_key(text).rsplit("\t", 1)[1].swapcase() == clean(text)


def test_people_sort_by_given_name_then_by_the_rest() -> None:
    ordered = """Đỗ An | Nguyễn Văn An | Nguyễn Văn An (B) | Trần Thị Ánh | Lê Văn Ân | Phạm Bình
        | Nguyễn Đức | Bùi Hà | Võ Hà | Bùi Hạ | Madonna"""
    assert_ascending([person_sort_key(name) for name in ordered.split("|")])


@given(st.lists(st.one_of(texts, st.text(max_size=8))))
def test_texts_folded_together_are_folded_as_one_by_one(several: list[str]) -> None:
    assert fold_all(several) == [fold(text) for text in several]
