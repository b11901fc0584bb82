"""What a file says of itself: its version, its identity, its title, what it claims to be."""

from collections.abc import Iterator

from pikepdf import Object, Pdf
from pikepdf.models.metadata import decode_pdf_date

_BINARY = 4  # letters above 127 that the second line must begin with
_ASCII = 127
_IDENTITIES = 2  # the first one, and that of the last change
_CLAIM = ("2", "B")
_PAIRS = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Producer": "pdf:Producer",
    "/Creator": "xmp:CreatorTool",
    "/CreationDate": "xmp:CreateDate",
    "/ModDate": "xmp:ModifyDate",
}


def header(data: bytes) -> Iterator[str]:
    """The first line is the version; the second tells that the file is not plain text."""
    first, second = [*data[:64].split(b"\n"), b""][:2]
    if not first.startswith(b"%PDF-1."):
        yield "dòng đầu không nêu phiên bản PDF 1.x"
    letters = second[1 : 1 + _BINARY]
    if second[:1] != b"%" or sum(one > _ASCII for one in letters) < _BINARY:
        yield "dòng thứ hai không phải dòng nhị phân"


def identity(pdf: Pdf) -> Iterator[str]:
    """A file that is kept has an identity, and nobody needs a password."""
    stored = pdf.trailer.get("/ID")
    if stored is None or len(stored) != _IDENTITIES:
        yield "phần cuối tệp không có mã định danh (ID)"
    if pdf.is_encrypted:
        yield "tệp bị mã hóa"


def claim(pdf: Pdf) -> Iterator[str]:
    """The data about the file can be read without unpacking, and claims the level."""
    stream = pdf.Root.get("/Metadata")
    if stream is None:
        yield "không có siêu dữ liệu XMP"
        return
    if "/Filter" in stream:
        yield "siêu dữ liệu XMP bị nén"
    said = pdf.open_metadata()
    claimed = (said.get("pdfaid:part"), said.get("pdfaid:conformance"))
    if claimed != _CLAIM:
        yield f"XMP nêu phần “{claimed[0]}”, mức “{claimed[1]}”, không phải phần 2 mức B"


def same_data(pdf: Pdf) -> Iterator[str]:
    """What is said twice is said alike."""
    said = pdf.open_metadata()
    for name, key in _PAIRS.items():
        told, found = _told(pdf.docinfo.get(name)), said.get(key) or ""
        listed = found if isinstance(found, str) else "; ".join(map(str, found))
        if told != listed:
            yield f"thông tin {name[1:]} là “{told}”, còn XMP là “{listed}”"


def _told(value: Object | None) -> str:
    text = "" if value is None else str(value)
    return decode_pdf_date(text).isoformat() if text.startswith("D:") else text


def reading(pdf: Pdf) -> Iterator[str]:
    """What those need who hear a document read."""
    if not _told(pdf.docinfo.get("/Title")):
        yield "tệp không có tên tài liệu"
    if not _told(pdf.Root.get("/Lang")):
        yield "tệp không ghi ngôn ngữ"
    viewing = pdf.Root.get("/ViewerPreferences")
    if viewing is None or not viewing.get("/DisplayDocTitle"):
        yield "khi mở không hiện tên tài liệu"
