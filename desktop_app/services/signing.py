"""Digital signatures: a PDF is signed with a certificate file or a token, and looked at later.

Nothing is asked of a network: no time stamp is fetched, no list of revoked certificates. What signs
is kept nowhere, neither password nor PIN.
"""

from hashlib import sha256
from pathlib import Path

from desktop_app.config import resource
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import CannotRead, CannotWrite
from desktop_app.domain.signing import (
    CertificateFile,
    FileCheck,
    NewSignature,
    Place,
    Signable,
    Signed,
    Token,
    TokenCertificate,
    ensure_fits,
)
from desktop_app.domain.signing_errors import OtherSignatures
from desktop_app.exporters import pages
from desktop_app.exporters.pages import PageImage
from desktop_app.services.desk import Desk
from desktop_app.services.written import ending_of, write

ENDINGS = (".pdf",)
# What a signed PDF says of what it was signed over; a plain search tells in a moment.
_SIGNED = b"/ByteRange"
_NAMED = " (đã ký)"

# pyHanko takes half a second to load, so each of these functions loads it for itself.


class Signing:
    """Signing and checking."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self, file: Path) -> Signable:
        """What a PDF offers to a signature.

        Raises: CannotRead, NotAPdf.
        """
        from desktop_app.exporters.signing.places import signable  # noqa: PLC0415  # see above

        return signable(_read(file), file.name)

    def page_image(self, file: Path, index: int, scale: float) -> PageImage:
        """A page of a PDF as a picture, the first being 0; call it on one thread only.

        Raises: CannotRead.
        """
        return pages.page_image(_read(file), index, scale)

    def signed_name(self, file: Path) -> Path:
        """As the function `signed_name`."""
        return signed_name(file)

    def token_certificates(self, library: Path) -> tuple[TokenCertificate, ...]:
        """As the function `token_certificates`."""
        return token_certificates(library)

    def sign(
        self,
        file: Path,
        means: CertificateFile | Token,
        place: Place | None = None,
        out: Path | None = None,
    ) -> Done[Signed]:
        """Sign a PDF, seen at `place` or nowhere; written to `out`, else as `signed_name` says.

        Signatures that the file bears already go on holding. A file that bears others is never
        written over.

        Raises: CannotRead, NotAPdf, Refused (a place outside the page, another ending),
        OtherSignatures, NoMoreSignatures, OutOfDate, CannotWrite, DiskFull; of a certificate file
        WrongPassword, NotACertificate; of a token LibraryMissing, TokenAbsent, TokenEmpty,
        WhichCertificate, WrongPin, TokenLocked, TokenFailed.
        """
        from desktop_app.exporters.signing.signing import signed  # noqa: PLC0415  # see above

        pdf, target = _read(file), out or signed_name(file)
        ending_of(target, ENDINGS)
        if place is not None:
            ensure_fits(self.look(file), place)
        now = self._desk.clock().replace(microsecond=0)
        wanted = NewSignature(file.name, now, place)
        data, certificate = signed(pdf, means, wanted, resource("fonts"))
        _ensure_replaceable(target, data)
        made = Signed(target, certificate, sha256(data).hexdigest())
        with self._desk.command() as command:
            after = {
                "file": target.name,
                "certificate": certificate.subject,
                "certificate_number": certificate.number,
                "sha256": made.sha256,
            }
            command.audit("file.sign", f"file:{target.name}", after=after)
            write(target, data)
        return Done(made, Changes.NOTHING)

    def verify(self, file: Path) -> FileCheck:
        """As the function `verify`."""
        return verify(file)


def verify(file: Path) -> FileCheck:
    """Every signature of a PDF: whose, when, and whether anything changed since. Needs no store.

    Raises: CannotRead, NotAPdf.
    """
    from desktop_app.exporters.signing.checking import checked  # noqa: PLC0415  # see above

    return FileCheck(file, checked(_read(file), file.name))


def token_certificates(library: Path) -> tuple[TokenCertificate, ...]:
    """What the tokens bear that are plugged in; no PIN is needed, and no store.

    Raises: LibraryMissing, TokenAbsent, TokenFailed.
    """
    from desktop_app.exporters.signing import tokens  # noqa: PLC0415  # see above

    return tokens.token_certificates(library)


def signed_name(file: Path) -> Path:
    """Where a file goes that is signed: signed already, it stays itself; else another is made.

    Raises: CannotRead.
    """
    if _SIGNED in _read(file):
        return file
    return file.with_stem(file.stem.removesuffix(_NAMED) + _NAMED)


def _ensure_replaceable(target: Path, data: bytes) -> None:
    """A signed file is replaced by itself with more signatures alone."""
    try:
        there = target.read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise CannotWrite(target) from error
    if _SIGNED in there and not data.startswith(there):
        raise OtherSignatures(target)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CannotRead(file) from error
