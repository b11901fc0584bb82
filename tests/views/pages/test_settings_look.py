from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop_app.config import Language, Scheme, Settings, load_settings
from desktop_app.views.colours import COLOURS, DARK
from desktop_app.views.context import Context
from desktop_app.views.look import look
from desktop_app.views.memory import memory
from desktop_app.views.pages.settings_look import LookPanel
from tests.views.driving import click, find, unnamed
from tests.views.pages.shown import choose


@pytest.fixture
def panel(qtbot: QtBot, context: Context) -> Iterator[LookPanel]:
    look().choose(Scheme.SYSTEM, 100)
    made = LookPanel(context)
    qtbot.addWidget(made)
    made.show()
    yield made
    look().choose(Scheme.SYSTEM, 100)
    look().speak(Language.VIETNAMESE)


def test_all_its_controls_have_names(panel: LookPanel) -> None:
    assert unnamed(panel) == []


@pytest.mark.usefixtures("panel")
def test_it_begins_with_what_holds() -> None:
    assert find("look.scheme", QComboBox).currentText() == "Theo hệ thống"
    assert find("look.size", QComboBox).currentText() == "100 %"
    assert find("look.language", QComboBox).currentText() == "Tiếng Việt"


@pytest.mark.usefixtures("panel")
def test_a_scheme_is_shown_at_once_and_kept() -> None:
    choose("look.scheme", "Tối")
    assert COLOURS.surface == DARK.surface
    assert load_settings() == Settings(scheme=Scheme.DARK)


@pytest.mark.usefixtures("panel")
def test_a_size_is_shown_at_once_and_kept() -> None:
    choose("look.size", "150 %")
    assert look().percent == 150
    assert load_settings() == Settings(text_percent=150)


def test_a_language_is_spoken_at_once_and_kept(panel: LookPanel, qtbot: QtBot) -> None:
    assert panel.isVisible()
    with qtbot.waitSignal(look().spoken):
        choose("look.language", "English")
    assert load_settings() == Settings(language=Language.ENGLISH)


@pytest.mark.usefixtures("panel")
def test_a_size_chosen_by_the_wheel_is_shown_here_too() -> None:
    look().set_percent(130)
    assert find("look.size", QComboBox).currentText() == "130 %"


def test_the_layout_is_forgotten_and_said_so(
    panel: LookPanel, context: Context, qtbot: QtBot
) -> None:
    assert panel.isVisible()
    memory().put("grid.widths", [1, 2])
    with qtbot.waitSignal(context.told) as told:
        click("look.forget")
    assert memory().get("grid.widths") is None
    assert told.args is not None
    assert "Đã quên" in told.args[0]
