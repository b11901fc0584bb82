"""A function stands for another, whose module is loaded when it is called first."""

import sys

import pytest

from desktop_app.exporters.late import late


def test_the_module_is_loaded_by_the_first_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    mixed = late("colorsys", "rgb_to_hls")
    assert "colorsys" not in sys.modules
    # Pure red: hue 0, half as light as white, fully saturated.
    assert mixed(1.0, 0.0, b=0.0) == (0.0, 0.5, 1.0)
    assert "colorsys" in sys.modules
