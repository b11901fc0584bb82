from pathlib import Path

import pytest

from desktop_app.importers.ods_merges import EntitiesRefused, read_ods_faults, read_ods_merges
from desktop_app.importers.workbook import NOT_COMPUTED
from tests.importers.files import ods_with_faults, ods_with_merges, rewritten


def test_regions_are_counted_through_repeated_rows_and_columns(tmp_path: Path) -> None:
    merges = read_ods_merges(ods_with_merges(tmp_path / "a.ods"))
    assert merges == {"DS": ((0, 0, 0, 2), (3, 0, 4, 0))}


def test_errors_and_formulas_without_a_result_are_told(tmp_path: Path) -> None:
    faults = read_ods_faults(ods_with_faults(tmp_path / "a.ods"))
    assert faults == {"DS": {(0, 1): "#REF!", (0, 2): NOT_COMPUTED}}


def test_entities_are_refused(tmp_path: Path) -> None:
    path = ods_with_merges(tmp_path / "a.ods")
    rewritten(path, {"content.xml": (b"?>", b'?>\n<!DOCTYPE x [<!ENTITY a "aaaa">]>')})
    with pytest.raises(EntitiesRefused):
        read_ods_merges(path)
