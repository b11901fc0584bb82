"""What documents are signed with in tests: real certificates, and a real token of SoftHSM."""

import functools
import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pkcs11
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import NameOID
from pkcs11.util.rsa import decode_rsa_private_key
from pkcs11.util.x509 import decode_x509_certificate

LIBRARIES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so")
PASSWORD = "mật khẩu: Đắk Ơ"  # noqa: S105  # of the tests alone
PIN = "246810"
TOKEN = "Thiết bị của Sở"  # noqa: S105  # a name
DIRECTOR = "Nguyễn Thị Hường"
OFFICE = "Sở Thử Nghiệm Đắk Ơ"
ISSUER = "Cơ quan chứng thực thử nghiệm"
YEAR = timedelta(days=365)
YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@dataclass(frozen=True)
class Pair:
    """A certificate and its key."""

    certificate: x509.Certificate
    key: RSAPrivateKey

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)


@functools.cache
def key(number: int) -> RSAPrivateKey:
    """The same key for the same number, made once."""
    assert number >= 0
    return generate_private_key(65537, 2048)


@functools.cache
def authority() -> Pair:
    """Who issues all certificates of the tests."""
    return Pair(_certificate(ISSUER, "", key(0), None, datetime.now(UTC)), key(0))


@functools.cache
def pair(name: str = DIRECTOR, organisation: str = OFFICE, begins: datetime = YESTERDAY) -> Pair:
    """A certificate for a year."""
    return Pair(_certificate(name, organisation, key(1), authority(), begins), key(1))


def certificate_file(path: Path, of: Pair | None = None, password: str = PASSWORD) -> Path:
    """The pair as a PKCS#12 file, with its authority as offices give it out."""
    path.write_bytes(_pkcs12(of or pair(), password))
    return path


@functools.cache
def _pkcs12(held: Pair, password: str) -> bytes:
    lock = BestAvailableEncryption(password.encode()) if password else NoEncryption()
    others = [authority().certificate]
    return pkcs12.serialize_key_and_certificates(b"ky so", held.key, held.certificate, others, lock)


def library() -> Path:
    """SoftHSM's library; the test is skipped where it is not installed."""
    found = next((Path(one) for one in LIBRARIES if Path(one).exists()), None)
    if found is None:
        pytest.skip("softhsm2 is not installed")
    return found


def use_tokens(folder: Path) -> None:
    """Let SoftHSM keep its tokens in a folder, for as long as the test goes on."""
    tokens = folder / "tokens"
    tokens.mkdir(parents=True, exist_ok=True)
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tokens}\nobjectstore.backend = file\n")
    os.environ["SOFTHSM2_CONF"] = str(settings)


def make_token(folder: Path, *held: Pair) -> Path:
    """A token in a folder with these certificates and their keys; SoftHSM's library."""
    so = library()
    use_tokens(folder)
    tool = shutil.which("softhsm2-util") or ""
    label = ("--free", "--label", TOKEN, "--pin", PIN, "--so-pin", PIN)
    subprocess.run([tool, "--init-token", *label], check=True, capture_output=True)
    loaded = pkcs11.lib(str(so))
    loaded.reinitialize()
    with loaded.get_token(token_label=TOKEN).open(user_pin=PIN, rw=True) as session:
        for number, one in enumerate(held, 1):
            _put(session, one, bytes([number]))
    return so


def _put(session: pkcs11.Session, held: Pair, ident: bytes) -> None:
    plain = held.key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    stays = {pkcs11.Attribute.TOKEN: True, pkcs11.Attribute.ID: ident}
    hidden = {pkcs11.Attribute.PRIVATE: True, pkcs11.Attribute.SENSITIVE: True}
    session.create_object(decode_rsa_private_key(plain) | stays | hidden)
    session.create_object(decode_x509_certificate(held.der) | stays)


def _certificate(
    name: str, organisation: str, of: RSAPrivateKey, issuer: Pair | None, begins: datetime
) -> x509.Certificate:
    subject = _name(name, organisation)
    signs = issuer is not None
    usage = x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=not signs,
        crl_sign=not signs,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(of.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins - (timedelta() if issuer else 5 * YEAR))
        .not_valid_after(begins + YEAR)
        .add_extension(x509.BasicConstraints(ca=not signs, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(of.public_key()), critical=False)
        .sign(issuer.key if issuer else of, hashes.SHA256())
    )


def _name(name: str, organisation: str) -> x509.Name:
    parts = [(NameOID.COMMON_NAME, name), (NameOID.ORGANIZATION_NAME, organisation)]
    return x509.Name([x509.NameAttribute(oid, text) for oid, text in parts if text])
