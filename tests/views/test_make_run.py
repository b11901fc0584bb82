"""`make run` where there is a screen; part of `make window`, for it makes the sample year anew."""

import os
import subprocess

import pytest

from tests.views.test_real_window import ROOT, SIZE, Program, colours
from tools.display import display

PATIENCE_SECONDS = 120


@pytest.mark.timeout(PATIENCE_SECONDS)
def test_the_window_opens_on_the_sample_year_and_make_ends_with_it() -> None:
    with display(*SIZE) as screen:
        environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("CI", None)
        command = ("make", "run", "DEMO=build/shown")
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        ) as process:
            program = Program(screen, process)
            window = program.wait_for_window("sample.thidua – Sổ Thi Đua", PATIENCE_SECONDS)
            assert colours(program.picture("make-run.png")) > 20
            program.press(window, "ctrl+q")
            status, _, _ = program.ending()
    assert status == 0
