from pathlib import Path

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.services.written import write_as


def test_the_ending_says_what_is_made_and_the_folder_comes_to_be(tmp_path: Path) -> None:
    out = tmp_path / "mới" / "a.PDF"
    assert write_as(out, {".pdf", ".xlsx"}, str.encode) == out
    assert out.read_bytes() == b".pdf"


@pytest.mark.parametrize(("name", "told"), [("a.txt", "“.txt”"), ("a", "“tệp không đuôi”")])
def test_another_ending_makes_nothing_and_no_folder(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        write_as(tmp_path / "mới" / name, {".xlsx", ".pdf"}, str.encode)
    sentence = f"Bản này xuất ra tệp .pdf hoặc .xlsx, không xuất ra {told}. Hãy sửa đuôi tệp."
    assert str(refused.value) == sentence
    assert not (tmp_path / "mới").exists()


def test_what_cannot_be_made_leaves_the_older_file(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    out.write_bytes(b"old")

    def fail(_ending: str) -> bytes:
        sentence = "chưa có số liệu"
        raise Refused(sentence)

    with pytest.raises(Refused):
        write_as(out, {".pdf"}, fail)
    assert out.read_bytes() == b"old"
