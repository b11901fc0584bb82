"""Certificates: whose they are, and the key that comes with one in a PKCS#12 file."""

from datetime import datetime

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
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
    password = means.password.encode() or None
    # pyHanko answers a wrong password and a wrong file alike, with nothing.
    certificate = _opened(data, password, means)
    signer = SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=password)
    if signer is None:
        raise NotACertificate(means.path)
    return signer, certificate


def _opened(data: bytes, password: bytes | None, means: CertificateFile) -> Certificate:
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(data, password)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        if _WRONG_PASSWORD in str(error):
            raise WrongPassword(means.path) from error
        raise NotACertificate(means.path) from error
    if key is None or certificate is None:
        raise NotACertificate(means.path)
    return certificate_of(certificate.public_bytes(Encoding.DER))


def _named(name: x509.Name, what: x509.ObjectIdentifier) -> str:
    return next((clean(str(one.value)) for one in name.get_attributes_for_oid(what)), "")
