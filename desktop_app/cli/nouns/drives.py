"""Funds, drives and goals on the command line."""

from argparse import ArgumentTypeError, BooleanOptionalAction

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.fund_rows import Basis
from desktop_app.domain.numbers import parse_days
from desktop_app.domain.problems import Problem

_BASES = "day_wage một ngày lương, amount_each mức mỗi người, unit_total tổng đơn vị, free tùy tâm"


def days(text: str) -> int:
    """Days in hundredths: "22", "2,5"."""
    found = parse_days(text)
    if isinstance(found, Problem):
        raise ArgumentTypeError(found.message)
    if found is None:
        message = "hãy ghi số ngày, ví dụ 22 hoặc 2,5"
        raise ArgumentTypeError(message)
    return found


def _fund(parser: Parser) -> None:
    parser.given.add_argument("code", type=values.filled, metavar="MÃ", help="mã quỹ")


def _new_fund(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--name", type=values.filled, required=True, metavar="TÊN", help="tên quỹ")
    option("--holder", default="", metavar="TÊN", help="nơi giữ quỹ")


def _changed_fund(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--name", type=values.filled, metavar="TÊN", help="tên quỹ")
    option("--holder", metavar="TÊN", help="nơi giữ quỹ")


def _code(parser: Parser) -> None:
    parser.given.add_argument("code", type=values.filled, metavar="MÃ", help="mã đợt vận động")


def _drive(parser: Parser, *, new: bool) -> None:
    option = parser.chosen.add_argument
    option("--fund", required=new, metavar="MÃ", help="mã quỹ (xem: fund list)")
    option("--title", type=values.filled, required=new, metavar="CHỮ", help="tên đợt vận động")
    option("--basis", type=Basis, choices=tuple(Basis), metavar="CÁCH", help=_BASES)
    option("--divisor", type=days, metavar="NGÀY", help="tháng chia bao nhiêu ngày, ví dụ 22")
    option("--amount", type=values.number, metavar="ĐỒNG", help="mức mỗi người")
    option("--opens", type=values.day, metavar="NGÀY", help="ngày bắt đầu")
    option("--closes", type=values.day, metavar="NGÀY", help="ngày kết thúc")
    option("--campaign", metavar="MÃ", help="mã phong trào")
    option("--takes-returns", action=BooleanOptionalAction, help=_RETURNS)


_RETURNS = "số liệu đơn vị báo cáo cho phong trào tính vào đợt này (đợt đầu tiên thì có)"


def _goal(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--unit", default="", metavar="MÃ", help="đơn vị được ghi mức; không ghi là xem")
    option("--amount", type=values.number, metavar="ĐỒNG", help="mức vận động; không ghi là bỏ mức")
    option("--note", default="", metavar="CHỮ", help="ghi chú")


VERBS = (
    Verb("fund", "list", "các quỹ", options.as_json),
    Verb("fund", "add", "thêm một quỹ", together(_fund, _new_fund)),
    Verb("fund", "set", "sửa tên, nơi giữ quỹ", together(_fund, _changed_fund)),
    Verb(
        "drive",
        "list",
        "các đợt vận động của năm",
        together(options.year, options.as_json),
    ),
    Verb(
        "drive",
        "add",
        "mở một đợt vận động",
        together(_code, options.year, lambda parser: _drive(parser, new=True)),
    ),
    Verb(
        "drive",
        "set",
        "sửa một đợt vận động; mục không ghi thì giữ nguyên",
        together(_code, options.year, lambda parser: _drive(parser, new=False)),
    ),
    Verb(
        "drive",
        "goal",
        "mức vận động của các đơn vị; ghi hoặc bỏ mức của một đơn vị",
        together(_code, options.year, _goal, options.as_json),
    ),
)
