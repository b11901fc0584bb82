"""Opening a template's file: what is no Word document, or far too large, is a sentence."""

import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from desktop_app.exporters.word.templates.places import places, texts_in
from desktop_app.exporters.word.templates.tags import Tag, tags

MAX_BYTES = 10 * 2**20
_MAX_UNPACKED = 60 * 2**20
_MAX_PARTS = 500
_NO_WORD = "Tệp không phải văn bản Word (.docx). Hãy mở bằng Word rồi lưu lại dưới dạng .docx."
_TOO_LARGE = "Mẫu quá lớn. Hãy bỏ bớt hình ảnh rồi thử lại."


class NotATemplate(Exception):
    """The file cannot be a template; `str()` of it is the sentence for the user."""


def opened(data: bytes) -> Document:
    """The document, each tag in one piece.

    Raises: NotATemplate.
    """
    _ensure_sane(data)
    try:
        document = docx.Document(BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:
        raise NotATemplate(_NO_WORD) from error
    for place in places(document):
        _gather(texts_in(place.element), place.text)
    return document


def _ensure_sane(data: bytes) -> None:
    """Raises: NotATemplate."""
    if len(data) > MAX_BYTES:
        raise NotATemplate(_TOO_LARGE)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _ensure_plain(archive)
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError) as error:
        raise NotATemplate(_NO_WORD) from error


def _ensure_plain(archive: zipfile.ZipFile) -> None:
    """A Word document of a sane size that declares nothing of its own in its XML.

    Raises: NotATemplate, RuntimeError where it has a password.
    """
    parts = archive.infolist()
    if "word/document.xml" not in {one.filename for one in parts}:
        raise NotATemplate(_NO_WORD)
    if len(parts) > _MAX_PARTS or sum(one.file_size for one in parts) > _MAX_UNPACKED:
        raise NotATemplate(_TOO_LARGE)
    texts = (archive.read(one) for one in parts if one.filename.endswith((".xml", ".rels")))
    # Without the zeros of two-byte letters.
    if any(b"<!DOCTYPE" in text.replace(b"\0", b"") for text in texts):
        raise NotATemplate(_NO_WORD)


def _gather(pieces: Sequence[BaseOxmlElement], text: str) -> None:
    """Word tears a tag into pieces as it was typed; each comes into the piece where it begins."""
    ends: list[int] = []
    for piece in pieces:
        ends.append((ends[-1] if ends else 0) + len(piece.text or ""))
    owner = list[int]()
    for at, piece in enumerate(pieces):
        owner += [at] * len(piece.text or "")
    moved = list(owner)
    for tag in tags(text):
        if isinstance(tag, Tag):
            moved[tag.start : tag.stop] = [owner[tag.start]] * (tag.stop - tag.start)
    if moved == owner:
        return
    for at, piece in enumerate(pieces):
        piece.text = "".join(one for one, whose in zip(text, moved, strict=True) if whose == at)
        piece.set(qn("xml:space"), "preserve")
