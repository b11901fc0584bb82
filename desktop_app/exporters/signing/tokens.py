"""USB tokens, through the PKCS#11 library that their maker ships."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pkcs11
from cryptography import x509
from pkcs11 import Attribute, ObjectClass, TokenFlag
from pyhanko.sign.pkcs11 import PKCS11Signer
from pyhanko.sign.signers import Signer

from desktop_app.domain.signing import Certificate, Token, TokenCertificate
from desktop_app.domain.signing_errors import (
    LibraryMissing,
    TokenAbsent,
    TokenEmpty,
    TokenFailed,
    TokenLocked,
    WhichCertificate,
    WrongPin,
)
from desktop_app.exporters.signing.certificates import certificate_of

_WRONG: Final = (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange)


def token_certificates(library: Path) -> tuple[TokenCertificate, ...]:
    """The certificates of all tokens that are plugged in, those of authorities left out.

    No PIN is asked for.

    Raises:
        LibraryMissing, TokenAbsent, TokenFailed.
    """
    with _told():
        return tuple(one for token in _tokens(library) for one in _certificates(token))


@contextmanager
def token_signer(means: Token) -> Iterator[tuple[Signer, Certificate]]:
    """Who signs with a token; its session is closed at the end.

    Raises:
        LibraryMissing, TokenAbsent, TokenEmpty, WhichCertificate, WrongPin, TokenLocked,
        TokenFailed: also for what happens within.
    """
    with _told():
        token, chosen = _chosen(means)
        ident = bytes.fromhex(chosen.ident)
        with token.open(user_pin=means.pin) as session:
            signer = PKCS11Signer(session, cert_id=ident, key_id=ident, other_certs_to_pull=None)
            yield signer, chosen.certificate


@contextmanager
def _told() -> Iterator[None]:
    """A token's failures as sentences."""
    try:
        yield
    except _WRONG as error:
        raise WrongPin from error
    except pkcs11.PinLocked as error:
        raise TokenLocked from error
    except pkcs11.NoSuchKey as error:
        raise TokenEmpty from error
    except (pkcs11.NoSuchToken, pkcs11.TokenNotPresent, pkcs11.DeviceRemoved) as error:
        raise TokenAbsent from error
    except pkcs11.PKCS11Error as error:
        raise TokenFailed(type(error).__name__) from error


def _tokens(library: Path) -> list[pkcs11.Token]:
    """The tokens that are plugged in and were set up.

    Raises:
        LibraryMissing, TokenAbsent.
    """
    if not library.is_file():
        raise LibraryMissing(library)
    try:
        loaded = pkcs11.lib(str(library))
    except RuntimeError as error:
        raise LibraryMissing(library) from error
    # What was plugged in or pulled out since is seen after a fresh start alone.
    loaded.reinitialize()
    slots = loaded.get_slots(token_present=True)
    found = [slot.get_token() for slot in slots]
    ready = [token for token in found if TokenFlag.TOKEN_INITIALIZED in token.flags]
    if not ready:
        raise TokenAbsent
    return ready


def _certificates(token: pkcs11.Token) -> list[TokenCertificate]:
    with token.open() as session:
        objects = session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
        found = [(bytes(one[Attribute.ID]).hex(), bytes(one[Attribute.VALUE])) for one in objects]
    return [
        TokenCertificate(ident, token.label.strip(), certificate_of(der))
        for ident, der in sorted(found)
        if not _is_authority(der)
    ]


def _chosen(means: Token) -> tuple[pkcs11.Token, TokenCertificate]:
    found = [
        (token, one)
        for token in _tokens(means.library)
        for one in _certificates(token)
        if means.certificate in {"", one.ident, one.certificate.name}
    ]
    if not found:
        raise TokenEmpty(means.certificate)
    if len(found) > 1:
        raise WhichCertificate([f"{one.certificate.name} ({one.ident})" for _, one in found])
    return found[0]


def _is_authority(der: bytes) -> bool:
    """Whether a certificate is that of who issues others, which the token keeps beside."""
    extensions = x509.load_der_x509_certificate(der).extensions
    try:
        return bool(extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except x509.ExtensionNotFound:
        return False
