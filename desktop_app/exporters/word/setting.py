"""How text stands in a Word document: typeface, paragraphs, cells without lines.

Source: NĐ 30/2020/NĐ-CP Phụ lục I.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.shared import Length, Mm, Pt
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph

from desktop_app.domain.text import writable

Alignment: TypeAlias = Literal["left", "right", "center", "justify"]

TYPEFACE = "Times New Roman"
TOP, BOTTOM, LEFT, RIGHT = Mm(20), Mm(20), Mm(30), Mm(20)
SHORT, LONG = Mm(210), Mm(297)
INDENT = Mm(10)
_ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks; `size`, `before` and `after` in points."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    align: Alignment = "left"
    indented: bool = False
    before: float = 0
    after: float = 0
    spacing: float = 1.0
    underlined: bool = False

    def but(self, **changes: object) -> "Look":
        """The same look with some of it changed."""
        return replace(self, **changes)  # type: ignore[arg-type]  # the names are the fields'


def set_typeface(document: Document) -> None:
    """Times New Roman for all letters, the East Asian slot too, which Word asks for some marks."""
    normal = document.styles["Normal"]
    normal.font.name = TYPEFACE
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(slot), TYPEFACE)


def write(paragraph: Paragraph, text: str, look: Look) -> Paragraph:
    """Put a text into an empty paragraph."""
    shape = paragraph.paragraph_format
    paragraph.alignment = _ALIGNMENTS[look.align]
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.line_spacing = look.spacing
    shape.first_line_indent = INDENT if look.indented else None
    run = paragraph.add_run(writable(text))
    run.bold, run.italic, run.underline = look.bold, look.italic, look.underlined
    run.font.size = Pt(look.size)
    return paragraph


def fill(cell: Cell, lines: Iterable[tuple[str, Look]]) -> None:
    """One paragraph for each line; a cell always holds one already."""
    paragraph: Paragraph | None = cell.paragraphs[0]
    for text, look in lines:
        write(paragraph or cell.add_paragraph(), text, look)
        paragraph = None


def rule_below(paragraph: Paragraph, *, width: Length, room: Length) -> None:
    """A thin line under a centred text, as wide as asked, drawn as an indented border."""
    aside = Length(max(0, (room - width) // 2))
    paragraph.paragraph_format.left_indent = aside
    paragraph.paragraph_format.right_indent = aside
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    after = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  # the element has no public name
    properties.insert_element_before(borders, *after)


def page_number(paragraph: Paragraph) -> None:
    """A field that shows the page's number, in the middle."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    run.font.size = Pt(13)
    for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
        _field_part(run._r, kind, code)  # noqa: SLF001  # the element has no public name


def _field_part(run: CT_R, kind: str, code: str) -> None:
    element = OxmlElement("w:fldChar" if kind else "w:instrText")
    if kind:
        element.set(qn("w:fldCharType"), kind)
    else:
        element.text = code
    run.append(element)
