"""Whether everything that a file shows is in it, and nothing in it runs."""

from collections.abc import Iterator

from pikepdf import Pdf, Stream

from desktop_app.exporters.pdf.self_check.objects import dictionaries, inside

_RUNS = {"/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide"}


def streams(pdf: Pdf) -> Iterator[str]:
    """Nothing is packed in a way that readers may give up, and nothing lies elsewhere."""
    for one in pdf.objects:
        if isinstance(one, Stream):
            if "LZWDecode" in repr(one.get("/Filter")):
                yield "có phần nén bằng LZW"
            if "/F" in one:
                yield "có phần nằm ở tệp khác"


def actions(pdf: Pdf) -> Iterator[str]:
    """Opening a file does nothing but show it."""
    for one in dictionaries(pdf):
        if str(one.get("/S")) in _RUNS:
            yield f"tệp có lệnh {one.S}"
    if "/AA" in pdf.Root:
        yield "tệp có lệnh tự chạy"
    if inside(pdf.Root, "/Names", "/EmbeddedFiles") is not None:
        yield "tệp có tệp khác đính kèm"
    if inside(pdf.Root, "/AcroForm", "/XFA") is not None:
        yield "tệp có biểu mẫu động (XFA)"
