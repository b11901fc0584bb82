"""USB tokens on the command line; signing itself is a command without a noun."""

from pathlib import Path

from desktop_app.cli import options
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def _library(parser: Parser) -> None:
    told = "thư viện PKCS#11 của thiết bị (.dll, .so)"
    parser.given.add_argument("library", type=Path, metavar="THƯ VIỆN", help=told)


VERBS = (
    Verb(
        "token",
        "list",
        "các chứng thư số trên thiết bị đang cắm, không cần mã PIN",
        together(_library, options.as_json),
    ),
)
