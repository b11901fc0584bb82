"""Tasks: made of a plan, added by hand, owned by several, due as far as it is said."""

from datetime import date

import pytest

from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.intake import UnitRow
from desktop_app.domain.refusals import EditedMeanwhile, WrongField
from desktop_app.domain.tasks import NewTask, OwnerRole, TaskInfo, TaskKind, TaskState
from desktop_app.services.bodies import Bodies
from desktop_app.services.desk import Desk
from desktop_app.services.history import History
from desktop_app.services.tasks import Tasks
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch
from tests.services.register import save_units
from tests.services.trail import actions, trail

VNN = "VNN-2024"
# 001: whose roles name a council and the office, and whose milestones are known by year only.
BAC_KAN = "stttt-bac-kan-vi-nguoi-ngheo"


@pytest.fixture
def year(desk: Desk) -> Desk:
    save_units(desk)
    launch(desk, "vi-nguoi-ngheo")
    return desk


def tasks(desk: Desk, campaign: str = VNN) -> tuple[TaskInfo, ...]:
    return Tasks(desk).all(YEAR, campaign)


def one(desk: Desk, task_id: int) -> TaskInfo:
    return next(task for task in tasks(desk) if task.id == task_id)


def names(task: TaskInfo, role: OwnerRole = OwnerRole.LEADS) -> list[str]:
    return [owner.name for owner in task.by(role)]


def test_a_launch_makes_a_task_of_each_duty_and_milestone(year: Desk) -> None:
    kinds = [task.kind for task in tasks(year)]
    assert (kinds.count(TaskKind.DUTY), kinds.count(TaskKind.MILESTONE)) == (7, 4)


def test_a_duty_is_owned_by_the_unit_that_its_role_names(year: Desk) -> None:
    (office,) = [task for task in tasks(year) if task.role == "Văn phòng Sở"]
    assert (names(office), office.owners[0].code) == (["Văn phòng Sở"], "VP")


def test_a_milestone_is_owned_by_the_unit_that_its_sentence_names(year: Desk) -> None:
    owned = [task for task in tasks(year) if task.kind is TaskKind.MILESTONE and task.owners]
    assert [(task.milestone, names(task)) for task in owned] == [("report", ["Văn phòng Sở"])]


def test_where_a_role_names_nobody_in_particular_its_words_stand(year: Desk) -> None:
    shared = [task for task in tasks(year) if not task.owners and task.kind is TaskKind.DUTY]
    assert {task.role for task in shared} == {
        "Phòng chuyên môn, nghiệp vụ và đơn vị sự nghiệp trực thuộc Sở",
        "Công chức, viên chức, người lao động",
    }


def test_a_council_owns_its_duty_as_a_unit_does(desk: Desk) -> None:
    save_units(desk)
    (code,) = launch(desk, BAC_KAN)
    owners = {name for task in tasks(desk, code) for name in names(task)}
    assert "Hội đồng Thi đua - Khen thưởng" in owners
    assert [body.name for body in Bodies(desk).all()] == ["Hội đồng Thi đua - Khen thưởng"]


def test_the_launch_itself_is_done_with_it(year: Desk) -> None:
    (launched,) = [task for task in tasks(year) if task.milestone == "launch"]
    assert (launched.state, launched.done_on) == (TaskState.DONE, "2024-08")


def test_they_stand_by_the_day_they_are_due_and_the_undated_last(year: Desk) -> None:
    dues = [task.due for task in tasks(year) if task.state is TaskState.OPEN]
    dated = [due for due in dues if due]
    assert dated == sorted(dated)
    assert dues == dated + [""] * (len(dues) - len(dated))


def test_making_them_again_makes_none_but_finds_owners_that_came_later(desk: Desk) -> None:
    launch(desk, "vi-nguoi-ngheo")
    before = tasks(desk)
    assert not any(task.owners for task in before)
    save_units(desk)
    assert Tasks(desk).make(YEAR, VNN).value == 0
    after = tasks(desk)
    assert [task.id for task in after] == [task.id for task in before]
    assert [names(task) for task in after if task.owners] == [["Văn phòng Sở"]] * 2


def test_a_name_that_two_units_bear_owns_nothing(desk: Desk) -> None:
    twins = [UnitRow(1, "A", "Văn phòng Sở"), UnitRow(2, "B", "Văn phòng Sở", parent="A")]
    save_units(desk, twins)
    launch(desk, "vi-nguoi-ngheo")
    assert not any(task.owners for task in tasks(desk))


def test_a_task_may_have_several_owners_and_no_date(year: Desk) -> None:
    Bodies(year).add("Công đoàn Sở")
    new = NewTask(
        "Họp bình xét hộ được giúp", leads=("VP", "Công đoàn Sở"), helps=("Thanh tra Sở",)
    )
    task = one(year, Tasks(year).add(YEAR, VNN, new).value)
    assert names(task) == ["Văn phòng Sở", "Công đoàn Sở"]
    assert names(task, OwnerRole.HELPS) == ["Thanh tra Sở"]
    assert (task.kind, task.due, task.is_overdue(date(2030, 1, 1))) == (TaskKind.TASK, "", False)


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewTask("  "), "title"),
        (NewTask("Họp", leads=("Hội Chữ thập đỏ",)), "leads"),
        (NewTask("Họp", helps=("XYZ",)), "helps"),
        (NewTask("Họp", leads=("VP",), helps=("Văn phòng Sở",)), "helps"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(year: Desk, new: NewTask, field: str) -> None:
    before = tasks(year)
    with pytest.raises(WrongField) as refused:
        Tasks(year).add(YEAR, VNN, new)
    assert refused.value.field == field
    assert tasks(year) == before


def test_a_change_writes_the_task_anew_and_says_what_it_was(year: Desk) -> None:
    ident = Tasks(year).add(YEAR, VNN, NewTask("Họp", "2024-12", ("VP",))).value
    Tasks(year).change(ident, NewTask("Họp sơ kết", "2024-12-20", ("TTS",), note="Sáng"), version=1)
    task = one(year, ident)
    assert (task.title, task.due, names(task), task.note, task.version) == (
        "Họp sơ kết",
        "2024-12-20",
        ["Thanh tra Sở"],
        "Sáng",
        2,
    )
    entry = trail(year)[-1]
    assert entry.before["leads"] == "VP"
    assert entry.after["leads"] == "TTS"


def test_an_edit_of_what_somebody_changed_meanwhile_is_refused(year: Desk) -> None:
    ident = Tasks(year).add(YEAR, VNN, NewTask("Họp")).value
    Tasks(year).change(ident, NewTask("Họp kín"))
    with pytest.raises(EditedMeanwhile, match="vừa được người khác sửa"):
        Tasks(year).change(ident, NewTask("Họp mở"), version=1)
    assert one(year, ident).title == "Họp kín"


def test_a_task_is_done_on_a_day_and_taken_up_again(year: Desk) -> None:
    service = Tasks(year)
    ident = service.add(YEAR, VNN, NewTask("Họp", "2024-11-01")).value
    assert ident in {task.id for task in service.coming_up(YEAR)}
    service.finish(ident, "2024-11-05")
    assert (one(year, ident).state, one(year, ident).done_on) == (TaskState.DONE, "2024-11-05")
    assert ident not in {task.id for task in service.coming_up(YEAR)}
    with pytest.raises(Refused, match="đã xong"):
        service.finish(ident)
    service.reopen(ident, "Chưa có biên bản")
    assert one(year, ident).state is TaskState.OPEN
    assert trail(year)[-1].reason == "Chưa có biên bản"


def test_a_task_is_not_done_on_a_day_to_come(year: Desk) -> None:
    ident = Tasks(year).add(YEAR, VNN, NewTask("Họp")).value
    with pytest.raises(WrongField, match="sau ngày hôm nay"):
        Tasks(year).finish(ident, "2024-11-21")
    Tasks(year).finish(ident)
    assert one(year, ident).done_on == "2024-11-20"


def test_a_task_is_dropped_with_a_reason_only(year: Desk) -> None:
    ident = Tasks(year).add(YEAR, VNN, NewTask("Họp")).value
    with pytest.raises(WrongField, match="lý do"):
        Tasks(year).drop(ident, " ")
    Tasks(year).drop(ident, "Gộp vào sơ kết chung")
    assert (one(year, ident).state, one(year, ident).note) == (
        TaskState.DROPPED,
        "Gộp vào sơ kết chung",
    )


def test_what_is_overdue_or_near_comes_up_the_earliest_first(year: Desk) -> None:
    service = Tasks(year)
    dues = ["2024-12-20", "2024-11-19", "2024-12-21", "2024-11", "2024", ""]
    idents = {due: service.add(YEAR, VNN, NewTask(due or "?", due)).value for due in dues}
    found = [task.id for task in service.coming_up(YEAR) if task.id in idents.values()]
    assert found == [idents["2024-11-19"], idents["2024-11"], idents["2024-12-20"]]


def test_a_closed_year_takes_no_change_of_a_task(year: Desk) -> None:
    ident = Tasks(year).add(YEAR, VNN, NewTask("Họp")).value
    Years(year).close(YEAR)
    for change in (
        lambda: Tasks(year).make(YEAR, VNN),
        lambda: Tasks(year).add(YEAR, VNN, NewTask("Thêm")),
        lambda: Tasks(year).change(ident, NewTask("Khác")),
        lambda: Tasks(year).finish(ident),
        lambda: Tasks(year).drop(ident, "x"),
    ):
        with pytest.raises(ClosedYear):
            change()


def test_a_task_that_there_is_not_is_not_found(year: Desk) -> None:
    with pytest.raises(NotFound, match="999"):
        Tasks(year).finish(999)
    with pytest.raises(NotFound, match="XYZ"):
        Tasks(year).all(YEAR, "XYZ")


def test_each_change_is_told_in_vietnamese(year: Desk) -> None:
    service = Tasks(year)
    ident = service.add(YEAR, VNN, NewTask("Họp")).value
    service.change(ident, NewTask("Họp kín"))
    service.finish(ident)
    service.reopen(ident)
    service.drop(ident, "Thôi")
    service.make(YEAR, VNN)
    done = ["add", "change", "finish", "reopen", "drop", "make"]
    assert actions(year)[-6:] == [f"task.{verb}" for verb in done]
    told = " ".join(str(cell) for row in History(year).entries(6).rows for cell in row.cells)
    assert "task" not in told
    assert "Đang làm" in told
