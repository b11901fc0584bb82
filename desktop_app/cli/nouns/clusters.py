"""A year's clusters on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def _cluster(parser: Parser) -> None:
    parser.given.add_argument("code", metavar="MÃ", help="mã cụm (xem: cluster list)")


def _name(parser: Parser) -> None:
    parser.given.add_argument("name", type=values.filled, metavar="TÊN", help="tên cụm")


def _code(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--code", default="", metavar="MÃ", help="mã cụm; không ghi thì tự đặt"
    )


def _codes(parser: Parser) -> None:
    parser.given.add_argument("codes", nargs="+", metavar="MÃ", help="mã các cụm theo thứ tự mới")


def _units(parser: Parser) -> None:
    parser.given.add_argument("code", metavar="MÃ", help='mã cụm; "" là không xếp cụm')
    parser.given.add_argument("units", nargs="+", metavar="ĐƠN_VỊ", help="mã các đơn vị")


VERBS = (
    Verb("cluster", "list", "các cụm của năm", together(options.year, options.as_json)),
    Verb("cluster", "add", "lập một cụm", together(_name, _code, options.year)),
    Verb("cluster", "rename", "đổi tên một cụm", together(_cluster, _name, options.year)),
    Verb("cluster", "order", "xếp thứ tự các cụm", together(_codes, options.year)),
    Verb("cluster", "put", "xếp các đơn vị vào một cụm", together(_units, options.year)),
    Verb("cluster", "remove", "bỏ một cụm không còn đơn vị", together(_cluster, options.year)),
)
