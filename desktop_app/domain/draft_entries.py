"""A draft taken apart into entries that people correct one by one, and put together again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.domain.campaigns import (
    BySubject,
    Duty,
    LegalBasis,
    MilestoneKind,
    Signatory,
    TargetKind,
)
from desktop_app.domain.dates import format_date, parse_date
from desktop_app.domain.draft_fields import BY_NAME, FIELDS, DraftField, Part, PartKind
from desktop_app.domain.plan_draft import (
    Chapter,
    DraftMilestone,
    DraftTarget,
    Passage,
    PlanDraft,
    Signature,
)
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import clean, writable

_YEARS = range(1990, 2101)
_YES = "1"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing read, or a field that is empty: its parts as texts, dates as they are printed.

    `passage`: where it stands in the document's lines, None where it was added or is missing.
    """

    field: str
    parts: Mapping[str, str]
    passage: Passage | None = None

    @property
    def about(self) -> DraftField:
        """The field that it belongs to."""
        return BY_NAME[self.field]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        chosen = {part.key for part in self.about.parts if part.kind is PartKind.CHOICE}
        return not any(text.strip() for key, text in self.parts.items() if key not in chosen)

    @property
    def text(self) -> str:
        """Its words on one line."""
        shown = (_shown(part, self.parts.get(part.key, "")) for part in self.about.parts)
        return clean(" · ".join(filter(None, shown)))


def blank_entry(field: DraftField) -> Entry:
    """A new entry of a field, to be filled in; a choice stands at its first."""
    return Entry(field.name, {part.key: next(iter(part.choices or {}), "") for part in field.parts})


def moved(entry: Entry, field: DraftField) -> Entry:
    """The entry as one of another field; what the field has no part for goes into its text."""
    longest = next((part.key for part in field.parts if part.kind is PartKind.TEXT), "")
    key = longest or field.parts[0].key
    words = [text for text in (entry.parts.get("heading"), entry.parts.get("text")) if text]
    kept = {one: text for one, text in entry.parts.items() if one in blank_entry(field).parts}
    text = "\n".join(words) if "heading" not in blank_entry(field).parts else kept.get("text", "")
    return Entry(field.name, {**blank_entry(field).parts, **kept, key: text}, entry.passage)


def entries_of(draft: PlanDraft) -> tuple[Entry, ...]:
    """The draft's entries in the order of a plan; a single field has one even where it is empty."""
    return tuple(entry for field in FIELDS for entry in _of_field(draft, field))


def _of_field(draft: PlanDraft, field: DraftField) -> Iterator[Entry]:
    value = _get(draft, field.name)
    if not field.many:
        yield Entry(field.name, _parts(field, value), draft.passages.get(field.name))
        return
    for number, one in enumerate(value):
        passage = draft.passages.get(f"{field.name}[{number}]")
        yield Entry(field.name, _parts(field, one), passage)


def draft_of(entries: Sequence[Entry], read: PlanDraft) -> PlanDraft:
    """The draft that the entries make; `read` is the one that they came from.

    Blank ones of a list are left out. Entries must be without `problems_of`.
    """
    values: dict[str, Any] = {}
    passages: dict[str, Passage] = {}
    for field in FIELDS:
        own = [one for one in entries if one.field == field.name and not one.is_blank]
        values[field.name] = _value(field, own)
        for number, one in enumerate(own):
            if one.passage is not None:
                passages[f"{field.name}[{number}]" if field.many else field.name] = one.passage
    whole = {name: value for name, value in values.items() if "." not in name}
    whole |= {name: _by_subject(values, name) for name in ("participants", "criteria")}
    return replace(read, **whole, passages=passages)


def problems_of(entries: Sequence[Entry]) -> dict[int, tuple[str, str]]:
    """What must be mended before launching: by entry, the part and a sentence."""
    found = {}
    for number, entry in enumerate(entries):
        wrong = _wrong_part(entry)
        if wrong is not None:
            found[number] = wrong
    return found


def _wrong_part(entry: Entry) -> tuple[str, str] | None:
    if entry.field == "title" and entry.is_blank:
        return "text", "Hãy ghi tên kế hoạch; tên phong trào lấy từ đây."
    for part in entry.about.parts:
        sentence = _wrong(part, entry.parts.get(part.key, "").strip())
        if sentence:
            return part.key, sentence
    return None


def _wrong(part: Part, text: str) -> str:
    if part.kind is PartKind.YEAR and text and not (text.isascii() and text.isdigit()):
        return f"“{text}” không phải là năm. Hãy ghi bốn chữ số như 2025, hoặc để trống."
    if part.kind is PartKind.YEAR and text and int(text) not in _YEARS:
        return f"Hãy ghi năm từ {_YEARS.start} đến {_YEARS.stop - 1}."
    if part.kind is PartKind.DATE and isinstance(parse_date(text), Problem):
        return f"“{text}” không phải là ngày. Hãy ghi như 15/8/2024, 8/2024 hoặc 2024."
    return ""


def _parts(field: DraftField, value: object) -> dict[str, str]:
    keys = [part.key for part in field.parts]
    if isinstance(value, str | int | None):
        return {keys[0]: _printed(field.parts[0], value)}
    return {part.key: _printed(part, getattr(value, part.key)) for part in field.parts}


def _printed(part: Part, value: object) -> str:
    if part.kind is PartKind.YES:
        return _YES if value else ""
    text = "" if value is None else str(value)
    return format_date(text) if part.kind is PartKind.DATE else text


def _shown(part: Part, text: str) -> str:
    if part.kind is PartKind.YES:
        return "Có" if text else ""
    return (part.choices or {}).get(text, text)


def _get(draft: PlanDraft, name: str) -> Any:  # noqa: ANN401  # a field of any kind
    first, _, rest = name.partition(".")
    value = getattr(draft, first)
    return getattr(value, rest) if rest else value


def _value(field: DraftField, entries: Sequence[Entry]) -> Any:  # noqa: ANN401  # a field of any kind
    made = [
        _made(field, {key: writable(text).strip() for key, text in one.parts.items()})
        for one in entries
    ]
    if field.many:
        return tuple(made)
    return made[0] if made else _made(field, blank_entry(field).parts)


def _made(field: DraftField, parts: Mapping[str, str]) -> Any:  # noqa: ANN401  # a value of any kind
    make = _MAKERS.get(field.name)
    return make(parts) if make else _plain_value(field.parts[0], parts["text"])


def _plain_value(part: Part, text: str) -> str | int | bool | None:
    match part.kind:
        case PartKind.YES:
            return bool(text)
        case PartKind.YEAR:
            return int(text) if text else None
        case PartKind.DATE:
            return _iso(text)
    return text


def _iso(text: str) -> str:
    found = parse_date(text)
    return found if isinstance(found, str) else ""


def _by_subject(values: Mapping[str, Any], name: str) -> BySubject:
    return BySubject(values[f"{name}.collective"], values[f"{name}.individual"])


def _milestone(parts: Mapping[str, str]) -> DraftMilestone:
    year = int(parts["year"]) if parts["year"] else None
    return DraftMilestone(MilestoneKind(parts["kind"]), parts["text"], year, _iso(parts["date"]))


def _target(parts: Mapping[str, str]) -> DraftTarget:
    return DraftTarget(parts["text"], TargetKind(parts["kind"]), parts["value"], parts["unit"])


def _basis(parts: Mapping[str, str]) -> LegalBasis:
    return LegalBasis(parts["text"], parts["number"], _iso(parts["date"]), parts["issuer"])


# Fields of several parts; the others are a text, a day, a year, or yes.
_MAKERS: Mapping[str, Callable[[Mapping[str, str]], object]] = {
    "legal_bases": _basis,
    "duties": lambda parts: Duty(parts["role"], parts["text"]),
    "targets": _target,
    "milestones": _milestone,
    "signatory": lambda parts: Signatory(parts["position"], parts["name"]),
    "signatures": lambda parts: Signature(parts["name"], parts["time"]),
    "unread": lambda parts: Chapter(parts["heading"], parts["text"]),
}
