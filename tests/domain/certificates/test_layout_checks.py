"""What cannot be in a layout is told by field, all at once."""

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.domain.certificates.layout_checks import check_layout
from desktop_app.domain.certificates.layouts import Offset
from tests.domain.certificates.samples import LAYOUT, NAME


def test_a_good_layout_has_no_problem() -> None:
    assert check_layout(LAYOUT) == {}


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"left": 800}, {"ten.left"}),  # 80 + 220 mm > 297 mm
        ({"left": -1}, {"ten.left"}),
        ({"top": 1911}, {"ten.top"}),  # 191,1 + 19 mm > 210 mm
        ({"width": 90}, {"ten.width"}),
        ({"height": 20}, {"ten.height"}),
        ({"floor": 261}, {"ten.floor"}),
        ({"size": 2000}, {"ten.size"}),
        ({"colour": "red"}, {"ten.colour"}),
        ({"text": "{tên}", "top": -5}, {"ten.text", "ten.top"}),
    ],
)
def test_a_wrong_part_is_told(changes: dict[str, Any], fields: set[str]) -> None:
    wrong = check_layout(LAYOUT.with_part(replace(NAME, **changes)))
    assert set(wrong) == fields
    assert all(told.startswith("Tên: ") for told in wrong.values())


def test_a_page_of_no_such_size_is_told() -> None:
    assert "page_width" in check_layout(replace(LAYOUT, width=5000))
    assert "page_height" in check_layout(replace(LAYOUT, height=500))


def test_an_offset_of_more_than_five_centimetres_is_a_slip_of_the_pen() -> None:
    assert set(check_layout(LAYOUT.with_offset("HP", Offset(501, 0)))) == {"offset:HP"}
