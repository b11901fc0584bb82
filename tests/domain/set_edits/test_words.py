"""Every part, method and field of a set has its Vietnamese word, and its place in the workbook."""

from desktop_app.domain.set_edits import book_shape, words
from desktop_app.domain.set_edits.problems import Part
from desktop_app.domain.templates import criteria_set_data
from desktop_app.domain.templates.rule_data import ALLOWED
from desktop_app.services import templates

RULE_FIELDS = frozenset[str]().union(*ALLOWED.values())
# What stands on sheets of its own.
PARTS = {part.value for part in Part}


def test_every_method_that_a_set_may_have_has_a_title() -> None:
    assert set(words.METHOD_TITLES) == set(ALLOWED)
    assert len(set(words.METHOD_TITLES.values())) == len(ALLOWED)


def test_every_field_of_a_rule_has_a_column() -> None:
    assert RULE_FIELDS - {"steps"} <= set(words.CRITERION_FIELDS)
    assert {one.key for one in book_shape.TREE.fields} == set(words.CRITERION_FIELDS)


def test_every_part_beside_the_tree_has_a_line_or_a_sheet() -> None:
    shipped = {key for one in templates.criteria_sets() for key in criteria_set_data(one)}
    assert shipped - PARTS <= {one.key for one in book_shape.HEAD}
    assert {one.part for one in book_shape.SHEETS} - {None} == set(Part) - {Part.HEAD}


def test_no_two_columns_of_a_sheet_have_one_heading() -> None:
    for sheet in book_shape.SHEETS:
        headings = [one.heading for one in sheet.fields]
        assert len(set(headings)) == len(headings)
