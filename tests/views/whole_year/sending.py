"""Step 3: a return workbook for every unit."""

from pathlib import Path

from tests.views.driving import click, is_shown
from tests.views.pages.shown import row_of, text_of
from tests.views.whole_year.clerk import POOR, Clerk, choose_beginning, retype

PAGE, DIALOG = "Báo cáo đơn vị", "returns.forms-dialog"


def send_the_forms(clerk: Clerk) -> None:
    """Every unit's workbook lies in a folder; nobody has answered yet."""
    folder = clerk.folder / "mẫu gửi đơn vị"
    write_the_forms(clerk, folder)
    assert len(list(folder.glob("*.xlsx"))) == len(clerk.truth["units"])
    assert row_of("returns.board", "TTR")[4] == "Chưa nộp"


def write_the_forms(clerk: Clerk, folder: Path) -> None:
    clerk.turns_to(PAGE, "returns.forms")
    clerk.opens("returns.forms", DIALOG)
    choose_beginning("returns.forms.campaign", POOR)
    retype("returns.forms.folder", str(folder))
    click("returns.forms.write")
    clerk.sees(f"{DIALOG}.result")
    assert text_of(f"{DIALOG}.result").startswith("Đã tạo 26 mẫu báo cáo")
    click(f"{DIALOG}.close")
    clerk.until(lambda: not is_shown(DIALOG))
