"""Signatures that hold, and files that were changed after them."""

import subprocess
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from desktop_app.domain.signing import CertificateFile, NewSignature, Since, State, Trust
from desktop_app.domain.signing_errors import NotAPdf
from desktop_app.exporters.signing.checking import checked
from desktop_app.exporters.signing.signing import signed
from tests.exporters.pdf.reading import FONTS
from tests.exporters.signing.conftest import NAME
from tests.signing_means import DIRECTOR, ISSUER, OFFICE, authority


def changed_at(pdf: bytes, place: int) -> bytes:
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


def holds(pdf: bytes) -> bool:
    return all(one.holds for one in checked(pdf, NAME))


def test_a_signed_file_tells_who_signed_when_and_where(once: bytes) -> None:
    (found,) = checked(once, NAME)
    assert found.certificate is not None
    assert (found.certificate.name, found.certificate.organisation) == (DIRECTOR, OFFICE)
    assert found.certificate.issuer == ISSUER
    assert found.signed_at is not None
    assert found.certificate.begins < found.signed_at < found.certificate.ends
    assert (found.state, found.since, found.page) == (State.INTACT, Since.NOTHING, 1)


def test_two_signatures_in_a_row_both_hold(once: bytes, twice: bytes) -> None:
    first, second = checked(twice, NAME)
    assert twice.startswith(once)
    assert (first.state, first.since, first.holds) == (State.INTACT, Since.SIGNED, True)
    assert (second.state, second.since, second.holds) == (State.INTACT, Since.NOTHING, True)


def test_another_program_finds_both_signatures_valid(twice: bytes, tmp_path: Path) -> None:
    path = tmp_path / "read.pdf"
    path.write_bytes(twice)
    read = subprocess.run(["pdfsig", str(path)], check=False, capture_output=True, text=True)
    assert read.stdout.count("Signature Validation: Signature is Valid.") == 2
    assert read.stdout.count(f"Signer Certificate Common Name: {DIRECTOR}") == 2
    # The first covers the file as it was then, the second all of it.
    assert read.stdout.count("Not total document signed") == 1


def test_one_changed_byte_is_found_wherever_it_is_in_what_was_signed(once: bytes) -> None:
    """What was signed is all but the room for the signature itself, from “<” to “>”."""
    start = once.index(b"<", once.rindex(b"/Contents"))
    stop = once.index(b">", start)
    step = len(once) // 10
    signed_over = [*range(100, start, step), start - 1, stop + 1, len(once) - 3]
    assert [place for place in signed_over if holds(changed_at(once, place))] == []


def test_a_changed_byte_of_the_signature_itself_is_found(once: bytes) -> None:
    """The signature proper, 256 bytes of two digits each, ends where the zeros begin."""
    start = once.index(b"<", once.rindex(b"/Contents"))
    end = start + len(once[start : once.index(b">", start)].rstrip(b"0"))
    assert not holds(changed_at(once, end - 300))


def test_a_changed_byte_in_the_room_behind_a_signature_is_found_too(once: bytes) -> None:
    """The signature is followed by zeros up to the end of the room that was kept for it."""
    last_zeros = once.rindex(b"0000>")
    assert not holds(changed_at(once, last_zeros + 1))


def test_what_is_written_behind_the_last_signature_is_found(once: bytes) -> None:
    (found,) = checked(once + b"\n% more", NAME)
    assert (found.state, found.since, found.holds) == (State.INTACT, Since.CHANGED, False)


def test_a_page_that_is_written_over_after_the_signature_is_found(once: bytes) -> None:
    writer: Any = IncrementalPdfFileWriter(BytesIO(once))
    drawn = generic.StreamObject(stream_data=b"0 0 m 500 500 l S")
    writer.add_stream_to_page(0, writer.add_object(drawn))
    stream = BytesIO()
    writer.write(stream)
    (found,) = checked(stream.getvalue(), NAME)
    assert (found.state, found.since, found.holds) == (State.INTACT, Since.CHANGED, False)


def test_a_file_that_lost_its_end_does_not_hold(twice: bytes) -> None:
    assert not holds(twice[:-200])


def test_an_issuer_that_this_computer_does_not_know_is_said_and_no_fault(once: bytes) -> None:
    (found,) = checked(once, NAME)
    assert (found.trust, found.holds) == (Trust.UNKNOWN, True)


def test_an_issuer_of_this_computers_list_is_trusted(
    once: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tmp_path / "known.pem"
    known.write_bytes(authority().certificate.public_bytes(Encoding.PEM))
    monkeypatch.setenv("SSL_CERT_FILE", str(known))
    (found,) = checked(once, NAME)
    assert found.trust is Trust.TRUSTED


def test_an_unseen_signature_has_no_page(document: bytes, means: CertificateFile) -> None:
    pdf, _ = signed(document, means, NewSignature(NAME, datetime.now(UTC)), FONTS)
    (found,) = checked(pdf, NAME)
    assert (found.page, found.holds) == (0, True)


def test_a_file_without_signatures_has_none_and_no_pdf_says_so(document: bytes) -> None:
    assert checked(document, NAME) == ()
    with pytest.raises(NotAPdf, match=r"Báo cáo\.pdf"):
        checked(b"no pdf", NAME)
