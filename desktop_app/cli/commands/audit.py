"""The trail, and the way back along it."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text, text_table
from desktop_app.domain.progress import Progress
from desktop_app.domain.trail import TrailFilter
from desktop_app.reports.trail import format_moment, trail_table


def undo(asked: Namespace, _progress: Progress) -> Answer:
    """Take one command back."""
    with opened(asked) as office:
        what = office.undoing.take_back(asked.entry).value
    return Answer(f"Đã hoàn tác: {what}.", {"undone": what})


def show(asked: Namespace, _progress: Progress) -> Answer:
    """One act, field by field before and after."""
    with opened(asked) as office:
        entry = office.trail.entry(asked.entry)
    head = f"{entry.number}. {entry.action_title} – {entry.subject_title}"
    who = f"{format_moment(entry.at)}, {entry.actor}"
    rows = [(one.title, one.before, one.after) for one in entry.changes]
    table = text_table("Nội dung", ("Mục", "Trước", "Sau"), rows)
    reason = [f"Lý do: {entry.reason}"] if entry.reason else []
    return Answer("\n".join((head, who, *reason, table)), asdict(entry))


def find(asked: Namespace, _progress: Progress) -> Answer:
    """Acts that are searched, newest first."""
    wanted = TrailFilter(
        search=asked.search,
        actor=asked.by,
        action=asked.action,
        first=asked.first or "",
        last=asked.last or "",
        subject=asked.about,
        year=asked.year,
    )
    with opened(asked) as office:
        found = office.trail.search(wanted, asked.limit)
    text = table_text(trail_table(found.entries))
    entries = [asdict(one) for one in found.entries]
    return Answer(text, {"entries": entries, "more": found.more})


COMMANDS = {"audit undo": undo, "audit show": show, "audit find": find}
