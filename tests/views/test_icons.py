import gc
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from desktop_app.views.colours import COLOURS, DARK, LIGHT
from desktop_app.views.icons import TintedIcon, colour, icon

ICONS = sorted(resource("icons").glob("*.svg"))


@pytest.fixture
def dark() -> Iterator[None]:
    COLOURS.take(DARK)
    yield
    COLOURS.take(LIGHT)


def inks(picture: QImage) -> set[str]:
    """The colours of what is drawn through and through, without the smoothed edges."""
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", [path.stem for path in ICONS])
@pytest.mark.usefixtures("qapp")
def test_an_icon_is_drawn_in_the_one_style_and_in_the_colour_asked_for(name: str) -> None:
    root = ET.parse(resource("icons", f"{name}.svg")).getroot()  # noqa: S314  # our own file
    assert (root.get("viewBox"), root.get("stroke"), root.get("stroke-width")) == (
        "0 0 24 24",
        "currentColor",
        "1.75",
    )
    assert inks(icon(name, "#ff0000").pixmap(96, 96).toImage()) == {"#ff0000"}


@pytest.mark.usefixtures("qapp")
def test_a_disabled_control_has_a_greyed_icon() -> None:
    assert icon("print").pixmap(18, 18).toImage() != (
        icon("print").pixmap(18, 18, QIcon.Mode.Disabled).toImage()
    )


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_as_fine_as_it_is_asked_to_be() -> None:
    for side in (16, 18, 24, 36, 64):
        assert icon("print").pixmap(side, side).toImage().width() == side


def test_an_icon_that_was_set_is_drawn_in_the_colours_that_hold_when_it_is(
    qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    button = QPushButton(icon("home"), "")
    qtbot.addWidget(button)
    gc.collect()  # what a button keeps must outlive our own reference
    assert inks(button.icon().pixmap(96, 96).toImage()) == {LIGHT.text}
    request.getfixturevalue("dark")
    assert inks(button.icon().pixmap(96, 96).toImage()) == {DARK.text}
    assert not button.grab().isNull()


@pytest.mark.usefixtures("dark")
def test_a_role_is_a_colour_of_the_scheme() -> None:
    assert colour("accent") == DARK.accent
    assert colour("#123456") == "#123456"


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_where_there_is_no_room_nothing_is_drawn() -> None:
    engine = TintedIcon("open", "text")
    for size in (QSize(0, 0), QSize(0, 18), QSize(18, 0)):
        assert engine.pixmap(size, QIcon.Mode.Normal, QIcon.State.Off).isNull()
