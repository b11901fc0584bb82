"""Charts in Word documents: Word's own, over their figures."""

import re
from io import BytesIO

import docx
import pytest
from docx.document import Document

from desktop_app.exporters.word import word_bytes
from desktop_app.exporters.word.templates import filled
from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series
from desktop_app.reports.report import Format, Part, Report
from tests.exporters.word.templates.samples import template

CATEGORIES = (Category("Phòng A & B"), Category("Phòng <C>"))
DRAWN = [one for one in ChartKind if one is not ChartKind.HEAT]


def chart(kind: ChartKind, *values: int | None) -> Chart:
    series = (Series("Tiền", tuple(Mark(value) for value in values)),)
    return Chart(kind, "Tiền ủng hộ", CATEGORIES, series, Format.MONEY, "đồng")


def made(one: Chart) -> Document:
    return docx.Document(BytesIO(word_bytes(Report("ranking", "Báo cáo", blocks=(one,)))))


def charts(document: Document) -> list[str]:
    """The XML of each chart that a paragraph shows."""
    shown = re.findall(r'<c:chart [^>]*r:id="(\w+)"', document.element.xml)
    return [document.part.related_parts[one].blob.decode() for one in shown]


@pytest.mark.parametrize("kind", DRAWN)
def test_a_chart_stands_over_its_figures(kind: ChartKind) -> None:
    document = made(chart(kind, 1_500_000, None))
    (xml,) = charts(document)
    # What is unknown is a gap, not 0.
    assert re.findall(r'<c:pt idx="(\d)"><c:v>(\d+)</c:v>', xml) == [("0", "1500000")]
    assert "Phòng A &amp; B" in xml
    assert "Phòng &lt;C&gt;" in xml
    assert [cell.text for cell in document.tables[1].rows[1].cells] == ["Phòng A & B", "1.500.000"]


def test_its_labels_are_figures_as_papers_write_them() -> None:
    (xml,) = charts(made(chart(ChartKind.BARS, 1_500_000, 20_000)))
    assert re.findall(r"<a:t>([^<]*)</a:t>", xml) == ["1,5 triệu", "20 nghìn"]


def test_who_cannot_see_it_is_told_it() -> None:
    document = made(chart(ChartKind.BARS, 1_500_000, None))
    assert 'descr="Tiền ủng hộ. Phòng A &amp; B: 1.500.000 đồng' in document.element.xml


@pytest.mark.parametrize("kind", [ChartKind.HEAT, ChartKind.BARS])
def test_what_cannot_be_drawn_is_its_figures_alone(kind: ChartKind) -> None:
    values = (1, 2) if kind is ChartKind.HEAT else (None, None)
    document = made(chart(kind, *values))
    assert charts(document) == []
    assert len(document.tables) == 2


def test_a_chart_comes_into_a_template_too() -> None:
    two = (chart(ChartKind.BARS, 1, 2), chart(ChartKind.COLUMNS, 3, 4))
    prose = tuple(Part(name, ()) for name in ("ton_tai", "bai_hoc", "phuong_huong"))
    report = Report("summary", "Báo cáo", blocks=two, parts=prose)
    document = docx.Document(BytesIO(filled(template("{{ noi_dung }}"), report)))
    assert len(set(charts(document))) == 2
