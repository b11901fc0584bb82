"""Letters to the units that are late."""

from pathlib import Path

import docx
import pypdfium2
import pytest

from desktop_app.domain.errors import CannotWrite, NotFound, Refused
from desktop_app.services.desk import Desk
from desktop_app.services.reminders import Reminders
from desktop_app.services.returns import Returns
from tests.services.desk_work import YEAR, launch, list_units, send

VNN = "VNN-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Three units, of which one answered; the clock stands two days after the due day."""
    list_units(desk, ["A", "B", "C"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-18")
    send(desk, "A", VNN, received="2024-11-15")
    return desk


def reminded(desk: Desk) -> dict[str, str]:
    (board,) = Returns(desk).board(YEAR)
    return {line.unit.code: line.reminded for line in board.lines}


def test_the_word_letter_names_the_units_that_owe(year: Desk, tmp_path: Path) -> None:
    made = Reminders(year).write(YEAR, tmp_path / "thu" / "don doc.docx").value
    document = docx.Document(str(made))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "- Phòng B;" in text
    assert "- Phòng C." in text
    assert "Phòng A" not in text


def test_the_pdf_letter_says_the_same(year: Desk, tmp_path: Path) -> None:
    made = Reminders(year).write(YEAR, tmp_path / "don doc.pdf").value
    text = pypdfium2.PdfDocument(made)[0].get_textpage().get_text_bounded()
    assert "V/v đôn đốc" in text
    assert "Phòng C" in text
    assert "Phòng A" not in text


def test_the_board_knows_who_was_reminded_and_when(year: Desk, tmp_path: Path) -> None:
    Reminders(year).write(YEAR, tmp_path / "a.docx", units=("B",))
    assert reminded(year) == {"A": "", "B": "2024-11-20", "C": ""}


def test_a_letter_that_could_not_be_saved_reminded_nobody(year: Desk, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("")
    with pytest.raises(CannotWrite):
        Reminders(year).write(YEAR, tmp_path / "tep" / "a.docx")
    assert reminded(year) == {"A": "", "B": "", "C": ""}


def test_where_nobody_owes_there_is_no_letter(year: Desk, tmp_path: Path) -> None:
    send(year, "B", VNN)
    send(year, "C", VNN)
    with pytest.raises(Refused, match="không cần văn bản đôn đốc"):
        Reminders(year).write(YEAR, tmp_path / "a.docx")


def test_an_unknown_unit_or_another_ending_is_refused(year: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="Z"):
        Reminders(year).write(YEAR, tmp_path / "a.docx", units=("Z",))
    with pytest.raises(Refused, match=r"\.docx hoặc \.pdf"):
        Reminders(year).write(YEAR, tmp_path / "a.xlsx")
