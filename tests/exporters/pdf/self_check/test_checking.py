from dataclasses import replace

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.exporters.pdf.receipts import receipts_pdf
from desktop_app.exporters.pdf.self_check import self_check
from tests.exporters.pdf.reading import FONTS
from tests.exporters.pdf.self_check.broken import changed, faults, good
from tests.exporters.pdf.test_receipts import FORM


def test_a_report_passes_every_check() -> None:
    assert faults(good()) == {}
    assert len(self_check(good())) == 13


def test_receipts_pass_every_check_a_cancelled_one_too() -> None:
    assert faults(receipts_pdf([FORM, replace(FORM, void="Đã hủy: ghi nhầm")], FONTS)) == {}


def test_a_checked_file_is_told_by_its_codes_each_but_once() -> None:
    codes = [one.code for one in self_check(good())]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("data", [b"", b"khong phai PDF", b"%PDF-1.7\n%\xff\xff\xff\xff\nhong"])
def test_what_is_no_pdf_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(Refused, match="không phải tệp PDF"):
        self_check(data)


def test_a_file_with_a_password_is_refused_in_a_sentence() -> None:
    from pikepdf import Encryption  # noqa: PLC0415  # of this test alone

    locked = changed(lambda _pdf: None, encryption=Encryption(owner="chu", user="mo"))
    with pytest.raises(Refused, match="có mật khẩu"):
        self_check(locked)
