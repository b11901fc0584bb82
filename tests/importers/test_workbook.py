import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.problems import Problem, Severity
from desktop_app.importers.workbook import (
    Conversion,
    Sheet,
    Workbook,
    address,
    column_letter,
    decode,
    encode,
)

CELLS = st.one_of(
    st.none(),
    st.text(),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
)
SHEETS = st.builds(
    Sheet,
    name=st.text(),
    hidden=st.booleans(),
    first_row=st.integers(0, 100),
    first_column=st.integers(0, 100),
    rows=st.lists(st.lists(CELLS, max_size=4).map(tuple), max_size=4).map(tuple),
    merged=st.lists(st.tuples(*[st.integers(0, 9)] * 4), max_size=2).map(tuple),
    hidden_rows=st.lists(st.integers(0, 99), max_size=3).map(tuple),
    hidden_columns=st.lists(st.integers(0, 99), max_size=3).map(tuple),
    filtered=st.booleans(),
    converted=st.lists(
        st.builds(Conversion, st.integers(0, 9), st.integers(0, 9), st.text(), st.just("TCVN3")),
        max_size=2,
    ).map(tuple),
)
PROBLEMS = st.builds(
    Problem, st.sampled_from(Severity), st.text(), st.text(), st.text(), st.text(), st.text()
)


@given(st.lists(SHEETS, max_size=3), st.lists(PROBLEMS, max_size=2))
def test_a_workbook_comes_through_json_as_it_was(
    sheets: list[Sheet], problems: list[Problem]
) -> None:
    workbook = Workbook(tuple(sheets), tuple(problems))
    assert decode(json.loads(json.dumps(encode(workbook)))) == workbook


def test_a_day_and_a_moment_stay_apart() -> None:
    sheet = Sheet("S", rows=((date(2024, 8, 5), datetime(2024, 8, 5)),))  # noqa: DTZ001  # cells have no zone
    (cells,) = decode(encode(Workbook((sheet,)))).sheets[0].rows
    assert [type(cell) for cell in cells] == [date, datetime]


@pytest.mark.parametrize(
    ("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_excels_letters(column: int, letters: str) -> None:
    assert column_letter(column) == letters


def test_an_address_counts_from_one() -> None:
    assert address(11, 4) == "E12"
