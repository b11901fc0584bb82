"""A campaign's tasks from the command line."""

import pytest

from tests.cli.driving import Shell

YEAR = ("--year", 2024)
OF = (*YEAR, "--campaign", "VNN-2024")


def test_a_launch_makes_the_plans_tasks(begun: Shell) -> None:
    found = begun.document("task", "list", *OF)["tasks"]
    assert len(found) == 11
    (office,) = [one for one in found if one["role"] == "Văn phòng Sở"]
    assert [owner["name"] for owner in office["owners"]] == ["Văn phòng Sở"]
    told = begun.done("task", "list", *OF)
    assert "trong năm 2025" in told
    assert "không ấn định ngày" in told
    assert begun.done("task", "make", *OF) == "Đã lập 0 việc theo kế hoạch VNN-2024."


def test_a_task_is_given_to_several_and_changed_in_parts(begun: Shell) -> None:
    begun.done("body", "add", "Công đoàn Sở")
    who = ("--leads", "U1", "--leads", "Công đoàn Sở", "--helps", "Thanh tra Sở")
    number = begun.done("task", "add", *OF, "--title", "Thăm hộ nghèo", "--due", "2025-10", *who)
    begun.done("task", "set", number, "--due", "05/10/2025", "--note", "Dịp Tháng cao điểm")
    (task,) = [
        one for one in begun.document("task", "list", *OF)["tasks"] if str(one["id"]) == number
    ]
    assert (task["due"], task["note"], task["title"]) == (
        "2025-10-05",
        "Dịp Tháng cao điểm",
        "Thăm hộ nghèo",
    )
    assert [(one["name"], one["role"]) for one in task["owners"]] == [
        ("Văn phòng Sở", "leads"),
        ("Công đoàn Sở", "leads"),
        ("Thanh tra Sở", "helps"),
    ]
    begun.done("task", "set", number, "--nobody", "--due", "")
    (task,) = [
        one for one in begun.document("task", "list", *OF)["tasks"] if str(one["id"]) == number
    ]
    assert (task["owners"], task["due"]) == ([], None)


def test_a_task_is_done_dropped_and_taken_up_again(begun: Shell) -> None:
    number = begun.done("task", "add", *OF, "--title", "Họp")

    def state() -> str:
        found = begun.document("task", "list", *OF)["tasks"]
        return str(next(one["state"] for one in found if str(one["id"]) == number))

    begun.done("task", "done", number, "--on", "2024-11-01")
    assert state() == "done"
    begun.done("task", "reopen", number, "--reason", "Chưa có biên bản")
    begun.done("task", "drop", number, "--reason", "Gộp vào sơ kết")
    assert state() == "dropped"
    assert "Không làm: Gộp vào sơ kết" in begun.done("task", "list", *OF)


def test_only_what_comes_up_is_listed_where_asked(begun: Shell) -> None:
    late = begun.done("task", "add", *OF, "--title", "Đã trễ", "--due", "2024-01-05")
    found = begun.document("task", "list", *YEAR, "--coming-up")["tasks"]
    assert late in [str(one["id"]) for one in found]
    assert all(one["due"] for one in found)
    assert next(one["overdue"] for one in found if str(one["id"]) == late)


@pytest.mark.parametrize(
    ("more", "status", "sentence"),
    [
        (("--title", "Họp", "--due", "31/02/2025"), 2, "Không có ngày"),
        (("--title", "Họp", "--leads", "Hội Nông dân"), 3, "Không có đơn vị hay tổ chức"),
        (("--title", " "), 2, "không được để trống"),
    ],
)
def test_what_cannot_be_is_one_calm_sentence(
    begun: Shell, more: tuple[str, ...], status: int, sentence: str
) -> None:
    told = begun("task", "add", *OF, *more)
    assert told.status == status
    assert sentence in told.err
