"""Year-end classes, measures of discipline and initiatives on the command line."""

from argparse import ArgumentTypeError
from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.titles import hundredths
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.awards.initiatives import Author, InitiativeScope
from desktop_app.domain.awards.measures import MeasureKind
from desktop_app.domain.awards.titles import Assessed

_LIST = (
    "tệp Excel có cột mã hoặc tên, cột xếp loại, cột điểm (nếu có); hoặc tệp chữ, mỗi dòng: mã hoặc"
    " tên; xếp loại; điểm (nếu có) – cách nhau bằng dấu chấm phẩy"
)
_REPLACE = "thay cả xếp loại đã ghi khác với bảng xếp hạng"


def author(text: str) -> Author:
    """An author by code or name, with a share in percent behind "=" where there are several."""
    name, sign, percent = text.rpartition("=")
    if not sign:
        return Author(values.filled(text))
    share = hundredths(percent)
    if not share:
        message = f"“{text}”: hãy ghi tỷ lệ đóng góp lớn hơn 0, ví dụ CB01=60"
        raise ArgumentTypeError(message)
    return Author(values.filled(name), share)


def _whose(parser: Parser) -> None:
    parser.chosen.add_argument("--unit", action="store_true", help="là đơn vị; không ghi là cán bộ")


def _who(parser: Parser) -> None:
    parser.given.add_argument("who", type=values.filled, metavar="AI", help="mã hoặc tên")
    _whose(parser)


def _class(parser: Parser) -> None:
    option = parser.chosen.add_argument
    told = "mã hoặc tên; không ghi thì dùng --list"
    parser.given.add_argument("who", nargs="?", default="", metavar="AI", help=told)
    _whose(parser)
    option("--class", dest="assessed_as", choices=[one.value for one in Assessed], help="xếp loại")
    option("--points", type=values.points, metavar="ĐIỂM", help="điểm, nếu có")
    option("--basis", default="", metavar="CHỮ", help="văn bản công nhận xếp loại")
    option("--list", type=Path, metavar="TỆP", help=_LIST)
    option("--reason", default="", metavar="CHỮ", help="lý do, khi sửa xếp loại đã ghi")


def _ranking(parser: Parser) -> None:
    option = parser.chosen.add_argument
    told = "số của bảng xếp hạng cả năm đã công bố"
    option("--ranking", type=values.number, required=True, metavar="SỐ", help=told)
    option("--replace", action="store_true", help=_REPLACE)


def _some_year(parser: Parser) -> None:
    told = "chỉ những gì còn hiệu lực trong năm"
    parser.chosen.add_argument("--year", type=values.year, metavar="NĂM", help=told)


def _measure(parser: Parser) -> None:
    option = parser.chosen.add_argument
    kinds = [one.value for one in MeasureKind]
    since = "ngày bắt đầu"
    option("--kind", choices=kinds, required=True, help="hình thức kỷ luật, hoặc đang xem xét")
    option("--from", dest="starts", type=values.day, required=True, metavar="NGÀY", help=since)
    option("--to", dest="ends", type=values.day, metavar="NGÀY", help="ngày hết")
    option("--document", default="", metavar="CHỮ", help="quyết định")
    option("--note", default="", metavar="CHỮ", help="ghi chú")


def _measure_number(parser: Parser) -> None:
    told = "số (xem: discipline list)"
    parser.given.add_argument("measure", type=values.number, metavar="SỐ", help=told)


def _initiative(parser: Parser, *, new: bool) -> None:
    option = parser.chosen.add_argument
    scopes = [one.value for one in InitiativeScope]
    authors = "tác giả: mã hoặc tên, kèm =tỷ lệ khi có nhiều người; ghi được nhiều lần"
    option("--title", type=values.filled, required=new, metavar="CHỮ", help="tên sáng kiến")
    option("--scope", choices=scopes, required=new, help="phạm vi: cơ sở, tỉnh, toàn quốc")
    option("--author", type=author, action="append", required=new, metavar="AI", help=authors)
    option("--recognised-on", type=values.day, metavar="NGÀY", help="ngày công nhận")
    option("--recognised-by", metavar="TÊN", help="nơi công nhận")
    option("--document", metavar="CHỮ", help="quyết định công nhận")


def _initiative_number(parser: Parser) -> None:
    told = "số (xem: initiative list)"
    parser.given.add_argument("initiative", type=values.number, metavar="SỐ", help=told)


VERBS = (
    Verb(
        "assessment",
        "list",
        "xếp loại cuối năm của từng người, đơn vị",
        together(options.year, _whose, options.as_json),
    ),
    Verb("assessment", "set", "ghi xếp loại cuối năm", together(options.year, _class)),
    Verb(
        "assessment",
        "take",
        "lấy xếp loại từ bảng xếp hạng đã công bố",
        together(options.year, _ranking, options.reason, options.as_json),
    ),
    Verb(
        "assessment",
        "withdraw",
        "bỏ xếp loại ghi nhầm",
        together(_who, options.year, options.reason),
    ),
    Verb(
        "discipline",
        "list",
        "kỷ luật, thanh tra, khiếu nại đã ghi",
        together(_some_year, options.as_json),
    ),
    Verb("discipline", "add", "ghi kỷ luật, thanh tra, khiếu nại", together(_who, _measure)),
    Verb("discipline", "end", "ghi ngày hết hiệu lực", together(_measure_number, options.last_day)),
    Verb("discipline", "withdraw", "bỏ bản ghi nhầm", together(_measure_number, options.reason)),
    Verb(
        "initiative",
        "list",
        "sáng kiến được công nhận của năm",
        together(options.year, options.as_json),
    ),
    Verb(
        "initiative",
        "add",
        "ghi một sáng kiến",
        together(options.year, lambda parser: _initiative(parser, new=True)),
    ),
    Verb(
        "initiative",
        "set",
        "sửa một sáng kiến; mục không ghi thì giữ nguyên",
        together(_initiative_number, lambda parser: _initiative(parser, new=False)),
    ),
    Verb(
        "initiative", "withdraw", "bỏ một sáng kiến", together(_initiative_number, options.reason)
    ),
)
