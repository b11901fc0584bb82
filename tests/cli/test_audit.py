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


def test_a_few_letters_find_a_unit_and_a_campaign(begun: Shell) -> None:
    found = begun.document("find", "nguoi ngheo", "--year", 2024)
    assert [(one["kind"], one["code"]) for one in found] == [("campaign", "VNN-2024")]
    told = begun.done("find", "van phong", "--year", 2024)
    assert "Văn phòng Sở" in told
    assert "Đơn vị" in told


def test_what_is_not_taken_back_says_why(begun: Shell) -> None:
    begun.done("year", "close", "--year", 2024)
    told = begun("audit", "undo", last_entry(begun))
    assert (told.status, "Mở lại sổ năm" in told.err) == (3, True)


def test_acts_are_found_and_looked_at_field_by_field(begun: Shell) -> None:
    begun.done("department", "set", "--place", "Đồng Nai")
    found = begun.document("audit", "find", "--search", "dong nai")
    (entry,) = found["entries"]
    assert not found["more"]
    assert {"title": "Địa danh", "before": "", "after": "Đồng Nai"} in entry["changes"]
    shown = begun.done("audit", "show", entry["number"])
    assert "Sửa thông tin cơ quan" in shown
    assert "Đồng Nai" in shown
    about = begun.document("audit", "find", "--about", "campaign:VNN-2024")
    assert {one["action"] for one in about["entries"]} >= {"campaign.launch"}
    assert begun.document("audit", "find", "--to", "2020-01-01")["entries"] == []


def test_an_act_that_there_is_not_is_a_sentence(shell: Shell) -> None:
    told = shell("audit", "show", 999)
    assert told.status == 3
    assert "999" in told.err
