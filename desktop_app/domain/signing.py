"""Digital signatures of a PDF: where one goes, whose it is, what became of the file since."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop_app.domain.errors import Refused

POINTS_TO_THE_MM = 72 / 25.4
# Half a point below what is told: a length in millimetres is never met exactly in points.
LEAST_WIDTH = 20 * POINTS_TO_THE_MM - 0.5
LEAST_HEIGHT = 8 * POINTS_TO_THE_MM - 0.5


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle on a page as a reader sees it.

    `page` counts from 1; lengths are points, from the page's left and upper edges.
    """

    page: int
    left: float
    top: float
    width: float
    height: float


def place_of_mm(page: int, left: int, top: int, width: int, height: int) -> Place:
    """A place measured in millimetres."""
    return Place(page, *(length * POINTS_TO_THE_MM for length in (left, top, width, height)))


@dataclass(frozen=True, slots=True)
class Signable:
    """What a PDF offers to a signature.

    `pages`: width and height of each page as it is seen, in points; `marked`: the places that the
    document itself keeps for signatures, in its order; `taken`: where signatures are seen already.
    """

    pages: tuple[tuple[float, float], ...]
    marked: tuple[Place, ...] = ()
    taken: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class NewSignature:
    """A signature to be made, at an aware time, seen at `place` or nowhere.

    `file`: what the file is called, for what is told.
    """

    file: str
    at: datetime
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class CertificateFile:
    """A certificate with its key in a PKCS#12 file; the password is kept nowhere."""

    path: Path
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Token:
    """A USB token: the library that its maker ships, its PIN, which of its certificates.

    `certificate`: as `TokenCertificate.ident`, empty where the token has but one.
    """

    library: Path
    pin: str = field(default="", repr=False)
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Whose a certificate is; the days are aware times, the number is hexadecimal."""

    name: str
    organisation: str
    issuer: str
    number: str
    begins: datetime
    ends: datetime

    @property
    def subject(self) -> str:
        """The name, with the organisation where it is another."""
        if not self.organisation or self.organisation == self.name:
            return self.name
        return f"{self.name}, {self.organisation}" if self.name else self.organisation


@dataclass(frozen=True, slots=True)
class TokenCertificate:
    """A certificate on a token; `ident` chooses it, `token` is the token's own label."""

    ident: str
    token: str
    certificate: Certificate


class State(StrEnum):
    """Whether what was signed is as it was.

    INTACT: every byte that was signed · CHANGED: not · UNREADABLE: nobody can tell, the signature
    itself is damaged or of a kind that is not known.
    """

    INTACT = "intact"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


class Since(StrEnum):
    """What was added to the file after the signature.

    NOTHING · SIGNED: no more than further signatures or fields filled in · CHANGED: something that
    changes what the document says, or that nobody can account for.
    """

    NOTHING = "nothing"
    SIGNED = "signed"
    CHANGED = "changed"


class Trust(StrEnum):
    """What this computer knows of the certificate.

    TRUSTED: issued, in the end, by an authority of this computer's own list · UNKNOWN: that could
    not be shown · OUT_OF_DATE: not valid on the day of the signature.
    """

    TRUSTED = "trusted"
    UNKNOWN = "unknown"
    OUT_OF_DATE = "out_of_date"


@dataclass(frozen=True, slots=True)
class SignatureCheck:
    """One signature of a file; `certificate` and `signed_at` (aware) are None where unreadable.

    `page` is where it is seen, counted from 1, 0 where it is not. The time is the signer's own
    clock.
    """

    field: str
    state: State
    since: Since
    trust: Trust
    certificate: Certificate | None = None
    signed_at: datetime | None = None
    page: int = 0

    @property
    def holds(self) -> bool:
        """Whether the document still says what was signed; trust is another question."""
        return self.state is State.INTACT and self.since is not Since.CHANGED


@dataclass(frozen=True, slots=True)
class FileCheck:
    """All signatures of a file, the first signed first."""

    path: Path
    signatures: tuple[SignatureCheck, ...]

    @property
    def holds(self) -> bool:
        """Whether there is a signature, and each of them holds."""
        return bool(self.signatures) and all(one.holds for one in self.signatures)


@dataclass(frozen=True, slots=True)
class Signed:
    """A file that was signed: where it lies now, whose signature came to it, its SHA-256."""

    path: Path
    certificate: Certificate
    sha256: str


def free_place(signable: Signable) -> Place | None:
    """The first marked place that no signature has taken yet."""
    free = (one for one in signable.marked if not any(meet(one, other) for other in signable.taken))
    return next(free, None)


def meet(one: Place, other: Place) -> bool:
    """Whether two places cover a part of the same page."""
    return (
        one.page == other.page
        and one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


def ensure_fits(signable: Signable, place: Place) -> None:
    """See that a signature may be seen at a place.

    Raises:
        Refused: there is no such page, the place leaves it, or nobody could read anything in it.
    """
    if not 1 <= place.page <= len(signable.pages):
        sentence = f"Tệp chỉ có {len(signable.pages)} trang nên không có trang {place.page}."
        raise Refused(sentence)
    wide, high = signable.pages[place.page - 1]
    inside = place.left >= 0 and place.top >= 0
    if not inside or place.left + place.width > wide or place.top + place.height > high:
        size = f"{wide / POINTS_TO_THE_MM:.0f} × {high / POINTS_TO_THE_MM:.0f} mm"
        sentence = f"Ô chữ ký nằm ngoài trang {place.page} (khổ {size}). Hãy đặt ô vào trong trang."
        raise Refused(sentence)
    if place.width < LEAST_WIDTH or place.height < LEAST_HEIGHT:
        sentence = "Ô chữ ký quá nhỏ. Hãy để ô rộng từ 20 mm, cao từ 8 mm trở lên."
        raise Refused(sentence)
