import unicodedata
from pathlib import Path

import pytest

from desktop_app.importers.text_file import read_text

LINES = "STT;Họ và tên;Số tiền\n1;Nguyễn Văn Ấm;200.000\n"
CELLS = (("STT", "Họ và tên", "Số tiền"), ("1", "Nguyễn Văn Ấm", "200.000"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_text_is_read_in_any_usual_form(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(LINES.replace(";", separator).encode(encoding))
    assert read_text(path).sheets[0].rows == CELLS


def test_windows_vietnamese_is_composed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(_windows(LINES))
    assert read_text(path).sheets[0].rows == CELLS


def _windows(text: str) -> bytes:
    """Letters with their own mark, tones apart, as cp1258 has them."""
    out = bytearray()
    for char in text:
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            tone = next(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
            letter = unicodedata.normalize("NFC", parts.replace(tone, ""))
            out += letter.encode("cp1258") + tone.encode("cp1258")
    return bytes(out)
