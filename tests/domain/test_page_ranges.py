import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import Refused
from desktop_app.domain.page_ranges import pages_meant


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (0, 1, 2, 3, 4, 5)),
        (" , ", (0, 1, 2, 3, 4, 5)),
        ("2", (1,)),
        ("1-3, 5", (0, 1, 2, 4)),
        ("5; 1 – 2", (0, 1, 4)),
        ("2-4,3-5", (1, 2, 3, 4)),
    ],
)
def test_pages_are_read_as_people_write_them(text: str, pages: tuple[int, ...]) -> None:
    assert pages_meant(text, 6) == pages


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("7", "Tài liệu có 6 trang nên không in được “7”"),
        ("0", "Hãy ghi từ 1 đến 6"),
        ("5-9", "không in được “5-9”"),
        ("4-2", "Khoảng trang “4-2” ngược. Hãy ghi 2-4."),
        ("hai", "Không hiểu “hai”"),
        ("1-", "Không hiểu “1-”"),
    ],
)
def test_what_is_no_page_is_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        pages_meant(text, 6)


@given(st.integers(1, 50), st.data())
def test_any_choice_of_pages_can_be_written_and_read(count: int, data: st.DataObject) -> None:
    chosen = data.draw(st.sets(st.integers(0, count - 1), min_size=1))
    text = ", ".join(str(page + 1) for page in chosen)
    assert pages_meant(text, count) == tuple(sorted(chosen))
