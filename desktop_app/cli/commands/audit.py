"""The trail, and the way back along it."""

from argparse import Namespace

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.domain.progress import Progress


def undo(asked: Namespace, _progress: Progress) -> Answer:
    """Take one command back."""
    with opened(asked) as office:
        what = office.undoing.take_back(asked.entry).value
    return Answer(f"Đã hoàn tác: {what}.", {"undone": what})


COMMANDS = {"audit undo": undo}
