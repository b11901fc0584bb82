"""A plan's body read: what its chapters hold, field by field."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.campaigns import Duty
from desktop_app.domain.plan_draft import DraftMilestone, DraftTarget, Passage
from desktop_app.importers.plan.duties import find_duties, find_reports, find_tasks, reporting_items
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.mentions import find_awarding, find_theme, find_theme_in, find_use
from desktop_app.importers.plan.milestones import find_moments, find_reviews, without_doubles
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.sections import Section, carriers
from desktop_app.importers.plan.subjects import Subject, find_criteria, find_participants
from desktop_app.importers.plan.targets import (
    find_among_contents,
    find_targets,
    target_paragraphs,
)
from desktop_app.importers.plan.topics import Topic
from desktop_app.importers.plan.wording import bare

_AWARDS = ("khen", "bieu duong", "ton vinh", "giai thuong", "bang khen", "thuong")


@dataclass(frozen=True, slots=True)
class Body:
    """All that is read out of chapters, with the lines that each was read from."""

    theme: Found[str] | None
    participants: tuple[tuple[Subject, Found[str]], ...]
    contents: tuple[Found[str], ...]
    duties: tuple[Found[Duty], ...]
    targets: tuple[Found[DraftTarget], ...]
    criteria: tuple[tuple[Subject, Found[str]], ...]
    milestones: tuple[Found[DraftMilestone], ...]
    rewards: tuple[Found[str], ...]
    reporting: tuple[Found[str], ...]
    use: Passage | None


def read_body(
    sections: Sequence[Section], opening: Sequence[Paragraph], last_words: Sequence[Paragraph]
) -> Body:
    """What the chapters hold, and what opening and last words say of the same."""
    tasks = [task for one in _of(sections, Topic.DUTIES) for task in find_tasks(one)]
    contents, targets = _contents(sections)
    everything = [one for section in sections for one in section.paragraphs()]
    return Body(
        theme=find_theme(_of(sections, Topic.THEME)) or find_theme_in([*opening, *everything]),
        participants=tuple(
            one for part in _of(sections, Topic.PARTICIPANTS) for one in find_participants(part)
        ),
        contents=tuple(contents),
        duties=tuple(find_duties(tasks)),
        targets=tuple(targets),
        criteria=tuple(
            one for part in _of(sections, Topic.CRITERIA) for one in find_criteria(part)
        ),
        milestones=tuple(_milestones(sections)),
        rewards=tuple(_rewards(sections)),
        reporting=tuple(_in_order(_reporting(sections) + find_reports(tasks))),
        use=find_use([*everything, *last_words]),
    )


def _in_order(found: list[Found[str]]) -> list[Found[str]]:
    return sorted(found, key=lambda one: one.passage.first)


def _of(sections: Iterable[Section], topic: Topic) -> list[Section]:
    return [one for one in sections if one.topic is topic]


def _contents(
    sections: Sequence[Section],
) -> tuple[list[Found[str]], list[Found[DraftTarget]]]:
    """The contents, and the targets of contents and of chapters of their own."""
    items = [item for one in _of(sections, Topic.CONTENTS) for item in carriers(one)]
    apart = target_paragraphs(items)
    contents = [
        Found(item.text(apart.__contains__), item.passage(apart.__contains__)) for item in items
    ]
    own = [target for one in _of(sections, Topic.TARGETS) for target in find_targets(one)]
    targets = sorted([*own, *find_among_contents(items)], key=lambda one: one.passage.first)
    return contents, targets


def _milestones(sections: Sequence[Section]) -> list[Found[DraftMilestone]]:
    found: list[Found[DraftMilestone]] = []
    for section in sections:
        if section.topic is Topic.PURPOSE:
            continue
        timed = Topic.TIME in section.topics
        paragraphs = list(section.paragraphs())
        found += find_reviews(paragraphs, timed=timed)
        if timed:
            found += find_moments(paragraphs)
    return without_doubles(found)


def _rewards(sections: Sequence[Section]) -> list[Found[str]]:
    found = []
    for section in sections:
        if section.topic is Topic.REWARDS:
            mixed = len(section.topics) > 1
            found += [
                Found(item.text(), item.passage())
                for item in carriers(section)
                if not mixed or any(word in bare(item.text()) for word in _AWARDS)
            ]
        elif section.topic is Topic.PURPOSE:
            found += find_awarding(section.paragraphs())
    return found


def _reporting(sections: Sequence[Section]) -> list[Found[str]]:
    return [item for one in _of(sections, Topic.REPORTING) for item in reporting_items(one)]
