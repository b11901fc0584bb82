"""From a corrected draft to a campaign: its code, its figures, and the passage of each clause."""

import re
from collections.abc import Iterator

from desktop_app.domain.campaigns import (
    CampaignTemplate,
    Milestone,
    Purpose,
    PurposeKind,
    Reward,
    RewardKind,
    Target,
    TargetKind,
)
from desktop_app.domain.plan_draft import Chapter, DraftTarget, Passage, PlanDraft
from desktop_app.domain.text import clean, fold

LONGEST_CODE = 12
_QUOTED = re.compile('[“"«]([^“”"«»]{3,})[”"»]')
_AFTER_DASH = re.compile(r"\s+[-–—]\s+|[;:.(]")
_DOING = r"(?:(?:tiếp tục|tổ chức|triển khai|thực hiện|phát động|hưởng ứng|đẩy mạnh)\s+)*"
_NAMED = r"(?=phong trào|cuộc vận động|đợt thi đua)"
_BEFORE_THE_NAME = re.compile(rf"^(?:kế hoạch\s+)?{_DOING}{_NAMED}", re.IGNORECASE)
_GENERAL = re.compile(rf"^{_DOING}(?:phong trào(?: thi đua)?\s+)?", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_MARKER = re.compile(r"^\s*(?:[0-9]{1,2}[.)/]|[a-z][.)]|[-+•*])\s*")
_MOST_FIGURES = 2
_WHOLE = 100
# How the clauses of a campaign are called, and where the draft has them.
_SECTIONS = {
    "legal_basis": "legal_bases",
    "linked_campaign": "linked_campaigns",
    "collective": "participants.collective",
    "individual": "participants.individual",
    "content": "contents",
    "duty": "duties",
    "criterion_collective": "criteria.collective",
    "criterion_individual": "criteria.individual",
    "milestone": "milestones",
    "reward": "rewards",
    "reporting": "reporting",
    "recipient": "recipients",
}
_OCCASIONS = (
    (RewardKind.AD_HOC, "dot xuat"),
    (RewardKind.REVIEW, "so ket"),
    (RewardKind.REVIEW, "tong ket"),
    (RewardKind.ANNUAL, "hang nam"),
    (RewardKind.ANNUAL, "cuoi nam"),
)


def campaign_name(title: str) -> str:
    """What the campaign is called in the plan's title: its quoted name, else the title itself."""
    quoted = _QUOTED.search(title)
    return clean(quoted[1] if quoted else _GENERAL.sub("", title, count=1))


def campaign_title(title: str) -> str:
    """The campaign as it is called of a plan that launches or carries it out, without the verb."""
    plain = _BEFORE_THE_NAME.sub("", clean(title), count=1)
    return plain[:1].upper() + plain[1:]


def short_code(title: str) -> str:
    """Initials of the campaign's name up to its first pause: "CNCTVNN"; ASCII."""
    name = next(filter(None, map(clean, _AFTER_DASH.split(campaign_name(title)))), "")
    initials = "".join(word[0] for word in _WORD.findall(fold(name)))
    plain = "".join(char for char in initials if char.isascii() and char.isalnum())
    return plain.upper()[:LONGEST_CODE] or "PT"


def template_of(draft: PlanDraft, year: int) -> CampaignTemplate:
    """The draft as a plan that can be launched; its own words stay, whatever the year."""
    name = campaign_name(draft.title)
    main = clean(_AFTER_DASH.split(name)[0])
    return CampaignTemplate(
        code="",
        short_code=short_code(draft.title),
        title=campaign_title(draft.title),
        issuer=draft.issuer,
        year=year,
        theme=draft.theme,
        period_from=draft.period_from,
        period_to=draft.period_to,
        signatory=draft.signatory,
        number=draft.number,
        symbol=draft.symbol,
        place=draft.place,
        date=draft.date,
        parent=draft.parent,
        authorities=draft.authorities,
        linked_campaigns=draft.linked_campaigns,
        legal_bases=draft.legal_bases,
        purposes=tuple(purposes_of(draft)),
        participants=draft.participants,
        contents=draft.contents,
        duties=draft.duties,
        targets=tuple(targets_of(draft)),
        criteria=draft.criteria,
        milestones=tuple(
            Milestone(one.kind, one.text, one.year, one.date) for one in draft.milestones
        ),
        rewards=tuple(Reward(text, _occasion(text)) for text in draft.rewards),
        reporting=draft.reporting,
        recipients=draft.recipients,
        keywords=(main,) if main else (),
        feeds_year_end=draft.feeds_year_end,
    )


def targets_of(draft: PlanDraft) -> Iterator[Target]:
    """The targets under codes of their own, CT1, CT2…; a figure that is none stays words."""
    for number, one in enumerate(draft.targets, start=1):
        low, high = figures(one.value) or ("", "")
        yield Target(f"CT{number}", one.text, one.kind, low, high, one.unit)


def figures(text: str) -> tuple[str, str] | None:
    """A printed figure or range as exact decimal texts: "0,1-0,2" is 0.1 and 0.2; None else."""
    found = _NUMBER.findall(text)
    if not 0 < len(found) <= _MOST_FIGURES:
        return None
    exact = [_exact(one) for one in found]
    return exact[0], exact[-1]


def _exact(number: str) -> str:
    """A comma parts the decimals; dots part thousands where they stand as such."""
    if _GROUPED.fullmatch(number):
        number = number.replace(".", "")
    return number.replace(",", ".")


def is_over_whole(target: DraftTarget) -> bool:
    """Whether a percentage asks for more than there is."""
    found = figures(target.value)
    in_percent = target.kind is TargetKind.PERCENTAGE or "%" in target.unit
    return in_percent and found is not None and _is_over(found[1])


def _is_over(number: str) -> bool:
    whole, _, rest = number.partition(".")
    return whole.isdigit() and (
        int(whole) > _WHOLE or (int(whole) == _WHOLE and bool(rest.strip("0")))
    )


def purposes_of(draft: PlanDraft) -> Iterator[Purpose]:
    """The sentences on purpose and requirements among what the draft keeps as text."""
    for chapter in draft.unread:
        if _speaks_of_purpose(chapter.heading):
            yield from _purposes(chapter)


def other_chapters(draft: PlanDraft) -> tuple[Chapter, ...]:
    """The rest of what the draft keeps as text."""
    return tuple(one for one in draft.unread if not _speaks_of_purpose(one.heading))


def _speaks_of_purpose(heading: str) -> bool:
    plain = fold(heading)
    return "muc dich" in plain or "yeu cau" in plain


def _purposes(chapter: Chapter) -> Iterator[Purpose]:
    kind = _purpose_kind(chapter.heading) or PurposeKind.BOTH
    for line in _whole_lines(chapter.text):
        heading = _purpose_kind(_MARKER.sub("", line))
        if heading is None:
            yield Purpose(line, kind)
        else:
            kind = heading


def _whole_lines(text: str) -> Iterator[str]:
    """The lines of a text; one that begins with a small letter goes on with the one before."""
    whole = ""
    for line in filter(None, map(clean, text.split("\n"))):
        if whole and line[0].islower() and not _MARKER.match(line):
            whole = f"{whole} {line}"
            continue
        if whole:
            yield whole
        whole = line
    if whole:
        yield whole


def _purpose_kind(text: str) -> PurposeKind | None:
    """The kind that a heading of these words alone begins."""
    plain = re.sub(r"^[ivx]+[.)]?\s+", "", fold(text)).strip(" .:")
    return {
        "muc dich": PurposeKind.PURPOSE,
        "yeu cau": PurposeKind.REQUIREMENT,
        "muc dich, yeu cau": PurposeKind.BOTH,
    }.get(plain)


def passages_of(draft: PlanDraft) -> dict[tuple[str, int], str]:
    """By section and position (from 1), what the document printed."""
    found = {}
    for section, name in _SECTIONS.items():
        for number in range(_count(draft, name)):
            passage = draft.passages.get(f"{name}[{number}]")
            if passage is not None:
                found[section, number + 1] = passage_text(draft, passage)
    return found


def _count(draft: PlanDraft, name: str) -> int:
    first, _, rest = name.partition(".")
    value = getattr(draft, first)
    return len(getattr(value, rest) if rest else value)


def passage_text(draft: PlanDraft, passage: Passage) -> str:
    """The words of a passage, blank lines left out."""
    lines = draft.lines[passage.first : passage.last + 1]
    return "\n".join(filter(None, map(clean, lines)))


def _occasion(text: str) -> RewardKind:
    plain = fold(text)
    return next((kind for kind, word in _OCCASIONS if word in plain), RewardKind.PRINCIPLE)
