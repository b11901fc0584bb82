"""What each kind of file is taken for, and the sentence where it is not read."""

from pathlib import Path

import pytest

from desktop_app.domain import plan_refusals as refusals
from desktop_app.domain.plan_refusals import PlanRefused
from desktop_app.importers import plan_files
from desktop_app.importers.plan_files import pasted_lines, read_document
from tests.importers.files import ods_with_merges, xls, xlsx
from tests.importers.plan_files.documents import docx, odt, p
from tests.importers.plan_files.pages import pdf
from tests.plan_documents import no_plans
from tests.plan_documents.files import write
from tests.plan_documents.made import make_plan

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def ole(path: Path, name: str) -> Path:
    return written(path, OLE + name.encode("utf-16-le") + bytes(600))


def refusal(path: Path) -> type[PlanRefused]:
    with pytest.raises(PlanRefused) as caught:
        read_document(path)
    assert str(caught.value).endswith(".")
    return type(caught.value)


def plain(lines: list[str]) -> list[str]:
    return [" ".join(line.split()) for line in lines if line.strip()]


def test_the_bytes_decide_what_a_file_is_not_its_ending(tmp_path: Path) -> None:
    assert read_document(docx(tmp_path / "a.pdf", p("KẾ HOẠCH"))) == ["KẾ HOẠCH"]
    assert read_document(odt(tmp_path / "a.docx", "<text:p>KẾ HOẠCH</text:p>")) == ["KẾ HOẠCH"]


@pytest.mark.parametrize("seed", range(1, 7))
@pytest.mark.parametrize("ending", [".docx", ".odt"])
def test_a_generated_plan_has_the_same_lines_as_its_text(
    tmp_path: Path, seed: int, ending: str
) -> None:
    plan = make_plan(seed)
    text = plain(read_document(write(plan, tmp_path / "a.txt")))
    found = plain(read_document(write(plan, tmp_path / f"a{ending}")))
    assert " ".join(found) == " ".join(text)


def test_a_scan_has_no_text(tmp_path: Path) -> None:
    assert refusal(no_plans.scan(tmp_path)) is refusals.ScanWithoutText


def test_a_locked_document_is_said_to_be_locked(tmp_path: Path) -> None:
    assert refusal(no_plans.encrypted(tmp_path)) is refusals.LockedDocument
    assert refusal(ole(tmp_path / "a.docx", "EncryptedPackage")) is refusals.LockedDocument
    locked = odt(tmp_path / "a.odt", "", manifest="<encryption-data/>")
    assert refusal(locked) is refusals.LockedDocument


def test_an_old_word_document_is_to_be_saved_anew(tmp_path: Path) -> None:
    assert refusal(ole(tmp_path / "a.doc", "WordDocument")) is refusals.OldWordDocument
    assert ".docx" in refusals.OldWordDocument.sentence


def test_other_kinds_of_files_are_not_read(tmp_path: Path) -> None:
    for path in (
        xlsx(tmp_path / "a.xlsx"),
        xls(tmp_path / "a.xls"),
        ods_with_merges(tmp_path / "a.ods"),
        written(tmp_path / "a.png", b"\x89PNG" + bytes(40)),
        written(tmp_path / "a.rtf", b"{\\rtf1 KE HOACH}"),
    ):
        assert refusal(path) is refusals.UnknownDocument, path


def test_a_file_without_text_is_empty(tmp_path: Path) -> None:
    assert refusal(no_plans.text_file(tmp_path, "empty")) is refusals.EmptyDocument
    assert refusal(docx(tmp_path / "a.docx", p("  "))) is refusals.EmptyDocument


def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    whole = docx(tmp_path / "a.docx", p("KẾ HOẠCH")).read_bytes()
    drawn = pdf(tmp_path / "a.pdf", ((80, "KẾ HOẠCH", "left"),)).read_bytes()
    for path in (
        written(tmp_path / "cut.docx", whole[:-40]),
        written(tmp_path / "wrong.docx", b"KE HOACH"),
        written(tmp_path / "cut.pdf", b"%PDF-1.7\n"),
        written(tmp_path / "changed.docx", whole.replace(b"PK\x01\x02", b"PK\x01\x03")),
        written(tmp_path / "garbage.pdf", drawn[:100] + bytes(500)),
    ):
        assert refusal(path) is refusals.DamagedDocument, path


def test_a_file_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    assert refusal(tmp_path / "không có.docx") is refusals.UnreadableDocument
    assert refusal(tmp_path) is refusals.UnreadableDocument


def test_more_than_a_plan_can_say_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(refusals.TooLargeDocument):
        pasted_lines("a\n" * (plan_files.MOST_LINES + 1))
    with pytest.raises(refusals.TooLargeDocument):
        pasted_lines("a" * (plan_files.MOST_CHARACTERS + 1))
    monkeypatch.setattr(plan_files, "MAX_FILE_BYTES", 10)
    assert refusal(docx(tmp_path / "a.docx", p("KẾ HOẠCH"))) is refusals.TooLargeDocument
