import unicodedata

import pytest

from desktop_app.domain.matching import Candidate, Matched, build_index, code_key, match

UNITS = (
    Candidate(1, ("Văn phòng Sở", "Văn phòng"), "VP"),
    Candidate(2, ("Thanh tra Sở",), "TTr"),
    Candidate(3, ("Trung tâm Dịch vụ việc làm tỉnh An Bình", "TT DVVL"), "P-03"),
    Candidate(4, ("Phòng Tổ chức cán bộ",), "0101", parent=1),
    Candidate(5, ("Phòng Tổ chức cán bộ",), "0201", parent=2),
    Candidate(6, ("Trường Trung cấp nghề Minh Hóa",), "MH"),
    Candidate(7, ("Trường Trung học số 1",), "TH1"),
)
INDEX = build_index(UNITS, ignore=("tỉnh An Bình", "trực thuộc Sở"))


@pytest.mark.parametrize(
    ("text", "ident", "how"),
    [
        ("VP", 1, "code"),
        ("vp", 1, "code"),
        ("p – 3", 3, "code"),
        ("101", 4, "code"),
        ("Văn phòng Sở", 1, "exact"),
        ("  Văn phòng\nSở ", 1, "exact"),
        ("Văn phòng", 1, "alias"),
        ("VĂN PHÒNG SỞ", 1, "folded"),
        ("Trường trung cấp nghề Minh Hoá", 6, "folded"),
        (unicodedata.normalize("NFD", "Trường Trung cấp nghề Minh Hóa"), 6, "exact"),
        ("tt dvvl", 3, "folded"),
        ("Trung tâm Dịch vụ việc làm", 3, "folded"),
        ("Thanh tra Sở (trực thuộc Sở)", 2, "folded"),
        ("Thanh tra Sở (Mã: TTr)", 2, "folded"),
        ("Ban Thanh tra (Mã: TTr)", 2, "code"),
        ("TT. Dịch vụ việc làm", 3, "folded"),
        ("VP Sở", 1, "folded"),
        ("Trường Trung học số 01", 7, "folded"),
    ],
)
def test_a_text_names_one_unit(text: str, ident: int, how: str) -> None:
    found = match(INDEX, text)
    assert (found.ident, found.how, found.candidates) == (ident, how, (ident,))


@pytest.mark.parametrize("text", ["", "   ", "Phòng Y tế", "tỉnh An Bình", "(Mã: ZZ)", "Văn"])
def test_what_is_unknown_is_not_guessed(text: str) -> None:
    assert match(INDEX, text) == Matched(None, "none")


def test_namesakes_are_several_until_their_parent_is_known() -> None:
    assert match(INDEX, "Phòng Tổ chức cán bộ") == Matched(None, "several", (4, 5))
    assert match(INDEX, "phòng tổ chức cán bộ", parent=2) == Matched(5, "folded", (5,))
    assert match(INDEX, "Phòng Tổ chức cán bộ", parent=9) == Matched(None, "several", (4, 5))


def test_a_short_first_word_names_as_many_as_the_long_one() -> None:
    assert match(INDEX, "P.Tổ chức cán bộ") == Matched(None, "several", (4, 5))
    assert match(INDEX, "P") == Matched(None, "none")


def test_a_code_settles_namesakes() -> None:
    assert match(INDEX, "Phòng Tổ chức cán bộ (Mã: 0201)") == Matched(5, "code", (5,))


def test_a_code_that_contradicts_the_name_is_a_question() -> None:
    assert match(INDEX, "Văn phòng Sở (Mã: TTr)") == Matched(None, "several", (1, 2))


def test_a_code_given_to_two_is_a_question() -> None:
    index = build_index([Candidate(1, ("A",), "7"), Candidate(2, ("B",), "07")])
    assert match(index, "7") == Matched(None, "several", (1, 2))


def test_the_better_kind_of_key_decides() -> None:
    index = build_index([Candidate(1, ("Hoà Bình",)), Candidate(2, ("Hòa Bình",))])
    assert match(index, "Hòa Bình") == Matched(2, "exact", (2,))
    assert match(index, "hòa bình") == Matched(None, "several", (1, 2))


def test_codes_compare_without_case_space_and_leading_noughts() -> None:
    assert code_key(" P 01 ") == code_key("p1")
    assert code_key("P10") != code_key("P1")
    assert code_key("P0") == "p0"
