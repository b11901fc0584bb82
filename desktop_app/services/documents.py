"""Documents: kept with their bytes, hung on the records that they belong to, brought back."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.documents import (
    KIND_TITLES,
    DocumentInfo,
    DocumentKind,
    NewDocument,
    Owner,
    OwnerKind,
)
from desktop_app.domain.errors import CannotRead, NotFound, Refused
from desktop_app.domain.file_names import safe_name
from desktop_app.domain.text import clean
from desktop_app.importers.guard import MAX_FILE_BYTES
from desktop_app.models.awards import AwardDecision, AwardRound, NominationRecord
from desktop_app.models.base import Numbered
from desktop_app.models.campaigns import Activity, Campaign, UnitReturn
from desktop_app.models.following import Document, DocumentLink, Inspection, Registration, Review
from desktop_app.models.intake import StoredFile
from desktop_app.models.units import Reorganisation, Unit
from desktop_app.services import years
from desktop_app.services.copies import read_only_copy
from desktop_app.services.desk import Command, Desk
from desktop_app.services.importing.keeping import keep_content, unpacked
from desktop_app.services.written import write

_MODELS: Mapping[OwnerKind, type[Numbered]] = {
    OwnerKind.CAMPAIGN: Campaign,
    OwnerKind.UNIT: Unit,
    OwnerKind.ACTIVITY: Activity,
    OwnerKind.INSPECTION: Inspection,
    OwnerKind.REGISTRATION: Registration,
    OwnerKind.REVIEW: Review,
    OwnerKind.REORGANISATION: Reorganisation,
    OwnerKind.AWARD_ROUND: AwardRound,
    OwnerKind.AWARD_DECISION: AwardDecision,
    OwnerKind.NOMINATION: NominationRecord,
}
# A copy is opened by the program that its ending names, so it may name no program of its own.
_OPENED = frozenset(
    {".pdf", ".docx", ".doc", ".odt", ".txt", ".xlsx", ".xls", ".ods", ".csv", ".pptx", ".odp"}
    | {".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"}
    | {".mp4", ".mp3", ".wav", ".mov"}
)
_PLAIN = ".bin"


def from_file(  # a document is all of this
    path: Path,
    kind: DocumentKind,
    *,
    number: str = "",
    issued_on: str = "",
    abstract: str = "",
) -> NewDocument:
    """A document from a file.

    Raises: CannotRead, Refused where the file is empty or far too large.
    """
    try:
        size = path.stat().st_size
        if not 0 < size <= MAX_FILE_BYTES:
            raise _of_no_size(path, size)
        content = path.read_bytes()
    except OSError as error:
        raise CannotRead(path) from error
    return NewDocument(path.name, content, kind, number, issued_on, abstract)


def _of_no_size(path: Path, size: int) -> Refused:
    if not size:
        return Refused(f"Tệp “{path.name}” rỗng nên không có gì để lưu.")
    return Refused(
        f"Tệp “{path.name}” lớn hơn {MAX_FILE_BYTES >> 20} MB. Hãy giảm dung lượng rồi thử lại."
    )


def keep(command: Command, document: NewDocument, owners: Sequence[Owner]) -> int:
    """Keep a document and hang it on its owners, within a command; its number.

    Raises: NotFound for an owner that there is not.
    """
    record = {
        "stored_id": keep_content(command, document.content),
        "name": clean(document.name),
        "kind": document.kind.value,
        "number": clean(document.number),
        "issued_on": document.issued_on,
        "abstract": clean(document.abstract),
        "kept_at": command.now,
        "actor": command.actor.name,
    }
    added = insert(Document).returning(Document.id)
    ident = command.connection.execute(added, [record]).scalar_one()
    for owner in owners:
        link(command, ident, owner)
    return ident


def link(command: Command, document_id: int, owner: Owner) -> None:
    """Hang a kept document on one more record.

    Raises: NotFound.
    """
    model = _MODELS[owner.kind]
    if command.connection.scalar(select(model.id).where(model.id == owner.id)) is None:
        what = "bản ghi"
        raise NotFound(what, str(owner.id))
    record = {"document_id": document_id, f"{owner.kind.value}_id": owner.id}
    command.connection.execute(insert(DocumentLink), [record])


def kept(connection: Connection, owner: Owner) -> tuple[DocumentInfo, ...]:
    """The documents of a record, in the order in which they were kept."""
    query = (
        select(Document)
        .join(DocumentLink, DocumentLink.document_id == Document.id)
        .where(
            getattr(DocumentLink, f"{owner.kind.value}_id") == owner.id,
            Document.withdrawn.is_(False),
        )
        .order_by(Document.id)
    )
    return tuple(
        DocumentInfo(
            id=row.id,
            name=row.name,
            kind=DocumentKind(row.kind),
            number=row.number,
            issued_on=row.issued_on,
            abstract=row.abstract,
            kept_on=row.kept_at.astimezone().date().isoformat(),
            actor=row.actor,
        )
        for row in connection.execute(query)
    )


def year_of(connection: Connection, owner: Owner) -> int | None:
    """The year that a record belongs to, None for one of no single year."""
    query = _YEARS.get(owner.kind)
    return None if query is None else connection.scalar(query(owner.id))


def _year_of_campaign(ident: int) -> Select[int]:
    return select(Campaign.year).where(Campaign.id == ident)


def _year_of_inspection(ident: int) -> Select[int]:
    its = Inspection.campaign_id == Campaign.id
    return select(Campaign.year).join(Inspection, its).where(Inspection.id == ident)


def _year_of_activity(ident: int) -> Select[int]:
    reported = select(UnitReturn.campaign_id).where(UnitReturn.id == Activity.return_id)
    its = Campaign.id == func.coalesce(Activity.campaign_id, reported.scalar_subquery())
    return select(Campaign.year).join(Activity, its).where(Activity.id == ident)


def _year_of_nomination(ident: int) -> Select[int]:
    its = NominationRecord.round_id == AwardRound.id
    query = select(AwardRound.year).join(NominationRecord, its)
    return query.where(NominationRecord.id == ident)


_YEARS: Mapping[OwnerKind, Callable[[int], Select[int]]] = {
    OwnerKind.CAMPAIGN: _year_of_campaign,
    OwnerKind.INSPECTION: _year_of_inspection,
    OwnerKind.ACTIVITY: _year_of_activity,
    OwnerKind.REGISTRATION: lambda one: select(Registration.year).where(Registration.id == one),
    OwnerKind.REVIEW: lambda one: select(Review.year_to).where(Review.id == one),
    OwnerKind.AWARD_ROUND: lambda one: select(AwardRound.year).where(AwardRound.id == one),
    OwnerKind.NOMINATION: _year_of_nomination,
}


class Documents:
    """Documents of the office."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, owner: Owner) -> tuple[DocumentInfo, ...]:
        """The documents of a record."""
        with self._desk.reading() as connection:
            return kept(connection, owner)

    def add(self, owner: Owner, document: NewDocument) -> Done[int]:
        """Keep a document for a record; its number is the result.

        Raises: NotFound, ClosedYear.
        """
        with self._desk.command() as command:
            self._ensure_open(command, owner)
            ident = keep(command, document, [owner])
            told = {"file": document.name, "kind": KIND_TITLES[document.kind]}
            command.audit("document.add", _subject(owner), after=told)
        return Done(ident, Changes.CAMPAIGNS | Changes.AWARDS)

    def withdraw(self, document_id: int, reason: str) -> Done[None]:
        """Take a document off the records that it hangs on; its bytes stay in the store.

        Raises: NotFound, Refused where no reason is given, ClosedYear.
        """
        if not reason.strip():
            sentence = "Hãy ghi lý do gỡ văn bản này."
            raise Refused(sentence)
        with self._desk.command() as command:
            name = _stored(command.connection, document_id).name
            for owner in _owners(command.connection, document_id):
                self._ensure_open(command, owner)
            gone = update(Document).where(Document.id == document_id)
            command.connection.execute(gone.values(withdrawn=True))
            subject = f"document:{document_id}"
            command.audit("document.withdraw", subject, before={"file": name}, reason=reason)
        return Done(None, Changes.CAMPAIGNS | Changes.AWARDS)

    def save(self, document_id: int, path: Path, *, replace: bool = False) -> Path:
        """Write a document's exact bytes; a file that is there already stays unless told.

        Raises: NotFound, Refused where there is such a file, CannotWrite, DiskFull.
        """
        _, data = self._bytes(document_id)
        if path.exists() and not replace:
            sentence = f"Tệp “{path}” đã có. Hãy chọn tên khác; tệp cũ được giữ nguyên."
            raise Refused(sentence)
        write(path, data)
        return path

    def open_copy(self, document_id: int) -> Path:
        """A copy that cannot be written to, for the system to open; the next start deletes it.

        Raises: NotFound, CannotWrite, DiskFull.
        """
        name, data = self._bytes(document_id)
        return read_only_copy(f"van-ban-{document_id}", _openable(name), data)

    def _bytes(self, document_id: int) -> tuple[str, bytes]:
        with self._desk.reading() as connection:
            row = _stored(connection, document_id)
        return row.name, unpacked(row.content)

    def _ensure_open(self, command: Command, owner: Owner) -> None:
        year = year_of(command.connection, owner)
        if year is not None:
            years.ensure_open(command, year)


def _stored(connection: Connection, document_id: int) -> Row[str, bytes]:
    query = (
        select(Document.name, StoredFile.content)
        .join(StoredFile, StoredFile.id == Document.stored_id)
        .where(Document.id == document_id, Document.withdrawn.is_(False))
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "văn bản số"
        raise NotFound(what, str(document_id))
    return row


def _owners(connection: Connection, document_id: int) -> tuple[Owner, ...]:
    query = select(DocumentLink).where(DocumentLink.document_id == document_id)
    return tuple(
        Owner(kind, ident)
        for row in connection.execute(query).mappings()
        for kind in OwnerKind
        if (ident := row[f"{kind.value}_id"]) is not None
    )


def _subject(owner: Owner) -> str:
    return f"{owner.kind.value}_record:{owner.id}"


def _openable(name: str) -> str:
    safe = safe_name(name)
    return safe if PurePath(safe).suffix.lower() in _OPENED else safe + _PLAIN
