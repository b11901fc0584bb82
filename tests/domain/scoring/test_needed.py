from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Rule
from desktop_app.domain.scoring.needed import needed_facts


def test_a_set_names_every_fact_that_it_may_read() -> None:
    leaves = (
        Criterion("1", "Nhóm", 4, Method.GROUP),
        Criterion("1.1", "A", 1, Method.TARGET_RATIO, "1", Rule("GN")),
        Criterion("1.2", "B", 1, Method.PARTICIPATION_RATIO, "1", Rule(campaign="vnn")),
        Criterion("1.3", "C", 1, Method.PER_OCCURRENCE, "1", Rule("households_helped")),
        Criterion("1.4", "D", 1, Method.TIMELINESS, "1", Rule(campaign="ntm")),
        Criterion("1.5", "E", 1, Method.MANUAL, "1"),
        Criterion("1.6", "F", 1, Method.FUND_RATIO, "1"),
        Criterion("1.7", "G", 1, Method.BONUS, "1"),
        Criterion("1.8", "H", 1, Method.PENALTY, "1", Rule("late_days")),
    )
    assert needed_facts(CriteriaSet("bo", "Bộ", leaves)) == {
        "target.GN.planned",
        "target.GN.actual",
        "target.GN.assigned",
        "participants@vnn",
        "headcount",
        "households_helped",
        "late_days@ntm",
        "mark.1.5",
        "contributed_vnd",
        "fund_goal_vnd",
        "mark.1.7",
        "late_days",
    }
