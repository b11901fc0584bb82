"""A plan document becomes a draft, or people write one, and the draft a campaign."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, insert, select

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.documents import DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.domain.draft_campaign import (
    campaign_title,
    is_over_whole,
    other_chapters,
    passages_of,
    short_code,
    template_of,
)
from desktop_app.domain.draft_entries import entries_of, problems_of
from desktop_app.domain.errors import Refused
from desktop_app.domain.plan_draft import Chapter, PlanDraft
from desktop_app.domain.plan_refusals import (
    LaunchedByThatName,
    LaunchedFromIt,
    NoPlan,
    TargetOverWhole,
    UnreadableDocument,
)
from desktop_app.domain.plan_titles import title_key
from desktop_app.domain.progress import Progress, silent
from desktop_app.importers.plan_files import pasted_lines
from desktop_app.importers.reader_process import Reader
from desktop_app.models.campaigns import Campaign, CampaignClause
from desktop_app.models.following import Document
from desktop_app.models.intake import StoredFile
from desktop_app.services.campaign_writing import write_campaign
from desktop_app.services.desk import Command, Desk
from desktop_app.services.documents import keep, link
from desktop_app.services.target_codes import with_own_codes

PASTED_NAME = "ke-hoach-da-dan.txt"
_OTHER = "other"


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A draft and the document that it was read from."""

    draft: PlanDraft
    document: NewDocument


def read(path: Path, progress: Progress = silent) -> ReadPlan:
    """The draft of a plan document; nothing is stored.

    Raises: PlanRefused, Cancelled.
    """
    with Reader() as reader:
        lines = reader.plan_lines(path, _named(progress))
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument from error
    return _read(lines, path.name, content)


def read_text(text: str) -> ReadPlan:
    """The draft of a plan whose text was pasted.

    Raises: PlanRefused.
    """
    return _read(pasted_lines(text), PASTED_NAME, text.encode("utf-8", "replace"))


def _named(progress: Progress) -> Progress:
    return lambda done, total, _what: progress(done, total, "Đang đọc văn bản")


def _read(lines: Sequence[str], name: str, content: bytes) -> ReadPlan:
    # The rules are some hundred patterns, which nothing else that the office starts with needs.
    from desktop_app.importers.plan import read_plan, why_no_plan  # noqa: PLC0415

    draft = read_plan(lines)
    why = why_no_plan(draft)
    if why:
        raise NoPlan(why)
    return ReadPlan(draft, NewDocument(name, content, DocumentKind.PLAN))


class PlanDrafts:
    """Launching campaigns from plan documents and from plans written here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def launch(
        self,
        draft: PlanDraft,
        document: NewDocument | None,
        year: int,
        due_on: str = "",
        reason: str = "",
    ) -> Done[str]:
        """Make a campaign of a draft and keep its document; the campaign's code is the result.

        `document`: None where the plan was written from nothing; `due_on`: the day returns are due
        (ISO), none where empty; `reason`: why a percentage above 100 stands.

        Raises: Refused where the draft has no title, TargetOverWhole, LaunchedFromIt,
            LaunchedByThatName, ClosedYear.
        """
        _refuse_unfit(draft, reason)
        with self._desk.command() as command:
            _refuse_again(command.connection, draft, document, year)
            code = _free_code(command.connection, short_code(draft.title), year)
            _write(command, draft, document, code=code, year=year, due_on=due_on)
            if reason:
                command.audit("campaign.over_whole", f"campaign:{code}", reason=reason)
        return Done(code, Changes.CAMPAIGNS)


def _write(  # noqa: PLR0913  # a campaign is all of this
    command: Command,
    draft: PlanDraft,
    document: NewDocument | None,
    *,
    code: str,
    year: int,
    due_on: str,
) -> None:
    kept = None if document is None else keep(command, _with_facts(document, draft), ())
    template = template_of(draft, year)
    targets = with_own_codes(command.connection, template.targets, year)
    ident = write_campaign(
        command,
        replace(template, targets=targets),
        code,
        year,
        due_on=due_on,
        passages=passages_of(draft),
        document_id=kept,
    )
    if kept is not None:
        link(command, kept, Owner(OwnerKind.CAMPAIGN, ident))
    _write_others(command, ident, other_chapters(draft))


def _refuse_unfit(draft: PlanDraft, reason: str) -> None:
    wrong = problems_of(entries_of(draft))
    if wrong:
        raise Refused(next(iter(wrong.values()))[1])
    over = next(filter(is_over_whole, draft.targets), None)
    if over is not None and not reason.strip():
        raise TargetOverWhole(over.text)


def _with_facts(document: NewDocument, draft: PlanDraft) -> NewDocument:
    return NewDocument(
        document.name, document.content, document.kind, draft.number, draft.date, draft.title
    )


def _refuse_again(
    connection: Connection, draft: PlanDraft, document: NewDocument | None, year: int
) -> None:
    """What was read is known by its document, what was written here by its name."""
    if document is None:
        _refuse_namesake(connection, draft, year)
    else:
        _refuse_twice(connection, document.content, year)


def _refuse_namesake(connection: Connection, draft: PlanDraft, year: int) -> None:
    query = select(Campaign.code, Campaign.title).where(Campaign.year == year)
    wanted = title_key(campaign_title(draft.title))
    for code, title in connection.execute(query):
        if title_key(title) == wanted:
            raise LaunchedByThatName(code, year)


def _refuse_twice(connection: Connection, content: bytes, year: int) -> None:
    query = (
        select(Campaign.code)
        .join(Document, Document.id == Campaign.document_id)
        .join(StoredFile, StoredFile.id == Document.stored_id)
        .where(Campaign.year == year)
        .where(StoredFile.sha256 == hashlib.sha256(content).hexdigest())
    )
    code = connection.scalar(query)
    if code is not None:
        raise LaunchedFromIt(code, year)


def _free_code(connection: Connection, short: str, year: int) -> str:
    """The code for a year that no campaign has: "CNCTVNN-2025", then "CNCTVNN2-2025"."""
    taken = set(connection.scalars(select(Campaign.code)))
    codes = (f"{short}{number if number > 1 else ''}-{year}" for number in count(1))
    return next(code for code in codes if code not in taken)


def _write_others(command: Command, campaign_id: int, chapters: Sequence[Chapter]) -> None:
    """What nobody gave a place stays text under its heading."""
    records = [
        {
            "campaign_id": campaign_id,
            "section": _OTHER,
            "position": position,
            "label": chapter.heading,
            "text": chapter.text,
            "printed": False,
        }
        for position, chapter in enumerate(chapters, start=1)
    ]
    if records:
        command.connection.execute(insert(CampaignClause), records)
