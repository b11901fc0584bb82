"""The order of tasks, and which of them come up."""

from datetime import date

from desktop_app.domain.tasks import TaskInfo, TaskKind, TaskState, coming_up, in_order

TODAY = date(2024, 11, 20)


def task(ident: int, due: str, state: TaskState = TaskState.OPEN) -> TaskInfo:
    return TaskInfo(ident, 1, "VNN-2024", TaskKind.TASK, "Việc", "", "", due, state, "", "")


def test_open_tasks_stand_first_by_their_day_and_then_the_others() -> None:
    given = [
        task(1, ""),
        task(2, "2024-01", TaskState.DONE),
        task(3, "2025"),
        task(4, "2024-12-01"),
        task(5, "2024-12-01"),
        task(6, "", TaskState.DROPPED),
    ]
    assert [one.id for one in in_order(given)] == [4, 5, 3, 1, 2, 6]
    assert in_order(given[::-1]) == in_order(given)


def test_only_open_tasks_come_up_and_none_without_a_day() -> None:
    given = [
        task(1, ""),
        task(2, "2024-11-01"),
        task(3, "2024-11-25"),
        task(4, "2024-11-25", TaskState.DONE),
        task(5, "2025"),
    ]
    assert [one.id for one in coming_up(given, TODAY)] == [2, 3]


def test_a_year_is_overdue_only_when_it_is_over() -> None:
    assert not task(1, "2024").is_overdue(TODAY)
    assert task(1, "2024").is_overdue(date(2025, 1, 1))
    assert not task(1, "2024", TaskState.DONE).is_overdue(date(2025, 1, 1))
