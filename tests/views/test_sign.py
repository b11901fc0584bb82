from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.config import Scheme
from desktop_app.views.colours import DARK, LIGHT
from desktop_app.views.look import Look, look
from desktop_app.views.sign import PIXELS, Sign
from tests.views.test_icons import inks


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Look]:
    assert qtbot is not None
    look().choose(Scheme.LIGHT, 200)
    yield look()
    look().choose(Scheme.SYSTEM, 100)


def test_a_sign_takes_the_colours_and_the_size_of_the_text(qtbot: QtBot, shown: Look) -> None:
    sign = Sign("home", "error")
    qtbot.addWidget(sign)
    assert inks(sign.pixmap().toImage()) == {LIGHT.error}
    assert sign.pixmap().width() == 2 * PIXELS
    shown.choose(Scheme.DARK, 150)
    assert inks(sign.pixmap().toImage()) == {DARK.error}
    assert sign.pixmap().width() == 27  # 18 × 150 %


def test_a_sign_shows_another_picture(qtbot: QtBot, shown: Look) -> None:
    assert shown.percent == 200
    sign = Sign("home", "info")
    qtbot.addWidget(sign)
    before = sign.pixmap().toImage()
    sign.show_icon("warning", "warning")
    assert sign.pixmap().toImage() != before
    assert inks(sign.pixmap().toImage()) == {LIGHT.warning}
