"""The places for digital signatures, as the file marks them."""

from dataclasses import replace

from desktop_app.exporters.pdf import pdf_bytes, pdf_of_all
from desktop_app.exporters.signing.places import signable
from desktop_app.reports.report import Signature
from tests.exporters import samples
from tests.exporters.pdf.reading import FONTS, line_with


def test_the_place_lies_between_the_signers_position_and_the_signers_name() -> None:
    summary = samples.summary()
    signed = replace(summary, annexes=(), signatures=(Signature("Giám đốc", "Trần Văn Ký"),))
    pdf = pdf_bytes(signed, FONTS)
    (place,) = signable(pdf, "").marked
    above = line_with(pdf, place.page - 1, "GIÁM ĐỐC")
    below = line_with(pdf, place.page - 1, "Trần Văn Ký")
    assert above.from_top <= place.top + 1
    assert below.from_top >= place.top + place.height
    assert place.left < above.left
    assert above.right < place.left + place.width


def test_signatures_side_by_side_have_a_place_each_from_left_to_right() -> None:
    people = tuple(Signature("Ủy viên", name) for name in ("Một", "Hai", "Ba"))
    report = replace(samples.summary(), annexes=(), signatures=people)
    places = signable(pdf_bytes(report, FONTS), "").marked
    ends = [one.left + one.width for one in places]
    assert len(places) == 3
    assert all(end < after.left for end, after in zip(ends, places[1:], strict=False))


def test_each_report_of_a_file_has_its_own_place() -> None:
    one = replace(samples.summary(), annexes=())
    pages = len(signable(pdf_bytes(one, FONTS), "").pages)
    places = signable(pdf_of_all([one, one], FONTS), "").marked
    assert [each.page for each in places] == [pages, 2 * pages]
