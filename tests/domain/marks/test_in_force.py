"""Which of several marks is in force, exactly and whatever the order of subjects."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import Facts, Source
from desktop_app.domain.marks.in_force import Counted, facts_in_force, with_means
from desktop_app.domain.scoring.facts import markers_of
from desktop_app.domain.scoring.facts import stage_of as stage_named
from desktop_app.domain.set_rules import StageCode

SELF, CROSS, APPRAISAL, FINAL = StageCode


def test_the_latest_stage_s_newest_is_in_force_and_each_stage_s_own_is_kept() -> None:
    given_marks = [
        Counted(1, "1.2", APPRAISAL, 800),
        Counted(1, "1.2", SELF, 950),
        Counted(1, "1.2", APPRAISAL, 850),
    ]
    facts = facts_in_force(given_marks)
    assert {name: fact.value for (_, name), fact in facts.items()} == {
        "1.2": 850,
        "1.2.self": 950,
        "1.2.appraisal": 850,
    }
    assert facts[(1, "1.2")].text == "appraisal"
    assert facts[(1, "1.2.self")].name == "mark.1.2.self"


def test_cross_scores_count_by_the_exact_mean_of_each_marking_unit_s_newest() -> None:
    marks = [
        Counted(1, "1", CROSS, 700, marker=2),
        Counted(1, "1", CROSS, 900, marker=3),
        Counted(1, "1", CROSS, 800, marker=4),
        Counted(1, "1", CROSS, 850, marker=2),
    ]
    fact = facts_in_force(marks)[(1, "1")]
    # Unit 2 gave 8.50 in the end: (850 + 900 + 800) / 3 = 850 hundredths.
    assert fact.value == 850
    assert (stage_named(fact), markers_of(fact)) == ("cross", 3)
    # (850 + 900) / 2 = 875; (900 + 800 + 850 + 700) / 4 = 812.5 stays a half.
    more = facts_in_force([*marks, Counted(1, "1", CROSS, 700, marker=5)])
    assert more[(1, "1")].value == Fraction(1625, 2)


def test_provenance_is_kept_of_a_mean_its_newest_cell() -> None:
    cells = [Source("a.xlsx", "Tờ", "C5", 1), Source("b.xlsx", "Tờ", "C5", 2)]
    marks = [
        Counted(1, "1", CROSS, 700, 2, cells[0]),
        Counted(1, "1", CROSS, 800, 3, cells[1]),
        Counted(1, "1", CROSS, 900, 4),
        Counted(2, "1", SELF, 700, source=cells[0]),
    ]
    facts = facts_in_force(marks)
    assert facts[(1, "1")].source == cells[1]
    assert facts[(2, "1")].source == cells[0]


def test_a_mean_leads_to_each_mark_and_its_cell() -> None:
    cells = [Source("a.xlsx", "Tờ", "C5", 1), Source("b.xlsx", "Tờ", "C5", 2)]
    marks = facts_in_force(
        [
            Counted(1, "1", CROSS, 700, 2, cells[0]),
            Counted(1, "1", CROSS, 800, 3, cells[1]),
            Counted(2, "1", CROSS, 600, 3, cells[1]),
        ]
    )
    whole: dict[int, Facts] = {1: {"mark.1": marks[(1, "1")]}, 2: {"mark.1": marks[(2, "1")]}}
    found = with_means(whole, marks)
    assert [(name, one.value, one.source) for name, one in found[1].items()] == [
        ("mark.1", Fraction(750), cells[1]),
        ("mark.1.cross.1", Fraction(700), cells[0]),
        ("mark.1.cross.2", Fraction(800), cells[1]),
    ]
    # A single mark is no mean.
    assert list(found[2]) == ["mark.1"]


MARKS = st.lists(
    st.builds(
        Counted,
        st.integers(1, 3),
        st.sampled_from(["1", "2"]),
        st.sampled_from(StageCode),
        st.integers(0, 1000),
        st.integers(0, 3),
    ),
    max_size=20,
)


@given(MARKS)
def test_subjects_do_not_depend_on_one_another(marks: list[Counted]) -> None:
    by_subject = sorted(marks, key=lambda mark: mark.subject)
    assert facts_in_force(marks) == facts_in_force(by_subject)


@given(MARKS)
def test_a_mark_in_force_lies_between_the_marks_that_were_given(marks: list[Counted]) -> None:
    for (subject, name), fact in facts_in_force(marks).items():
        same = [m.points for m in marks if m.subject == subject and name.startswith(m.criterion)]
        assert fact.value is not None
        assert min(same) <= fact.value <= max(same)
