from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exporters.pdf.charts.looks import Box, strokes

SIDE = st.floats(min_value=0.1, max_value=200)


@given(SIDE, SIDE, st.floats(min_value=1, max_value=10))
def test_no_stroke_leaves_its_rectangle(width: float, height: float, apart: float) -> None:
    for left, low, right, high in strokes(Box(3, 5, width, height), apart):
        for x, y in ((left, low), (right, high)):
            assert 3 - 1e-6 <= x <= 3 + width + 1e-6
            assert 5 - 1e-6 <= y <= 5 + height + 1e-6
