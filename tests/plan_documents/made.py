"""A generated plan document: its lines, and what a careful reader takes from them.

Every seed gives the same plan each time. The truth follows the agreed reading of plans; the
generator was written from the layout that NĐ 30/2020 asks for, not from any reader's rules.
"""

from dataclasses import dataclass, fields
from random import Random
from typing import Any

from desktop_app.domain.plan_draft import PlanDraft
from tests.plan_documents import chapters, frame, noise
from tests.plan_documents.bank import sentences
from tests.plan_documents.chapters import Piece
from tests.plan_documents.noise import Noise
from tests.plan_documents.organisation import Manner, organisation, report_chapter
from tests.plan_documents.rows import Line, Mark, Part, Quirk, Row, Style, merged, printed, style
from tests.plan_documents.subject import Follows, Span, Subject, subject

SEEDS = range(1, 25)
_WHOLE_LINES = (Noise.MARKDOWN, Noise.WRAPPED)


@dataclass(frozen=True, slots=True)
class Kind:
    """Which layout and which noise a plan has."""

    numbering: str
    follows: Follows
    span: Span
    duties: Manner
    merged: str
    noise: frozenset[Noise]


@dataclass(frozen=True, slots=True)
class MadePlan:
    """A plan document with the truth about it."""

    seed: int
    lines: tuple[str, ...]
    truth: PlanDraft
    kind: Kind


def make_plan(seed: int) -> MadePlan:
    """The plan document of a seed."""
    facts = subject(seed)
    noises = _noises(seed)
    manner = tuple(Manner)[seed % len(Manner)]
    feeds = facts.dice.choice(sentences("feeds")) if facts.dice.random() < 0.6 else ""
    in_purposes = facts.dice.random() < 0.5
    pieces, joined = _pieces(facts, manner, feeds if in_purposes else "")
    top = frame.head(facts, letterhead=Noise.BARE not in noises, one_line=Noise.ONE_LINE in noises)
    start = frame.opening(facts)
    end = frame.foot(facts, one_line=Noise.ONE_LINE in noises, stamped=Noise.STAMPED in noises)
    numbering = style(facts.dice)
    body = _body(facts, pieces, numbering, noises, "" if in_purposes else feeds)
    texts = _noisy([*top.lines, *start.lines, *body, *end.lines], noises, facts.dice)
    read = _read(facts, pieces)
    truth = PlanDraft(
        lines=tuple(texts),
        title=top.title,
        number=top.number,
        legal_bases=start.legal_bases,
        feeds_year_end=bool(feeds),
        signatory=end.signatory,
        signatures=end.signatures,
        **read,
    )
    kind = Kind(numbering.name, facts.follows, facts.span, manner, joined, noises)
    return MadePlan(seed, tuple(texts), truth, kind)


def _read(facts: Subject, pieces: list[Piece]) -> dict[str, Any]:
    """The fields that come from the subject and from the chapters."""
    period = facts.period if facts.has_period else ("", "")
    read: dict[str, Any] = {
        "issuer": facts.body.issuer,
        "symbol": facts.body.symbol,
        "place": facts.body.place,
        "date": facts.date,
        "year": facts.read_year,
        "period_from": str(period[0]),
        "period_to": str(period[1]),
        "parent": facts.parent,
        "authorities": facts.authorities,
        "recipients": facts.body.recipients,
    }
    for name in {field.name for field in fields(PlanDraft)}:
        for piece in pieces:
            if name in piece.truth:
                value = piece.truth[name]
                read[name] = read[name] + value if _adds(read.get(name), value) else value
    return read


def _adds(held: object, value: object) -> bool:
    return isinstance(held, tuple) and isinstance(value, tuple)


def _noises(seed: int) -> frozenset[Noise]:
    """Each kind in turn, with two others; the lines are marked up or broken, not both."""
    dice = Random(f"noise:{seed}")  # noqa: S311  # the same plan each time, no secret
    kinds = tuple(Noise)
    chosen = [kinds[seed % len(kinds)], *dice.sample(kinds, 2)]
    if set(_WHOLE_LINES) <= set(chosen):
        chosen.remove(Noise.MARKDOWN)
    return frozenset(chosen)


def _pieces(facts: Subject, manner: Manner, feeds: str) -> tuple[list[Piece], str]:
    """The chapters in a seed's order, and which of them were merged."""
    dice = facts.dice
    first = [chapters.purposes(facts, feeds)]
    middle = [chapters.contents(facts)]
    joined = dice.choice(("", "", "participants", "theme", "criteria", "targets"))
    builders = {
        "participants": chapters.participants,
        "theme": chapters.theme,
        "targets": chapters.targets,
    }
    for name, build in builders.items():
        if name == joined:
            middle[0] = _joined(build(facts), middle[0])
        elif dice.random() < 0.7:
            middle.append(build(facts))
    middle += _judged(facts, merge=joined == "criteria")
    own_reports, own_reviews = dice.random() < 0.5, dice.random() < 0.5
    middle += [chapters.milestones(facts)] if own_reviews else []
    middle += [chapters.unknown(facts)] if dice.random() < 0.7 else []
    if dice.random() < 0.6:
        dice.shuffle(middle)
    last = [organisation(facts, manner, reports=not own_reports, meets=not own_reviews)]
    last += [report_chapter(facts)] if own_reports else []
    return [*first, *middle, *last], joined


def _judged(facts: Subject, *, merge: bool) -> list[Piece]:
    """Criteria and rewards, together or apart."""
    if merge:
        criteria, rewards = chapters.criteria(facts), chapters.rewards(facts)
        flat = tuple(
            Row(row.text, mark=Mark.BULLET) for row in rewards.part.rows if not row.heading
        )
        plain = Piece(Part(rewards.part.heading, flat), rewards.truth)
        return [_joined(criteria, plain, between=" VÀ ")]
    found = [chapters.criteria(facts)] if facts.dice.random() < 0.7 else []
    return [*found, chapters.rewards(facts)] if facts.dice.random() < 0.7 else found


def _joined(first: Piece, other: Piece, between: str = ", ") -> Piece:
    return Piece(merged(first.part, other.part, between=between), {**first.truth, **other.truth})


def _body(
    facts: Subject, pieces: list[Piece], numbering: Style, noises: frozenset[Noise], feeds: str
) -> list[Line]:
    quirk = Quirk(restart=Noise.RESTART in noises, jump=Noise.JUMP in noises)
    body = printed([piece.part for piece in pieces], numbering, quirk)
    body += frame.closing(facts, feeds)
    return body


def _noisy(lines: list[Line], noises: frozenset[Noise], dice: Random) -> list[str]:
    if Noise.DOUBLED in noises:
        lines = noise.doubled(lines, dice)
    if Noise.SLIPS in noises:
        lines = noise.slips(lines)
    if Noise.PAGES in noises and Noise.WRAPPED not in noises:
        lines = noise.split_by_page(lines, dice)
    if Noise.SPACES in noises and Noise.WRAPPED not in noises:
        lines = noise.spaced(lines, dice)
    if Noise.WRAPPED in noises:
        texts = noise.wrapped(lines)
    elif Noise.MARKDOWN in noises:
        texts = noise.markdown(lines, dice)
    else:
        texts = [line.text for line in lines]
    if Noise.PAGES in noises and Noise.WRAPPED in noises:
        texts = noise.paged(texts, dice)
    return noise.decomposed(texts) if Noise.NFD in noises else texts
