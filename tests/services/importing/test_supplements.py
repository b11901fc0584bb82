"""Adds or replaces: what a sheet says, what its rows say, and the question where neither does."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.return_versions import Mark
from desktop_app.services.importing.staged import StagedFile
from desktop_app.services.importing.supplements import (
    UNCLEAR,
    Meeting,
    by_form,
    by_rows,
    by_sheet,
    is_clear,
)

MARKS = st.lists(
    st.builds(Mark, st.sampled_from("abcd"), worth=st.tuples(st.sampled_from("12"))), max_size=4
)
MEETINGS = st.lists(st.builds(Meeting, st.just("a.xlsx"), MARKS, MARKS), max_size=3)


def people(*names: str, worth: str = "200.000") -> list[Mark]:
    return [Mark(name, worth=(worth,)) for name in names]


def met(old: list[Mark], new: list[Mark]) -> Meeting:
    return Meeting("a.xlsx", old, new)


def test_a_sheet_that_says_so_adds() -> None:
    assert by_sheet([met(people("an"), people("ba"))]) == (True, ())
    assert by_sheet([]) == (True, ())


def test_a_sheet_that_repeats_all_that_it_would_add_to_replaces_it() -> None:
    adds, (problem,) = by_sheet([met(people("an", "ba"), people("ba", "chi", "an"))])
    assert (adds, problem.code, problem.is_error) == (False, "return.supplement_repeats", False)
    assert "đủ 2 dòng" in problem.message
    assert "a.xlsx" in problem.message


def test_a_sheet_that_repeats_one_kind_only_still_adds() -> None:
    meetings = [met(people("an"), people("an")), met(people("ba"), people("chi"))]
    assert by_sheet(meetings)[0] is True


def test_the_same_people_with_other_figures_are_added_and_told() -> None:
    adds, (problem,) = by_sheet([met(people("an", "ba"), people("an", "ba", worth="1"))])
    assert (adds, problem.code) == (True, "return.supplement_repeats")
    assert "số khác" in problem.message


def test_rows_settle_it_where_they_can() -> None:
    assert by_rows([met(people("an"), people("ba"))]) == (True, ())
    assert by_rows([met(people("an", "ba"), people("an", "ba", "chi"))]) == (False, ())


def test_a_part_of_the_rows_again_is_a_question() -> None:
    adds, (problem,) = by_rows([met(people("an", "ba", "chi"), people("an", "dung"))])
    assert (adds, problem.code, problem.is_error) == (False, UNCLEAR, True)


def test_kinds_that_say_different_things_are_a_question() -> None:
    meetings = [met(people("an"), people("ba")), met(people("an"), people("an"))]
    assert [one.code for one in by_rows(meetings)[1]] == [UNCLEAR]


def test_a_form_replaces_where_its_rows_settle_nothing() -> None:
    adds, (problem,) = by_form([met(people("an", "ba", "chi"), people("an", "dung"))])
    assert (adds, problem.code, problem.is_error) == (False, "return.form_replaces", False)
    assert by_form([met(people("an"), people("ba"))]) == (True, ())


@given(MEETINGS)
def test_a_question_is_asked_only_beside_something_and_never_adds(
    meetings: list[Meeting],
) -> None:
    adds, problems = by_rows(meetings)
    assert not (adds and problems)
    if not any(one.old for one in meetings):
        assert (adds, problems) == (False, ())


@given(MEETINGS)
def test_a_form_is_never_asked_about(meetings: list[Meeting]) -> None:
    adds, problems = by_form(meetings)
    assert not any(one.is_error for one in problems)
    assert adds is by_rows(meetings)[0]


def test_a_file_is_clear_unless_it_waits_for_the_answer() -> None:
    file = StagedFile(1, "a.xlsx", "a.xlsx", "")
    _, problems = by_rows([met(people("an", "ba", "chi"), people("an", "dung"))])
    assert is_clear(file)
    assert not is_clear(replace(file, problems=problems))
