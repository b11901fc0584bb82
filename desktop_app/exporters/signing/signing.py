"""A signature comes to a PDF: as an addition at its end, so that earlier ones go on holding.

Nothing is fetched: the time is this computer's own, and no list of revoked certificates is asked.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

import pikepdf
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession

from desktop_app.domain.signing import Certificate, CertificateFile, NewSignature, Token
from desktop_app.domain.signing_errors import NoMoreSignatures, NotAPdf
from desktop_app.exporters.signing.certificates import ensure_valid, signer_of
from desktop_app.exporters.signing.places import UNREADABLE, on_page, turn
from desktop_app.exporters.signing.stamp import stamp_style, told
from desktop_app.exporters.signing.tokens import token_signer

_HASH = "sha256"
_FIELD = "ChuKySo"
_BESIDE_CERTIFICATES = 4096  # bytes; the signature of the largest keys in use takes a kilobyte


def signed(
    pdf: bytes, means: CertificateFile | Token, wanted: NewSignature, fonts: Path
) -> tuple[bytes, Certificate]:
    """The file with one signature more, and whose it is.

    The given bytes are the beginning of the new ones, unchanged. `fonts` is the folder of the four
    Liberation Serif files.

    Raises:
        NotAPdf, NoMoreSignatures, OutOfDate; as `signer_of` and `token_signer`.
    """
    with _signer(means) as (signer, certificate):
        ensure_valid(certificate, wanted.at)
        try:
            return _added(pdf, _made(pdf, signer, certificate, wanted, fonts)), certificate
        except SigningError as error:
            raise NoMoreSignatures(wanted.file) from error
        except (PdfError, *UNREADABLE) as error:
            raise NotAPdf(wanted.file) from error


class _SignerAt(PdfSigner):
    """Signs at a given time."""

    def __init__(self, at: datetime, **rest: Any) -> None:  # noqa: ANN401  # pyHanko's own
        super().__init__(**rest)
        self._at = at

    def init_signing_session(self, *args: Any, **named: Any) -> PdfSigningSession:  # noqa: ANN401
        session = super().init_signing_session(*args, **named)
        session.system_time = self._at
        return session


class _Addition(IncrementalPdfFileWriter):
    """What comes to the end of a file, which says of itself what it said before.

    pyHanko would name itself beside the program that made the file, in its two descriptions
    differently: PDF/A asks that they agree. Source: ISO 19005-2:2011, 6.6.3.
    """

    def _update_meta(self) -> None:
        """Leave both descriptions as they are."""


@contextmanager
def _signer(means: CertificateFile | Token) -> Iterator[tuple[Signer, Certificate]]:
    if isinstance(means, CertificateFile):
        yield signer_of(means)
        return
    with token_signer(means) as found:
        yield found


def _made(
    pdf: bytes, signer: Signer, certificate: Certificate, wanted: NewSignature, fonts: Path
) -> PdfSigner:
    """How the signature is made and what it shows."""
    with pikepdf.open(BytesIO(pdf)) as document:
        field = _free_name(document)
        spec, style = SigFieldSpec(field), None
        if wanted.place is not None:
            page = document.pages[wanted.place.page - 1]
            box: Any = on_page(page, wanted.place)
            spec = SigFieldSpec(field, on_page=wanted.place.page - 1, box=box)
            texts = told(certificate, wanted.at)
            style = stamp_style(texts, wanted.place, fonts, turn(page))
    said = PdfSignatureMetadata(field, md_algorithm=_HASH, subfilter=SigSeedSubFilter.PADES)
    local = wanted.at.astimezone()
    return _SignerAt(
        local, signature_meta=said, signer=signer, stamp_style=style, new_field_spec=spec
    )


def _added(pdf: bytes, signer: PdfSigner) -> bytes:
    stream, writer = BytesIO(), _Addition(BytesIO(pdf), strict=False)
    signer.sign_pdf(writer, bytes_reserved=_room(signer.signer), output=stream)
    return stream.getvalue()


def _room(signer: Signer) -> int:
    """Digits for the signature with its certificates; pyHanko finds it out by signing twice."""
    certificates = {
        bytes(one.dump()) for one in (signer.signing_cert, *signer.cert_registry) if one
    }
    return 2 * (_BESIDE_CERTIFICATES + sum(map(len, certificates)))


def _free_name(document: pikepdf.Pdf) -> str:
    """A name that no field of the document has."""
    form = document.Root.get("/AcroForm", pikepdf.Dictionary())
    taken = {str(field.get("/T", "")) for field in form.get("/Fields", pikepdf.Array())}
    return next(name for number in count(1) if (name := f"{_FIELD}{number}") not in taken)
