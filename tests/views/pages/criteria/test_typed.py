from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.set_edits.book_shape import BANDS, KNOCKOUTS, STAGES, STEPS
from desktop_app.domain.set_edits.checking import problems_of
from desktop_app.domain.set_edits.problems import WrongSet
from desktop_app.domain.templates import criteria_set_data
from desktop_app.domain.templates.fields import BadTemplate
from desktop_app.services import templates
from desktop_app.views.pages.criteria.typed import at_fields, rows_held, texts


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("0,5", "1/2"),
        ("12", "12"),
        ("12.5", "25/2"),
        ("10%", "1/10"),
        ("12,5%", "1/8"),
        ("mười", "mười"),
        ("1.500", "“1.500”"),
    ],
)
def test_a_share_is_written_as_templates_write_it(typed: str, written: str) -> None:
    assert rows_held(STAGES, ({"weight": typed},)) == [{"weight": written}]


def test_points_of_a_thousand_and_more_are_read() -> None:
    assert rows_held(BANDS, ({"at_least": "1.000,00"},)) == [{"at_least": "1000.00"}]


def test_a_tables_blank_cells_are_left_out() -> None:
    assert rows_held(STEPS, ({"label": "", "points": "1,5"},)) == [{"points": "1.50"}]


@pytest.mark.parametrize("rules", templates.criteria_sets(), ids=lambda rules: rules.code)
def test_what_the_tables_show_of_a_shipped_set_is_held_as_it_was(rules: CriteriaSet) -> None:
    data = criteria_set_data(rules)
    for sheet, part in ((BANDS, "bands"), (STAGES, "stages"), (KNOCKOUTS, "knockouts")):
        rows = data[part]
        assert isinstance(rows, list)
        kept = rows_held(sheet, tuple(texts(sheet, rows)))
        assert [_told(row) for row in kept] == [_told(row) for row in rows]


def _told(row: Mapping[str, object]) -> dict[str, object]:
    """A row without what says nothing, its shares and points as numbers."""
    numbers = {"at_least", "weight", "below", "penalty"}
    return {
        key: Fraction(str(value)) if key in numbers else value
        for key, value in row.items()
        if value not in ("", [])
    }


def refused(work: Callable[[], object], **part_of: str) -> dict[str, str]:
    with pytest.raises(WrongFields) as wrong:
        at_fields(work, part_of)
    return wrong.value.problems


def test_what_a_template_refuses_stands_at_its_field() -> None:
    def work() -> None:
        field, what = "steps[2].points", "phải là một số"
        raise BadTemplate(field, what)

    assert list(refused(work)) == ["steps"]


def test_all_that_is_wrong_in_a_set_stands_at_its_fields() -> None:
    nothing = CriteriaSet("bo", "", ())

    def work() -> None:
        raise WrongSet(problems_of(nothing))

    assert "title" in refused(work)


def test_work_that_goes_well_is_what_it_gives() -> None:
    assert at_fields(lambda: 7) == 7
