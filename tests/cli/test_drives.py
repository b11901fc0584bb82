"""Funds, drives and goals from the command line."""

from tests.cli.driving import Shell

DRIVE = ("drive", "add", "NL", "--year", 2024, "--fund", "vi-nguoi-ngheo")
WAGE = ("--title", "Một ngày lương", "--basis", "day_wage", "--divisor", "22")


def test_funds_ship_are_added_and_changed(shell: Shell) -> None:
    assert shell.done("fund", "add", "khuyen-hoc", "--name", "Quỹ khuyến học") == "khuyen-hoc"
    shell.done("fund", "set", "thien-tai", "--holder", "Ban Vận động tỉnh")
    found = {one["code"]: one for one in shell.document("fund", "list")}
    assert list(found) == ["vi-nguoi-ngheo", "thien-tai", "nhan-dao", "khuyen-hoc"]
    assert found["thien-tai"]["name"] == "Quỹ cứu trợ thiên tai, dịch bệnh"
    assert found["thien-tai"]["holder"] == "Ban Vận động tỉnh"
    assert shell("fund", "set", "xyz", "--name", "Quỹ").status == 3


def test_a_drive_begins_and_changes_only_where_told(begun: Shell) -> None:
    assert begun.done(*DRIVE, *WAGE, "--campaign", "VNN-2024", "--opens", "2024-10-17") == "NL"
    begun.done("drive", "set", "NL", "--year", 2024, "--closes", "2024-11-18")
    (found,) = begun.document("drive", "list", "--year", 2024)
    assert (found["basis"], found["divisor"], found["campaign"]) == ("day_wage", 2200, "VNN-2024")
    assert (found["opens_on"], found["closes_on"], found["takes_returns"]) == (
        "2024-10-17",
        "2024-11-18",
        True,
    )
    assert "Một ngày lương (tháng chia 22 ngày)" in begun.done("drive", "list", "--year", 2024)


def test_a_drive_without_its_divisor_is_refused_in_a_sentence(begun: Shell) -> None:
    told = begun(*DRIVE, "--title", "Một ngày lương", "--basis", "day_wage")
    assert (told.status, told.out) == (3, "")
    assert "số ngày công của tháng" in told.err
    assert begun("drive", "set", "XX", "--year", 2024).status == 3


def test_a_goal_is_written_shown_and_taken_away(begun: Shell) -> None:
    begun.done(*DRIVE, "--title", "Đợt một")
    goal = ("drive", "goal", "NL", "--year", 2024)
    begun.done(*goal, "--unit", "U1", "--amount", 3_000_000, "--note", "tự đăng ký")
    told = {one["unit"]["code"]: one["amount"] for one in begun.document(*goal)}
    assert told == {"U1": 3_000_000, "U2": None, "U3": None}
    begun.done(*goal, "--unit", "U1")
    assert {one["amount"] for one in begun.document(*goal)} == {None}
