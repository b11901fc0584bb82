"""Inspections on the command line."""

from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.tasks import due
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.inspections import InspectionKind

_PLANNED = "thời gian dự kiến: ngày, tháng hoặc năm"
_DEADLINE = "hạn khắc phục: ngày, tháng hoặc năm; không ghi là không ấn định"


def _campaign(parser: Parser) -> None:
    options.year(parser)
    parser.chosen.add_argument("--campaign", required=True, metavar="MÃ", help="mã phong trào")


def _which(parser: Parser) -> None:
    options.year(parser)
    options.campaign(parser)
    parser.chosen.add_argument("--unit", default="", metavar="MÃ", help="mã đơn vị")
    options.as_json(parser)


def _inspection(parser: Parser) -> None:
    parser.given.add_argument(
        "inspection", type=values.number, metavar="SỐ", help="số của cuộc (xem: inspection list)"
    )


def _finding(parser: Parser) -> None:
    parser.given.add_argument(
        "finding", type=values.number, metavar="SỐ", help="số của điều phát hiện"
    )


def _new(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--unit", type=values.filled, required=True, metavar="MÃ", help="đơn vị được kiểm tra"
    )
    _said(parser)


def _changes(parser: Parser) -> None:
    parser.chosen.add_argument("--unit", type=values.filled, metavar="MÃ", help="đơn vị")
    _said(parser)


def _said(parser: Parser) -> None:
    option = parser.chosen.add_argument
    kinds = [one.value for one in InspectionKind]
    option("--kind", choices=kinds, help="kiểm tra, giám sát hoặc đôn đốc")
    option("--body", metavar="TÊN", help="tổ chức thực hiện (xem: body list); không ghi là cơ quan")
    option("--planned", type=due, metavar="NGÀY", help=_PLANNED)
    option("--held", type=values.day, metavar="NGÀY", help="ngày thực hiện")
    option("--result", metavar="CHỮ", help="kết quả, kết luận")


def _found(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--text", type=values.filled, required=True, metavar="CHỮ", help="điều phát hiện")
    option("--due", type=due, default="", metavar="NGÀY", help=_DEADLINE)


def _settled(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option(
        "--follow-up", type=values.filled, required=True, metavar="CHỮ", help="đã khắc phục thế nào"
    )
    option(
        "--on",
        type=values.day,
        metavar="NGÀY",
        help="ngày khắc phục; không ghi là hôm nay",
    )


def _files(parser: Parser) -> None:
    parser.given.add_argument(
        "files", nargs="+", type=Path, metavar="TỆP", help="kế hoạch, biên bản kiểm tra"
    )


VERBS = (
    Verb("inspection", "list", "các cuộc kiểm tra, giám sát, đôn đốc và điều phát hiện", _which),
    Verb("inspection", "add", "ghi một cuộc, dự kiến hoặc đã làm", together(_campaign, _new)),
    Verb(
        "inspection",
        "set",
        "sửa một cuộc, ghi ngày và kết quả; mục không ghi thì giữ nguyên",
        together(_inspection, _changes),
    ),
    Verb("inspection", "find", "ghi một điều phát hiện", together(_inspection, _found)),
    Verb("inspection", "settle", "ghi điều đã khắc phục", together(_finding, _settled)),
    Verb("inspection", "unsettle", "mở lại điều đã khắc phục", together(_finding, options.reason)),
    Verb("inspection", "attach", "lưu văn bản của một cuộc", together(_inspection, _files)),
    Verb("inspection", "withdraw", "bỏ cuộc ghi nhầm", together(_inspection, options.reason)),
)
