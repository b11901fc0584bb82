"""Copies of the store on the command line."""

from pathlib import Path

from desktop_app.cli import options
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def _folders(parser: Parser) -> None:
    told = "thư mục để tìm thêm, ngoài thư mục của sổ"
    parser.given.add_argument("folders", type=Path, nargs="*", metavar="THƯ MỤC", help=told)


def _file(parser: Parser) -> None:
    parser.given.add_argument("file", type=Path, metavar="TỆP", help="bản sao lưu")


VERBS = (
    Verb("copy", "list", "các bản sao lưu của sổ", together(_folders, options.as_json)),
    Verb("copy", "show", "trong một bản sao lưu có gì", together(_file, options.as_json)),
)
