"""Plan documents as files: the same lines in each format that offices send."""

import unicodedata
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.plan_documents.made import MadePlan
from tests.plan_documents.word_file import write_word
from tests.source_tree import ROOT

TEXT_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1258")
FONT = "LiberationSerif-Regular"
_SIZE, _LEADING, _LEFT, _TOP = 13, 19, 30 * mm, 20 * mm
_TONES = "\u0300\u0301\u0303\u0309\u0323"

_ODT_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">'
    "<office:body><office:text>"
)
_ODT_TAIL = "</office:text></office:body></office:document-content>"
_ODT_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def write(plan: MadePlan, path: Path) -> Path:
    """The plan as the file that the path's ending asks for."""
    if path.suffix == ".docx":
        return write_word(plan.lines, path, numbered=plan.seed % 2 == 0)
    if path.suffix == ".txt":
        return write_text(plan, path, TEXT_ENCODINGS[plan.seed % len(TEXT_ENCODINGS)])
    return {".odt": write_odt, ".pdf": write_pdf}[path.suffix](plan.lines, path)


def write_text(plan: MadePlan, path: Path, encoding: str) -> Path:
    """The lines as text in an encoding, with Windows line ends outside of UTF-8."""
    text = "\n".join(plan.lines)
    if encoding == "cp1258":
        path.write_bytes(for_cp1258(text).replace("\n", "\r\n").encode(encoding))
    else:
        path.write_text(text, encoding=encoding, newline="\n" if encoding == "utf-8" else "\r\n")
    return path


def for_cp1258(text: str) -> str:
    """Letters with their own mark, tones apart, as the Vietnamese code page has them."""
    out = []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(mark for mark in parts if mark in _TONES)
        letter = "".join(mark for mark in parts if mark not in _TONES)
        out.append(unicodedata.normalize("NFC", letter) + tone)
    return "".join(out)


def write_odt(lines: tuple[str, ...], path: Path) -> Path:
    """An OpenDocument text: a paragraph for each line."""
    body = "".join(f"<text:p>{_odt_spaces(line)}</text:p>" for line in lines)
    with zipfile.ZipFile(path, "w") as archive:
        kind = "application/vnd.oasis.opendocument.text"
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        archive.writestr("content.xml", _ODT_HEAD + body + _ODT_TAIL, zipfile.ZIP_DEFLATED)
        archive.writestr("META-INF/manifest.xml", _ODT_MANIFEST, zipfile.ZIP_DEFLATED)
    return path


def _odt_spaces(line: str) -> str:
    """Runs of spaces as elements, as OpenDocument wants them."""
    pieces = escape(line).split("  ")
    return '<text:s text:c="2"/>'.join(pieces)


def write_pdf(lines: tuple[str, ...], path: Path) -> Path:
    """A PDF with text: the page's width breaks the paragraphs, pages have numbers from 2 on."""
    _register()
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    width, height = A4
    page, at = 1, height - _TOP
    canvas.setFont(FONT, _SIZE)
    for line in lines:
        for piece in _fitting(line, width - _LEFT - 20 * mm):
            if at < _TOP:
                page, at = page + 1, height - _TOP
                _turn(canvas, page, width, height)
            canvas.drawString(_LEFT, at, piece)
            at -= _LEADING
    canvas.save()
    return path


def _register() -> None:
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FONT, str(ROOT / f"resources/fonts/{FONT}.ttf")))


def _fitting(line: str, width: float) -> list[str]:
    """A short line as it stands, its spaces kept; a long one broken."""
    plain = unicodedata.normalize("NFC", line)
    if pdfmetrics.stringWidth(plain, FONT, _SIZE) <= width:
        return [plain]
    return list(simpleSplit(plain, FONT, _SIZE, width))


def _turn(canvas: Canvas, page: int, width: float, height: float) -> None:
    canvas.showPage()
    canvas.setFont(FONT, _SIZE)
    canvas.drawCentredString(width / 2, height - 12 * mm, str(page))
