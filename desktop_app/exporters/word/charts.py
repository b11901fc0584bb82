"""A report's chart as a chart of Word: its shapes are Word's own, its labels our own figures."""

from xml.sax.saxutils import escape, quoteattr

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Length, Pt

from desktop_app.domain.text import writable
from desktop_app.exporters.word.setting import TYPEFACE
from desktop_app.reports.chart import Chart, ChartKind, Series, chart_text, short_value

_COLOURS = ("1F4E79", "C55A11", "548235", "7F6000", "7030A0", "404040")
# On a black and white page patterns tell the series apart; the first is whole.
_PATTERNS = ("", "wdUpDiag", "dotGrid", "horzBrick", "zigZag", "cross")
_DASHES = ("solid", "dash", "sysDot", "lgDash", "dashDot", "sysDash")
_SIZE = 1000  # hundredths of a point
_CATEGORY, _VALUE = 500, 501  # what the axes are called by
_LEAST, _LINE, _MOST, _STANDING = Pt(90), Pt(17), Pt(600), Pt(230)
_GRID = (
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/>'
    "</a:solidFill></a:ln></c:spPr></c:majorGridlines>"
    '<c:numFmt formatCode="General" sourceLinked="0"/>'
)
_NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
_NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def is_drawn(chart: Chart) -> bool:
    """Whether Word has such a chart, and it has anything to show."""
    return chart.kind is not ChartKind.HEAT and not chart.is_empty


def add_chart(document: Document, chart: Chart, room: Length) -> None:
    """A chart as wide as the text, in a paragraph of its own; readers without sight are told it."""
    package = document.part.package
    name = package.next_partname("/word/charts/chart%d.xml")
    data = _chart_xml(chart).encode("utf-8")
    part = Part(PackURI(str(name)), CONTENT_TYPE.DML_CHART, data, package)
    ident = document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    number = int("".join(letter for letter in str(name) if letter.isdigit()))
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = True
    run = paragraph.add_run()
    run._r.append(parse_xml(_frame(chart, ident, number, room)))  # noqa: SLF001  # no public way


def _frame(chart: Chart, ident: str, number: int, room: Length) -> str:
    told = quoteattr(writable(chart_text(chart)))
    title = quoteattr(writable(chart.title))
    return (
        '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        f'{_NAMESPACES}><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{int(room)}" cy="{int(_height(chart))}"/>'
        f'<wp:docPr id="{9000 + number}" name={title} descr={told}/><wp:cNvGraphicFramePr/>'
        "<a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{ident}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
    )


def _height(chart: Chart) -> int:
    if chart.kind is not ChartKind.BARS:
        return _STANDING
    return min(_LEAST + _LINE * len(chart.categories) * len(chart.series), _MOST)


def _chart_xml(chart: Chart) -> str:
    several = len(chart.series) > 1
    legend = f"<c:legend>{_val('legendPos', 'b')}{_val('overlay', 0)}</c:legend>" if several else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {_NAMESPACES}>'
        f"{_val('roundedCorners', 0)}<c:chart>{_val('autoTitleDeleted', 1)}"
        f"<c:plotArea><c:layout/>{_plot(chart)}{_axes(chart)}</c:plotArea>{legend}"
        f"{_val('plotVisOnly', 1)}{_val('dispBlanksAs', 'gap')}</c:chart>"
        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{_text_look()}</c:chartSpace>"
    )


def _plot(chart: Chart) -> str:
    series = "".join(_series(chart, at, one) for at, one in enumerate(chart.series))
    axes = f"{_val('axId', _CATEGORY)}{_val('axId', _VALUE)}"
    if chart.kind is ChartKind.LINE:
        return (
            f"<c:lineChart>{_val('grouping', 'standard')}{_val('varyColors', 0)}{series}"
            f"{_val('marker', 1)}{axes}</c:lineChart>"
        )
    stacked = chart.kind is ChartKind.STACKED
    lying = chart.kind is ChartKind.BARS
    overlap = _val("overlap", 100) if stacked else ""
    return (
        f"<c:barChart>{_val('barDir', 'bar' if lying else 'col')}"
        f"{_val('grouping', 'stacked' if stacked else 'clustered')}{_val('varyColors', 0)}"
        f"{series}{_val('gapWidth', 60)}{overlap}{axes}</c:barChart>"
    )


def _series(chart: Chart, at: int, one: Series) -> str:
    line = chart.kind is ChartKind.LINE
    look = _stroke(at) if line else _fill(at)
    marker = (
        f"<c:marker>{_val('symbol', 'auto')}</c:marker>" if line else _val("invertIfNegative", 0)
    )
    return (
        f"<c:ser>{_val('idx', at)}{_val('order', at)}<c:tx><c:v>{_text(one.title)}</c:v></c:tx>"
        f"{look}{marker}{_labels(chart, one)}<c:cat>{_categories(chart)}</c:cat>"
        f"<c:val>{_values(one)}</c:val></c:ser>"
    )


def _labels(chart: Chart, one: Series) -> str:
    """Each figure as papers write it; Word would write it as the reader's system does.

    A stack has none: its parts are too thin for them, and the table below has them all.
    """
    place = _val("dLblPos", "t") if chart.kind is ChartKind.LINE else ""
    told = "".join(
        f"<c:dLbl>{_val('idx', at)}<c:tx><c:rich><a:bodyPr/><a:p><a:r>"
        f'<a:rPr lang="vi-VN" sz="{_SIZE}"/><a:t>{_text(short_value(mark.value, chart.format))}'
        f"</a:t></a:r></a:p></c:rich></c:tx>{place}{_shown(value=1)}</c:dLbl>"
        for at, mark in enumerate(one.marks)
        if mark.value and chart.kind is not ChartKind.STACKED
    )
    return f"<c:dLbls>{told}{_shown(value=0)}</c:dLbls>"


def _shown(*, value: int) -> str:
    names = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent")
    parts = (_val(name, value if name == "showVal" else 0) for name in names)
    return "".join((*parts, _val("showBubbleSize", 0)))


def _categories(chart: Chart) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{_text(one.title)}</c:v></c:pt>'
        for at, one in enumerate(chart.categories)
    )
    return f"<c:strLit>{_val('ptCount', len(chart.categories))}{points}</c:strLit>"


def _values(one: Series) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{mark.value}</c:v></c:pt>'
        for at, mark in enumerate(one.marks)
        if mark.value is not None
    )
    count = _val("ptCount", len(one.marks))
    return f"<c:numLit><c:formatCode>General</c:formatCode>{count}{points}</c:numLit>"


def _axes(chart: Chart) -> str:
    """The categories in the order of reading; of the values the lines alone, figures are labels."""
    lying = chart.kind is ChartKind.BARS
    order = _val("orientation", "maxMin" if lying else "minMax")
    places = ("l", "t") if lying else ("b", "l")
    ticks = chart.ticks
    seen = f"{_val('delete', 0)}{_val('axPos', places[1])}{_GRID}"
    return (
        f"<c:catAx>{_val('axId', _CATEGORY)}<c:scaling>{order}</c:scaling>{_val('delete', 0)}"
        f"{_val('axPos', places[0])}{_NO_TICKS}{_val('tickLblPos', 'low')}"
        f"{_val('crossAx', _VALUE)}</c:catAx>"
        f"<c:valAx>{_val('axId', _VALUE)}<c:scaling>{_val('orientation', 'minMax')}"
        f"{_val('max', ticks[-1])}{_val('min', ticks[0])}</c:scaling>{seen}"
        f"{_NO_TICKS}{_val('tickLblPos', 'none')}{_val('crossAx', _CATEGORY)}"
        f"{_val('majorUnit', ticks[1] - ticks[0])}</c:valAx>"
    )


def _fill(at: int) -> str:
    colour = f'<a:srgbClr val="{_COLOURS[at % len(_COLOURS)]}"/>'
    pattern = _PATTERNS[at % len(_PATTERNS)]
    if not pattern:
        return f"<c:spPr><a:solidFill>{colour}</a:solidFill></c:spPr>"
    white = '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr>'
    filled = f'<a:pattFill prst="{pattern}"><a:fgClr>{colour}</a:fgClr>{white}</a:pattFill>'
    return f"<c:spPr>{filled}<a:ln><a:solidFill>{colour}</a:solidFill></a:ln></c:spPr>"


def _stroke(at: int) -> str:
    colour = f'<a:solidFill><a:srgbClr val="{_COLOURS[at % len(_COLOURS)]}"/></a:solidFill>'
    dash = f'<a:prstDash val="{_DASHES[at % len(_DASHES)]}"/>'
    return f'<c:spPr><a:ln w="25400">{colour}{dash}</a:ln></c:spPr>'


def _text_look() -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{_SIZE}"><a:latin typeface="{TYPEFACE}"/>'
        '</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
    )


def _val(name: str, value: object) -> str:
    return f'<c:{name} val="{value}"/>'


def _text(told: str) -> str:
    return escape(writable(told))
