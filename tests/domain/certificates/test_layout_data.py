"""Plain data says the same as the layout; the shipped ones hold by their own checks."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.config import resource
from desktop_app.domain.certificates.layout_checks import check_layout
from desktop_app.domain.certificates.layout_data import plain, plain_layout, read_layout, tenths
from desktop_app.domain.certificates.layouts import Align, Layout, Offset, Part, Stand, Style

PARTS = st.builds(
    Part,
    code=st.just("ten"),
    name=st.just("Tên"),
    text=st.sampled_from(("{ten}", "Tặng")),
    left=st.integers(0, 3000),
    top=st.integers(0, 3000),
    width=st.integers(100, 3000),
    height=st.integers(30, 300),
    size=st.integers(60, 400),
    floor=st.integers(60, 400),
    style=st.sampled_from(Style),
    align=st.sampled_from(Align),
    stand=st.sampled_from(Stand),
    capitals=st.booleans(),
    flows=st.booleans(),
    rule=st.booleans(),
    on_stock=st.booleans(),
)
CODES = ("giay-khen", "bang-khen", "chung-nhan", "thu-cam-on", "phieu-thu")
LAYOUTS = st.builds(
    Layout,
    code=st.just("giay-khen"),
    title=st.just("Giấy khen"),
    width=st.integers(1000, 4000),
    height=st.integers(1000, 4000),
    frame=st.booleans(),
    parts=st.tuples(PARTS),
    offsets=st.just((("HP", Offset(15, -5)),)),
    version=st.just(3),
)


@given(LAYOUTS)
def test_a_layout_comes_back_as_it_was(layout: Layout) -> None:
    assert read_layout("giay-khen", plain_layout(layout), 3) == layout


@given(st.integers(-5000, 5000))
def test_tenths_come_back_as_they_were(value: int) -> None:
    assert tenths(plain(value)) == value


@pytest.mark.parametrize("code", CODES)
def test_what_ships_has_nothing_wrong(code: str) -> None:
    text = (resource("certificates") / f"{code}.toml").read_text("utf-8")
    assert check_layout(read_layout(code, tomllib.loads(text))) == {}
