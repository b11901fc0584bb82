import re
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor, QIcon

from desktop_app.config import resource
from desktop_app.views.theme import COLOURS, SMALLEST_POINTS, font, icon, style_sheet

ICONS = sorted(resource("icons").glob("*.svg"))


def luminance(colour: str) -> float:
    """WCAG 2's relative luminance."""
    shown = QColor(colour)
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (shown.redF(), shown.greenF(), shown.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *[(COLOURS.text, ground) for ground in (COLOURS.window, COLOURS.surface, COLOURS.sunken)],
        *[(COLOURS.text, ground) for ground in (COLOURS.selection, COLOURS.group, COLOURS.total)],
        *[(COLOURS.muted, ground) for ground in (COLOURS.window, COLOURS.surface)],
        (COLOURS.text, COLOURS.success_soft),
        (COLOURS.text, COLOURS.error_soft),
        (COLOURS.error, COLOURS.window),
        (COLOURS.accent_dark, COLOURS.surface),
        (COLOURS.surface, COLOURS.accent),
        (COLOURS.surface, COLOURS.info),
    ],
)
def test_text_can_be_read_on_its_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("name", [path.stem for path in ICONS])
@pytest.mark.usefixtures("qapp")
def test_an_icon_is_drawn_in_the_one_style_and_in_the_colour_asked_for(name: str) -> None:
    root = ET.parse(resource("icons", f"{name}.svg")).getroot()  # noqa: S314  # our own file
    assert (root.get("viewBox"), root.get("stroke"), root.get("stroke-width")) == (
        "0 0 24 24",
        "currentColor",
        "1.75",
    )
    picture = icon(name, "#ff0000").pixmap(36, 36).toImage()
    inked = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(ink.red() > 200 and ink.green() < 40 and ink.blue() < 40 for ink in inked)


@pytest.mark.usefixtures("qapp")
def test_a_disabled_control_has_a_greyed_icon() -> None:
    assert icon("print").pixmap(18, 18).toImage() != (
        icon("print").pixmap(18, 18, QIcon.Mode.Disabled).toImage()
    )


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


@pytest.mark.usefixtures("qapp")
def test_the_style_sheet_grows_with_the_text() -> None:
    def sizes(points: float) -> list[float]:
        return [float(size) for size in re.findall(r"font-size: ([\d.]+)pt", style_sheet(points))]

    assert sizes(15.0) == pytest.approx([1.5 * size for size in sizes(10.0)], abs=0.15)
    assert "$" not in style_sheet(10.0)


@pytest.mark.usefixtures("qapp")
def test_the_font_is_never_too_small() -> None:
    assert font().pointSizeF() >= SMALLEST_POINTS
