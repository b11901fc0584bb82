"""A command's usage, told in Vietnamese: argparse's own words are replaced or translated."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import NoReturn

BAD_USAGE = 2


class Misused(Exception):
    """What is asked cannot be meant; `str()` of it is the sentence for the user."""


_SENTENCES = tuple(
    (re.compile(english, re.DOTALL), vietnamese)
    for english, vietnamese in (
        (r"the following arguments are required: (.+)", "còn thiếu {}"),
        (r"one of the arguments (.+) is required", "cần một trong các tham số: {}"),
        (
            r"unrecognized arguments: (--(?:store|actor|password-file)\b.*)",
            "hãy ghi “{}” trước tên lệnh",
        ),
        (r"unrecognized arguments: (.+)", "không hiểu “{}”"),
        (r"argument (.+?): not allowed with argument (.+)", "không dùng {} cùng với {}"),
        (r"argument (.+?): expected one argument", "{} cần một giá trị"),
        (r"argument (.+?): expected .+", "{} cần ít nhất một giá trị"),
        (r"argument (.+?): ignored explicit argument '(.*)'", "{} không nhận giá trị, bỏ “{}”"),
        (
            r"argument (.+?): invalid choice: '(.*)' \(choose from (.+)\)",
            "{} không có lựa chọn “{}”; hãy chọn một trong: {}",
        ),
        (r"argument (.+?): (.+)", "{}: {}"),
    )
)


class _Formatter(argparse.HelpFormatter):
    """Help with a Vietnamese first word."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Begin with “Cách dùng”; the empty prefix of a command's name stays."""
        prefix = "Cách dùng: " if prefix is None else prefix
        super().add_usage(usage, actions, groups, prefix)


class Parser(argparse.ArgumentParser):
    """A parser of the command line that speaks Vietnamese.

    Attributes:
        given: The group of the arguments that stand by their place.
        chosen: The group of the options.
    """

    def __init__(self, *, prog: str | None = None, description: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.given = self.add_argument_group("Tham số")
        self.chosen = self.add_argument_group("Tùy chọn")
        self.chosen.add_argument("-h", "--help", action="help", help="xem hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the usage, and end with its exit status."""
        sys.stderr.write(f"Sai cách dùng: {translated(message)}.\n")
        sys.stderr.write(f"Xem hướng dẫn: {self.prog} --help\n")
        sys.exit(BAD_USAGE)


def translated(message: str) -> str:
    """One of argparse's messages in Vietnamese; what it does not know stays as it is."""
    for english, vietnamese in _SENTENCES:
        found = english.fullmatch(message)
        if found:
            return vietnamese.format(*found.groups()).rstrip(".")
    return message
