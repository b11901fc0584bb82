"""On a screen of more pixels everything is as large as before, and finer."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

FACTORS = ("1", "1.25", "1.5", "2")
# A process for each factor, which is read once, when the application begins; what they import is
# imported before they part.
DRAW = """
import json, os, sys
from PySide6.QtCore import QSize
from desktop_app.app import prepare
from tests.views.office import ranking
from desktop_app.views.icons import icon
from desktop_app.views.table_view import TableView

def drawn():
    application = prepare()
    table = TableView("bang", "Bảng")
    table.set_table(ranking())
    table.resize(700, 300)
    table.show()
    application.processEvents()
    picture, sign = table.grab(), icon("open").pixmap(QSize(20, 20))
    return {
        "ratio": picture.devicePixelRatio(),
        "pixels": [picture.width(), picture.height()],
        "sign": [sign.width(), sign.devicePixelRatio()],
        "heading": table.horizontalHeader().height(),
        "row": table.rowHeight(1),
        "columns": [table.columnWidth(at) for at in range(6)],
    }

for factor in sys.argv[1:]:
    child = os.fork()
    if child == 0:
        os.environ["QT_SCALE_FACTOR"] = factor
        print(json.dumps({factor: drawn()}), flush=True)
        os._exit(0)
    os.waitpid(child, 0)
"""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that part")


@pytest.fixture(scope="module")
def drawn() -> dict[str, Any]:
    """The measures of one table, at each factor."""
    told = subprocess.run(
        [sys.executable, "-c", DRAW, *FACTORS],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = {}
    for line in told.stdout.splitlines():
        found |= json.loads(line)
    return found


@pytest.mark.parametrize("factor", FACTORS[1:])
def test_a_finer_screen_has_the_same_table_in_more_pixels(
    drawn: dict[str, Any], factor: str
) -> None:
    plain, fine, times = drawn["1"], drawn[factor], float(factor)
    assert (plain["ratio"], fine["ratio"]) == (1, times)
    assert fine["pixels"] == [round(700 * times), round(300 * times)]
    # An icon is drawn with all the pixels that its place has, not blown up.
    assert fine["sign"] == [round(20 * times), times]
    # Letters have other widths in whole pixels; what is laid out by them may differ by a few.
    for part in ("heading", "row"):
        assert abs(fine[part] - plain[part]) <= 3
    for wide, before in zip(fine["columns"], plain["columns"], strict=True):
        assert abs(wide - before) <= max(8, before * 0.1)
