"""Decisions and awards on the command line."""

from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser

_FILE = "tệp quyết định, lưu vào sổ"
_OUT = "ghi thành tệp .xlsx hoặc .pdf"
_AWARDS = "số của các khen thưởng (xem: award list)"
_NOMINATIONS = "số đề nghị, ghi được nhiều lần"
_TITLES = "mọi đề nghị của danh hiệu này, ghi được nhiều lần"


def _decision(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--number", type=values.filled, required=True, metavar="SỐ", help="số quyết định")
    option("--date", type=values.day, required=True, metavar="NGÀY", help="ngày quyết định")
    by = "thẩm quyền; không ghi thì theo quy định của danh hiệu"
    option("--authority", default="", metavar="TÊN", help=by)
    option("--abstract", default="", metavar="CHỮ", help="trích yếu")
    option("--file", type=Path, metavar="TỆP", help=_FILE)


def _decided(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option(
        "--nomination",
        type=values.number,
        action="append",
        default=[],
        metavar="SỐ",
        help=_NOMINATIONS,
    )
    option("--round", type=values.number, metavar="ĐỢT", help="số của đợt, cùng với --title")
    option("--title", action="append", default=[], metavar="MÃ", help=_TITLES)


def _revoked(parser: Parser) -> None:
    parser.given.add_argument("awards", nargs="+", type=values.number, metavar="SỐ", help=_AWARDS)


def _decision_number(parser: Parser) -> None:
    parser.given.add_argument(
        "decision", type=values.number, metavar="SỐ", help="số thứ tự (xem: award decisions)"
    )


def _typed(parser: Parser) -> None:
    options.year(parser)
    option = parser.chosen.add_argument
    option("--title", required=True, metavar="MÃ", help="mã danh hiệu, hình thức")
    options.unit_or_person(parser)
    options.campaign(parser, "khi khen theo phong trào")
    option("--achievement", default="", metavar="CHỮ", help="thành tích")
    money = "tiền thưởng (đồng); không ghi thì tính theo quy định của ngày quyết định"
    option("--money", type=values.number, metavar="ĐỒNG", help=money)


def _of_round(parser: Parser) -> None:
    options.year(parser)
    parser.chosen.add_argument("--round", type=values.number, metavar="ĐỢT", help="chỉ một đợt")
    options.as_json(parser)


def _history(parser: Parser) -> None:
    options.unit_or_person(parser)
    parser.chosen.add_argument("--out", type=Path, metavar="TỆP", help=_OUT)
    options.as_json(parser)


_OF_YEAR = together(options.year, options.as_json)
VERBS = (
    Verb("award", "decide", "ghi quyết định khen các đề nghị", together(_decided, _decision)),
    Verb(
        "award",
        "revoke",
        "thu hồi khen thưởng theo quyết định",
        together(_revoked, _decision, options.reason),
    ),
    Verb(
        "award",
        "undo",
        "bỏ quyết định ghi nhầm, khi chưa có gì dựa vào",
        together(_decision_number, options.reason),
    ),
    Verb("award", "list", "khen thưởng của năm", _of_round),
    Verb("award", "decisions", "các quyết định của năm", _OF_YEAR),
    Verb("award", "money", "tiền thưởng theo danh hiệu, theo đơn vị", _OF_YEAR),
    Verb("award", "add-history", "ghi khen thưởng đã có từ trước", together(_typed, _decision)),
    Verb("award", "history", "quá trình khen thưởng của một người, đơn vị", _history),
)
