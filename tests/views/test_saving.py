"""Another name is offered wherever one is refused, filled in and free."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import CannotWrite, DiskFull, FileInUse, NameTooLong, PlaceGone
from desktop_app.domain.progress import Progress
from desktop_app.views.context import Context
from desktop_app.views.operation import Workers
from desktop_app.views.saving import Outgoing, another, ask_where, own_documents
from tests.views.conftest import ACTOR
from tests.views.driving import click, enter_path, find, is_shown
from tests.views.office import PlainOffice

Refusal = Callable[[Path], Exception]


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def asked(over: QWidget, workers: Workers, path: Path, refusal: Refusal) -> list[Path]:
    """Ask where to save; the first place is refused. The list gets what is written at last."""
    written: list[Path] = []

    def work(chosen: Path, _progress: Progress) -> Path:
        if chosen == path:
            raise refusal(chosen)
        return chosen

    context = Context(PlainOffice(), workers, ACTOR, 2024)
    ask_where(Outgoing(over, context, "it.save", "Lưu", "Xuất", work, written.append), path)
    enter_path("it.save", str(path))
    return written


def suggested() -> Path:
    (name,) = find("it.save", QFileDialog).selectedFiles()
    return Path(name)


@pytest.mark.parametrize("refusal", [FileInUse, CannotWrite])
def test_a_free_name_beside_it_is_filled_in(
    qtbot: QtBot, over: QWidget, workers: Workers, tmp_path: Path, refusal: Refusal
) -> None:
    path = tmp_path / "Xếp hạng.xlsx"
    (tmp_path / "Xếp hạng (2).xlsx").touch()
    written = asked(over, workers, path, refusal)
    qtbot.waitUntil(lambda: is_shown("it.another-name"))
    assert str(path) in find("it.another-name", QMessageBox).text()
    click("it.another-name.yes")
    qtbot.waitUntil(lambda: is_shown("it.save"))
    assert suggested() == tmp_path / "Xếp hạng (3).xlsx"
    enter_path("it.save", str(suggested()))
    qtbot.waitUntil(lambda: written == [tmp_path / "Xếp hạng (3).xlsx"])


@pytest.mark.parametrize("refusal", [PlaceGone, DiskFull])
def test_another_folder_is_offered_where_this_one_is_what_refuses(
    qtbot: QtBot, over: QWidget, workers: Workers, tmp_path: Path, refusal: Refusal
) -> None:
    asked(over, workers, tmp_path / "a.pdf", refusal)
    qtbot.waitUntil(lambda: is_shown("it.another-name"))
    click("it.another-name.yes")
    qtbot.waitUntil(lambda: is_shown("it.save"))
    assert suggested() == own_documents() / "a.pdf"


def test_a_name_that_was_too_long_comes_back_shorter(
    qtbot: QtBot, over: QWidget, workers: Workers, tmp_path: Path
) -> None:
    asked(over, workers, tmp_path / f"{'ạ' * 60}.pdf", NameTooLong)
    qtbot.waitUntil(lambda: is_shown("it.another-name"))
    click("it.another-name.yes")
    qtbot.waitUntil(lambda: is_shown("it.save"))
    # Three bytes a letter: 33 fit into 100.
    assert suggested().name == f"{'ạ' * 33}.pdf"


def test_a_name_that_windows_does_not_take_is_never_offered(
    qtbot: QtBot, over: QWidget, workers: Workers, tmp_path: Path
) -> None:
    context = Context(PlainOffice(), workers, ACTOR, 2024)
    outgoing = Outgoing(over, context, "it.save", "Lưu", "Xuất", lambda *_: None, lambda _: None)
    ask_where(outgoing, tmp_path / "con.pdf")
    qtbot.waitUntil(lambda: is_shown("it.save"))
    assert suggested().name == "_con.pdf"


def test_another_name_has_a_number_that_no_file_has(tmp_path: Path) -> None:
    (tmp_path / "a (2).pdf").touch()
    assert another(tmp_path / "a.pdf").name == "a (3).pdf"
