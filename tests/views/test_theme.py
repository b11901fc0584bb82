import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from desktop_app.config import resource
from desktop_app.views.colours import DARK, LIGHT, Colours
from desktop_app.views.theme import SMALLEST_POINTS, font, palette, style_sheet


def pixels(sheet: str) -> list[int]:
    return [int(size) for size in re.findall(r"(\d+)px", sheet)]


@pytest.mark.usefixtures("qapp")
def test_the_style_sheet_grows_with_the_text() -> None:
    def sizes(points: float) -> list[float]:
        return [float(size) for size in re.findall(r"font-size: ([\d.]+)pt", style_sheet(points))]

    assert sizes(15.0) == pytest.approx([1.5 * size for size in sizes(10.0)], abs=0.15)
    assert "$" not in style_sheet(10.0)


def test_room_grows_with_the_size_and_lines_stay_fine() -> None:
    plain, double = pixels(style_sheet(10.0)), pixels(style_sheet(20.0, 200))
    assert double == [size if size < 4 else 2 * size for size in plain]


@pytest.mark.usefixtures("qapp")
def test_the_font_is_never_too_small_and_grows_with_the_size() -> None:
    assert font().pointSizeF() >= SMALLEST_POINTS
    assert font(150).pointSizeF() == pytest.approx(1.5 * font().pointSizeF())


def test_each_scheme_paints_with_its_own_colours() -> None:
    assert LIGHT.surface in style_sheet(10.0, 100, LIGHT)
    assert DARK.surface in style_sheet(10.0, 100, DARK)
    assert palette(DARK).color(QPalette.ColorRole.Base) == QColor(DARK.surface)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_arrows_that_the_style_sheet_names_are_there(scheme: Colours) -> None:
    arrows = re.findall(r"url\((.*?)\)", style_sheet(10.0, 100, scheme))
    assert len(arrows) == 3
    assert all(Path(arrow).is_file() for arrow in arrows)


def test_the_dark_schemes_arrows_are_the_same_drawing_in_its_text_colour() -> None:
    for name in ("up.svg", "down.svg"):
        plain = resource("icons", name).read_text(encoding="utf-8")
        dark = resource("icons", "dark", name).read_text(encoding="utf-8")
        assert dark == plain.replace("currentColor", DARK.text)
