from pathlib import Path

from tests.cli.driving import Shell
from tests.exporters.pdf.self_check.broken import good


def test_a_good_file_passes_and_a_changed_one_does_not(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "bao cao.pdf"
    file.write_bytes(good())
    assert "Đạt 13/13 điều tự kiểm tra" in shell.done("pdf", "check", file)
    file.write_bytes(good().replace(b"%\xbf\xf7\xa2\xfe", b"%1234", 1))
    told = shell("pdf", "check", file, "--json")
    assert told.status == 1
    assert [one["code"] for one in told.json if one["faults"]] == ["header"]


def test_what_is_no_pdf_is_told_in_a_sentence(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "van ban.pdf"
    file.write_bytes(b"khong phai")
    told = shell("pdf", "check", file)
    assert told.status != 0
    assert "không phải tệp PDF" in told.err
