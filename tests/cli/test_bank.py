"""Reconciling from the command line."""

import pytest

from desktop_app.services.desk import Desk
from desktop_app.services.store import open_store
from tests.cli.driving import Shell
from tests.cli.fund_work import CLERK, collect
from tests.services.fund.out_work import put_bank_lines

MATCH = ("bank", "match", "--year", 2024)
LIST = ("bank", "list", "--year", 2024)
REMIT = ("fund", "remit", "--year", 2024, "--drive", "D1", "--date", "2024-11-05")


@pytest.fixture
def lines(shell: Shell) -> list[int]:
    """A statement of three lines, and the remittances 1 and 2 that two of them are."""
    collect(shell)
    shell.done(*REMIT, "--unit", "U1", "--amount", 5_000_000, "--reference", "FT24001")
    shell.done(*REMIT, "--unit", "U2", "--amount", 2_000_000)
    database = open_store(shell.store)
    found = put_bank_lines(
        Desk(database, CLERK),
        {"amount": 5_000_000, "content": "NOP QUY FT24001"},
        {"amount": 2_500_000},
        {"amount": -22_000, "content": "PHI DICH VU"},
    )
    database.close()
    return found


def test_sure_pairs_are_matched_and_the_rest_is_for_a_person(
    shell: Shell, lines: list[int]
) -> None:
    assert shell.done(*MATCH) == "Đã khớp 1 cặp; còn 1 dòng sao kê cần người khớp."
    found = shell.document(*LIST)
    first, second, out = found["lines"]
    assert (first["left"], first["matches"][0]["by"]) == (0, "reference")
    assert (second["id"], second["left"], second["candidates"]) == (lines[1], 2_500_000, [2])
    assert (out["left"], out["candidates"]) == (0, [])
    assert [one["id"] for one in found["open_remittances"]] == [2]


def test_a_person_matches_a_pair_and_lets_it_go(shell: Shell, lines: list[int]) -> None:
    pair = ("--line", lines[1], "--remittance", 2)
    number = shell.document(*MATCH, *pair)["match"]
    assert "Tiền ra, không đối chiếu (1 dòng)" in shell.done(*LIST)
    assert shell.done("bank", "unmatch", number) == f"Đã bỏ cặp khớp số {number}."
    assert "Chưa khớp: 2 dòng sao kê (7.500.000 đồng)" in shell.done(*LIST)


def test_more_than_one_side_has_is_refused(shell: Shell, lines: list[int]) -> None:
    told = shell(*MATCH, "--line", lines[1], "--remittance", 2, "--amount", 2_000_001)
    assert (told.status, "không quá 2.000.000 đồng" in told.err) == (3, True)


def test_half_a_pair_is_bad_usage(shell: Shell, lines: list[int]) -> None:
    assert shell(*MATCH, "--line", lines[1]).status == 2
