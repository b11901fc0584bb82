"""A campaign's whole story."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.progress import Progress
from desktop_app.reports.story import story_table


def story(asked: Namespace, _progress: Progress) -> Answer:
    """All that was noted of a campaign, the earliest first."""
    with opened(asked) as office:
        events = office.story.of(asked.code)
    document = {"campaign": asked.code, "events": [asdict(one) for one in events]}
    return Answer(table_text(story_table(events)), document)


COMMANDS = {"campaign story": story}
