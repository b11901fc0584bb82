"""The trail on the command line."""

from desktop_app.cli import values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.usage import Parser


def _entry(parser: Parser) -> None:
    told = "số của việc trong nhật ký; hoàn tác một lần hoàn tác là làm lại việc đó"
    parser.given.add_argument("entry", type=values.number, metavar="SỐ", help=told)


VERBS = (Verb("audit", "undo", "hoàn tác một việc đã ghi", _entry),)
