"""Looking at the signatures of a PDF: do they hold, and what does this computer know of them.

Nothing is fetched: whether a certificate was revoked is not asked of anybody. What comes beside the
signer's own certificate, those of its issuers, is not signed: it decides on trust alone.
"""

import ssl
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import (  # type: ignore[attr-defined]  # one is of its own library
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    ValidationContext,
    validate_pdf_signature,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints

from desktop_app.domain.signing import Certificate, SignatureCheck, Since, State, Trust
from desktop_app.domain.signing_errors import NotAPdf
from desktop_app.exporters.signing.certificates import certificate_of
from desktop_app.exporters.signing.places import seen_on

# How a file of a signed document says what it was signed over; found without reading the file.
_SIGNED: Final = b"/ByteRange"
_LONG, _ENDLESS = 0x80, 0x80
_ALLOWED: Final = {ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING}


def checked(pdf: bytes, name: str) -> tuple[SignatureCheck, ...]:
    """Each signature of the file, the first signed first; `name` is told where it is no PDF.

    Raises:
        NotAPdf: it cannot be read, and does not look as though somebody had signed it.
    """
    try:
        found = _reader(pdf).embedded_regular_signatures
    except Exception as error:  # a damaged file makes the library trip over anything
        if _SIGNED in pdf:
            return (_unreadable(""),)
        raise NotAPdf(name) from error
    if not found:
        return ()
    system, pages = _authorities(), seen_on(pdf)
    return tuple(
        _check(one, system, pages.get(one.field_name, 0) if one.field_name else 0) for one in found
    )


def _reader(pdf: bytes) -> PdfFileReader:
    """A reader that keeps to the letter of the format where the file does."""
    try:
        reader = PdfFileReader(BytesIO(pdf))
        _ = reader.embedded_regular_signatures
    except PdfReadError:
        reader = PdfFileReader(BytesIO(pdf), strict=False)
    return reader


def _check(found: EmbeddedPdfSignature, system: Sequence[Any], page: int) -> SignatureCheck:
    try:
        certificate = certificate_of(found.signer_cert.dump())
        at = found.self_reported_timestamp
        known = ValidationContext(
            trust_roots=_issuers(found, system),
            other_certs=found.other_embedded_certs,
            moment=at,
            allow_fetching=False,
        )
        status = validate_pdf_signature(
            found, known, key_usage_settings=KeyUsageConstraints(key_usage=set())
        )
    except Exception:  # noqa: BLE001  # as in `checked`
        return _unreadable(found.field_name)
    return SignatureCheck(
        found.field_name,
        _state(found, status),
        _since(status),
        _trust(certificate, at, status),
        certificate,
        at,
        page,
    )


def _unreadable(field: str) -> SignatureCheck:
    return SignatureCheck(field, State.UNREADABLE, Since.CHANGED, Trust.UNKNOWN)


def _state(found: EmbeddedPdfSignature, status: PdfSignatureStatus) -> State:
    whole = status.intact and status.valid and not _stuffed(found.pkcs7_content)
    return State.INTACT if whole else State.CHANGED


def _stuffed(content: bytes) -> bool:
    """Whether anything but zeros fills up the room that was kept for the signature."""
    length, rest = content[1], content[2:]
    if length == _ENDLESS:
        return False
    if length > _LONG:
        digits = length - _LONG
        length, rest = int.from_bytes(rest[:digits]), rest[digits:]
    return any(rest[length:])


def _since(status: PdfSignatureStatus) -> Since:
    """Bytes behind a signature that bring nothing are as suspicious as those that bring much."""
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return Since.NOTHING
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_REVISION
    if whole and status.docmdp_ok and status.modification_level in _ALLOWED:
        return Since.SIGNED
    return Since.CHANGED


def _trust(certificate: Certificate, at: datetime | None, status: PdfSignatureStatus) -> Trust:
    if at is None or not certificate.begins <= at <= certificate.ends:
        return Trust.OUT_OF_DATE
    return Trust.TRUSTED if status.trusted else Trust.UNKNOWN


def _issuers(found: EmbeddedPdfSignature, system: Sequence[Any]) -> list[Any]:
    """Those of this computer's authorities that issued a certificate of the signature's."""
    given = (found.signer_cert, *found.other_embedded_certs)
    names = {one.issuer.dump() for one in given}
    return [one for one in system if one.subject.dump() in names]


def _authorities() -> list[Any]:
    """The authorities that this computer trusts: Windows' own list, or the system's file."""
    system = ssl.create_default_context().get_ca_certs(binary_form=True)
    return [one for der in system for one in load_certs_from_pemder_data(der)]
