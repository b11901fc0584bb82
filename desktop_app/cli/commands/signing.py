"""Signing PDFs, and looking at what signatures they bear."""

from argparse import Namespace
from pathlib import Path

from desktop_app.cli.answer import DONE, REJECTED, Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.cli.usage import Misused
from desktop_app.domain.errors import CannotRead
from desktop_app.domain.progress import Progress
from desktop_app.domain.signing import (
    Certificate,
    CertificateFile,
    Place,
    Signable,
    SignatureCheck,
    Token,
    free_place,
    place_of_mm,
)
from desktop_app.reports.signatures import OFFLINE, signature_lines, token_table, verdict
from desktop_app.services import signing


def sign(asked: Namespace, _progress: Progress) -> Answer:
    """The signed file's path.

    Raises: Misused where the place is told in two ways, or in none and the file keeps none.
    """
    _ensure_one_place(asked)
    means = _means(asked)
    with opened(asked) as office:
        place = None if asked.invisible else _place(asked, office.signing.look(asked.file))
        made = office.signing.sign(asked.file, means, place, asked.out).value
    document: Json = {
        "path": str(made.path),
        "sha256": made.sha256,
        "certificate": _certificate(made.certificate),
    }
    return Answer(str(made.path), document)


def verify(asked: Namespace, _progress: Progress) -> Answer:
    """Every signature; status 1 where one does not hold, or there is none. No store is opened."""
    found = signing.verify(asked.file)
    told = [line for lines in signature_lines(found) for line in lines]
    text = "\n".join((*told, verdict(found), OFFLINE))
    document: Json = {
        "path": str(found.path),
        "ok": found.holds,
        "signatures": [_signature(one) for one in found.signatures],
    }
    return Answer(text, document, DONE if found.holds else REJECTED)


def tokens(asked: Namespace, _progress: Progress) -> Answer:
    """The certificates of the tokens that are plugged in. No store is opened."""
    found = signing.token_certificates(asked.library)
    document: Json = [
        {"ident": one.ident, "token": one.token, **_certificate(one.certificate)} for one in found
    ]
    return Answer(table_text(token_table(found)), document)


def _ensure_one_place(asked: Namespace) -> None:
    ways = (asked.place is not None, asked.box is not None, asked.invisible)
    if sum(ways) > 1:
        message = "Chỉ ghi một trong: --place, --page cùng --box, --invisible."
        raise Misused(message)
    if (asked.page is None) != (asked.box is None):
        message = "--page và --box phải đi cùng nhau."
        raise Misused(message)


def _place(asked: Namespace, signable: Signable) -> Place:
    if asked.box is not None:
        return place_of_mm(asked.page, *asked.box)
    if asked.place is not None:
        if 1 <= asked.place <= len(signable.marked):
            kept: Place = signable.marked[asked.place - 1]
            return kept
        message = f"Văn bản để sẵn {len(signable.marked)} chỗ ký, không có chỗ {asked.place}."
        raise Misused(message)
    found = free_place(signable)
    if found is None:
        message = "Văn bản không còn chỗ ký để sẵn: hãy ghi --page và --box, hoặc --invisible."
        raise Misused(message)
    return found


def _means(asked: Namespace) -> CertificateFile | Token:
    secret = _secret(asked.secret_file) if asked.secret_file else ""
    if asked.certificate is not None:
        return CertificateFile(asked.certificate, secret)
    return Token(asked.token, secret, asked.token_certificate)


def _secret(file: Path) -> str:
    """A password as its file has it, without the line's end."""
    try:
        return file.read_text(encoding="utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(file) from error


def _signature(one: SignatureCheck) -> Json:
    return {
        "holds": one.holds,
        "state": one.state.value,
        "since": one.since.value,
        "trust": one.trust.value,
        "signed_at": one.signed_at.isoformat() if one.signed_at else None,
        "page": one.page or None,
        "certificate": _certificate(one.certificate) if one.certificate else None,
    }


def _certificate(one: Certificate) -> dict[str, Json]:
    return {
        "name": one.name,
        "organisation": one.organisation,
        "issuer": one.issuer,
        "number": one.number,
        "from": one.begins.isoformat(),
        "to": one.ends.isoformat(),
    }


COMMANDS = {"sign": sign, "verify": verify, "token list": tokens}
