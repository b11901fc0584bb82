"""Reconciling with the bank on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def pair(parser: Parser) -> None:
    """A line and a remittance; without them all that leaves no doubt."""
    option = parser.chosen.add_argument
    option("--line", type=values.number, metavar="SỐ", help="số dòng sao kê (xem: bank list)")
    option("--remittance", type=values.number, metavar="SỐ", help="số khoản nộp quỹ")
    option("--amount", type=values.number, metavar="ĐỒNG", help="số tiền khớp; không ghi là hết")
    options.as_json(parser)


def match(parser: Parser) -> None:
    """A match by its number."""
    parser.given.add_argument(
        "match", type=values.number, metavar="SỐ", help="số cặp khớp (xem: bank list)"
    )


VERBS = (
    Verb(
        "bank",
        "match",
        "khớp sao kê với các khoản nộp: mọi cặp chắc chắn, hoặc một cặp do người chọn",
        together(options.year, pair),
    ),
    Verb("bank", "unmatch", "bỏ một cặp khớp", match),
    Verb(
        "bank",
        "list",
        "các dòng sao kê và khoản nộp, đã khớp và chưa khớp",
        together(options.year, options.as_json),
    ),
)
