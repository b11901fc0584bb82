import io
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.importers.frames import read_frame, write_frame

VALUES = st.dictionaries(st.text(), st.text() | st.integers() | st.none())


@given(st.lists(VALUES))
def test_frames_come_out_as_they_went_in(values: list[dict[str, Any]]) -> None:
    pipe = io.BytesIO()
    for value in values:
        write_frame(pipe, value)
    pipe.seek(0)
    assert [read_frame(pipe) for _ in values] == values
    assert read_frame(pipe) is None


def test_a_frame_cut_off_in_the_middle_is_the_end() -> None:
    pipe = io.BytesIO()
    write_frame(pipe, {"path": "tệp.xlsx"})
    for length in range(len(pipe.getvalue())):
        assert read_frame(io.BytesIO(pipe.getvalue()[:length])) is None


def test_a_file_name_that_is_no_text_goes_through() -> None:
    pipe = io.BytesIO()
    write_frame(pipe, {"path": "t\udcff.xlsx"})
    pipe.seek(0)
    assert read_frame(pipe) == {"path": "t\udcff.xlsx"}
