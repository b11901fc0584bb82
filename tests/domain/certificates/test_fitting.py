"""A text keeps to its box and loses no letter, whatever it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.certificates.fitting import (
    LONGEST_SYLLABLE,
    POINT,
    Fitted,
    Room,
    fit,
    line_height,
)


def wide(text: str, size: float) -> float:
    """Each letter is half as wide as it is high, a capital two thirds."""
    return sum(2 / 3 if one.isupper() else 1 / 2 for one in text) * size * POINT


NAMES = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyẮỀỮĐNTHQ -,.", max_size=200)
ROOMS = st.builds(
    Room,
    width=st.floats(20, 280),
    height=st.floats(6, 80),
    size=st.floats(14, 40),
    floor=st.floats(8, 14),
    flows=st.booleans(),
)


@settings(max_examples=120)
@given(NAMES, ROOMS)
def test_no_name_leaves_its_box(name: str, room: Room) -> None:
    found = fit(name, room, wide)
    assert all(wide(line, found.size) <= room.width + 0.001 for line in found.lines)
    assert len(found.lines) * line_height(found.size) <= room.height + 0.001


@settings(max_examples=120)
@given(NAMES, ROOMS)
def test_no_name_loses_a_letter_or_its_order(name: str, room: Room) -> None:
    found = fit(name, room, wide)
    assert "".join("".join(found.lines).split()) == "".join(name.split())
    assert found.size <= room.size


@settings(max_examples=60)
@given(st.lists(st.sampled_from(("Nguyễn", "Thị", "Đắk", "nghiêng", "Ơ")), max_size=40), ROOMS)
def test_no_syllable_is_ever_broken(words: list[str], room: Room) -> None:
    found = fit(" ".join(words), room, wide)
    assert " ".join(found.lines).split() == words
    assert max((len(one) for one in words), default=0) <= LONGEST_SYLLABLE


# 150 mm hold 150 / (24 pt × 0,3528 mm × 1/2) = 35 small letters.
NAME = Room(150, 30, 24, 18)


def test_a_short_name_stands_in_one_line_at_its_full_size() -> None:
    assert fit("Nguyễn Thị Hường", NAME, wide) == Fitted(24, ("Nguyễn Thị Hường",))


def test_a_longer_name_gets_smaller_before_it_takes_a_second_line() -> None:
    # 40 letters of 1/2 em at s points: 40 × s × 0,17639 mm ≤ 150 mm, so s ≤ 21,26: 21 points.
    name = " ".join(["abcd"] * 8) + "e"
    assert fit(name, NAME, wide) == Fitted(21, (name,))


def test_below_the_floor_it_takes_a_second_line_at_its_full_size_again() -> None:
    # 54 letters need 54 × 18 × 0,17639 = 171 mm at the floor; halves of 27 need 114 mm at 24.
    name = " ".join(["abcd"] * 11)
    found = fit(name, NAME, wide)
    assert found.size == 24
    assert found.lines == (" ".join(["abcd"] * 6), " ".join(["abcd"] * 5))


def test_the_last_two_words_stay_together() -> None:
    # Filled line by line, only the last word would stand in the second line.
    name = f"{'a' * 30} {'b' * 18} Thị Hường"
    lines = fit(name, Room(150, 30, 17, 17), wide).lines
    assert len(lines) == 2
    assert lines[-1].endswith("Thị Hường")


def test_a_running_text_takes_lines_before_it_gets_smaller() -> None:
    text = "Đã có thành tích xuất sắc trong phong trào thi đua yêu nước của ngành năm 2024"
    found = fit(text, Room(150, 30, 16, 10, flows=True), wide)
    assert found.size == 16
    assert len(found.lines) == 2


def test_a_running_text_too_long_for_its_height_gets_smaller() -> None:
    found = fit("chữ " * 120, Room(150, 30, 16, 10, flows=True), wide)
    assert 10 <= found.size < 16


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_takes_no_line(text: str) -> None:
    assert fit(text, NAME, wide) == Fitted(24, ())


def test_what_is_no_word_is_broken_where_nothing_else_helps() -> None:
    found = fit("x" * 200, Room(20, 10, 24, 18), wide)
    assert len(found.lines) > 1
    assert "".join(found.lines) == "x" * 200


def test_a_title_breaks_where_a_reader_pauses() -> None:
    text = "Đã có thành tích xuất sắc trong phong trào “Cả nước chung tay vì người nghèo”"
    found = fit(text, Room(150, 30, 16, 10, flows=True), wide)
    assert found.lines[1].startswith("“Cả nước")


def test_lines_that_start_at_the_left_are_filled() -> None:
    # 150 mm at 16 points hold 53 small letters: the first line takes ten words of five letters.
    room = Room(150, 30, 16, 10, flows=True, balanced=False)
    assert [len(one.split()) for one in fit("abcd " * 14, room, wide).lines] == [10, 4]


def test_no_word_of_two_syllables_is_parted_where_it_need_not_be() -> None:
    # In equal halves the first line would end with “phổ”.
    name = "Trường Trung học cơ sở và Trung tâm phổ thông Điểu Ong huyện Bù Đăng"
    lines = fit(name, Room(150, 30, 20, 16), wide).lines
    assert len(lines) == 2
    assert not lines[0].endswith("phổ")
