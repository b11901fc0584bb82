"""Plan documents of a few parts, written by hand so that a test sees what stands in them."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OPEN = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "draw")
)


def word_part(tag: str, inner: str) -> str:
    """A part of a Word document."""
    return f'<?xml version="1.0"?><w:{tag} xmlns:w="{_W}" xmlns:mc="{_MC}">{inner}</w:{tag}>'


def docx(path: Path, body: str, **parts: str) -> Path:
    """A Word document of this body; `styles` and `numbering` are the inside of those parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", word_part("document", f"<w:body>{body}</w:body>"))
        for name, inner in parts.items():
            archive.writestr(f"word/{name}.xml", word_part(name, inner))
    return path


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    inside = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def numbered(text: str, level: int = 0, list_id: int = 1) -> str:
    """A paragraph with an automatic number."""
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return p(text, place)


def level(number: int, form: str, text: str, extra: str = "") -> str:
    """A level of a Word list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{extra}</w:lvl>'
    )


def numbering(
    *levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
) -> str:
    """One kind of list, and the lists of it."""
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{lists}'


def odt(path: Path, text: str, styles: str = "", manifest: str = "") -> Path:
    """An open document of this text, with these automatic styles."""
    content = (
        f'<?xml version="1.0"?><office:document-content {_OPEN}><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:text>{text}</office:text></office:body>"
        "</office:document-content>"
    )
    return odt_of(path, {"content.xml": content, "META-INF/manifest.xml": f"<m>{manifest}</m>"})


def odt_of(path: Path, parts: Mapping[str, str]) -> Path:
    """An open document of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, data in parts.items():
            archive.writestr(name, data)
    return path
