"""A draft as the JSON document that scripts get, and a corrected one back from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from desktop_app.domain.campaigns import (
    BySubject,
    Duty,
    LegalBasis,
    MilestoneKind,
    Signatory,
    TargetKind,
)
from desktop_app.domain.errors import Refused
from desktop_app.domain.plan_draft import (
    Chapter,
    DraftMilestone,
    DraftTarget,
    Passage,
    PlanDraft,
    Signature,
)

_LISTS = ("linked_campaigns", "contents", "rewards", "reporting", "recipients")
_TEXTS = ("title", "issuer", "number", "date", "theme", "parent")
_RECORDS: Mapping[str, tuple[tuple[str, ...], Callable[..., object]]] = {
    "legal_bases": (("number", "date", "issuer", "text"), LegalBasis),
    "duties": (("role", "text"), Duty),
    "targets": (("text", "kind", "value", "unit"), DraftTarget),
    "milestones": (("kind", "year", "date", "text"), DraftMilestone),
    "signatures": (("name", "time"), Signature),
    "unread": (("heading", "text"), Chapter),
}


class WrongDraft(Refused):
    """A corrected draft is not of the shape that reading a plan gives."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"Bản dự thảo đã sửa không đúng ở mục “{where}”. "
            "Hãy giữ nguyên cấu trúc mà lệnh read-plan --json in ra."
        )


def draft_json(draft: PlanDraft) -> dict[str, Any]:
    """The draft as a JSON document; what the plan lacks is null or empty."""
    return {
        "title": draft.title or None,
        "issuer": draft.issuer or None,
        "number": draft.number or None,
        "date": draft.date or None,
        "year": draft.year,
        "theme": draft.theme or None,
        "period": {"from": draft.period_from or None, "to": draft.period_to or None},
        "parent": draft.parent or None,
        "linked_campaigns": list(draft.linked_campaigns),
        "legal_bases": _told(draft, "legal_bases"),
        "participants": _both(draft.participants),
        "contents": list(draft.contents),
        "duties": _told(draft, "duties"),
        "targets": _told(draft, "targets"),
        "criteria": _both(draft.criteria),
        "milestones": _told(draft, "milestones"),
        "rewards": list(draft.rewards),
        "reporting": list(draft.reporting),
        "feeds_year_end": draft.feeds_year_end,
        "recipients": list(draft.recipients),
        "signatory": _record(draft.signatory, ("position", "name")),
        "signatures": _told(draft, "signatures"),
        "unread": _told(draft, "unread"),
    }


def corrected(read: PlanDraft, document: object) -> PlanDraft:
    """The draft that a corrected document says; what it leaves out stays as it was read.

    Raises: WrongDraft.
    """
    if not isinstance(document, dict):
        raise WrongDraft(str(type(document).__name__))
    values = {name: _value(name, said) for name, said in document.items() if name != "period"}
    if "period" in document:
        ends = _mapping("period", document["period"])
        values |= {"period_from": _text("period", ends.get("from"))}
        values |= {"period_to": _text("period", ends.get("to"))}
    return replace(read, **values, passages=_passages(read, values))


def _told(draft: PlanDraft, name: str) -> list[dict[str, Any]]:
    return [_record(one, _RECORDS[name][0]) for one in getattr(draft, name)]


def _record(value: object, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(value, name) or None for name in names}


def _both(texts: BySubject) -> dict[str, list[str]]:
    return {"collective": list(texts.collective), "individual": list(texts.individual)}


def _value(name: str, said: object) -> Any:  # noqa: ANN401  # a field of any kind
    if name in _RECORDS:
        return tuple(_made(name, one) for one in _sequence(name, said))
    if name in _READERS:
        return _READERS[name](name, said)
    if name in _LISTS:
        return _list(name, said)
    if name in _TEXTS:
        return _text(name, said)
    raise WrongDraft(name)


def _by_subject(name: str, said: object) -> BySubject:
    both = _mapping(name, said)
    return BySubject(*(_list(name, both.get(key, [])) for key in ("collective", "individual")))


def _signatory(name: str, said: object) -> Signatory:
    parts = _mapping(name, said)
    return Signatory(*(_text(name, parts.get(key)) for key in ("position", "name")))


def _yes_or_no(name: str, said: object) -> bool:
    if not isinstance(said, bool):
        raise WrongDraft(name)
    return said


def _year(name: str, said: object) -> int | None:
    if said is None or (isinstance(said, int) and not isinstance(said, bool)):
        return said
    raise WrongDraft(name)


_READERS: Mapping[str, Callable[[str, object], object]] = {
    "participants": _by_subject,
    "criteria": _by_subject,
    "signatory": _signatory,
    "feeds_year_end": _yes_or_no,
    "year": _year,
}


def _made(name: str, said: object) -> object:
    names, make = _RECORDS[name]
    parts: dict[str, Any] = {key: _part(name, key, _mapping(name, said)) for key in names}
    try:
        if name == "targets":
            parts["kind"] = TargetKind(parts["kind"])
        if name == "milestones":
            parts["kind"] = MilestoneKind(parts["kind"])
    except ValueError as error:
        raise WrongDraft(name) from error
    return make(**parts)


def _part(name: str, key: str, said: Mapping[str, object]) -> str | int | None:
    return _year(name, said.get(key)) if key == "year" else _text(name, said.get(key))


def _text(name: str, said: object) -> str:
    if said is None:
        return ""
    if not isinstance(said, str):
        raise WrongDraft(name)
    return said.strip()


def _list(name: str, said: object) -> tuple[str, ...]:
    return tuple(_text(name, one) for one in _sequence(name, said))


def _sequence(name: str, said: object) -> list[object]:
    if not isinstance(said, list):
        raise WrongDraft(name)
    return said


def _mapping(name: str, said: object) -> Mapping[str, object]:
    if not isinstance(said, dict):
        raise WrongDraft(name)
    return said


def _passages(read: PlanDraft, values: Mapping[str, object]) -> dict[str, Passage]:
    """The passages of what stayed in its place, or of a list as long as before."""
    kept = dict(read.passages)
    for name, value in values.items():
        before = getattr(read, name)
        if isinstance(value, tuple) and isinstance(before, tuple) and len(value) != len(before):
            kept = {key: one for key, one in kept.items() if not key.startswith(f"{name}[")}
            kept |= _followed(read, name, before, value)
        if isinstance(value, BySubject):
            for side in ("collective", "individual"):
                kept = _followed_side(read, kept, f"{name}.{side}", value, before)
    return kept


def _followed_side(
    read: PlanDraft, kept: dict[str, Passage], name: str, value: object, before: object
) -> dict[str, Passage]:
    side = name.partition(".")[2]
    then, now = getattr(before, side), getattr(value, side)
    if len(then) == len(now):
        return kept
    left = {key: one for key, one in kept.items() if not key.startswith(f"{name}[")}
    return left | _followed(read, name, then, now)


def _followed(
    read: PlanDraft, name: str, before: tuple[object, ...], after: tuple[object, ...]
) -> dict[str, Passage]:
    """The passages of the items that are the same as before, wherever they stand now."""
    found = {}
    for number, one in enumerate(after):
        if one in before:
            passage = read.passages.get(f"{name}[{before.index(one)}]")
            if passage is not None:
                found[f"{name}[{number}]"] = passage
    return found
