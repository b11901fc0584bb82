"""A document to sign, what it is signed with, and the document once signed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop_app.domain.signing import CertificateFile, NewSignature, free_place, place_of_mm
from desktop_app.exporters.pdf import pdf_bytes
from desktop_app.exporters.signing.places import signable
from desktop_app.exporters.signing.signing import signed
from tests.exporters import samples
from tests.exporters.pdf.reading import FONTS
from tests.signing_means import PASSWORD, certificate_file

NAME = "Báo cáo.pdf"


@pytest.fixture(scope="session")
def document() -> bytes:
    """A short report with one signature's place on its last page."""
    return pdf_bytes(replace(samples.summary(), annexes=(), blocks=()), FONTS)


@pytest.fixture(scope="session")
def means(tmp_path_factory: pytest.TempPathFactory) -> CertificateFile:
    path = tmp_path_factory.mktemp("means") / "Chứng thư Sở.p12"
    return CertificateFile(certificate_file(path), PASSWORD)


@pytest.fixture(scope="session")
def once(document: bytes, means: CertificateFile) -> bytes:
    """Signed in the place that the document keeps."""
    wanted = NewSignature(NAME, datetime.now(UTC), free_place(signable(document, NAME)))
    return signed(document, means, wanted, FONTS)[0]


@pytest.fixture(scope="session")
def twice(once: bytes, means: CertificateFile) -> bytes:
    """Signed again, by the margin of the first page."""
    wanted = NewSignature(NAME, datetime.now(UTC), place_of_mm(1, 30, 240, 70, 20))
    return signed(once, means, wanted, FONTS)[0]
