import pytest

from desktop_app.importers.columns import THRESHOLD, Field, Heading, likeness, match_columns, words

AMOUNT = Field("amount", ("so tien", "so tien ung ho"))
NAME = Field("donor", ("ho va ten", "ho ten"))
GOODS = Field("goods", ("hien vat",))
VALUE = Field("value", ("hien vat quy doi", "hien vat tri gia"))


def matched(*headings: str) -> dict[str, int]:
    """Fields with the place of their heading; "|" stands between the rows of a header."""
    columns = (Heading(at, tuple(text.split("|"))) for at, text in enumerate(headings))
    return dict(match_columns(columns, (AMOUNT, NAME, GOODS, VALUE)).columns)


def test_words_are_folded_and_single_spaced() -> None:
    assert words(" Số  tiền\n(Đồng) ") == "so tien dong"


@pytest.mark.parametrize(
    "heading",
    ["Số tiền", "SỐ TIỀN", "Số tiền (đồng)", "Số tiền ủng hộ đợt 1", "So tien", "Số tiềnn"],
)
def test_a_heading_is_known_however_it_is_typed(heading: str) -> None:
    assert matched(heading) == {"amount": 0}


@pytest.mark.parametrize("heading", ["Số tiết", "Tiền lương", "Số điện thoại", "Đơn vị tính", ""])
def test_what_is_not_like_enough_stays_unmatched(heading: str) -> None:
    assert matched(heading) == {}


def test_digits_must_match() -> None:
    assert likeness("Quý 1 năm nay", ("quy 1 nam nay",)) == 100
    assert likeness("Quý 2 năm nay", ("quy 1 nam nay",)) < THRESHOLD


def test_two_levels_say_more_than_one() -> None:
    assert matched("Hiện vật|Tên", "Hiện vật|Trị giá") == {"goods": 0, "value": 1}


def test_what_brackets_say_counts() -> None:
    assert matched("Hiện vật (quy đổi)") == {"value": 0}
    assert matched("Hiện vật (nếu có)") == {"goods": 0}


def test_the_surer_heading_wins_and_no_column_serves_twice() -> None:
    assert matched("Họ và tên người giới thiệu", "Họ và tên", "Số tiền") == {
        "donor": 1,
        "amount": 2,
    }


def test_two_headings_that_fit_alike_are_told() -> None:
    columns = (Heading(0, ("Số tiền",)), Heading(1, ("Số tiền",)))
    assert match_columns(columns, (AMOUNT,)).doubtful == (("amount", 0, 1),)
