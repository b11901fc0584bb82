"""Signatures as they come into a file."""

import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.signers import PdfSignatureMetadata, sign_pdf

from desktop_app.domain.signing import CertificateFile, NewSignature, free_place, meet, place_of_mm
from desktop_app.domain.signing_errors import NoMoreSignatures, NotAPdf, OutOfDate
from desktop_app.exporters.pdf.self_check import self_check
from desktop_app.exporters.signing.certificates import signer_of
from desktop_app.exporters.signing.checking import checked
from desktop_app.exporters.signing.places import signable
from desktop_app.exporters.signing.signing import signed
from tests.exporters.pdf.reading import FONTS
from tests.exporters.signing.conftest import NAME
from tests.signing_means import DIRECTOR, OFFICE

NOW = datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True)
class Word:
    """A word as another program's reader finds it; points, from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def words(pdf: bytes, folder: Path, page: int) -> list[Word]:
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    only = ["-f", str(page), "-l", str(page)]
    read = subprocess.run(
        ["pdftotext", "-bbox", *only, str(path), "-"], check=True, capture_output=True, text=True
    )
    found = re.findall(
        r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.+?)<', read.stdout
    )
    return [Word(text, *map(float, edges)) for *edges, text in found]


def test_the_signature_stands_between_position_and_name(
    document: bytes, once: bytes, tmp_path: Path
) -> None:
    place = free_place(signable(document, NAME))
    assert place is not None
    right, bottom = place.left + place.width, place.top + place.height
    inside = [
        word.text
        for word in words(once, tmp_path, place.page)
        if place.left < word.left < word.right < right
        and place.top < word.top < word.bottom < bottom
    ]
    assert " ".join(inside).startswith(f"Ký bởi: {DIRECTOR}, {OFFICE} Ngày ký: ")


def test_what_was_signed_before_is_the_files_beginning(
    document: bytes, once: bytes, twice: bytes
) -> None:
    assert once.startswith(document)
    assert twice.startswith(once)


def test_a_place_is_taken_once_and_then_no_longer_free(document: bytes, once: bytes) -> None:
    (kept,) = signable(document, NAME).marked
    (taken,) = signable(once, NAME).taken
    assert meet(kept, taken)
    assert free_place(signable(once, NAME)) is None


def test_the_time_is_the_one_that_was_given(document: bytes, means: CertificateFile) -> None:
    pdf, _ = signed(document, means, NewSignature(NAME, NOW), FONTS)
    (found,) = checked(pdf, NAME)
    assert found.signed_at == NOW


def test_a_page_that_is_turned_shows_it_upright(
    document: bytes, means: CertificateFile, tmp_path: Path
) -> None:
    stream = BytesIO()
    with pikepdf.open(BytesIO(document)) as pages:
        pages.pages[0].obj.Rotate = 90
        pages.save(stream)
    place = place_of_mm(1, 20, 30, 70, 24)
    pdf, _ = signed(stream.getvalue(), means, NewSignature(NAME, NOW, place), FONTS)
    (seen,) = signable(pdf, NAME).taken
    assert seen.left == pytest.approx(place.left, abs=1)
    assert seen.top == pytest.approx(place.top, abs=1)
    (signs,) = [word for word in words(pdf, tmp_path, 1) if word.text == "bởi:"]
    assert signs.right - signs.left > signs.bottom - signs.top


def test_what_it_claimed_to_be_for_archives_it_goes_on_claiming(
    document: bytes, twice: bytes
) -> None:
    """Fonts within the file, two descriptions that agree, marks that print: our own checks."""
    for pdf in (document, twice):
        assert [(one.code, one.faults) for one in self_check(pdf) if one.faults] == []


def test_a_document_that_its_signer_locked_takes_no_more(
    document: bytes, means: CertificateFile
) -> None:
    locked = PdfSignatureMetadata(
        field_name="Lock", certify=True, docmdp_permissions=MDPPerm.NO_CHANGES
    )
    signer, _ = signer_of(means)
    stream: Any = sign_pdf(IncrementalPdfFileWriter(BytesIO(document)), locked, signer)
    with pytest.raises(NoMoreSignatures, match="không cho ký thêm"):
        signed(stream.getvalue(), means, NewSignature(NAME, NOW), FONTS)


def test_a_certificate_that_is_over_does_not_sign(document: bytes, means: CertificateFile) -> None:
    later = NOW.replace(year=NOW.year + 2)
    with pytest.raises(OutOfDate):
        signed(document, means, NewSignature(NAME, later), FONTS)


@pytest.mark.parametrize("place", [None, place_of_mm(1, 10, 10, 70, 24)])
def test_what_is_no_pdf_cannot_be_signed(means: CertificateFile, place: Any) -> None:  # noqa: ANN401
    with pytest.raises(NotAPdf):
        signed(b"no pdf", means, NewSignature(NAME, NOW, place), FONTS)
