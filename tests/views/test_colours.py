from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor

from desktop_app.views.colours import COLOURS, DARK, LIGHT, Colours

GROUNDS = ("window", "surface", "sunken", "group", "total", "selection")
SOFT = ("success", "info", "warning", "error")
PAIRS = (
    *(("text", ground) for ground in (*GROUNDS, "line", "accent_soft")),
    *(("text", f"{tone}_soft") for tone in SOFT),
    *((tone, f"{tone}_soft") for tone in SOFT),
    *((tone, ground) for tone in SOFT for ground in ("window", "surface", "group")),
    *(("muted", ground) for ground in ("window", "surface", "group", "sunken")),
    *(("accent_dark", ground) for ground in ("window", "surface", "sunken", "group")),
    ("info", "selection"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_info", "info"),
)
# What bounds a control or shows which one has the keys.
EDGES = (
    ("strong_line", "surface"),
    ("strong_line", "window"),
    ("info", "surface"),
    ("info", "window"),
    ("accent", "surface"),
    ("accent", "window"),
)


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


def below(scheme: Colours, pairs: tuple[tuple[str, str], ...], ratio: float) -> list[str]:
    found = asdict(scheme)
    ratios = {(one, other): contrast(found[one], found[other]) for one, other in pairs}
    return [f"{one} on {other}: {is_:.2f}" for (one, other), is_ in ratios.items() if is_ < ratio]


def test_the_ratio_is_the_standards() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)  # the standard's own


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_ground_that_it_stands_on(scheme: Colours) -> None:
    assert below(scheme, PAIRS, 4.5) == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_and_marks_can_be_seen(scheme: Colours) -> None:
    assert below(scheme, EDGES, 3.0) == []


def test_taking_a_scheme_changes_the_colours_that_others_hold() -> None:
    held = COLOURS
    held.take(DARK)
    try:
        assert asdict(COLOURS) == asdict(DARK)
    finally:
        held.take(LIGHT)
    assert asdict(held) == asdict(LIGHT)
