"""What holds for every draft, whatever it was read from."""

from collections.abc import Iterator
from dataclasses import fields

from desktop_app.domain.campaigns import BySubject
from desktop_app.domain.plan_draft import PlanDraft
from desktop_app.domain.text import clean
from desktop_app.importers.plan.lines import read_lines

NO_PASSAGE = {"lines", "passages", "unread"}


def lines_lost(draft: PlanDraft) -> list[str]:
    """The lines that stand in no field's passage and are not among what was left unread."""
    held = {line for one in draft.passages.values() for line in range(one.first, one.last + 1)}
    unread = {clean(text) for one in draft.unread for text in one.text.split("\n")}
    headings = clean(" ".join(one.heading for one in draft.unread))
    return [
        line.text
        for line in read_lines(draft.lines)
        if line.index not in held and line.text not in unread and line.text not in headings
    ]


def keys(draft: PlanDraft) -> Iterator[str]:
    """The keys of everything that was read."""
    for field in fields(draft):
        value = getattr(draft, field.name)
        if field.name in NO_PASSAGE or not value:
            continue
        if isinstance(value, BySubject):
            for subject in ("collective", "individual"):
                for place in range(len(getattr(value, subject))):
                    yield f"{field.name}.{subject}[{place}]"
        elif isinstance(value, tuple):
            yield from (f"{field.name}[{place}]" for place in range(len(value)))
        elif field.name != "signatory" or value.position or value.name:
            yield field.name


def without_passage(draft: PlanDraft) -> list[str]:
    """What was read and has no passage, and passages that lie outside the document."""
    outside = [
        key
        for key, one in draft.passages.items()
        if not 0 <= one.first <= one.last < len(draft.lines)
    ]
    return [key for key in keys(draft) if key not in draft.passages] + outside
