"""Registrations, and a campaign's story, from the command line."""

from pathlib import Path

from tests.cli.driving import Shell

CAMPAIGN = ("--year", 2024, "--campaign", "VNN-2024")


def test_a_units_own_plan_goes_from_received_over_returned_to_accepted(
    begun: Shell, tmp_path: Path
) -> None:
    paper = tmp_path / "KH.txt"
    paper.write_text("Kế hoạch của phòng", encoding="utf-8")
    unit = begun.document("unit", "list", "--year", 2024)[0]
    receive = ("registration", "receive", *CAMPAIGN, "--kind", "own_plan", "--unit", unit["code"])
    number = begun.done(*receive, "--number", "3/KH", "--received", "2024-02-25", "--file", paper)
    begun.done("registration", "return", number, "--reason", "Thiếu chỉ tiêu")
    assert begun.done(*receive, "--number", "4/KH") == number
    begun.done("registration", "accept", number)
    found = begun.document("registration", "list", *CAMPAIGN, "--kind", "own_plan")["lines"]
    line = next(one for one in found if one["unit"] == unit["code"])
    assert (line["state"], line["number"], line["documents"]) == ("accepted", "4/KH", 1)
    told = begun.done("registration", "list", *CAMPAIGN, "--kind", "own_plan")
    assert told.splitlines()[-1] == "3 đơn vị: 1 chấp nhận, 2 chưa gửi."


def test_what_was_noted_by_mistake_is_taken_out(begun: Shell) -> None:
    unit = begun.document("unit", "list", "--year", 2024)[0]["code"]
    titles = ("--title", "Tập thể lao động xuất sắc", "--title", "Bằng khen")
    number = begun.done("registration", "receive", "--year", 2024, "--unit", unit, *titles)
    (line,) = [one for one in of_year(begun) if one["id"]]
    assert line["titles"] == ["Tập thể lao động xuất sắc", "Bằng khen"]
    begun.done("registration", "withdraw", number, "--reason", "Nhầm đơn vị")
    assert {one["state"] for one in of_year(begun)} == {"not_sent"}


def of_year(begun: Shell) -> list[dict[str, object]]:
    lines: list[dict[str, object]]
    lines = begun.document("registration", "list", "--year", 2024)["lines"]
    return lines


def test_the_story_of_a_campaign_is_one_list(begun: Shell) -> None:
    events = begun.document("campaign", "story", "VNN-2024")["events"]
    assert events[-1]["kind"] in {"launch", "change"}
    assert "Phát động" in begun.done("campaign", "story", "VNN-2024")
