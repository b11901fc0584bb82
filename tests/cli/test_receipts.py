"""Receipts from the command line."""

from pathlib import Path

import pypdfium2
import pytest

from tests.cli.driving import Shell
from tests.cli.fund_work import collect

ISSUE = ("receipt", "issue", "--year", 2024, "--date", "2024-11-05", "--contribution")
LIST = ("receipt", "list", "--year", 2024)


@pytest.fixture
def gifts(shell: Shell) -> tuple[int, int]:
    return collect(shell)


def test_receipts_are_numbered_listed_and_printed(
    shell: Shell, gifts: tuple[int, int], tmp_path: Path
) -> None:
    waiting = shell.document(*LIST, "--waiting")["contributions"]
    assert [one["id"] for one in waiting] == list(gifts)
    assert shell.done(*ISSUE, gifts[0]) == "BL-2024 0000001"
    assert shell.done(*ISSUE, gifts[1], "--payer", "Lê An") == "BL-2024 0000002"
    found = shell.document(*LIST)["receipts"]
    assert [(one["number"], one["payer"], one["amount"]) for one in found] == [
        (1, "Phòng U1", 5_000_000),
        (2, "Lê An", 2_000_000),
    ]
    assert "Không khoản tiền nào chờ biên lai." in shell.done(*LIST, "--waiting")
    out = tmp_path / "biên lai.pdf"
    assert shell.done("export", "receipts", "--year", 2024, "--out", out) == str(out)
    text = pypdfium2.PdfDocument(out)[0].get_textpage().get_text_bounded()
    assert "Năm triệu đồng" in text
    assert "Lê An" in text


def test_a_receipt_becomes_a_slip_on_stock(
    shell: Shell, gifts: tuple[int, int], tmp_path: Path
) -> None:
    shell.done(*ISSUE, gifts[0])
    shell.done(*ISSUE, gifts[1], "--payer", "Lê An")
    second = shell.document(*LIST)["receipts"][1]["id"]
    out = tmp_path / "phiếu thu.pdf"
    slips = ("export", "receipt-slips", "--year", 2024, "--out", out, "--only", second)
    assert shell.done(*slips, "--stock", "--layout", "phieu-thu") == str(out)
    with pypdfium2.PdfDocument(out) as document:
        (text,) = (one.get_textpage().get_text_bounded() for one in document)
    assert "Lê An" in text
    assert "Hai triệu đồng." in text
    assert "PHIẾU THU" not in text


def test_a_number_used_twice_ends_in_one_sentence(shell: Shell, gifts: tuple[int, int]) -> None:
    shell.done(*ISSUE, gifts[0])
    told = shell(*ISSUE, gifts[1], "--number", 1)
    assert told.status == 3
    assert "đã cấp cho Phòng U1" in told.err


def test_a_voided_receipt_keeps_its_number(shell: Shell, gifts: tuple[int, int]) -> None:
    shell.done(*ISSUE, gifts[0])
    told = shell.done("receipt", "void", "BL-2024", 1, "--reason", "Sai tên")
    assert told == "Đã hủy biên lai BL-2024 0000001."
    assert shell.done(*ISSUE, gifts[0]) == "BL-2024 0000002"
    first = shell.document(*LIST)["receipts"][0]
    assert (first["number"], first["reason"]) == (1, "Sai tên")
    assert first["voided"]


def test_receipts_come_as_pdf_only(shell: Shell, gifts: tuple[int, int], tmp_path: Path) -> None:
    shell.done(*ISSUE, gifts[0])
    told = shell("export", "receipts", "--year", 2024, "--out", tmp_path / "a.docx")
    assert told.status == 2
    assert "Báo cáo “receipts” xuất ra tệp .pdf; hãy sửa tên tệp ở --out." in told.err
