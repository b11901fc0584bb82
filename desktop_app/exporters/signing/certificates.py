"""Certificates: whose they are, and the key that comes with one in a PKCS#12 file."""

import unicodedata
from datetime import datetime

from cryptography import x509
from cryptography.x509.oid import NameOID
from pyhanko.sign.signers import Signer, SimpleSigner

from desktop_app.domain.errors import CannotRead
from desktop_app.domain.signing import Certificate, CertificateFile
from desktop_app.domain.signing_errors import NotACertificate, OutOfDate, WrongPassword
from desktop_app.domain.text import clean

_WRONG_PASSWORD = "Invalid password"  # noqa: S105  # the library's words, which has no class for it


def certificate_of(der: bytes) -> Certificate:
    """Whose a certificate is.

    Raises:
        ValueError: it cannot be read.
    """
    found = x509.load_der_x509_certificate(der)
    return Certificate(
        name=_named(found.subject, NameOID.COMMON_NAME),
        organisation=_named(found.subject, NameOID.ORGANIZATION_NAME),
        issuer=_named(found.issuer, NameOID.COMMON_NAME)
        or _named(found.issuer, NameOID.ORGANIZATION_NAME),
        number=f"{found.serial_number:x}",
        begins=found.not_valid_before_utc,
        ends=found.not_valid_after_utc,
    )


def ensure_valid(certificate: Certificate, at: datetime) -> None:
    """See that a certificate may sign at a time.

    Raises:
        OutOfDate
    """
    if not certificate.begins <= at <= certificate.ends:
        raise OutOfDate(certificate, at)


def signer_of(means: CertificateFile) -> tuple[Signer, Certificate]:
    """Who signs with the file's key.

    Raises:
        CannotRead: the file.
        WrongPassword: also where one is asked for and none was given.
        NotACertificate: the file is no PKCS#12 file, or holds no key.
    """
    try:
        data = means.path.read_bytes()
    except OSError as error:
        raise CannotRead(means.path) from error
    for password in _spellings(means.password):
        try:
            signer = SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=password)
        except ValueError as error:
            if _WRONG_PASSWORD not in str(error.__cause__):
                raise NotACertificate(means.path) from error
        except (AttributeError, TypeError) as error:
            # pyHanko takes it for granted that there is a key and a certificate.
            raise NotACertificate(means.path) from error
        else:
            return signer, certificate_of(signer.signing_cert.dump())
    raise WrongPassword(means.path)


def _spellings(password: str) -> tuple[bytes | None, ...]:
    """A password as it may have been set: with composed letters, or with marks apart."""
    if not password:
        return (None, b"")
    forms = (unicodedata.normalize(form, password) for form in ("NFC", "NFD"))
    return tuple(dict.fromkeys(text.encode() for text in (password, *forms)))


def _named(name: x509.Name, what: x509.ObjectIdentifier) -> str:
    return next((clean(str(one.value)) for one in name.get_attributes_for_oid(what)), "")
