from fractions import Fraction

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Rule
from desktop_app.domain.scoring.needed import needed_facts
from desktop_app.domain.set_rules import Reading, Stage, StageCode


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


def test_a_target_is_needed_whole_by_whatever_reads_a_part_of_it() -> None:
    share = Rule("target.GN.actual", per="target.GN.planned")
    leaves = (
        Criterion("1", "A", 1, Method.AGAINST_LEADER, rule=Rule("NV")),
        Criterion("2", "B", 1, Method.TIER, rule=share),
        Criterion("3", "C", 1, Method.PER_OCCURRENCE, rule=Rule("target.TT.actual")),
    )
    assert needed_facts(CriteriaSet("bo", "Bộ", leaves)) == {
        *(f"target.NV.{part}" for part in ("planned", "actual", "assigned")),
        *(f"target.GN.{part}" for part in ("planned", "actual", "assigned")),
        "target.TT.actual",
        "target.TT.assigned",
    }


def test_a_campaigns_result_is_needed_as_it_is_read() -> None:
    leaves = tuple(
        Criterion(reads, "A", 1, Method.CAMPAIGN_RESULT, rule=Rule(campaign="vnn", reads=reads))
        for reads in (Reading.POINTS, Reading.BAND, Reading.RANK)
    )
    assert needed_facts(CriteriaSet("bo", "Bộ", leaves)) == {
        "result.points@vnn",
        "result.max_points@vnn",
        "result.band@vnn",
        "result.rank@vnn",
    }


def test_weighted_stages_need_each_stages_mark_of_what_people_mark() -> None:
    leaves = (
        Criterion("1.1", "A", 1, Method.MANUAL),
        Criterion("1.2", "B", 1, Method.FUND_RATIO),
    )
    stages = tuple(Stage(code, weight=Fraction(1, 2)) for code in (StageCode.SELF, StageCode.FINAL))
    made = CriteriaSet("bo", "Bộ", leaves, stages=stages)
    assert {name for name in needed_facts(made) if name.startswith("mark.")} == {
        "mark.1.1",
        "mark.1.1.self",
        "mark.1.1.final",
    }
    assert "mark.1.1.self" not in needed_facts(CriteriaSet("bo", "Bộ", leaves))
