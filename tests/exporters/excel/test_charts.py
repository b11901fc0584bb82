import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from desktop_app.exporters.excel import workbook_bytes
from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series, Tone
from desktop_app.reports.report import Format, Report

MILLION = 1_000_000
MONEY = Chart(
    ChartKind.COLUMNS,
    "Tiền theo tháng",
    (Category("Tháng 1"), Category("Tháng 2")),
    (
        Series("Quỹ A", (Mark(20 * MILLION), Mark(30 * MILLION))),
        Series("Quỹ B", (Mark(5 * MILLION), Mark(None))),
    ),
    Format.MONEY,
    "đồng",
    ("Quỹ B chưa có số liệu tháng 2.",),
)
SIGNS = Chart(
    ChartKind.HEAT,
    "Nộp báo cáo",
    (Category("Văn phòng"),),
    (Series("Phong trào", (Mark(1, note="Đúng hạn, nhận ngày 20/11", sign="Đ", tone=Tone.GOOD),)),),
    legend=(Mark(None, note="Đúng hạn", sign="Đ", tone=Tone.GOOD),),
)


def made(chart: Chart) -> bytes:
    return workbook_bytes(Report("test", "Biểu đồ", blocks=(chart,)))


def drawing(chart: Chart) -> str:
    """Excel's own description of the chart."""
    with zipfile.ZipFile(io.BytesIO(made(chart))) as parts:
        return parts.read("xl/charts/chart1.xml").decode()


def rows(chart: Chart) -> list[list[object]]:
    sheet = openpyxl.load_workbook(io.BytesIO(made(chart))).worksheets[0]
    told: list[list[object]] = [
        [cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)
    ]
    return [row for row in told if row]


@pytest.mark.parametrize(
    ("kind", "element"),
    [
        (ChartKind.COLUMNS, 'c:barDir val="col"'),
        (ChartKind.STACKED, 'c:grouping val="stacked"'),
        (ChartKind.BARS, 'c:barDir val="bar"'),
        (ChartKind.LINE, "c:lineChart"),
    ],
)
def test_each_kind_is_a_chart_of_excels_own(kind: ChartKind, element: str) -> None:
    assert element in drawing(replace(MONEY, kind=kind))


def test_it_is_drawn_from_the_figures_that_stand_under_it() -> None:
    told = rows(MONEY)
    at = told.index(["Tháng 1", 20 * MILLION, 5 * MILLION])
    assert told[at - 1] == ["Nội dung", "Quỹ A", "Quỹ B"]
    assert told[at + 1] == ["Tháng 2", 30 * MILLION]
    text = drawing(MONEY)
    assert text.count("<c:ser>") == 2
    assert "Tiền theo tháng" in text


def test_series_differ_without_colour_too() -> None:
    assert 'prst="wdUpDiag"' in drawing(MONEY)
    lines = drawing(replace(MONEY, kind=ChartKind.LINE))
    assert 'prst="dash"' in lines.replace("a:prstDash val", "prst")
    assert 'c:symbol val="square"' in lines


@pytest.mark.parametrize(("kind", "sign"), [("columns", "a:pattFill"), ("line", "a:prstDash")])
def test_seven_series_each_have_a_sign_that_excel_knows(kind: str, sign: str) -> None:
    series = tuple(Series(f"Quỹ {at}", (Mark(at), Mark(at))) for at in range(7))
    text = drawing(replace(MONEY, kind=ChartKind(kind), series=series))
    # Six signs; the seventh begins anew, and a column's first is its colour alone.
    alone = 2 if kind == "columns" else 0
    assert text.count(f"<{sign} ") == 7 - alone


def test_its_notes_and_its_unit_stand_with_it() -> None:
    told = rows(MONEY)
    assert ["Quỹ B chưa có số liệu tháng 2."] in told
    assert ["Đơn vị tính: đồng"] in told
    assert "triệu đồng" in drawing(MONEY)


def test_whoever_cannot_see_it_hears_its_figures() -> None:
    with zipfile.ZipFile(io.BytesIO(made(MONEY))) as parts:
        anchor = parts.read("xl/drawings/drawing1.xml").decode()
    assert "Tháng 1, Quỹ A: 20.000.000 đồng" in anchor


def test_a_chart_of_signs_is_a_table_whose_words_are_coloured() -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(SIGNS)))
    sheet = book.worksheets[0]
    assert ["Văn phòng", "Đúng hạn, nhận ngày 20/11"] in rows(SIGNS)
    (area,) = sheet.conditional_formatting
    assert area.rules[0].formula[0].endswith('="Đúng hạn"')


def test_a_chart_without_figures_says_so() -> None:
    blank = Series("Quỹ A", (Mark(None), Mark(None)))
    told = rows(replace(MONEY, series=(blank,)))
    assert ["Tháng 1"] in told
    with zipfile.ZipFile(io.BytesIO(made(replace(MONEY, series=(blank,))))) as parts:
        assert not [name for name in parts.namelist() if "chart1" in name]
