from dataclasses import replace
from itertools import pairwise

import pypdfium2

from desktop_app.exporters.pdf import pdf_bytes
from desktop_app.exporters.pdf.self_check import self_check
from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series
from desktop_app.reports.report import Block, Format, Heading, Paragraph, Report, Signature
from tests.exporters.pdf.charts.values import chart
from tests.exporters.pdf.reading import FONTS, page_texts

MONEY = chart(ChartKind.COLUMNS, (5, 6), unit="đồng", notes=("Các quỹ không cộng chung.",))


def made(*blocks: Block, signed: bool = False) -> bytes:
    signatures = (Signature("Giám đốc", "Trần Văn Mẫu"),) if signed else ()
    report = Report("test", "Báo cáo", blocks=blocks, signatures=signatures)
    return pdf_bytes(report, FONTS, invariant=True)


def units(count: int) -> Chart:
    names = tuple(Category(f"Đơn vị số {at:03}") for at in range(count))
    series = (Series("Tiền", tuple(Mark(at) for at in range(1, count + 1))),)
    return Chart(ChartKind.BARS, "Theo đơn vị", names, series, Format.MONEY)


def test_a_chart_has_its_title_its_unit_its_notes_and_a_bookmark() -> None:
    pdf = made(MONEY)
    (text,) = page_texts(pdf)
    for part in ("Biểu đồ thử", "Đơn vị tính: đồng", "Các quỹ không cộng chung."):
        assert part in text
    with pypdfium2.PdfDocument(pdf) as document:
        assert [one.get_title() for one in document.get_toc()] == ["BÁO CÁO", "Biểu đồ thử"]


def test_it_passes_every_check_of_a_file() -> None:
    assert [one.code for one in self_check(made(MONEY)) if one.faults] == []


def test_what_has_no_figures_says_so() -> None:
    (text,) = page_texts(made(replace(units(2), series=(Series("", (Mark(None),) * 2),))))
    assert "Chưa có số liệu." in text


def test_a_long_chart_goes_on_on_the_next_pages_and_loses_no_line() -> None:
    pages = page_texts(made(units(120)))
    found = [line[:13] for page in pages for line in page.splitlines() if line.startswith("Đơn vị")]
    assert len(pages) > 2
    assert found == [f"Đơn vị số {at:03}" for at in range(120)]


def test_a_title_stands_on_the_page_of_its_chart() -> None:
    # Wherever the text before it ends.
    for lines in range(20, 34):
        pages = page_texts(made(*map(Paragraph, ["Một dòng."] * lines), Heading("Kết quả"), MONEY))
        (titled,) = (page for page in pages if "Biểu đồ thử" in page)
        assert "Kết quả" in titled
        assert "Nơi 1" in titled


def test_signatures_are_not_left_alone_after_a_chart() -> None:
    for lines in range(10, 20):
        pages = page_texts(made(*map(Paragraph, ["Một dòng."] * lines), MONEY, signed=True))
        assert "Nơi 1" in pages[-1]
        assert "Trần Văn Mẫu" in pages[-1]


def test_a_chart_too_wide_for_paper_is_a_table() -> None:
    columns = tuple(Series(f"Loạt {at}", (Mark(1, note="Đúng hạn"),)) for at in range(20))
    wide = Chart(ChartKind.HEAT, "Báo cáo", (Category("Văn phòng"),), columns)
    told = " ".join(" ".join(page_texts(made(wide))).split())
    assert all(one in told for one in ("Văn phòng", "Loạt 19", "Đúng hạn"))
    starts = [told.index(f"Loạt {at}") for at in range(10, 20)]
    assert all(one < other for one, other in pairwise(starts))
