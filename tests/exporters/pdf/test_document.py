import subprocess
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.progress import Cancelled
from desktop_app.exporters.pdf import pdf_bytes, pdf_of_all
from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series
from desktop_app.reports.report import (
    Column,
    Heading,
    Letterhead,
    Paragraph,
    Report,
    Row,
    Signature,
    Table,
)
from tests.exporters import samples
from tests.exporters.pdf.reading import FONTS, page_sizes, page_texts

A4 = (595.28, 841.89)


def flat(text: str) -> str:
    return " ".join(text.split())


def made(report: Report) -> bytes:
    return pdf_bytes(report, FONTS, invariant=True)


def test_a_vietnamese_name_copies_out_equal() -> None:
    text = flat(page_texts(made(samples.contributions()))[0])
    assert "Nguyễn Thị Hường - Đắk Ơ" in text
    assert unicodedata.is_normalized("NFC", text)


def test_decomposed_text_is_set_composed() -> None:
    name = unicodedata.normalize("NFD", samples.PERSON)
    assert samples.PERSON in page_texts(made(samples.plain_table(Row((name, 1)))))[0]


@pytest.mark.parametrize("sample", [samples.ranking, samples.contributions, samples.summary])
def test_every_font_is_a_subset_in_the_file(sample: type, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(made(sample()))
    listed = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True)
    fonts = [line.split() for line in listed.stdout.splitlines()[2:]]
    assert fonts
    for name, *_, embedded, subset, unicode_map, _, _ in fonts:
        assert name.split("+")[1].startswith("LiberationSerif")
        assert (embedded, subset, unicode_map) == ("yes", "yes", "yes")


def test_no_font_of_the_readers_own_is_named() -> None:
    plain = made(samples.ranking())
    assert b"Helvetica" not in plain
    assert b"Times-Roman" not in plain


def test_the_same_report_gives_the_same_bytes() -> None:
    assert made(samples.ranking()) == made(samples.ranking())


def test_the_file_says_its_title_author_and_language() -> None:
    pdf = made(samples.ranking())
    with pypdfium2.PdfDocument(pdf) as document:
        about = document.get_metadata_dict()
    assert about["Title"].startswith("Bảng xếp hạng thi đua - Kết quả chấm điểm")
    assert about["Author"] == samples.AGENCY
    with pikepdf.open(BytesIO(pdf)) as file:
        assert str(file.Root.Lang) == "vi-VN"


def test_a_letter_without_a_title_is_called_by_its_subject() -> None:
    letter = Report("letter", "", subject="V/v đôn đốc nộp báo cáo")
    with pypdfium2.PdfDocument(made(letter)) as document:
        assert document.get_metadata_dict()["Title"] == "V/v đôn đốc nộp báo cáo"


def test_headings_and_tables_are_bookmarks() -> None:
    with pypdfium2.PdfDocument(made(samples.summary())) as document:
        titles = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert titles[:3] == [
        (0, "BÁO CÁO"),
        (1, "I. Kết quả thực hiện"),
        (1, "1. Công tác chỉ đạo, triển khai"),
    ]
    assert (1, "Kết quả thực hiện các chỉ tiêu năm 2024") in titles


def test_a_wide_table_turns_its_page_and_the_text_after_it_turns_back() -> None:
    sizes = page_sizes(made(samples.summary()))
    texts = page_texts(made(samples.summary()))
    turned = [i for i, text in enumerate(texts) if "Cùng kỳ" in flat(text)]
    assert [sizes[i] for i in turned] == [pytest.approx(A4[::-1], abs=0.1)] * len(turned)
    assert sizes[0] == pytest.approx(A4, abs=0.1)
    assert sizes[-1] == pytest.approx(A4, abs=0.1)


def test_a_heading_turns_with_the_wide_table_under_it() -> None:
    pages = [flat(text) for text in page_texts(made(samples.summary()))]
    titled = next(page for page in pages if "3. Kết quả theo từng chỉ tiêu" in page)
    assert "Cùng kỳ" in titled


def test_a_signature_stands_with_the_last_paragraph() -> None:
    for count in range(8, 14):
        blocks = tuple(Paragraph("Nội dung " * 40 + f"số {i + 1}.") for i in range(count))
        report = Report("test", "Báo cáo", blocks=blocks, signatures=samples.SIGNATURES)
        last = flat(page_texts(made(report))[-1])
        assert "PHÓ GIÁM ĐỐC" in last
        assert f"số {count}." in last


def test_a_report_may_ask_for_landscape() -> None:
    report = replace(samples.ranking(), landscape=True)
    assert {round(width) for width, _ in page_sizes(made(report))} == {842}


def test_an_empty_table_says_so() -> None:
    assert "Chưa có số liệu." in page_texts(made(samples.plain_table()))[0]


def test_what_the_font_lacks_is_a_box_and_what_shows_nothing_is_dropped() -> None:
    report = samples.plain_table(Row(("Vui\u200f 😀\u200d\ufe0f cười", 1)))
    assert "Vui □ cười" in flat(page_texts(made(report))[0])


def test_an_empty_report_is_still_a_document() -> None:
    text = flat(page_texts(made(Report("test", "Báo cáo")))[0])
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "BÁO CÁO" in text


def test_markup_in_a_text_stays_text() -> None:
    report = Report("test", "A", blocks=(Paragraph("1 < 2 & <b>đậm</b>"),))
    assert "1 < 2 & <b>đậm</b>" in page_texts(made(report))[0]


def test_long_work_tells_how_far_it_is() -> None:
    told: list[tuple[int, int, str]] = []
    pdf_bytes(samples.contributions(), FONTS, lambda *step: told.append(step))
    rows = len(samples.contributions().tables[0].rows)
    assert told[0] == (0, rows, "Dàn trang")
    assert told[-1] == (rows, rows, "Vẽ bảng")


def test_a_cancel_ends_the_work() -> None:
    def cancel(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        pdf_bytes(samples.contributions(), FONTS, cancel)


LONG = "chữ " * 3000
UNBROKEN = "Đ" * 5000


@pytest.mark.parametrize(
    "text",
    [
        *(LONG, UNBROKEN, "\n" * 200, "", " ", "\x00\x1b", "\ud800", "שלום"),
        *("Đơn vị 👩‍👩‍👧 🇻🇳", "\u202eNguyễn\u202c \u200fVăn\u2066 A\u2069", "Ă" * 200),
    ],
)
def test_no_length_or_kind_of_text_breaks_a_page(text: str) -> None:
    assert page_texts(made(filled_with(text)))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(), max_size=60))
def test_any_text_anywhere_is_set(text: str) -> None:
    assert page_texts(made(filled_with(text)))


def chart_of(kind: ChartKind, text: str) -> Chart:
    """The same in a chart."""
    series = Series(text, (Mark(7, note=text, sign=text),), text)
    places = (Category(text, text),)
    return Chart(kind, text, places, (series, series), unit=text, notes=(text,), legend=(Mark(1),))


def filled_with(text: str) -> Report:
    """A report with the text at every place that takes one."""
    columns = (Column("a", text), Column("b", text, group=text), Column("c", "C", group=text))
    rows = (Row((text, text, 1)), *(Row((text,), level) for level in ("group", "total")))
    return Report(
        "test",
        text,
        text,
        Letterhead(text, text, text, text, "2024"),
        (
            Heading(text),
            Paragraph(text),
            Table(text, columns, rows, text, text),
            *(chart_of(kind, text) for kind in (ChartKind.BARS, ChartKind.STACKED, ChartKind.HEAT)),
        ),
        (Signature(text, text, text),),
        (text,),
    )


def test_several_reports_in_one_file_begin_on_a_page_each_numbered_anew() -> None:
    long = samples.contributions()
    alone = len(page_texts(made(long)))
    texts = page_texts(pdf_of_all([long, samples.ranking(), long], FONTS, invariant=True))
    between = len(page_texts(made(samples.ranking())))
    assert len(texts) == 2 * alone + between
    assert texts[alone] == page_texts(made(samples.ranking()))[0]
    assert texts[alone + between :] == page_texts(made(long))
