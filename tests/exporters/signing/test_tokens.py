"""USB tokens, on a real one that SoftHSM plays."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.signing import NewSignature, Token
from desktop_app.domain.signing_errors import (
    LibraryMissing,
    TokenAbsent,
    TokenEmpty,
    TokenLocked,
    WhichCertificate,
    WrongPin,
)
from desktop_app.exporters.signing.checking import checked
from desktop_app.exporters.signing.signing import signed
from desktop_app.exporters.signing.tokens import token_certificates, token_signer
from tests.exporters.pdf.reading import FONTS
from tests.exporters.signing.conftest import NAME
from tests.signing_means import (
    DIRECTOR,
    OFFICE,
    PIN,
    TOKEN,
    authority,
    make_token,
    pair,
    use_tokens,
)

SEAL = "Văn phòng Sở"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("token")


@pytest.fixture(scope="module")
def made(folder: Path) -> Path:
    """A token with a person's certificate, its authority's, and the seal's."""
    return make_token(folder, pair(), authority(), pair(name=SEAL))


@pytest.fixture
def library(folder: Path, made: Path) -> Path:
    use_tokens(folder)
    return made


def test_a_token_tells_its_certificates_without_a_pin_and_leaves_authorities_out(
    library: Path,
) -> None:
    found = token_certificates(library)
    assert [(one.token, one.certificate.name) for one in found] == [
        (TOKEN, DIRECTOR),
        (TOKEN, SEAL),
    ]


def test_a_token_signs_and_its_signature_holds(library: Path, once: bytes) -> None:
    means = Token(library, PIN, SEAL)
    pdf, certificate = signed(once, means, NewSignature(NAME, datetime.now(UTC)), FONTS)
    first, second = checked(pdf, NAME)
    assert (certificate.name, certificate.organisation) == (SEAL, OFFICE)
    assert (first.holds, second.holds) == (True, True)
    assert second.certificate == certificate


def test_one_of_several_certificates_must_be_chosen(library: Path) -> None:
    with (
        pytest.raises(WhichCertificate, match=f"{DIRECTOR} .*; {SEAL}"),
        token_signer(Token(library, PIN)),
    ):
        pytest.fail("nothing was chosen")


def test_a_certificate_that_is_not_there_is_told_by_its_name(library: Path) -> None:
    with (
        pytest.raises(TokenEmpty, match="“Người khác”"),
        token_signer(Token(library, PIN, "Người khác")),
    ):
        pytest.fail("nothing was there")


@pytest.mark.parametrize("pin", ["000000", "1", ""])
def test_a_wrong_pin_is_told_in_a_sentence(library: Path, pin: str) -> None:
    with (
        pytest.raises(WrongPin, match="Mã PIN của thiết bị ký không đúng"),
        token_signer(Token(library, pin, SEAL)),
    ):
        pytest.fail("the pin was wrong")


def test_a_library_that_is_missing_or_none_is_told_with_its_path(tmp_path: Path) -> None:
    other = tmp_path / "ảnh.so"
    other.write_bytes(b"no library")
    for path in (tmp_path / "không có.so", other):
        with pytest.raises(LibraryMissing, match=path.name):
            token_certificates(path)


def test_no_token_is_told_in_a_sentence(tmp_path: Path, made: Path) -> None:
    use_tokens(tmp_path)
    with pytest.raises(TokenAbsent, match="Không thấy thiết bị ký"):
        token_certificates(made)


def test_a_locked_token_is_told_from_a_wrong_pin() -> None:
    """SoftHSM never locks itself; the sentence alone can be looked at."""
    assert "đã bị khóa" in str(TokenLocked())
