"""A bank's statement through the window: seen as it will be stored, then taken in."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.services.importing.ledger_sheets import remittances, statement
from tests.views.pages.returns.conftest import Preview, confirm_import, rows_in, statuses, turn_to
from tests.views.pages.shown import click_row, rows_shown, text_of

IN = ("20/10/2024", "FT24294001", None, 400_000, "VAN PHONG SO NOP QUY")
OUT = ("25/10/2024", "FT24299009", 150_000, None, "CHUYEN MTTQ")


def test_a_statement_is_shown_by_its_kind_and_goes_in(
    qtbot: QtBot, preview: Preview, inbox: Path
) -> None:
    statement(inbox / "sao kê.xlsx", IN, OUT)
    preview(inbox)
    assert statuses() == {"sao kê.xlsx": "Nhận đủ"}
    assert "Sao kê ngân hàng" in rows_shown("import.files")[0]
    turn_to("Sẽ ghi vào sổ")
    qtbot.waitUntil(lambda: rows_in("import.rows") == 2)
    assert [row[1:] for row in rows_shown("import.rows")] == [
        ["20/10/2024", "400.000", "FT24294001", "VAN PHONG SO NOP QUY"],
        ["25/10/2024", "-150.000", "FT24299009", "CHUYEN MTTQ"],
    ]
    confirm_import(qtbot)


def test_a_list_without_a_drive_says_what_to_do(preview: Preview, inbox: Path) -> None:
    remittances(inbox / "nộp.xlsx", ("Văn phòng Sở", "20/10/2024", "FT24294001", 400_000))
    preview(inbox)
    click_row("import.files", "nộp.xlsx")
    (problem,) = rows_shown("import.problems")
    assert "Hãy lập đợt vận động" in problem[5]
    assert text_of("import.summary").startswith("1 tệp: 1 không nhận.")
