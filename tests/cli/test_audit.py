"""The way back along the trail, from the command line."""

from tests.cli.driving import Shell

OF = ("--year", 2024, "--campaign", "VNN-2024")


def titles(shell: Shell) -> list[str]:
    return [one["title"] for one in shell.document("task", "list", *OF)["tasks"]]


def last_entry(shell: Shell) -> int:
    """The number that `audit list` tells of the newest entry."""
    newest = shell.document("audit", "list", "--limit", 1)[0]
    return int(newest["number"])


def test_a_command_is_taken_back_and_done_again(begun: Shell) -> None:
    before = titles(begun)
    begun.done("task", "add", *OF, "--title", "Thăm hộ nghèo")
    after = titles(begun)
    told = begun.done("audit", "undo", last_entry(begun))
    assert told.startswith("Đã hoàn tác: Giao thêm việc (Việc số ")
    assert titles(begun) == before
    assert begun.done("audit", "undo", last_entry(begun)).startswith("Đã hoàn tác: Hoàn tác")
    assert titles(begun) == after


def test_what_is_not_taken_back_says_why(begun: Shell) -> None:
    begun.done("year", "close", "--year", 2024)
    told = begun("audit", "undo", last_entry(begun))
    assert (told.status, "Mở lại sổ năm" in told.err) == (3, True)
