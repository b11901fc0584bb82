"""Versions on the command line: what counts, what changed, and how a question is answered."""

from pathlib import Path

import pytest

from tests.cli.driving import Shell
from tests.services import books

CAMPAIGN = ("--year", 2024, "--campaign", "VNN-2024")
RETURN = ("--year", 2024, "--unit", "U1", "--campaign", "VNN-2024")


def sent(folder: Path, name: str, *given: tuple[str, object]) -> Path:
    return books.gifts(folder / f"{name}.xlsx", "Văn phòng Sở", *given)


@pytest.fixture
def twice(begun: Shell, tmp_path: Path) -> Shell:
    """A shell after a return and its correction: An gave 250.000, not 200.000 đồng."""
    begun.done("import", sent(tmp_path, "a", ("An", 200_000), ("Bình", 50_000)), *CAMPAIGN)
    begun.done("import", sent(tmp_path, "b", ("An", 250_000), ("Bình", 50_000)), *CAMPAIGN)
    return begun


def test_the_versions_of_a_return_are_listed(twice: Shell) -> None:
    first, second = twice.document("return", "versions", *RETURN)
    assert (first["file"], first["state"], first["amount"]) == ("a.xlsx", "replaced", 250_000)
    assert (second["file"], second["state"], second["amount"]) == ("b.xlsx", "in_force", 300_000)
    text = twice("return", "versions", *RETURN).out
    assert "đã bị thay" in text
    assert "đang tính" in text


def test_the_differences_of_two_versions_are_listed(twice: Shell) -> None:
    first, second = twice.document("return", "versions", *RETURN)
    (found,) = twice.document("return", "differences", first["id"], second["id"])
    assert found == {
        "what": "An",
        "field": "Số tiền (đồng)",
        "old": "200.000",
        "new": "250.000",
        "old_source": {"file": "a.xlsx", "sheet": "Sheet1", "cell": "C5"},
        "new_sheet": "Sheet1",
        "new_cell": "C5",
    }
    assert "250.000" in twice("return", "differences", first["id"], second["id"]).out
    assert "Hai bản giống nhau" in twice("return", "differences", first["id"], first["id"]).out


def test_versions_that_are_not_there_are_a_known_failure(twice: Shell) -> None:
    assert twice("return", "differences", 1, 99).status == 3
    assert twice("return", "versions", *RETURN[:3], "U9", *RETURN[4:]).status == 3


def test_a_dry_run_says_what_would_be_replaced(twice: Shell, tmp_path: Path) -> None:
    more = sent(tmp_path, "c", ("An", 250_000), ("Bình", 60_000))
    told = twice("import", more, *CAMPAIGN, "--dry-run").out
    assert "Thay bản đang tính từ tệp “b.xlsx”: 2 dòng → 2 dòng" in told
    assert "1 dòng đổi, 0 thêm, 0 bớt" in told


def test_a_question_is_answered_by_an_option(twice: Shell, tmp_path: Path) -> None:
    unclear = sent(tmp_path, "c", ("An", 1_000), ("Em", 2_000))
    asked = twice("import", unclear, *CAMPAIGN, "--accept-valid-rows")
    assert asked.status == 1
    assert "--supplement hoặc --replace" in asked.out
    added = twice.document("import", unclear, *CAMPAIGN, "--supplement", "--dry-run")
    replaced = twice.document("import", unclear, *CAMPAIGN, "--replace", "--dry-run")
    assert [one["files"][0]["status"] for one in (added, replaced)] == ["accepted", "accepted"]


def test_both_answers_at_once_are_bad_usage(twice: Shell, tmp_path: Path) -> None:
    file = sent(tmp_path, "c", ("An", 1_000))
    assert twice("import", file, *CAMPAIGN, "--supplement", "--replace").status == 2
