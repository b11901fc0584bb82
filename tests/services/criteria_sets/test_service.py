"""Criteria sets of the office's own, in a real store."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Method, Rule, Subject
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.refusals import EditedMeanwhile, WrongField
from desktop_app.domain.set_edits.problems import Part, WrongSet
from desktop_app.models.scoring import EnteredMark
from desktop_app.services import templates
from desktop_app.services.criteria_sets import CriteriaSets
from desktop_app.services.desk import Desk
from desktop_app.services.scoring import Scoring
from desktop_app.services.years import Years
from tests.services.desk_work import give, launch, list_units
from tests.services.trail import actions

YEAR = 2024
OWN = templates.find_criteria("nam-tap-the")


@pytest.fixture
def sets(desk: Desk) -> CriteriaSets:
    return CriteriaSets(desk)


@pytest.fixture
def own(sets: CriteriaSets) -> str:
    """The office's own draft: a group of 10 points with one criterion."""
    return sets.new(YEAR, "rieng", "Bộ riêng của Sở", Subject.COLLECTIVE).value


def rules(sets: CriteriaSets, code: str = "rieng", number: int = 0) -> CriteriaSet:
    return sets.detail(YEAR, code, number).rules


def states(sets: CriteriaSets, code: str = "rieng") -> list[tuple[int, str]]:
    return [(one.number, one.state) for one in sets.all(YEAR) if one.code == code]


def test_a_shipped_set_is_adopted_for_some_clusters(sets: CriteriaSets) -> None:
    assert sets.adopt("nam-tap-the", YEAR, clusters=("C1",), code="tap-the-c1").value
    (info,) = sets.all(YEAR)
    assert (info.code, info.number, info.state, info.clusters) == (
        "tap-the-c1", 1, "in_use", ("C1",),
    )  # fmt: skip
    assert rules(sets, "tap-the-c1") == replace(OWN, code="tap-the-c1", clusters=("C1",))


def test_a_campaigns_set_stands_with_its_campaign(desk: Desk, sets: CriteriaSets) -> None:
    (code,) = launch(desk, "vi-nguoi-ngheo")
    info = sets.detail(YEAR, "pt-vi-nguoi-ngheo").info
    assert (info.campaign, info.state, info.is_frozen) == (code, "in_use", False)


def test_a_code_is_taken_once_a_year(sets: CriteriaSets, own: str) -> None:
    with pytest.raises(WrongField, match="đã có bộ tiêu chí mã “rieng”"):
        sets.new(YEAR, own, "Bộ khác", Subject.COLLECTIVE)


def test_a_new_set_begins_as_a_draft_that_scoring_does_not_see(
    desk: Desk, sets: CriteriaSets, own: str
) -> None:
    list_units(desk, ["A"])
    Scoring(desk).score(YEAR)
    assert states(sets, own) == [(1, "draft")]
    assert states(sets, "nam-tap-the") == [(1, "in_use")]


def test_nodes_are_added_changed_moved_and_removed(sets: CriteriaSets, own: str) -> None:
    leaf = Criterion("1.2", "Sáng kiến", 500, Method.MANUAL, "1")
    sets.add_criterion(YEAR, own, leaf, at=1)
    sets.set_criterion(YEAR, own, "1.2", replace(leaf, code="1.9", title="Sáng kiến, giải pháp"))
    sets.add_criterion(YEAR, own, Criterion("2", "Nhóm 2", 500))
    assert [one.code for one in rules(sets).criteria] == ["1", "1.9", "1.1", "2"]
    sets.move_criterion(YEAR, own, "1.9", "2")
    assert [(one.code, one.parent) for one in rules(sets).criteria] == [
        ("1", ""), ("1.1", "1"), ("2", ""), ("1.9", "2"),
    ]  # fmt: skip
    sets.remove_criterion(YEAR, own, "2")
    assert [one.code for one in rules(sets).criteria] == ["1", "1.1"]


def test_parts_beside_the_tree_are_changed_by_their_keys(sets: CriteriaSets, own: str) -> None:
    values = {
        "bands": [{"name": "Tốt", "at_least": "8"}],
        "bonus_cap": "5",
        "tie_order": ["criterion:1.1"],
        "stages": [{"code": "self", "weight": "0.3"}, {"code": "final", "weight": "0.7"}],
    }
    sets.set_head(YEAR, own, values)
    found = rules(sets)
    assert (found.bands, found.bonus_cap, found.tie_order) == (
        (Band("Tốt", 800),), 500, ("criterion:1.1",),
    )  # fmt: skip
    assert [one.code for one in found.stages] == ["self", "final"]
    sets.set_head(YEAR, own, {"bonus_cap": None})
    assert rules(sets).bonus_cap is None


def test_every_problem_is_told_at_once_and_nothing_changes(sets: CriteriaSets, own: str) -> None:
    before = sets.detail(YEAR, own)
    broken = replace(
        before.rules,
        criteria=(
            Criterion("1", "Nhóm", 1000, parent="2"),
            Criterion("2", "Nhóm", 1000, parent="1"),
            Criterion("3", "", -100, Method.TIER, rule=Rule(fact="khong-co")),
            Criterion("3", "Lặp", 100, Method.MANUAL),
        ),
        tie_order=("criterion:9",),
    )
    with pytest.raises(WrongSet) as refusal:
        sets.save(YEAR, own, broken)
    told = {(one.place.number, one.problem.code) for one in refusal.value.problems}
    assert told == {
        (1, "criteria.cycle"),
        (2, "criteria.cycle"),
        (3, "criteria.title"),
        (3, "criteria.max"),
        (3, "criteria.fact"),
        (3, "criteria.steps"),
        (4, "criteria.repeated"),
        (0, "set.tie_order"),
    }
    assert sets.detail(YEAR, own) == before


def test_sums_that_do_not_add_up_are_told_and_go_in(sets: CriteriaSets, own: str) -> None:
    more = Criterion("1.2", "Thêm", 500, Method.MANUAL, "1")
    saved = sets.add_criterion(YEAR, own, more).value
    # 10,00 + 5,00 stand in a group of 10,00.
    (warned,) = saved.warnings
    assert (warned.problem.code, warned.place.part, warned.place.code) == (
        "criteria.sum", Part.CRITERIA, "1",
    )  # fmt: skip
    assert sets.detail(YEAR, own).warnings == saved.warnings


def test_a_cluster_that_the_year_does_not_have_is_warned_of(
    desk: Desk, sets: CriteriaSets, own: str
) -> None:
    list_units(desk, ["A", "C2:B"])
    saved = sets.set_head(YEAR, own, {"clusters": ["C1", "C9"]}).value
    assert [(one.problem.code, one.problem.value) for one in saved.warnings] == [
        ("set.cluster_unknown", "C9")
    ]
    assert sets.detail(YEAR, own).warnings == saved.warnings
    # Of people, their unit and its cluster are both known.
    sets.set_head(YEAR, own, {"subject": "individual", "clusters": ["B", "C1", "C9"]})
    assert [one.problem.value for one in sets.detail(YEAR, own).warnings] == ["C9"]


def test_a_set_is_put_into_use_and_retired_with_a_reason(sets: CriteriaSets, own: str) -> None:
    sets.use(YEAR, own)
    assert states(sets) == [(1, "in_use")]
    with pytest.raises(Refused, match="đang được dùng từ trước"):
        sets.use(YEAR, own)
    with pytest.raises(WrongField, match="lý do"):
        sets.retire(YEAR, own, " ")
    sets.retire(YEAR, own, "Có bộ mới")
    assert states(sets) == [(1, "retired")]
    with pytest.raises(Refused, match="đã ngừng dùng"):
        sets.set_head(YEAR, own, {"title": "Khác"})


def test_two_sets_in_use_for_the_same_are_refused_by_name(sets: CriteriaSets, own: str) -> None:
    sets.adopt("nam-tap-the", YEAR)
    with pytest.raises(Refused, match=r"mã nam-tap-the\) đang được dùng cho tập thể của năm 2024"):
        sets.use(YEAR, own)
    sets.set_head(YEAR, own, {"clusters": ["C1", "C2"]})
    sets.use(YEAR, own)
    with pytest.raises(Refused, match=r"mã rieng\).*cụm C2"):
        sets.adopt("khoi-bo-kinh-te", YEAR, clusters=("C2", "C3"))


def test_an_edit_of_what_was_changed_since_is_refused(sets: CriteriaSets, own: str) -> None:
    shown = sets.detail(YEAR, own).info.version
    saved = sets.set_head(YEAR, own, {"title": "Tên mới"}, version=shown).value
    with pytest.raises(EditedMeanwhile):
        sets.set_head(YEAR, own, {"title": "Tên khác"}, version=shown)
    with pytest.raises(EditedMeanwhile):
        sets.use(YEAR, own, version=shown)
    sets.use(YEAR, own, version=saved.version)


def test_an_edit_without_a_change_is_refused(sets: CriteriaSets, own: str) -> None:
    with pytest.raises(Refused, match="không có gì thay đổi"):
        sets.save(YEAR, own, rules(sets))


def test_a_closed_year_takes_no_edit(desk: Desk, sets: CriteriaSets, own: str) -> None:
    Years(desk).close(YEAR)
    with pytest.raises(ClosedYear):
        sets.set_head(YEAR, own, {"title": "Khác"})
    with pytest.raises(ClosedYear):
        sets.use(YEAR, own)
    with pytest.raises(ClosedYear):
        sets.adopt("nam-ca-nhan", YEAR)


def test_an_unknown_set_is_told_with_those_that_are_there(sets: CriteriaSets, own: str) -> None:
    with pytest.raises(NotFound, match=own):
        sets.detail(YEAR, "không có")


def test_a_set_is_copied_to_the_next_year_as_a_draft(sets: CriteriaSets) -> None:
    sets.adopt("nam-tap-the", YEAR)
    sets.copy(YEAR, "nam-tap-the", YEAR + 1)
    (info,) = sets.all(YEAR + 1)
    assert (info.number, info.state, info.copied_from) == (1, "draft", "2024 nam-tap-the.1")
    assert sets.detail(YEAR + 1, "nam-tap-the").rules == OWN


def test_a_campaigns_set_is_copied_to_the_campaign_of_the_same_template(
    desk: Desk, sets: CriteriaSets
) -> None:
    launch(desk, "vi-nguoi-ngheo")
    with pytest.raises(WrongField, match="chọn phong trào năm 2025"):
        sets.copy(YEAR, "pt-vi-nguoi-ngheo", YEAR + 1)
    (later,) = launch(desk, "vi-nguoi-ngheo", year=YEAR + 1)
    sets.copy(YEAR, "pt-vi-nguoi-ngheo", YEAR + 1, to_code="vnn-sua")
    assert sets.detail(YEAR + 1, "vnn-sua").info.campaign == later


def test_marks_freeze_a_version_and_go_over_to_the_next(desk: Desk, sets: CriteriaSets) -> None:
    list_units(desk, ["A", "B"])
    Scoring(desk).score(YEAR)  # adopts the year's own set
    give(desk, "A", "1.4", 900)
    give(desk, "B", "1.4", 300, reason="Ít sáng kiến")
    give(desk, "A", "2.1", 800)
    give(desk, "A", "2.3", 500)
    info = sets.detail(YEAR, "nam-tap-the").info
    assert (info.marks, info.is_scored, info.is_frozen) == (4, True, True)

    lower = replace(nodes_of(OWN)["1.4"], max_points=500)
    saved = sets.set_criterion(YEAR, "nam-tap-the", "1.4", lower, reason="Hội đồng giảm").value

    # 9,00 is above the new maximum of 5,00; 3,00, and the marks of other criteria, are not.
    assert (saved.number, saved.is_new_version, saved.kept) == (2, True, 3)
    assert saved.dropped == (("1.4", 1),)
    assert states(sets, "nam-tap-the") == [(2, "in_use"), (1, "retired")]
    assert rules(sets, "nam-tap-the", 1) == OWN
    assert rules(sets, "nam-tap-the").version == 2
    assert actions(desk)[-1] == "criteria.version"
    assert carried(desk, sets) == [
        ("1.4", "appraisal", 300, "Ít sáng kiến", "Chị Văn Thư"),
        ("2.1", "appraisal", 800, "", "Chị Văn Thư"),
        ("2.3", "appraisal", 500, "", "Chị Văn Thư"),
    ]


def test_the_new_version_is_what_scoring_goes_by(desk: Desk, sets: CriteriaSets) -> None:
    list_units(desk, ["A"])
    Scoring(desk).score(YEAR)
    give(desk, "A", "1.4", 400)
    sets.remove_criterion(YEAR, "nam-tap-the", "2.1")
    Scoring(desk).score(YEAR)
    marks = {one.criterion: one.points for one in Scoring(desk).sheet(YEAR, "A").marks}
    assert marks["1.4"] == 400
    assert "2.1" not in marks


def test_a_mark_that_was_replaced_does_not_come_back(desk: Desk, sets: CriteriaSets) -> None:
    list_units(desk, ["A"])
    Scoring(desk).score(YEAR)
    give(desk, "A", "1.4", 300)
    give(desk, "A", "1.4", 900, reason="Chấm lại")
    lower = replace(nodes_of(OWN)["1.4"], max_points=500)
    saved = sets.set_criterion(YEAR, "nam-tap-the", "1.4", lower).value
    # 9,00 is not taken any more, and 3,00 was no longer what counted: both are told.
    assert (saved.kept, saved.dropped) == (0, (("1.4", 2),))
    assert carried(desk, sets) == []


def test_an_edit_of_an_old_version_is_never_made(desk: Desk, sets: CriteriaSets) -> None:
    list_units(desk, ["A"])
    Scoring(desk).score(YEAR)
    sets.set_head(YEAR, "nam-tap-the", {"title": "Bản hai"})
    sets.set_head(YEAR, "nam-tap-the", {"title": "Bản hai, sửa lại"})
    assert [(one.number, one.title, one.is_newest) for one in sets.all(YEAR)] == [
        (2, "Bản hai, sửa lại", True), (1, OWN.title, False),
    ]  # fmt: skip


def test_a_set_with_marks_keeps_its_subject(desk: Desk, sets: CriteriaSets) -> None:
    list_units(desk, ["A"])
    Scoring(desk).score(YEAR)
    with pytest.raises(WrongField, match="không đổi đối tượng"):
        sets.set_head(YEAR, "nam-tap-the", {"subject": "individual"})


def nodes_of(found: CriteriaSet) -> dict[str, Criterion]:
    return {one.code: one for one in found.criteria}


def carried(desk: Desk, sets: CriteriaSets) -> list[tuple[object, ...]]:
    """The marks of the newest version."""
    ident = sets.detail(YEAR, "nam-tap-the").info.id
    query = select(
        EnteredMark.criterion,
        EnteredMark.stage,
        EnteredMark.points,
        EnteredMark.reason,
        EnteredMark.actor,
    ).where(EnteredMark.set_id == ident)
    with desk.reading() as connection:
        rows = connection.execute(query.order_by(EnteredMark.criterion))
        return [tuple(row) for row in rows]
