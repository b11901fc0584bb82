"""Plans: the draft that is read from one or written, and the campaign that is made of it."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.domain.draft_entries import Entry, entries_of
from desktop_app.domain.draft_json import WrongDraft, corrected, draft_json
from desktop_app.domain.errors import CannotRead
from desktop_app.domain.plan_draft import PlanDraft, blank_draft
from desktop_app.domain.progress import Progress
from desktop_app.services import plan_drafts
from desktop_app.services import templates as shipped
from desktop_app.services.plan_drafts import ReadPlan

PASTED = "-"


def read_plan(asked: Namespace, progress: Progress) -> Answer:
    """The draft of a plan document; needs no store."""
    found = _read(asked.file, progress)
    return Answer("\n".join(_lines(found.draft)), draft_json(found.draft))


def launch(asked: Namespace, progress: Progress) -> Answer:
    """A campaign of a year, from a template or a plan document; its code alone is printed."""
    with opened(asked) as office:
        if _is_code(asked.template):
            done = office.campaigns.launch(asked.template, asked.year, asked.due or "")
        else:
            found = _read(Path(asked.template), progress)
            draft = _corrected(found.draft, asked.draft) if asked.draft else found.draft
            given = (asked.year, asked.due or "", asked.reason or "")
            done = office.plan_drafts.launch(draft, found.document, *given)
    return Answer(done.value)


def compose(asked: Namespace, _progress: Progress) -> Answer:
    """A campaign written from nothing, or from a draft's JSON; its code alone is printed."""
    blank = blank_draft(asked.year, asked.issuer)
    draft = replace(_corrected(blank, asked.draft) if asked.draft else blank, title=asked.title)
    with opened(asked) as office:
        done = office.plan_drafts.launch(draft, None, asked.year, asked.due or "", asked.reason)
    return Answer(done.value)


def _read(path: Path, progress: Progress) -> ReadPlan:
    """The plan of a file, or what comes on standard input where the file is “-”."""
    if str(path) == PASTED:
        return plan_drafts.read_text(sys.stdin.read())
    return plan_drafts.read(path, progress)


def _corrected(draft: PlanDraft, path: Path) -> PlanDraft:
    """The draft as a JSON file corrects it."""
    try:
        return corrected(draft, json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise CannotRead(path) from error
    except ValueError as error:
        raise WrongDraft(path.name) from error


def _is_code(text: str) -> bool:
    """Whether a template is meant: a word that is the name of no file."""
    if text in {one.code for one in shipped.campaign_templates()}:
        return True
    return text != PASTED and not Path(text).suffix and not Path(text).exists()


def _lines(draft: PlanDraft) -> Iterator[str]:
    """The draft to be read: each group under its title, what is missing said."""
    for group, members in groupby(entries_of(draft), key=lambda one: one.about.group):
        yield group.value.upper()
        for _, entries in groupby(members, key=lambda one: one.field):
            yield from _field(list(entries))


def _field(entries: Sequence[Entry]) -> Iterator[str]:
    about = entries[0].about
    if not about.many:
        yield f"  {about.title}: {entries[0].text or f'({about.blank})'}"
        return
    yield f"  {about.title}:"
    yield from (f"    {number}. {one.text}" for number, one in enumerate(entries, start=1))
