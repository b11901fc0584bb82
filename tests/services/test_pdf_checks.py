from pathlib import Path

import pytest

from desktop_app.domain.errors import CannotRead
from desktop_app.services.pdf_checks import check_pdf
from tests.exporters.pdf.self_check.broken import good


def test_a_file_is_looked_at_where_it_lies(tmp_path: Path) -> None:
    file = tmp_path / "Báo cáo.pdf"
    file.write_bytes(good())
    assert [one.faults for one in check_pdf(file)] == [()] * 13


def test_a_file_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        check_pdf(tmp_path / "khong co.pdf")
