"""The ledger from the command line: written, taken back, listed, summed."""

import pytest

from tests.cli.driving import Shell
from tests.services import books

OF = ("--year", 2024, "--drive", "D1")
NEW = ("contribution", "add", *OF, "--unit", "U1", "--date", "2024-10-20")


@pytest.fixture
def driven(begun: Shell) -> Shell:
    """A drive of the poverty fund from 17 October on, which takes the campaign's returns."""
    drive = ("drive", "add", "D1", "--year", 2024, "--title", "Đợt một", "--opens", "2024-10-17")
    begun.done(*drive, "--fund", "vi-nguoi-ngheo", "--campaign", "VNN-2024")
    return begun


def test_money_goods_and_labour_are_listed_and_summed(driven: Shell) -> None:
    driven.done(*NEW, "--amount", 500_000, "--anonymous")
    goods = ("--goods", "gạo", "--quantity", "12,5", "--measure", "kg", "--value", 250_000)
    driven.done(*NEW, *goods)
    driven.done(*NEW, "--days", "2,5", "--people", 5)
    lines = driven.document("contribution", "list", "--year", 2024)
    assert [(one["amount"], one["in_kind_value"], one["labour_days"]) for one in lines] == [
        (0, 0, "2.50"),
        (0, 250_000, "0.00"),
        (500_000, 0, "0.00"),
    ]
    assert "gạo (12,5 kg)" in driven.done("contribution", "list", "--year", 2024)
    (month,) = driven.document("fund", "ledger", "--year", 2024, "--by", "month")["sums"]
    assert (month["code"], month["amount"], month["in_kind_value"]) == (
        "2024-10",
        500_000,
        250_000,
    )


def test_a_line_is_taken_back_once(driven: Shell) -> None:
    number = driven.done(*NEW, "--amount", 500_000)
    back = driven.done("contribution", "reverse", number, "--reason", "ghi nhầm đơn vị")
    again = driven("contribution", "reverse", back, "--reason", "nữa")
    assert (again.status, again.out) == (3, "")
    assert "bút toán đảo" in again.err
    (unit,) = driven.document("fund", "ledger", "--year", 2024)["sums"]
    assert (unit["lines"], unit["amount"]) == (0, 0)


def test_a_question_is_asked_by_refusing_and_answered_by_a_reason(driven: Shell) -> None:
    early = (*NEW[:-1], "2024-10-01", "--amount", 5_000)
    asked = driven(*early)
    assert (asked.status, asked.out) == (3, "")
    assert "nằm ngoài đợt vận động (từ 17/10/2024)" in asked.err
    assert driven.done(*early, "--reason", "nộp sớm").isdigit()


def test_goods_without_a_value_are_refused(driven: Shell) -> None:
    told = driven(*NEW, "--goods", "5 kg gạo")
    assert (told.status, told.err) == (
        3,
        "Hãy ghi giá trị quy đổi ra tiền (đồng) của hiện vật này.\n",
    )


def test_a_reported_line_is_listed_with_its_cell(driven: Shell) -> None:
    path = books.gifts(driven.store.parent / "a.xlsx", "Văn phòng Sở", ("Lê An", 200_000))
    driven.done("import", path, "--year", 2024)
    (line,) = driven.document("contribution", "list", "--year", 2024, "--drive", "D1")
    assert (line["amount"], line["source"]["cell"], line["giver"]) == (200_000, "C5", "person")
