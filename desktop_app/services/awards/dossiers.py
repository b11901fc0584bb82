"""What a round's dossier holds and what it lacks. Source: Luật 06/2022/QH15, Điều 84."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, select

from desktop_app.domain.awards.nominations import STANDING, NominationLine, NominationState
from desktop_app.domain.awards.rounds import DossierItem, RoundInfo, RoundState
from desktop_app.domain.awards.titles import ConditionKind
from desktop_app.domain.documents import KIND_TITLES, DocumentKind
from desktop_app.models.awards import AwardDecision, NominationRecord
from desktop_app.models.following import Document, DocumentLink
from desktop_app.services.awards.round_rows import nominations

_INITIATIVE = "Xác nhận sáng kiến"


def dossier(connection: Connection, about: RoundInfo) -> tuple[DossierItem, ...]:
    """The papers, in the order in which they are made."""
    of_round = NominationRecord.round_id == about.id
    standing = NominationRecord.state.in_([one.value for one in STANDING])
    lines = nominations(connection, about.year, of_round, standing)
    its = _kinds(connection, DocumentLink.award_round_id == about.id)
    reports = _with(connection, about, DocumentKind.ACHIEVEMENT_REPORT)
    proofs = _with(connection, about, DocumentKind.EVIDENCE)
    ideas = [one for one in lines if _rests_on_an_idea(one)]
    return (
        _one(DocumentKind.PROPOSAL, its),
        _each(KIND_TITLES[DocumentKind.ACHIEVEMENT_REPORT], lines, reports),
        *((_each(_INITIATIVE, ideas, proofs),) if ideas else ()),
        _one(DocumentKind.MINUTES, its),
        *_decisions(connection, about, lines),
    )


def _one(kind: DocumentKind, there: Sequence[str]) -> DossierItem:
    title = KIND_TITLES[kind]
    count = there.count(kind.value)
    return DossierItem(title, 1, count, () if count else (title,))


def _each(paper: str, lines: Iterable[NominationLine], having: frozenset[int]) -> DossierItem:
    asked = tuple(lines)
    lacking = tuple(f"{one.name} ({one.title_name})" for one in asked if one.id not in having)
    return DossierItem(paper, len(asked), len(asked) - len(lacking), lacking)


def _rests_on_an_idea(line: NominationLine) -> bool:
    outcomes = line.reasons.outcomes
    flat = [*outcomes, *(part for one in outcomes for part in one.parts)]
    return any(one.kind == ConditionKind.INITIATIVE and one.met for one in flat)


def _decisions(
    connection: Connection, about: RoundInfo, lines: Iterable[NominationLine]
) -> tuple[DossierItem, ...]:
    """A decision with its paper, once something was decided or the round is over."""
    decided = any(one.state is NominationState.DECIDED for one in lines)
    if not decided and about.state is not RoundState.CLOSED:
        return ()
    query = select(AwardDecision.id, AwardDecision.number).where(AwardDecision.round_id == about.id)
    numbers = {row.id: row.number for row in connection.execute(query)}
    kept = select(DocumentLink.award_decision_id).join(
        Document, Document.id == DocumentLink.document_id
    )
    of_these = DocumentLink.award_decision_id.in_(list(numbers))
    there = set(connection.scalars(kept.where(of_these, Document.withdrawn.is_(False))))
    lacking = tuple(f"Quyết định {number}" for one, number in numbers.items() if one not in there)
    needed = max(1, len(numbers))
    missing = lacking if numbers else (KIND_TITLES[DocumentKind.DECISION],)
    return (
        DossierItem(KIND_TITLES[DocumentKind.DECISION], needed, needed - len(missing), missing),
    )


def _kinds(connection: Connection, where: ColumnElement[bool]) -> list[str]:
    query = select(Document.kind).join(DocumentLink, DocumentLink.document_id == Document.id)
    return list(connection.scalars(query.where(where, Document.withdrawn.is_(False))))


def _with(connection: Connection, about: RoundInfo, kind: DocumentKind) -> frozenset[int]:
    """The nominations that a paper of a kind hangs on."""
    column = DocumentLink.nomination_id
    query = (
        select(column)
        .join(Document, Document.id == DocumentLink.document_id)
        .join(NominationRecord, NominationRecord.id == column)
        .where(
            NominationRecord.round_id == about.id,
            Document.kind == kind.value,
            Document.withdrawn.is_(False),
        )
    )
    return frozenset(one for one in connection.scalars(query) if one is not None)
