from collections.abc import Callable

import pytest

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.set_edits.checking import problems_of
from desktop_app.domain.set_edits.problems import WrongSet
from desktop_app.domain.templates.fields import BadTemplate
from desktop_app.views.pages.criteria.typed import at_fields, plain


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("0,5", "0.5"),
        ("12", "12"),
        ("12.5", "12.5"),
        ("10%", "10/100"),
        ("12,5%", "125/1000"),
        ("mười", "mười"),
        ("1.000,5", "1.000,5"),
    ],
)
def test_a_number_is_written_as_templates_write_it(typed: str, written: str) -> None:
    assert plain(typed) == written


def test_a_tables_blank_cells_are_left_out() -> None:
    assert plain(({"label": "", "points": "1,5"},)) == [{"points": "1.5"}]


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
