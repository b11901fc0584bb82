from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exporters.pdf.charts.looks import NAME, Box, first_lines, strokes
from desktop_app.exporters.pdf.typeface import register
from tests.exporters.pdf.reading import FONTS

SIDE = st.floats(min_value=0.1, max_value=200)


@given(SIDE, SIDE, st.floats(min_value=1, max_value=10))
def test_no_stroke_leaves_its_rectangle(width: float, height: float, apart: float) -> None:
    for left, low, right, high in strokes(Box(3, 5, width, height), apart):
        for x, y in ((left, low), (right, high)):
            assert 3 - 1e-6 <= x <= 3 + width + 1e-6
            assert 5 - 1e-6 <= y <= 5 + height + 1e-6


def test_a_name_too_long_for_its_lines_ends_with_dots_within_its_width() -> None:
    register(FONTS)
    name = "Trung tâm Công tác xã hội và Bảo trợ xã hội tổng hợp tỉnh An Bình"
    assert first_lines(name, NAME, 400, 2) == (name,)
    first, second = first_lines(name, NAME, 100, 2)
    assert name.startswith(f"{first} {second[:-1]}")
    assert second.endswith("…")
    assert max(NAME.width(first), NAME.width(second)) <= 100
