"""What counts of several versions, and what a list's rows say of it."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.return_versions import Mark, Version, adds_to, in_force, repeats_whole

VERSIONS = st.lists(
    st.builds(Version, st.integers(1, 9), st.booleans(), st.booleans()),
    unique_by=lambda one: one.number,
)


def people(*names: str, day: str = "", worth: str = "200.000") -> list[Mark]:
    return [Mark(name, day, (worth,)) for name in names]


@given(VERSIONS)
def test_at_most_one_whole_version_counts(versions: list[Version]) -> None:
    counting = in_force(versions)
    whole = [one for one in versions if not one.supplement and one.number in counting]
    assert len(whole) == min(1, sum(not one.supplement for one in versions))


@given(VERSIONS)
def test_a_units_own_word_is_never_counted_beside_a_tally(versions: list[Version]) -> None:
    counting = [one for one in versions if one.number in in_force(versions)]
    if any(not one.tally and not one.supplement for one in versions):
        assert not any(one.tally for one in counting)


def test_a_tally_that_comes_later_replaces_no_return_of_the_units_own() -> None:
    assert in_force([Version(1), Version(2, tally=True)]) == {1}


def test_a_return_of_the_units_own_replaces_the_tallys_share() -> None:
    assert in_force([Version(1, tally=True), Version(2)]) == {2}


def test_of_two_tallies_the_newest_counts() -> None:
    assert in_force([Version(1, tally=True), Version(2, tally=True)]) == {2}


def test_a_units_supplement_adds_to_a_tally() -> None:
    assert in_force([Version(1, tally=True), Version(2, supplement=True)]) == {1, 2}


def test_nothing_stands_and_nothing_counts() -> None:
    assert in_force([]) == frozenset()


def test_other_people_are_a_supplement() -> None:
    assert adds_to(people("an", "bình"), people("chi")) is True


def test_most_of_the_people_again_are_a_new_version() -> None:
    assert adds_to(people("an", "bình", "chi"), people("an", "chi", "dũng")) is False


def test_the_same_people_on_other_days_with_other_figures_are_a_supplement() -> None:
    old = people("an", "bình", day="2024-10-17")
    assert adds_to(old, people("an", "bình", day="2024-11-17", worth="50.000")) is True


def test_the_same_people_and_figures_on_other_days_are_a_question() -> None:
    old = people("an", "bình", day="2024-10-17")
    assert adds_to(old, people("an", "bình", day="2024-11-17")) is None


def test_a_few_of_the_people_again_are_a_question() -> None:
    assert adds_to(people("an", "bình", "chi", "dũng"), people("an", "em")) is None


def test_a_sum_where_there_were_people_is_a_question() -> None:
    total = [Mark("tổ một", worth=("300.000",), many=True)]
    assert adds_to(people("an", "bình"), total) is None
    assert adds_to(people("an", "bình"), [Mark("")]) is None
    assert adds_to(total, [Mark("tổ hai", many=True)]) is True


def test_half_of_the_people_again_are_a_question() -> None:
    assert adds_to(people("an", "bình"), people("an")) is None


def test_a_day_that_only_one_list_tells_sets_nobody_apart() -> None:
    assert adds_to(people("an", day="2024-10-17"), people("an")) is False


def test_nothing_to_add_to_is_no_supplement() -> None:
    assert adds_to([], people("an")) is False


def test_a_whole_list_is_repeated_with_its_figures() -> None:
    old = people("an", "bình")
    assert repeats_whole(old, people("chi", "an", "bình"))
    assert not repeats_whole(old, people("an", "bình", worth="50.000"))
    assert not repeats_whole(old, people("an"))
    assert not repeats_whole([], people("an"))
