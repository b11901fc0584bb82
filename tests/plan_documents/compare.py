"""A draft held against the truth: what must agree to the letter, and what may be cut otherwise.

Texts agree when they do without kinds of quotes, dashes and white space, without a word written
twice and the Đ that a scan lost. Numbers, dates, figures, kinds and counts agree exactly. A role
may or may not be repeated in its duty, a paragraph may or may not carry its heading.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest

from desktop_app.domain.campaigns import BySubject, Duty, MilestoneKind
from desktop_app.domain.plan_draft import DraftMilestone, DraftTarget, PlanDraft

Pair = tuple[object, object]
_QUOTES = re.compile("[\"'“”„«»‘’]")
_DASHES = re.compile(r"\s*[-‐‑–—]\s*")
_KIND_OF_CAMPAIGN = re.compile(r"^(?:phong trào(?: thi dua)?|cuộc vận dộng) ")
_SUBJECT = re.compile(r"^(?:dối với )?(?:tập thể|cá nhân) ?: ?")
_ASKED = re.compile(r"^(?:dối với|giao|dề nghị|yêu cầu) ")
_OWED = re.compile(r"^(?:chịu trách nhiệm|có trách nhiệm|chủ dộng) ")
_HEADING_ROOM = 60  # letters that a paragraph's own heading may add


def plain(text: str) -> str:
    """The text as it is compared."""
    folded = unicodedata.normalize("NFC", text).casefold().replace("đ", "d")
    folded = folded.replace("ubnd", "ủy ban nhân dân")
    folded = _DASHES.sub("-", _QUOTES.sub("", folded))
    words: list[str] = []
    for word in folded.split():
        if not words or word != words[-1]:
            words.append(word)
    return " ".join(words).strip(" .;,:/")


def named(text: str) -> str:
    """A campaign's name without the words for its kind."""
    return _KIND_OF_CAMPAIGN.sub("", plain(text))


def who(text: str) -> str:
    """A role without the word that asks it."""
    return _ASKED.sub("", plain(text))


def _ends(expected: str, found: str) -> str:
    """What was expected, where the one is the end of the other but for a heading or a role."""
    longer, shorter = sorted((expected, found), key=len, reverse=True)
    near = longer.endswith(shorter) and len(longer) - len(shorter) <= _HEADING_ROOM
    return expected if shorter and near else found


def _within(expected: str, found: str) -> str:
    """What was expected, where the one stands in the other."""
    return expected if found and (found in expected or expected in found) else found


def _aligned(
    expected: Sequence[str], found: Sequence[str], like: Callable[[str, str], str] = _ends
) -> Pair:
    wanted, got = [plain(text) for text in expected], [plain(text) for text in found]
    seen = [like(one, other) for one, other in zip(wanted, got, strict=False)]
    return wanted, seen + got[len(wanted) :]


def _texts(name: str) -> Callable[[PlanDraft, PlanDraft], Pair]:
    def check(truth: PlanDraft, draft: PlanDraft) -> Pair:
        return (
            [plain(text) for text in getattr(truth, name)],
            [plain(text) for text in getattr(draft, name)],
        )

    return check


def _loose_texts(name: str) -> Callable[[PlanDraft, PlanDraft], Pair]:
    return lambda truth, draft: _aligned(getattr(truth, name), getattr(draft, name))


def _text(name: str) -> Callable[[PlanDraft, PlanDraft], Pair]:
    return lambda truth, draft: (plain(getattr(truth, name)), plain(getattr(draft, name)))


def _exact(*names: str) -> Callable[[PlanDraft, PlanDraft], Pair]:
    return lambda truth, draft: (
        [getattr(truth, name) for name in names],
        [getattr(draft, name) for name in names],
    )


def _number(truth: PlanDraft, draft: PlanDraft) -> Pair:
    return truth.number, "".join(draft.number.split())


def _parent(truth: PlanDraft, draft: PlanDraft) -> Pair:
    return named(truth.parent), named(draft.parent)


def _linked(truth: PlanDraft, draft: PlanDraft) -> Pair:
    return (
        sorted(named(text) for text in truth.linked_campaigns),
        sorted(named(text) for text in draft.linked_campaigns),
    )


def _bases(truth: PlanDraft, draft: PlanDraft) -> Pair:
    """A law has no number in generated plans, and may be listed or not."""
    wanted, got = (
        [(one.number, one.date, plain(one.issuer)) for one in plan.legal_bases if one.number]
        for plan in (truth, draft)
    )
    return wanted, got


def _subjects(name: str) -> Callable[[PlanDraft, PlanDraft], Pair]:
    def check(truth: PlanDraft, draft: PlanDraft) -> Pair:
        return _by_subject(getattr(truth, name)), _by_subject(getattr(draft, name))

    return check


def _by_subject(texts: BySubject) -> list[list[str]]:
    both = (texts.collective, texts.individual)
    return [[_SUBJECT.sub("", plain(text)) for text in some] for some in both]


def _assigned(truth: PlanDraft, draft: PlanDraft) -> list[Duty]:
    """The draft's duties without reports of a chapter of their own: those may be duties too."""
    owed = {plain(duty.text) for duty in truth.duties}
    apart = {plain(text) for text in truth.reporting} - owed
    return [
        duty
        for duty in draft.duties
        if not any(_ends(text, plain(duty.text)) == text for text in apart)
    ]


def _roles(truth: PlanDraft, draft: PlanDraft) -> Pair:
    return (
        [who(duty.role) for duty in truth.duties],
        [who(duty.role) for duty in _assigned(truth, draft)],
    )


def _tasks(truth: PlanDraft, draft: PlanDraft) -> Pair:
    return [_task(duty) for duty in truth.duties], [_task(duty) for duty in _assigned(truth, draft)]


def _task(duty: Duty) -> str:
    """What is to be done, without who is to do it."""
    text, role = who(duty.text), who(duty.role)
    return _OWED.sub("", text.removeprefix(role).lstrip(" :"))


def _target_texts(truth: PlanDraft, draft: PlanDraft) -> Pair:
    return _aligned([one.text for one in truth.targets], [one.text for one in draft.targets])


def _target_kinds(truth: PlanDraft, draft: PlanDraft) -> Pair:
    return [one.kind for one in truth.targets], [one.kind for one in draft.targets]


def _figures(truth: PlanDraft, draft: PlanDraft) -> Pair:
    """Each target's figure with its unit; "500 triệu" of đồng is "500" of triệu đồng."""
    wanted = [_figure(one) for one in truth.targets]
    got = [_figure(one) for one in draft.targets]
    seen = [
        one if f"{other} ".startswith(f"{one} ") else other
        for one, other in zip(wanted, got, strict=False)
    ]
    return wanted, seen + got[len(wanted) :]


def _figure(target: DraftTarget) -> str:
    value = re.sub(r"\s*(?:%\s*)?(?:đến|-|–)\s*", "-", target.value.removeprefix("từ "))
    joined = f"{value} {target.unit}".replace("%", " % ")
    words = joined.split()
    return " ".join(word for place, word in enumerate(words) if word not in words[:place])


def _reviews(truth: PlanDraft, draft: PlanDraft) -> Pair:
    """Kinds, years and days; a year alone may or may not stand as the date, reports apart."""
    wanted = [_review(one) for one in truth.milestones]
    got = [_review(one) for one in draft.milestones if one.kind is not MilestoneKind.REPORT]
    return wanted, got


def _review(one: DraftMilestone) -> tuple[str, int | None, str]:
    day = "" if one.year is not None and one.date == str(one.year) else one.date
    return one.kind.value, one.year, day


def _review_texts(truth: PlanDraft, draft: PlanDraft) -> Pair:
    kept = [one.text for one in draft.milestones if one.kind is not MilestoneKind.REPORT]
    return _aligned([one.text for one in truth.milestones], kept, _within)


def _signatory(truth: PlanDraft, draft: PlanDraft) -> Pair:
    """Whom somebody signs for ("KT. GIÁM ĐỐC") may stand before the position, or be left out."""
    wanted, got = (plain(one.signatory.position) for one in (truth, draft))
    return (
        (wanted, plain(truth.signatory.name)),
        (wanted if got.endswith(f", {wanted}") else got, plain(draft.signatory.name)),
    )


def _unread(truth: PlanDraft, draft: PlanDraft) -> Pair:
    """Which headings and texts are nowhere among what was not understood."""
    kept = plain(" ".join(f"{one.heading} {one.text}" for one in draft.unread))
    wanted = [text for one in truth.unread for text in (one.heading, one.text)]
    return [], [text for text in wanted if plain(text) not in kept]


def _passages(truth: PlanDraft, draft: PlanDraft) -> Pair:
    """Which contents' passages do not begin with the content's first words."""
    keys = [f"contents[{index}]" for index in range(len(truth.contents))]
    return [], [
        key
        for key, content in zip_longest(keys, draft.contents[: len(keys)], fillvalue="")
        if not _stands(truth, draft, key, content)
    ]


def _stands(truth: PlanDraft, draft: PlanDraft, key: str, content: str) -> bool:
    passage = draft.passages.get(key)
    if passage is None or not 0 <= passage.first <= passage.last < len(truth.lines):
        return False
    printed = plain(" ".join(truth.lines[passage.first : passage.last + 1]))
    return " ".join(plain(content).split()[:3]) in printed


def _invented(truth: PlanDraft, draft: PlanDraft) -> Pair:
    """Which words of the draft's lists are not printed at all."""
    printed = set(re.findall(r"\w+", plain(" ".join(truth.lines))))
    duties = [duty.text for duty in draft.duties]
    lists = [*draft.contents, *duties, *draft.rewards, *draft.reporting, *draft.recipients]
    return [], [text for text in lists if set(re.findall(r"\w+", plain(text))) - printed]


CHECKS: dict[str, Callable[[PlanDraft, PlanDraft], Pair]] = {
    "title": _text("title"),
    "issuer": _text("issuer"),
    "number": _number,
    "symbol": _exact("symbol"),
    "place": _text("place"),
    "date": _exact("date"),
    "year": _exact("year"),
    "theme": _text("theme"),
    "period": _exact("period_from", "period_to"),
    "parent": _parent,
    "authorities": _texts("authorities"),
    "linked campaigns": _linked,
    "legal bases": _bases,
    "participants": _subjects("participants"),
    "contents": _texts("contents"),
    "roles": _roles,
    "duties": _tasks,
    "targets": _target_texts,
    "kinds of targets": _target_kinds,
    "figures": _figures,
    "criteria": _subjects("criteria"),
    "milestones": _reviews,
    "texts of milestones": _review_texts,
    "rewards": _loose_texts("rewards"),
    "reporting": _loose_texts("reporting"),
    "feeds year end": _exact("feeds_year_end"),
    "recipients": _texts("recipients"),
    "signatory": _signatory,
    "signatures": _exact("signatures"),
    "unread": _unread,
    "passages": _passages,
    "nothing invented": _invented,
}


def one_wrong(truth: PlanDraft, field: str) -> PlanDraft:
    """The truth with one field emptied, to see that its check notices."""
    empty = PlanDraft()
    return replace(truth, **{field: getattr(empty, field)})
