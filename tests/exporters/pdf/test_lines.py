import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exporters.pdf.lines import balance, widest, wrap
from desktop_app.exporters.pdf.typeface import BOLD, REGULAR, Face, register
from tests.exporters.pdf.reading import FONTS

register(FONTS)
FACE = Face(REGULAR, 12)
words = st.lists(st.text("abcđơÊM", min_size=1, max_size=40), max_size=20).map(" ".join)


@given(words, st.floats(30, 300))
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(text: str, room: float) -> None:
    lines = wrap(text, FACE, room)
    assert widest(lines, FACE) <= room
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(words, st.floats(60, 300))
def test_balancing_needs_no_more_lines(text: str, room: float) -> None:
    balanced = balance(text, FACE, room)
    assert len(balanced) == len(wrap(text, FACE, room))
    assert widest(balanced, FACE) <= room


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH AN BÌNH", ("ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH")),
        (
            "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
            ("SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"),
        ),
        ("SỞ NỘI VỤ", ("SỞ NỘI VỤ",)),
    ],
)
def test_a_name_is_broken_where_a_reader_pauses(text: str, expected: tuple[str, ...]) -> None:
    assert balance(text, Face(BOLD, 12), 180) == expected


def test_a_line_break_in_the_text_is_kept() -> None:
    assert wrap("a\nb", FACE, 100) == ("a", "b")
