"""Tasks in words: whose, by when as far as that is known, and what became of them."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.tasks import OwnerRole, TaskInfo, TaskKind, TaskOwner, TaskState
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.tasks import kind_title, state_text, tasks_table, tasks_told

TODAY = date(2024, 11, 20)
DUTY = TaskInfo(
    3,
    1,
    "VNN-2024",
    TaskKind.DUTY,
    "Tổng hợp, báo cáo",
    "Văn phòng Sở",
    "",
    "2024-12",
    TaskState.OPEN,
    "",
    "",
    (
        TaskOwner("Văn phòng Sở", OwnerRole.LEADS, "VP"),
        TaskOwner("Đảng ủy", OwnerRole.LEADS),
        TaskOwner("Công đoàn", OwnerRole.HELPS),
    ),
)
MILESTONE = replace(
    DUTY,
    id=4,
    kind=TaskKind.MILESTONE,
    milestone="final_review",
    role="",
    due="",
    owners=(),
)


def test_a_row_says_what_whose_and_by_when() -> None:
    table = tasks_table([DUTY, MILESTONE], TODAY)
    shown = [
        [
            format_cell(cell, column.format)
            for cell, column in zip(row.cells, table.columns, strict=True)
        ]
        for row in table.rows
    ]
    assert shown[0][1:] == [
        "Tổng hợp, báo cáo",
        "Văn phòng Sở, Đảng ủy",
        "Công đoàn",
        "tháng 12/2024",
        "Đang làm",
        "Nhiệm vụ",
    ]
    assert shown[1][4:] == ["không ấn định ngày", "Đang làm", "Mốc: tổng kết"]
    assert [row.ident for row in table.rows] == ["task:3", "task:4"]


def test_a_role_that_names_nobody_stands_in_the_plans_own_words() -> None:
    shared = replace(DUTY, role="Các phòng, đơn vị", owners=())
    assert tasks_table([shared], TODAY).rows[0].cells[2] == "“Các phòng, đơn vị”"


def test_tasks_of_several_campaigns_say_whose_they_are() -> None:
    table = tasks_table([DUTY], TODAY, campaigns=True)
    assert table.columns[1].title == "Phong trào"
    assert table.rows[0].cells[:2] == (1, "VNN-2024")


@pytest.mark.parametrize(
    ("task", "text"),
    [
        (replace(DUTY, due="2024-10"), "Quá hạn"),
        (replace(DUTY, due="2024"), "Đang làm"),
        (replace(DUTY, state=TaskState.DONE, done_on="2024-11-05"), "Đã xong 05/11/2024"),
        (replace(DUTY, state=TaskState.DONE), "Đã xong"),
        (replace(DUTY, state=TaskState.DROPPED, note="Gộp chung"), "Không làm: Gộp chung"),
    ],
)
def test_a_state_is_told_in_words(task: TaskInfo, text: str) -> None:
    assert state_text(task, TODAY) == text


def test_a_task_that_was_added_says_so() -> None:
    assert kind_title(replace(DUTY, kind=TaskKind.TASK)) == "Việc giao thêm"


def test_what_there_is_to_do_is_told_in_a_sentence() -> None:
    found = [
        replace(DUTY, due="2024-10"),
        replace(DUTY, due="2024-11-30"),
        MILESTONE,
        replace(DUTY, state=TaskState.DONE),
    ]
    assert tasks_told(found, TODAY) == "4 việc: 1 đã xong, 3 đang làm, 1 quá hạn, 1 sắp đến hạn."
    assert tasks_told([], TODAY) == ""
