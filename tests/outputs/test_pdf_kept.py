"""Every PDF of the sample year passes the program's own checks of a file to be kept."""

import pytest

from desktop_app.exporters.pdf.self_check import self_check
from tests.outputs.printed import CODES, Printed


@pytest.mark.parametrize("kind", CODES)
def test_nothing_is_found_wrong(printed: Printed, kind: str) -> None:
    assert {one.code: one.faults for one in self_check(printed[kind]) if one.faults} == {}
