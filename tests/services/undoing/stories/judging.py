"""Criteria, marks, sheets, councils and what is published."""

from dataclasses import replace

from desktop_app.domain.councils import NewCouncil, NewMeeting, NewMember, Role, Votes
from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Subject
from desktop_app.domain.marks.cells import MarkScope, TypedMark
from desktop_app.domain.set_rules import Stage, StageCode
from desktop_app.services.criteria_sets import BooksGiven
from desktop_app.services.marks.entering import NewMark
from tests.services.desk_work import use_criteria
from tests.services.undoing.stories.told import YEAR, Scene, Story

BY_HAND = tuple(Criterion(code, f"Tiêu chí {code}", 1000, Method.MANUAL) for code in ("1", "2"))
STAGES = (Stage(StageCode.SELF), Stage(StageCode.CROSS), Stage(StageCode.APPRAISAL))
SET = CriteriaSet("bo", "Bộ thử", BY_HAND, stages=STAGES)


def sets(scene: Scene) -> Story:
    sets = scene.office.criteria_sets
    yield "criteria_sets.adopt", lambda: sets.adopt("nam-tap-the", YEAR)
    yield (
        "criteria_sets.new",
        lambda: sets.new(YEAR, "rieng", "Bộ riêng của Sở", Subject.INDIVIDUAL),
    )
    leaf = Criterion("1.2", "Sáng kiến", 500, Method.MANUAL, "1")
    yield "criteria_sets.add_criterion", lambda: sets.add_criterion(YEAR, "rieng", leaf, at=1)
    better = replace(leaf, title="Sáng kiến, cải tiến")
    yield (
        "criteria_sets.set_criterion",
        lambda: sets.set_criterion(YEAR, "rieng", "1.2", better),
    )
    yield (
        "criteria_sets.move_criterion",
        lambda: sets.move_criterion(YEAR, "rieng", "1.2", "", at=1),
    )
    yield (
        "criteria_sets.remove_criterion",
        lambda: sets.remove_criterion(YEAR, "rieng", "1.2"),
    )
    yield "criteria_sets.set_head", lambda: sets.set_head(YEAR, "rieng", {"title": "Bộ mới"})
    book = scene.folder / "rieng.xlsx"
    sets.write(YEAR, "rieng", book)
    rules = replace(sets.detail(YEAR, "rieng").rules, title="Bộ khác")
    yield "criteria_sets.save", lambda: sets.save(YEAR, "rieng", rules)
    yield "criteria_sets.copy", lambda: sets.copy(YEAR, "rieng", 2025)
    yield "criteria_sets.use", lambda: sets.use(YEAR, "rieng")
    yield "criteria_sets.retire", lambda: sets.retire(YEAR, "rieng", "Thay bộ khác")
    fresh = scene.folder / "moi.xlsx"
    sets.new(YEAR, "moi", "Bộ mới nữa", Subject.INDIVIDUAL)
    sets.write(YEAR, "moi", fresh)
    sets.set_head(YEAR, "moi", {"title": "Đã sửa"})
    yield (
        "criteria_sets.import_books",
        lambda: sets.import_books(BooksGiven((fresh,), 2025)),
    )


def marks(scene: Scene) -> Story:
    office, marks, sheets = scene.office, scene.office.marks, scene.office.sheets
    use_criteria(scene.desk, SET)
    mark = yield "marks.enter", lambda: marks.enter(YEAR, NewMark("A", "1", 900, "self"))
    yield "marks.withdraw", lambda: marks.withdraw(mark, "Nhầm")
    several = [NewMark(unit, "1", 500, "self") for unit in "ABCDE"]
    yield "marks.enter_all", lambda: marks.enter_all(YEAR, several)
    scope = MarkScope(YEAR, stage="self")
    typed = [TypedMark("A", "2", "9,5"), TypedMark("B", "2", "8")]
    yield "mark_matrix.enter", lambda: office.mark_matrix.enter(scope, typed)
    data = "Mã đơn vị\t2\nC\t7\n".encode()
    yield "mark_matrix.enter_file", lambda: office.mark_matrix.enter_file(scope, "d.tsv", data)
    yield "sheets.cross_forms", lambda: sheets.cross_forms(YEAR, scene.folder / "cheo")
    yield "sheets.hand_over", lambda: sheets.hand_over(YEAR, ["A", "B"], "self")
    yield (
        "sheets.send_back",
        lambda: sheets.send_back(YEAR, "A", "self", ["1"], "Thiếu minh chứng"),
    )
    council = NewCouncil("Hội đồng TĐKT", quorum=5000, valid_from="2024-01-01")
    councils = office.councils
    seat = yield "councils.add", lambda: councils.add(council)
    yield "councils.change", lambda: councils.change(seat, replace(council, decision="QĐ 1"))
    yield (
        "councils.add_member",
        lambda: councils.add_member(seat, NewMember("Chủ tịch", Role.CHAIR)),
    )
    member = councils.add_member(seat, NewMember("Ủy viên")).value
    met = NewMeeting("2024-11-20", 2)
    meeting = yield "councils.add_meeting", lambda: councils.add_meeting(seat, met)
    voted = NewMark("C", "1", 700, "appraisal")
    yield "marks.vote", lambda: marks.vote(YEAR, voted, meeting, Votes(2, 5000))
    yield "councils.end_member", lambda: councils.end_member(member, "2024-12-31")
    other = councils.add_meeting(seat, NewMeeting("2024-11-22", 1)).value
    yield "councils.withdraw_meeting", lambda: councils.withdraw_meeting(other, "Hoãn")
    yield "scoring.score", lambda: office.scoring.score(YEAR)
    publishing = office.publishing
    yield "publishing.publish", lambda: publishing.publish(YEAR, allow_provisional=True)
