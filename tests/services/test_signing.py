"""Signing at the desk: the file, the trail, and what is never written over."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

import pytest

from desktop_app.domain.errors import CannotRead, CannotWrite, Refused
from desktop_app.domain.signing import CertificateFile, Since, Token, place_of_mm
from desktop_app.domain.signing_errors import (
    NotAPdf,
    OtherSignatures,
    OutOfDate,
    TokenAbsent,
    WrongPassword,
)
from desktop_app.exporters.pdf import pdf_bytes
from desktop_app.reports.report import Letterhead, Paragraph, Report, Signature
from desktop_app.services.desk import Desk
from desktop_app.services.signing import Signing, signed_name, verify
from tests.exporters.pdf.reading import FONTS
from tests.services.trail import trail
from tests.signing_means import (
    DIRECTOR,
    OFFICE,
    PASSWORD,
    PIN,
    Pair,
    certificate_file,
    make_token,
    pair,
    use_tokens,
)

PLACE = place_of_mm(1, 30, 200, 70, 24)
Asked: TypeAlias = tuple[Path, CertificateFile, Path | None]


@pytest.fixture(scope="session")
def printed() -> bytes:
    """A page that a director signs."""
    people = (Signature("Giám đốc", DIRECTOR),)
    body = (Paragraph("Kết quả phong trào thi đua."),)
    head = Letterhead(agency=OFFICE)
    report = Report("paper", "Báo cáo", letterhead=head, blocks=body, signatures=people)
    return pdf_bytes(report, FONTS)


@pytest.fixture
def file(tmp_path: Path, printed: bytes) -> Path:
    path = tmp_path / "Báo cáo.pdf"
    path.write_bytes(printed)
    return path


@pytest.fixture
def held(desk: Desk) -> Pair:
    """A certificate of the desk's own time."""
    return pair(begins=desk.clock() - timedelta(days=30))


@pytest.fixture
def means(tmp_path: Path, held: Pair) -> CertificateFile:
    return CertificateFile(certificate_file(tmp_path / "Sở.p12", held), PASSWORD)


@pytest.fixture
def signing(desk: Desk) -> Signing:
    return Signing(desk)


def test_a_signed_copy_is_made_beside_and_the_file_stays(
    signing: Signing, file: Path, means: CertificateFile, printed: bytes
) -> None:
    made = signing.sign(file, means, PLACE).value
    assert made.path == file.with_name("Báo cáo (đã ký).pdf")
    assert made.sha256 == sha256(made.path.read_bytes()).hexdigest()
    assert file.read_bytes() == printed
    assert signing.verify(made.path).holds
    assert (signed_name(file), signed_name(made.path)) == (made.path, made.path)


def test_the_next_signature_comes_into_the_same_file(
    signing: Signing, file: Path, means: CertificateFile
) -> None:
    first = signing.sign(file, means, PLACE).value.path
    second = signing.sign(first, means, place_of_mm(1, 110, 200, 70, 24)).value.path
    assert second == first
    assert [one.since for one in verify(second).signatures] == [Since.SIGNED, Since.NOTHING]


def test_the_trail_keeps_whose_signature_came_to_what(
    signing: Signing, desk: Desk, file: Path, means: CertificateFile
) -> None:
    made = signing.sign(file, means).value
    entry = trail(desk)[-1]
    assert (entry.action, entry.subject) == ("file.sign", "file:Báo cáo (đã ký).pdf")
    assert entry.after == {
        "file": "Báo cáo (đã ký).pdf",
        "certificate": f"{DIRECTOR}, {OFFICE}",
        "certificate_number": made.certificate.number,
        "sha256": made.sha256,
    }
    assert PASSWORD not in str(entry)


def test_a_file_that_others_signed_is_never_written_over(
    signing: Signing, file: Path, means: CertificateFile
) -> None:
    theirs = signing.sign(file, means).value.path
    before = theirs.read_bytes()
    with pytest.raises(OtherSignatures, match=r"“Báo cáo \(đã ký\)\.pdf” đã có chữ ký số khác"):
        signing.sign(file, means)
    assert theirs.read_bytes() == before


def test_an_unsigned_file_may_be_signed_in_its_place(
    signing: Signing, file: Path, means: CertificateFile
) -> None:
    assert signing.sign(file, means, out=file).value.path == file
    assert verify(file).holds


def test_a_place_must_lie_on_the_page(signing: Signing, file: Path, means: CertificateFile) -> None:
    with pytest.raises(Refused, match=r"nằm ngoài trang 1 \(khổ 210 × 297 mm\)"):
        signing.sign(file, means, place_of_mm(1, 180, 0, 70, 24))


def wrong_password(file: Path, means: CertificateFile) -> Asked:
    return file, CertificateFile(means.path, "sai"), None


def not_there(file: Path, means: CertificateFile) -> Asked:
    return file.with_name("không có.pdf"), means, None


def no_pdf(file: Path, means: CertificateFile) -> Asked:
    file.write_bytes(b"no pdf")
    return file, means, None


def another_ending(file: Path, means: CertificateFile) -> Asked:
    return file, means, file.with_suffix(".docx")


def a_folder_in_the_way(file: Path, means: CertificateFile) -> Asked:
    return file, means, file / "trong tệp.pdf"


def over(file: Path, means: CertificateFile) -> Asked:
    old = pair(begins=datetime(2020, 1, 1, tzinfo=UTC))
    return file, CertificateFile(certificate_file(means.path, old), PASSWORD), None


@pytest.mark.parametrize(
    ("story", "failure"),
    [
        (wrong_password, WrongPassword),
        (not_there, CannotRead),
        (no_pdf, NotAPdf),
        (another_ending, Refused),
        (a_folder_in_the_way, CannotWrite),
        (over, OutOfDate),
    ],
)
def test_what_goes_wrong_leaves_neither_file_nor_entry(
    desk: Desk,
    file: Path,
    means: CertificateFile,
    story: Callable[[Path, CertificateFile], Asked],
    failure: type[Exception],
) -> None:
    asked, signs, out = story(file, means)
    before, entries = sorted(file.parent.iterdir()), len(trail(desk))
    with pytest.raises(failure):
        Signing(desk).sign(asked, signs, out=out)
    assert sorted(file.parent.iterdir()) == before
    assert len(trail(desk)) == entries


def test_the_time_is_the_desks(desk: Desk, file: Path, means: CertificateFile) -> None:
    (found,) = verify(Signing(desk).sign(file, means).value.path).signatures
    assert found.signed_at == desk.clock()


def test_a_token_signs_after_its_certificates_were_looked_at(
    signing: Signing, file: Path, held: Pair, tmp_path: Path
) -> None:
    library = make_token(tmp_path / "token", held)
    (found,) = signing.token_certificates(library)
    made = signing.sign(file, Token(library, PIN, found.ident), PLACE).value
    assert made.certificate == found.certificate
    assert verify(made.path).holds
    use_tokens(tmp_path / "pulled out")
    with pytest.raises(TokenAbsent):
        signing.sign(file, Token(library, PIN))
