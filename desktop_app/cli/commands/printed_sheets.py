"""Printing score sheets: one, or those of a cluster or of everybody."""

from argparse import Namespace

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.domain.criteria import Subject
from desktop_app.domain.progress import Progress


def write(asked: Namespace, progress: Progress) -> Answer:
    """The file's path."""
    subject = Subject.INDIVIDUAL if asked.person else Subject(asked.subject)
    with opened(asked) as office:
        made = office.printed_sheets.write(
            asked.year,
            asked.out,
            asked.unit or asked.person,
            campaign=asked.campaign,
            subject=Subject.COLLECTIVE if asked.unit else subject,
            cluster=asked.cluster,
            progress=progress,
        )
    return Answer(str(made))


COMMANDS = {"sheet print": write}
