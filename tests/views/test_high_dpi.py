"""On a screen of more pixels everything is as large as before, and finer."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

# A process of its own, as the factor is read once, when the application begins.
DRAW = """
import json
from PySide6.QtCore import QSize
from desktop_app.app import prepare
application = prepare()
from desktop_app.views.icons import icon
from desktop_app.views.table_view import TableView
from tests.views.office import ranking
table = TableView("bang", "Bảng")
table.set_table(ranking())
table.resize(700, 300)
table.show()
application.processEvents()
picture, sign = table.grab(), icon("open").pixmap(QSize(20, 20))
print(json.dumps({
    "ratio": picture.devicePixelRatio(),
    "pixels": [picture.width(), picture.height()],
    "sign": [sign.width(), sign.devicePixelRatio()],
    "heading": table.horizontalHeader().height(),
    "row": table.rowHeight(1),
    "columns": [table.columnWidth(at) for at in range(6)],
}))
"""


def drawn(factor: str) -> Any:  # noqa: ANN401  # any document
    chosen = {"QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        [sys.executable, "-c", DRAW],
        env=os.environ | chosen,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(told.stdout)


@pytest.fixture(scope="module")
def plain() -> Any:  # noqa: ANN401  # any document
    return drawn("1")


@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_a_finer_screen_has_the_same_table_in_more_pixels(plain: Any, factor: str) -> None:  # noqa: ANN401
    fine, times = drawn(factor), float(factor)
    assert (plain["ratio"], fine["ratio"]) == (1, times)
    assert fine["pixels"] == [round(700 * times), round(300 * times)]
    # An icon is drawn with all the pixels that its place has, not blown up.
    assert fine["sign"] == [round(20 * times), times]
    # Letters have other widths in whole pixels; what is laid out by them may differ by a few.
    for part in ("heading", "row"):
        assert abs(fine[part] - plain[part]) <= 3
    for wide, before in zip(fine["columns"], plain["columns"], strict=True):
        assert abs(wide - before) <= max(8, before * 0.1)
