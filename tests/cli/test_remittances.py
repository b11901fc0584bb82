"""Handing over and the balance from the command line."""

from pathlib import Path

import pytest

from tests.cli.driving import Shell
from tests.cli.fund_work import collect

REMIT = ("fund", "remit", "--year", 2024, "--drive", "D1", "--date", "2024-11-05")
BALANCE = ("fund", "balance", "--year", 2024)
REMITTANCES = ("fund", "remittances", "--year", 2024)


@pytest.fixture
def collected(shell: Shell) -> Shell:
    collect(shell)
    return shell


def test_a_remittance_is_entered_and_the_balance_follows(collected: Shell, tmp_path: Path) -> None:
    voucher = tmp_path / "uy nhiem chi.pdf"
    voucher.write_bytes(b"%PDF-1.4")
    more = ("--reference", "FT24001", "--document", voucher)
    number = collected.done(*REMIT, "--unit", "U1", "--amount", 3_000_000, *more)
    (line,) = collected.document(*REMITTANCES)["remittances"]
    assert (str(line["id"]), line["amount"], line["bank_reference"]) == (
        number,
        3_000_000,
        "FT24001",
    )
    assert line["document"] is not None
    rows = collected.document(*BALANCE)["rows"]
    assert [(row["unit"]["code"], row["collected"], row["on_hand"]) for row in rows] == [
        ("U1", 5_000_000, 2_000_000),
        ("U2", 2_000_000, 2_000_000),
    ]
    assert "2 đơn vị còn giữ 4.000.000 đồng chưa nộp" in collected.done(*BALANCE)


def test_who_holds_money_for_long_is_asked_for_by_days(collected: Shell) -> None:
    every = collected.document(*BALANCE, "--longer-than", 1)["rows"]
    assert [row["unit"]["code"] for row in every] == ["U1", "U2"]  # the longest first
    assert collected.document(*BALANCE, "--longer-than", 100_000)["rows"] == []


def test_more_than_is_on_hand_needs_its_reason(collected: Shell) -> None:
    told = collected(*REMIT, "--unit", "U1", "--amount", 6_000_000)
    assert told.status == 3
    assert "lớn hơn số còn giữ 5.000.000 đồng" in told.err
    reason = ("--unreported-reason", "Đã thu, chưa báo cáo")
    collected.done(*REMIT, "--unit", "U1", "--amount", 6_000_000, *reason)
    assert collected.document(*REMITTANCES)["remittances"][0]["reason"] == "Đã thu, chưa báo cáo"


def test_a_remittance_is_reversed_once(collected: Shell) -> None:
    number = collected.done(*REMIT, "--unit", "U1", "--amount", 1_000)
    back = collected.done("fund", "reverse-remittance", number, "--reason", "Ghi nhầm")
    told = collected("fund", "reverse-remittance", back, "--reason", "Đảo lại")
    assert (told.status, "không đảo lại được" in told.err) == (3, True)
    listed = collected.done(*REMITTANCES)
    assert f"Đảo khoản số {number}" in listed
    assert f"Đã đảo bằng khoản số {back}" in listed
