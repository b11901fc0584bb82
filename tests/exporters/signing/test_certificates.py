"""Certificate files: what opens them, and what does not."""

import unicodedata
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import NoEncryption, PrivateFormat, pkcs12

from desktop_app.domain.errors import CannotRead
from desktop_app.domain.signing import CertificateFile
from desktop_app.domain.signing_errors import NotACertificate, OutOfDate, WrongPassword
from desktop_app.exporters.signing.certificates import certificate_of, ensure_valid, signer_of
from tests.signing_means import DIRECTOR, ISSUER, OFFICE, PASSWORD, YEAR, certificate_file, pair

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_the_right_password_opens_the_file(means: CertificateFile) -> None:
    signer, certificate = signer_of(means)
    assert signer.signing_cert is not None
    assert (certificate.name, certificate.organisation) == (DIRECTOR, OFFICE)
    assert (certificate.issuer, certificate.subject) == (ISSUER, f"{DIRECTOR}, {OFFICE}")


def test_a_file_without_a_password_needs_none(tmp_path: Path) -> None:
    path = certificate_file(tmp_path / "mở.p12", password="")
    assert signer_of(CertificateFile(path))[1].name == DIRECTOR


@pytest.mark.parametrize("password", ["", "mat khau", PASSWORD.upper()])
def test_a_wrong_password_is_told_in_a_sentence(means: CertificateFile, password: str) -> None:
    with pytest.raises(WrongPassword, match=r"“Chứng thư Sở\.p12” không đúng"):
        signer_of(CertificateFile(means.path, password))


@pytest.mark.parametrize(("made", "typed"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_another_input_method_spells_the_same_password(
    tmp_path: Path, made: Literal["NFC", "NFD"], typed: Literal["NFC", "NFD"]
) -> None:
    path = certificate_file(tmp_path / "Sở.p12", password=unicodedata.normalize(made, PASSWORD))
    means = CertificateFile(path, unicodedata.normalize(typed, PASSWORD))
    assert signer_of(means)[1].name == DIRECTOR


def test_a_file_of_an_older_kind_opens_too(tmp_path: Path) -> None:
    """Triple DES and SHA-1, as Windows exported certificates for twenty years."""
    held, builder = pair(), PrivateFormat.PKCS12.encryption_builder()
    old = pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC
    lock = builder.key_cert_algorithm(old).hmac_hash(hashes.SHA1()).build(b"2468")  # noqa: S303  # meant
    path = tmp_path / "cũ.pfx"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(b"x", held.key, held.certificate, None, lock)
    )
    assert signer_of(CertificateFile(path, "2468"))[1].name == DIRECTOR


@pytest.mark.parametrize("data", [b"", b"no certificate", b"0\x82\xff"])
def test_another_file_is_no_certificate(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "ảnh.p12"
    path.write_bytes(data)
    with pytest.raises(NotACertificate, match=r"“ảnh\.p12” không phải"):
        signer_of(CertificateFile(path, PASSWORD))


def test_a_certificate_without_its_key_cannot_sign(tmp_path: Path) -> None:
    path = tmp_path / "công khai.p12"
    certificate = pair().certificate
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(None, None, certificate, None, NoEncryption())
    )
    with pytest.raises(NotACertificate):
        signer_of(CertificateFile(path))


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        signer_of(CertificateFile(tmp_path / "không có.p12"))


def test_a_certificate_is_valid_from_its_first_day_to_its_last() -> None:
    certificate = certificate_of(pair(begins=NOON).der)
    assert (certificate.begins, certificate.ends) == (NOON, NOON + YEAR)
    ensure_valid(certificate, NOON)
    ensure_valid(certificate, NOON + YEAR)
    with pytest.raises(OutOfDate, match="đã hết hạn ngày 01/03/2027"):
        ensure_valid(certificate, NOON + YEAR + timedelta(seconds=1))
    with pytest.raises(OutOfDate, match="chỉ dùng từ 01/03/2026"):
        ensure_valid(certificate, NOON - timedelta(seconds=1))


def test_who_is_an_organisation_is_named_once() -> None:
    assert certificate_of(pair(name=OFFICE).der).subject == OFFICE
