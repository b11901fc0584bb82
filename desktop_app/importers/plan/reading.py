"""A plan document's lines read into a draft.

The rules are the layout that NĐ 30/2020 gives such documents, and the words of headings; what they
do not settle stays text under its heading. No rule knows a plan, a place or a campaign by its name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.campaigns import BySubject, LegalBasis
from desktop_app.domain.plan_draft import Passage, PlanDraft, Signature
from desktop_app.importers.plan.bases import find_bases, plan_clause, speaks_of_bases
from desktop_app.importers.plan.body import Body, read_body
from desktop_app.importers.plan.closing import Closing, read_closing
from desktop_app.importers.plan.document import Document, cut
from desktop_app.importers.plan.found import Found, values
from desktop_app.importers.plan.issuers import find_issuer
from desktop_app.importers.plan.leftovers import covered, find_unread, with_headings
from desktop_app.importers.plan.letterhead import Letterhead, read_letterhead
from desktop_app.importers.plan.lineage import Lineage, Own, find_linked, read_lineage
from desktop_app.importers.plan.lines import kept_lines, read_lines
from desktop_app.importers.plan.mentions import find_period, find_year
from desktop_app.importers.plan.names import find_names, name_key
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.sections import Section
from desktop_app.importers.plan.stamps import find_stamps
from desktop_app.importers.plan.subjects import Subject
from desktop_app.importers.plan.topics import Topic
from desktop_app.importers.plan.wording import undoubled

# Fields that hold the whole of what they were read from; the others only mention it.
_OWNERS = ("participants", "contents", "duties", "targets", "criteria", "rewards", "reporting")
_OWNERS_OF = {Topic.TIME: "milestones", Topic.THEME: "theme"}


@dataclass(frozen=True, slots=True)
class _Read:
    """All parts of a document, read."""

    document: Document
    head: Letterhead
    issuer: Found[str] | None
    bases: Sequence[Found[LegalBasis]]
    lineage: Lineage
    body: Body
    linked: Sequence[Found[str]]
    period: Found[tuple[str, str]] | None
    year: Found[int] | None
    closing: Closing
    stamps: Sequence[Found[Signature]]


def read_plan(lines: Sequence[str]) -> PlanDraft:
    """The draft of a plan out of its text's lines; whatever they are, nothing is raised."""
    kept = kept_lines(lines)
    every = read_lines(kept)
    stamps = find_stamps(every)
    stamped = covered(one.passage for one in stamps)
    read = _read(cut([line for line in every if line.index not in stamped]), stamps)
    passages = _passages(read)
    return _draft(kept, read, passages)


def _read(document: Document, stamps: Sequence[Found[Signature]]) -> _Read:
    head = read_letterhead(document.head)
    issuer = find_issuer(head.issuer, document.opening, list(document.paragraphs()))
    opening = [replace(one, text=undoubled(one.text)) for one in document.opening]
    bases = find_bases(opening)
    purposes = [one for part in document.of(Topic.PURPOSE) for one in part.paragraphs()]
    own = Own(_text(head.symbol), _text(issuer), _own_names(document.title))
    lineage = read_lineage(opening, purposes, values(bases), own)
    body = read_body(document.sections, document.opening, document.last_words)
    known = lineage.keys | own.names | {name_key(_text(body.theme))}
    told = list(_told(document))
    return _Read(
        document, head, issuer, bases, lineage, body, find_linked(document.paragraphs(), known),
        find_period(told), find_year(_of_the_plan(document)) or _year_of(head.date),
        read_closing(document.ends), stamps,
    )  # fmt: skip


def _own_names(title: Found[str] | None) -> frozenset[str]:
    return frozenset(one.key for one in find_names(f"phong trào {_text(title)}"))


def _told(document: Document) -> Iterator[Found[str]]:
    """Title and opening."""
    if document.title is not None:
        yield document.title
    for one in document.opening:
        yield Found(one.text, one.passage)


def _of_the_plan(document: Document) -> Iterator[Found[str]]:
    """Title and opening without the documents that the plan rests on."""
    if document.title is not None:
        yield document.title
    for one in document.opening:
        begin = plan_clause(one.text)
        if begin < len(one.text) or not speaks_of_bases(one.text):
            yield Found(one.text[begin % max(len(one.text), 1) :], one.passage)


def _year_of(date: Found[str] | None) -> Found[int] | None:
    return None if date is None else Found(int(date.value[:4]), date.passage)


def _text(found: Found[str] | None) -> str:
    return "" if found is None else found.value


def _by_subject(found: Sequence[tuple[Subject, Found[str]]], subject: Subject) -> list[Found[str]]:
    return [one for who, one in found if subject in who]


def _subjects(found: Sequence[tuple[Subject, Found[str]]]) -> BySubject:
    return BySubject(
        values(_by_subject(found, Subject.COLLECTIVE)),
        values(_by_subject(found, Subject.INDIVIDUAL)),
    )


def _draft(kept: tuple[str, ...], read: _Read, passages: Mapping[str, Passage]) -> PlanDraft:
    document, head, body = read.document, read.head, read.body
    lines = [*document.lines]
    owned = _owned(read, passages)
    shown = {**passages, **with_headings(owned, _headings(document), lines)}
    purposes = {
        line
        for part in document.of(Topic.PURPOSE)
        for one in part.paragraphs()
        for line in range(one.first, one.last + 1)
    }
    taken = covered(shown[key] for key in owned) - purposes
    first, last = read.period.value if read.period else ("", "")
    return PlanDraft(
        lines=kept, passages=shown, title=_text(document.title), issuer=_text(read.issuer),
        number=_text(head.number), symbol=_text(head.symbol), place=_text(head.place),
        date=_text(head.date), year=read.year.value if read.year else None,
        theme=_text(body.theme), period_from=first, period_to=last,
        parent=_text(read.lineage.parent), authorities=values(read.lineage.authorities),
        linked_campaigns=values(read.linked), legal_bases=values(read.bases),
        participants=_subjects(body.participants), contents=values(body.contents),
        duties=values(body.duties), targets=values(body.targets), criteria=_subjects(body.criteria),
        milestones=values(body.milestones), rewards=values(body.rewards),
        reporting=values(body.reporting), feeds_year_end=body.use is not None,
        recipients=values(read.closing.recipients), signatory=read.closing.signatory,
        signatures=values(read.stamps), unread=find_unread(lines, taken, document.places()),
    )  # fmt: skip


def _headings(document: Document) -> Iterator[Passage]:
    return (one.head.passage for chapter in document.chapters for one in chapter.headings())


def _owned(read: _Read, passages: Mapping[str, Passage]) -> dict[str, Passage]:
    """The passages that leave nothing unread: all outside chapters, inside those of whole texts."""
    document = read.document
    begins, ends = document.body_begins(), min((one.index for one in document.ends), default=None)
    lines = {
        key: covered(
            one.passage for part in document.sections if topic in part.topics for one in _all(part)
        )
        for topic, key in _OWNERS_OF.items()
    }
    return {
        key: one
        for key, one in passages.items()
        if (name := key.partition("[")[0].partition(".")[0]) in _OWNERS
        or one.last < begins
        or (ends is not None and one.first >= ends)
        or one.first in lines.get(name, ())
    }


def _all(section: Section) -> Iterator[Paragraph]:
    yield section.heading.head
    yield from section.paragraphs()


def _passages(read: _Read) -> dict[str, Passage]:
    """For each thing read its lines, under the name of its field."""
    return dict(_entries(read))


def _entries(read: _Read) -> Iterator[tuple[str, Passage]]:
    head, body = read.head, read.body
    single = {
        "title": read.document.title, "issuer": read.issuer, "number": head.number,
        "symbol": head.symbol, "place": head.place, "date": head.date, "year": read.year,
        "theme": body.theme, "period_from": read.period, "period_to": read.period,
        "parent": read.lineage.parent,
    }  # fmt: skip
    yield from ((key, one.passage) for key, one in single.items() if one is not None)
    several: dict[str, Sequence[Found[object]]] = {
        "authorities": read.lineage.authorities, "linked_campaigns": read.linked,
        "legal_bases": read.bases, "contents": body.contents, "duties": body.duties,
        "targets": body.targets, "milestones": body.milestones, "rewards": body.rewards,
        "reporting": body.reporting, "recipients": read.closing.recipients,
        "signatures": read.stamps,
    }  # fmt: skip
    for field, found in (("participants", body.participants), ("criteria", body.criteria)):
        several[f"{field}.collective"] = _by_subject(found, Subject.COLLECTIVE)
        several[f"{field}.individual"] = _by_subject(found, Subject.INDIVIDUAL)
    for key, many in several.items():
        yield from ((f"{key}[{place}]", one.passage) for place, one in enumerate(many))
    if body.use is not None:
        yield "feeds_year_end", body.use
    if read.closing.signed is not None:
        yield "signatory", read.closing.signed
