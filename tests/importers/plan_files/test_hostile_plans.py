"""Plan documents that are broken or made to do harm, each read by the child process."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from desktop_app.domain import plan_refusals as refusals
from desktop_app.domain.plan_refusals import PlanRefused
from desktop_app.domain.progress import Cancelled
from desktop_app.importers import guard
from desktop_app.importers.plan_files import pdf_text, xml_tree
from desktop_app.importers.reader_process import Reader
from tests.importers.files import rewritten
from tests.importers.plan_files.documents import docx, odt, p
from tests.importers.plan_files.pages import pdf
from tests.importers.test_hostile_files import with_parts

LINE = "Kế hoạch triển khai phong trào thi đua chuyển đổi số năm 2024"
DOCUMENT = "word/document.xml"
LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
BOMB = b'?>\n<!DOCTYPE x [<!ENTITY l0 "ha">' + LAUGHS + b"]>"


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as one:
        yield one


def refusal(reader: Reader, path: Path) -> type[PlanRefused]:
    with pytest.raises(PlanRefused) as caught:
        reader.plan_lines(path)
    return type(caught.value)


def ends_well(reader: Reader, path: Path) -> bool:
    """Whether there are lines, or a sentence why not."""
    try:
        return bool(reader.plan_lines(path))
    except PlanRefused as told:
        return str(told).endswith(".")


def nested(depth: int) -> str:
    begin, end = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return begin * depth + p("KẾ HOẠCH") + end * depth


def test_plans_and_spreadsheets_are_read_by_one_process(reader: Reader, tmp_path: Path) -> None:
    before = reader.started
    assert reader.plan_lines(docx(tmp_path / "a.docx", p("KẾ HOẠCH"))) == ["KẾ HOẠCH"]
    reader.read(docx(tmp_path / "b.docx", p("KẾ HOẠCH")))
    page = pdf(tmp_path / "a.pdf", ((80, LINE, 85.0),))
    assert reader.plan_lines(page) == [LINE]
    assert reader.started == max(before, 1)


def test_a_zip_bomb_is_not_unpacked(reader: Reader, tmp_path: Path) -> None:
    bomb = {"word/media/bomb.bin": bytes(guard.SMALL_PART_BYTES * 20)}
    path = with_parts(docx(tmp_path / "a.docx", p("KẾ HOẠCH")), bomb)
    assert refusal(reader, path) is refusals.TooLargeDocument


def test_entities_are_refused(reader: Reader, tmp_path: Path) -> None:
    word = rewritten(docx(tmp_path / "a.docx", p("KẾ HOẠCH")), {DOCUMENT: (b"?>", BOMB)})
    text = rewritten(odt(tmp_path / "a.odt", "<text:p>a</text:p>"), {"content.xml": (b"?>", BOMB)})
    assert refusal(reader, word) is refusals.DamagedDocument
    assert refusal(reader, text) is refusals.DamagedDocument


def test_tables_in_tables_are_read_to_a_depth(reader: Reader, tmp_path: Path) -> None:
    assert reader.plan_lines(docx(tmp_path / "a.docx", nested(20))) == ["KẾ HOẠCH"]
    assert refusal(reader, docx(tmp_path / "b.docx", nested(20_000))) is refusals.TooLargeDocument


def test_millions_of_paragraphs_are_not_read(reader: Reader, tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", "<w:p/>" * (xml_tree.MOST_ELEMENTS + 1))
    assert refusal(reader, path) is refusals.TooLargeDocument


def test_a_number_that_repeats_spaces_without_end_is_held_back(
    reader: Reader, tmp_path: Path
) -> None:
    path = odt(tmp_path / "a.odt", '<text:p>a<text:s text:c="999999999"/>b</text:p>')
    assert len(reader.plan_lines(path)[0]) < 1000
    assert reader.plan_lines(odt(tmp_path / "b.odt", "<text:p>a<text:s text:c='x'/>b</text:p>"))


def test_a_style_that_is_based_on_itself_ends(reader: Reader, tmp_path: Path) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'
    path = docx(tmp_path / "a.docx", p("KẾ HOẠCH", '<w:pStyle w:val="A"/>'), styles=styles)
    assert reader.plan_lines(path) == ["KẾ HOẠCH"]


def test_too_many_pages_are_not_read(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for _ in range(pdf_text.MOST_PAGES + 1):
        canvas.showPage()
    canvas.save()
    assert refusal(reader, path) is refusals.TooLargeDocument


def test_any_byte_may_be_wrong(reader: Reader, tmp_path: Path) -> None:
    """Whatever stands in a file: its lines or a refusal, and the process is not lost for long."""
    dice = random.Random(7)  # noqa: S311  # the same damage each time
    whole = (
        docx(tmp_path / "a.docx", p("KẾ HOẠCH") * 30),
        odt(tmp_path / "a.odt", "<text:p>KẾ HOẠCH</text:p>" * 30),
        pdf(tmp_path / "a.pdf", tuple((40 + 20 * n, "KẾ HOẠCH thi đua", 85.0) for n in range(30))),
    )
    for path in whole:
        data = path.read_bytes()
        for number in range(25):
            hurt = bytearray(data)
            for _ in range(dice.choice((1, 20, 400))):
                hurt[dice.randrange(len(hurt))] = dice.randrange(256)
            changed = tmp_path / f"{number}{path.suffix}"
            changed.write_bytes(bytes(hurt))
            assert ends_well(reader, changed)


def test_reading_may_be_stopped_and_the_next_file_is_read(tmp_path: Path) -> None:
    def stop(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    path = docx(tmp_path / "a.docx", p("KẾ HOẠCH"))
    with Reader() as reader:
        with pytest.raises(Cancelled):
            reader.plan_lines(path, stop)
        assert reader.plan_lines(path) == ["KẾ HOẠCH"]
        assert reader.started == 2


def test_a_document_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    slow = docx(tmp_path / "a.docx", "<w:p/>" * (xml_tree.MOST_ELEMENTS - 10))
    with Reader(seconds=0.1) as reader:
        assert refusal(reader, slow) is refusals.ReadingTooLong
        reader.seconds = 8
        assert reader.plan_lines(docx(tmp_path / "b.docx", p("KẾ HOẠCH"))) == ["KẾ HOẠCH"]
