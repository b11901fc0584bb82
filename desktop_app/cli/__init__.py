"""The command line: the same services as the window's, without a screen."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from desktop_app.cli.arguments import parse
from desktop_app.cli.failures import sentence_of, status_of
from desktop_app.cli.later import Later
from desktop_app.cli.output import say, speak_utf8, tell

__all__ = ["main", "read", "run"]


def main(arguments: Sequence[str]) -> int:
    """Read the arguments and do the command; the exit status, or SystemExit for bad usage."""
    return run(read(arguments))


def read(arguments: Sequence[str]) -> Namespace:
    """What the user asks for: `command` (None for the window), `store` (None for the default).

    Raises: SystemExit (2) for bad usage and for what a later version brings.
    """
    speak_utf8()
    try:
        return parse(arguments)
    except Later as error:
        tell(sentence_of(error))
        sys.exit(status_of(error))


def run(asked: Namespace) -> int:
    """Do a command; the exit status. A failure is told in one sentence."""
    try:
        return _answered(asked)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  # a bug too ends in a sentence
        tell(sentence_of(error))
        return status_of(error)


def _answered(asked: Namespace) -> int:
    # SQLAlchemy is loaded for a command alone: the window and bad usage do without it here.
    from desktop_app.cli.commands import perform  # noqa: PLC0415

    answer = perform(asked)
    say(answer, as_json=asked.json)
    return answer.status
