from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.plan_comparison import beside_passages, compared
from desktop_app.domain.rows import Clause

TEXTS = st.lists(st.sampled_from(["Một", "Hai", "Ba", "Bốn"]), max_size=6)


def clauses(texts: list[str], section: str = "content") -> list[Clause]:
    return [Clause(section, "", text, "", place) for place, text in enumerate(texts, 1)]


@given(TEXTS, TEXTS)
def test_every_clause_of_both_sides_stands_once_and_in_order(
    ours: list[str], theirs: list[str]
) -> None:
    found = compared(clauses(ours), clauses(theirs))
    assert [one.ours.text for one in found if one.ours] == ours
    assert [one.theirs.text for one in found if one.theirs] == theirs
    assert all(one.ours and one.theirs for one in found if not one.differs)


@given(TEXTS)
def test_what_is_equal_does_not_differ(texts: list[str]) -> None:
    assert not any(one.differs for one in compared(clauses(texts), clauses(texts)))


def test_a_changed_an_added_and_a_removed_clause_are_told_apart() -> None:
    changed = compared(clauses(["Một", "Hai sửa", "Ba"]), clauses(["Một", "Hai", "Ba"]))
    assert [one.differs for one in changed] == [False, True, False]
    (*_, added) = compared(clauses(["Một", "Hai"]), clauses(["Một"]))
    assert (added.theirs, added.differs) == (None, True)
    (gone, _) = compared(clauses(["Hai"]), clauses(["Một", "Hai"]))
    assert (gone.ours, gone.differs, gone.section) == (None, True, "content")


def test_a_label_or_a_day_that_was_changed_differs_too() -> None:
    (one,) = clauses(["Một"])
    assert compared([replace(one, due="2024")], [one])[0].differs
    assert not compared([replace(one, position=5)], [one])[0].differs


def test_clauses_stand_beside_their_passages() -> None:
    one, other = clauses(["Giúp dân", "Thêm"])
    first, second = beside_passages([replace(one, passage="1.  GIÚP dân;"), other])
    assert (first.theirs and first.theirs.text, first.differs) == ("1.  GIÚP dân;", False)
    assert (second.theirs, second.differs) == (None, True)
