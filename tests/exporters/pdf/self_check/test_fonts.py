from io import BytesIO

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from desktop_app.exporters.pdf.archive import archived
from tests.exporters.pdf.self_check.broken import changed, faults


def test_a_font_that_the_reader_must_have_is_found() -> None:
    stream = BytesIO()
    canvas = Canvas(stream, lang="vi-VN")
    canvas.drawString(10, 10, "Helvetica")
    canvas.save()
    found = faults(archived(stream.getvalue()))
    assert found["fonts"] == ("phông Helvetica không nằm trong tệp",)
    assert found["letters"] == ("phông Helvetica không nói mã nào là chữ nào",)


def first_font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    fonts = pdf.pages[0].obj.Resources.Font
    return fonts[min(fonts.keys())]


def test_a_whole_font_is_found() -> None:
    def rename(pdf: pikepdf.Pdf) -> None:
        first_font(pdf)["/BaseFont"] = pikepdf.Name("/LiberationSerif")

    (found,) = faults(changed(rename))["fonts"]
    assert found == "phông LiberationSerif nằm nguyên trong tệp, không phải chỉ phần cần dùng"


def test_letters_that_cannot_be_copied_out_are_found() -> None:
    def forget(pdf: pikepdf.Pdf) -> None:
        del first_font(pdf)["/ToUnicode"]

    (found,) = faults(changed(forget))["letters"]
    assert "LiberationSerif" in found


def test_a_symbolic_font_with_an_encoding_is_found() -> None:
    def encode(pdf: pikepdf.Pdf) -> None:
        first_font(pdf)["/Encoding"] = pikepdf.Name("/WinAnsiEncoding")

    (found,) = faults(changed(encode))["symbols"]
    assert found.endswith("có bảng mã riêng")
