"""PDF files on the command line."""

from pathlib import Path

from desktop_app.cli import options
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def _file(parser: Parser) -> None:
    parser.given.add_argument("file", type=Path, metavar="TỆP", help="tệp PDF")


VERBS = (
    Verb(
        "pdf",
        "check",
        "tự kiểm tra một tệp PDF để lưu giữ lâu dài",
        together(_file, options.as_json),
    ),
)
