"""The order in which steps are taken back and done again, as in any editor."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.undo import Stacks, Step, first_cause, stacked


def steps(*told: tuple[int, int | None]) -> list[Step]:
    return [Step(entry, "task.add", reverses=reverses) for entry, reverses in told]


def entries(stacks: Stacks) -> tuple[list[int], list[int]]:
    return [one.entry for one in stacks.undo], [one.entry for one in stacks.redo]


def all_count(_step: Step) -> bool:
    return True


def test_the_newest_step_is_taken_back_first() -> None:
    assert entries(stacked(steps((1, None), (2, None)), all_count)) == ([1, 2], [])


def test_what_was_taken_back_can_be_done_again() -> None:
    # 3 took 2 back.
    assert entries(stacked(steps((1, None), (2, None), (3, 2)), all_count)) == ([1], [3])


def test_what_was_done_again_can_be_taken_back_again() -> None:
    # 3 took 2 back, 4 took 3 back: 2's rows are there again, by 4.
    assert entries(stacked(steps((1, None), (2, None), (3, 2), (4, 3)), all_count)) == ([1, 4], [])


def test_several_steps_are_taken_back_one_after_another() -> None:
    told = steps((1, None), (2, None), (3, 2), (4, 1))
    assert entries(stacked(told, all_count)) == ([], [3, 4])


def test_a_new_step_forgets_what_could_be_done_again() -> None:
    assert entries(stacked(steps((1, None), (2, 1), (3, None)), all_count)) == ([3], [])


def test_a_step_that_does_not_count_is_as_if_it_had_not_been() -> None:
    told = [Step(1, "task.add"), Step(2, "score.compute")]
    assert entries(stacked(told, lambda one: one.action == "task.add")) == ([1], [])


def test_a_way_there_and_back_is_named_after_its_beginning() -> None:
    told = steps((1, None), (2, 1), (3, 2), (4, None))
    assert [first_cause(one, told).entry for one in told] == [1, 1, 1, 4]


def test_what_began_before_the_known_steps_is_named_after_the_earliest_known() -> None:
    told = steps((7, 3))
    assert first_cause(told[0], told).entry == 7


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=30))
def test_the_stacks_are_those_of_an_editor(acts: list[str]) -> None:
    """An editor with two lists of names does the same to the names."""
    told: list[Step] = []
    undo: list[int] = []
    redo: list[int] = []
    for act in acts:
        stacks = stacked(told, all_count)
        number = len(told) + 1
        if act == "do":
            told.append(Step(number, "x"))
            undo, redo = [*undo, number], []
        elif act == "undo" and stacks.undo:
            told.append(Step(number, "x", reverses=stacks.undo[-1].entry))
            redo.append(undo.pop())
        elif act == "redo" and stacks.redo:
            told.append(Step(number, "x", reverses=stacks.redo[-1].entry))
            undo.append(redo.pop())
    ended = stacked(told, all_count)
    assert [first_cause(one, told).entry for one in ended.undo] == undo
    assert [first_cause(one, told).entry for one in ended.redo] == redo
