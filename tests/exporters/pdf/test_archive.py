"""What our files say of themselves for those who keep them."""

from io import BytesIO

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from desktop_app.exporters.pdf import pdf_bytes
from desktop_app.exporters.pdf.archive import archived
from desktop_app.exporters.pdf.colours import srgb_profile
from tests.exporters import samples
from tests.exporters.pdf.reading import FONTS, page_texts


def drawn() -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(200, 100), invariant=1, lang="vi-VN")
    canvas.setTitle("Báo cáo")
    canvas.setAuthor("Sở Nội vụ")
    canvas.drawString(10, 10, "Mot dong")
    canvas.save()
    return stream.getvalue()


def test_a_file_says_its_title_and_author_twice_alike_and_what_it_claims() -> None:
    with pikepdf.open(BytesIO(archived(drawn()))) as pdf:
        said = pdf.open_metadata()
        assert said["dc:title"] == str(pdf.docinfo["/Title"]) == "Báo cáo"
        assert list(said["dc:creator"]) == [str(pdf.docinfo["/Author"])] == ["Sở Nội vụ"]
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("2", "B")


def test_its_colours_have_a_profile_and_its_pages_no_show() -> None:
    with pikepdf.open(BytesIO(archived(drawn()))) as pdf:
        (intent,) = list(pdf.Root.OutputIntents)
        assert intent.DestOutputProfile.read_bytes() == srgb_profile()
        assert "/Trans" not in pdf.pages[0]


def test_equal_files_stay_equal_and_show_what_they_showed() -> None:
    assert archived(drawn()) == archived(drawn())
    assert page_texts(archived(drawn())) == page_texts(drawn())


def test_it_makes_no_file_larger_by_more_than_a_page_of_text() -> None:
    assert len(archived(drawn())) < len(drawn()) + 3_000


def test_the_identity_of_a_file_changes_with_what_is_in_it() -> None:
    def identity(title: str) -> object:
        report = samples.plain_table(title=title)
        with pikepdf.open(BytesIO(pdf_bytes(report, FONTS, invariant=True))) as pdf:
            return bytes(pdf.trailer.ID[0])

    assert identity("Một") != identity("Hai")
