"""A year at a glance, from the command line."""

from tests.cli.driving import Shell

YEAR = ("--year", 2024)


def test_the_years_figures_and_what_is_to_be_done_are_told(begun: Shell) -> None:
    found = begun.document("overview", *YEAR)
    assert (found["year"], found["closed"], found["ranking"]) == (2024, False, None)
    assert [one["code"] for one in found["campaigns"]] == ["VNN-2024"]
    kinds = [one["kind"] for one in found["agenda"]]
    assert "returns" in kinds
    assert all(one["due"] or one["urgency"] == "undated" for one in found["agenda"])
    told = begun.done("overview", *YEAR)
    assert "Việc cần làm" in told
    assert "đơn vị chưa nộp báo cáo" in told


def test_a_year_of_nothing_has_nothing_to_do(begun: Shell) -> None:
    found = begun.document("overview", "--year", 1999)
    assert (found["units"], found["agenda"], found["funds"]) == (0, [], [])
    assert "Không có việc nào đang chờ." in begun.done("overview", "--year", 1999)
