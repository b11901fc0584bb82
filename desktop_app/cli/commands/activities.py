"""Activities: listed, summed by content, typed, completed, withdrawn."""

from argparse import Namespace
from dataclasses import asdict, replace
from typing import Any

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.activities import ActivityInfo, ActivityKind, ContentProgress, NewActivity
from desktop_app.domain.progress import Progress
from desktop_app.reports.activities import (
    activities_table,
    contents_table,
    contents_told,
    doubles_told,
)


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The activities that count, with their evidence."""
    with opened(asked) as office:
        found = office.activities.all(asked.year, asked.campaign, asked.unit)
        kept = {
            one.id: [file.name for file in office.activities.evidence(one.id)]
            for one in found
            if one.evidence
        }
    document = {
        "year": asked.year,
        "activities": [_json(one, kept.get(one.id, [])) for one in found],
    }
    text = "\n".join(filter(None, (table_text(activities_table(found)), doubles_told(found))))
    return Answer(text, document)


def _json(info: ActivityInfo, evidence: list[str]) -> Json:
    told: dict[str, Any] = asdict(info)
    told.pop("origin")
    return told | {"typed": info.typed, "evidence": evidence}


def contents(asked: Namespace, _progress: Progress) -> Answer:
    """Each content of the plan with what was done for it."""
    with opened(asked) as office:
        found = office.activities.by_content(asked.year, asked.campaign)
    text = "\n".join(filter(None, (table_text(contents_table(found)), contents_told(found))))
    return Answer(text, {"year": asked.year, "contents": [_content(one) for one in found]})


def _content(one: ContentProgress) -> Json:
    counts = {kind.value: one.counts.get(kind, 0) for kind in ActivityKind}
    return asdict(one) | {"counts": counts}


def add(asked: Namespace, _progress: Progress) -> Answer:
    """An activity more; its number is printed."""
    new = NewActivity(asked.unit, asked.title, **_said(asked))
    with opened(asked) as office:
        done = office.activities.add(
            asked.year,
            asked.campaign,
            new,
            asked.evidence,
            another_reason=asked.another_reason,
        )
    return Answer(str(done.value), {"activity": done.value})


def change(asked: Namespace, _progress: Progress) -> Answer:
    """An activity is written anew; what is not said stays as it is."""
    head = {"unit": asked.unit, "title": asked.title}
    said = {name: value for name, value in head.items() if value is not None} | _said(asked)
    with opened(asked) as office:
        before = office.activities.one(asked.activity)
        office.activities.change(asked.activity, replace(before.as_new(), **said))
    return Answer(f"Đã sửa hoạt động số {asked.activity}.")


def _said(asked: Namespace) -> dict[str, Any]:
    """What was said of an activity beside its unit and title."""
    fields = {
        "kind": asked.kind and ActivityKind(asked.kind),
        "content": asked.content,
        "person": asked.person,
        "held_on": asked.on,
        "place": asked.place,
        "participants": asked.participants,
        "beneficiaries": asked.beneficiaries,
        "households_helped": asked.households,
        "labour_days": asked.labour_days,
        "value": asked.value,
        "note": asked.note,
    }
    said = {name: value for name, value in fields.items() if value is not None}
    # A plan's contents are numbered from 1; 0 takes the activity off all of them.
    return said | ({"content": None} if asked.content == 0 else {})


def attach(asked: Namespace, _progress: Progress) -> Answer:
    """More evidence is kept."""
    with opened(asked) as office:
        kept = office.activities.attach(asked.activity, asked.evidence).value
    return Answer(f"Đã lưu {kept} minh chứng của hoạt động số {asked.activity}.")


def withdraw(asked: Namespace, _progress: Progress) -> Answer:
    """A typed activity counts no more."""
    with opened(asked) as office:
        office.activities.withdraw(asked.activity, asked.reason)
    return Answer(f"Đã rút hoạt động số {asked.activity}.")


COMMANDS = {
    "activity list": listed,
    "activity contents": contents,
    "activity add": add,
    "activity set": change,
    "activity attach": attach,
    "activity withdraw": withdraw,
}
