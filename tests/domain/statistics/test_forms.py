from desktop_app.domain.statistics.forms import Axis, KeptForm, children
from tests.domain.statistics.made import COLUMNS, LINES, form


def test_a_form_has_lines_and_columns() -> None:
    assert form().parts(Axis.LINES) == LINES
    assert form().parts(Axis.COLUMNS) == COLUMNS


def test_parts_know_what_they_are_parts_of() -> None:
    assert [one.code for one in children(LINES, "all")] == ["people", "teams"]
    assert children(LINES, "teams") == ()


def test_a_layout_from_a_year_is_the_offices_own() -> None:
    assert not KeptForm(form()).is_own
    assert KeptForm(form(), 2024).is_own
