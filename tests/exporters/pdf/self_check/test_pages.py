from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.exporters.pdf.self_check.broken import changed, faults


def without_profile(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def with_another_profile(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_stream(b"khong phai ICC", N=3)


def with_printers_ink(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].contents_add(b"0 0 0 1 k 10 10 20 20 re f")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (without_profile, "tệp có 0 hồ sơ màu, phải có đúng một"),
        (with_another_profile, "hồ sơ màu không phải hồ sơ ICC ba màu"),
        (with_printers_ink, "trang 2 dùng màu CMYK"),
    ],
)
def test_colours_that_may_look_otherwise_elsewhere_are_found(
    change: Callable[[pikepdf.Pdf], object], told: str
) -> None:
    assert faults(changed(change)) == {"colours": (told,)}


def test_a_page_of_no_size_and_one_with_a_show_are_found() -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].mediabox = Array([0, 0, 0, 0])
        pdf.pages[1].obj["/Trans"] = Dictionary()

    first, second = faults(changed(spoil))["pages"]
    assert (first, second) == (
        "trang 1 có khổ giấy không dùng được",
        "trang 2 có hiệu ứng chuyển trang",
    )


def test_what_lies_on_a_page_and_does_not_print_is_found() -> None:
    def note(pdf: pikepdf.Pdf) -> None:
        made = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 20, 20]), F=2)
        pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(made)])

    assert faults(changed(note))["notes"] == (
        "trang 1 có phần không in ra",
        "trang 1 có phần không có hình để in",
    )
