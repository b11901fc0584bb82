"""The ledger's lines and sums as tables."""

from dataclasses import replace

import pytest

from desktop_app.domain.fund_rows import By, Giver, LedgerLine, Summed
from desktop_app.domain.rows import Origin
from desktop_app.reports.fund_ledger import (
    amount_told,
    giver_name,
    ledger_table,
    line_state,
    summed_table,
)

LINE = LedgerLine(
    7,
    "VP",
    "Văn phòng Sở",
    "NL",
    "vi-nguoi-ngheo",
    "",
    Giver.UNIT,
    500_000,
    "gạo",
    "12.5",
    "kg",
    250_000,
    0,
    12,
    False,  # noqa: FBT003  # not direct
    "2024-10-20",
    "",
    "",
    "",
    "2024-11-20",
    "Chị Văn Thư",
    0,
    0,
)
CELL = Origin(4, "VP.xlsx", "DS", "D13")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (LINE, "Ghi ngày 20/11/2024 (Chị Văn Thư)"),
        (
            replace(LINE, direct=True),
            "Hỗ trợ trực tiếp; Ghi ngày 20/11/2024 (Chị Văn Thư)",
        ),
        (replace(LINE, origin=CELL), "Theo báo cáo: VP.xlsx / DS / D13"),
        (replace(LINE, reverses=3), "Bút toán đảo khoản số 3"),
        (replace(LINE, reversed_by=9, origin=CELL), "Đã đảo bằng khoản số 9"),
    ],
)
def test_a_line_says_how_it_came_and_what_became_of_it(line: LedgerLine, told: str) -> None:
    assert line_state(line) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (LINE, "Tập thể đơn vị (12 người)"),
        (replace(LINE, participants=-12), "Tập thể đơn vị (12 người)"),
        (replace(LINE, giver=Giver.ANONYMOUS, participants=None), "Người ủng hộ không nêu tên"),
        (replace(LINE, name="Lê An", giver=Giver.PERSON, participants=None), "Lê An"),
    ],
)
def test_a_giver_is_named_or_told(line: LedgerLine, told: str) -> None:
    assert giver_name(line) == told


def test_a_line_has_its_number_and_goods_their_quantity() -> None:
    (row,) = ledger_table([LINE]).rows
    assert (row.ident, row.cells[0], row.cells[8]) == ("line:7", 7, "gạo (12,5 kg)")


def test_an_amount_is_told_in_figures_and_words() -> None:
    assert amount_told(500_000) == "500.000 đồng (Năm trăm nghìn đồng)"


def test_each_fund_has_a_total_of_its_own_and_there_is_none_of_all() -> None:
    poverty = ("vi-nguoi-ngheo", "Quỹ “Vì người nghèo”")
    sums = (
        Summed(*poverty, False, "2024-10", "2024-10", 2, 100, 5, 50),  # noqa: FBT003  # not direct
        Summed(*poverty, False, "", "", 1, 30, 0, 0),  # noqa: FBT003  # not direct
        Summed(*poverty, True, "2024-10", "2024-10", 1, 7, 0, 0),  # noqa: FBT003  # direct
        Summed("", "", False, "", "", 1, 0, 0, 25),  # noqa: FBT003  # not direct
    )
    cells = [row.cells for row in summed_table(By.MONTH, sums).rows]
    assert cells == [
        ("Quỹ “Vì người nghèo”",),
        ("Tháng 10/2024", 2, 100, 5, 50),
        ("Không rõ tháng", 1, 30, 0, 0),
        ("Tổng cộng", 3, 130, 5, 50),
        ("Quỹ “Vì người nghèo”: hỗ trợ trực tiếp",),
        ("Tháng 10/2024", 1, 7, 0, 0),
        ("Tổng cộng", 1, 7, 0, 0),
        ("Ngoài các quỹ",),
        ("Không rõ tháng", 1, 0, 0, 25),
        ("Tổng cộng", 1, 0, 0, 25),
    ]
