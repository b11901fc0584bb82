"""Activities, initiatives, models and exemplars on the command line."""

from argparse import ArgumentTypeError
from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.tasks import due
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.activities import ActivityKind
from desktop_app.domain.numbers import parse_days
from desktop_app.domain.problems import Problem

_KINDS = "hoạt động, sáng kiến, mô hình hoặc điển hình tiên tiến"
_COUNTS = {
    "--participants": "số người tham gia",
    "--beneficiaries": "số người được hưởng",
    "--households": "số hộ được giúp",
}


def days(text: str) -> int:
    """Labour days in hundredths."""
    found = parse_days(text)
    if isinstance(found, Problem):
        raise ArgumentTypeError(found.message.rstrip("."))
    return found or 0


def _campaign(parser: Parser) -> None:
    options.year(parser)
    parser.chosen.add_argument("--campaign", required=True, metavar="MÃ", help="mã phong trào")


def _which(parser: Parser) -> None:
    options.year(parser)
    options.campaign(parser)
    parser.chosen.add_argument("--unit", default="", metavar="MÃ", help="mã đơn vị")
    options.as_json(parser)


def _activity(parser: Parser) -> None:
    parser.given.add_argument(
        "activity", type=values.number, metavar="SỐ", help="số của hoạt động (xem: activity list)"
    )


def _new(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--unit", type=values.filled, required=True, metavar="MÃ", help="đơn vị thực hiện")
    option("--title", type=values.filled, required=True, metavar="CHỮ", help="tên")
    _said(parser)
    _evidence(parser, required=False)
    option("--another-reason", default="", metavar="CHỮ", help=_ANOTHER)


def _changes(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--unit", type=values.filled, metavar="MÃ", help="đơn vị thực hiện")
    option("--title", type=values.filled, metavar="CHỮ", help="tên")
    _said(parser)


_ANOTHER = "lý do đây là hoạt động khác, khi đơn vị đã báo cáo một hoạt động giống hệt"


def _said(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--kind", choices=[one.value for one in ActivityKind], help=_KINDS)
    option("--content", type=values.number, metavar="SỐ", help="nội dung số mấy của kế hoạch, từ 1")
    option("--person", metavar="MÃ", help="mã cán bộ có sáng kiến hoặc là điển hình")
    option("--on", type=due, metavar="NGÀY", help="thời gian: ngày, tháng hoặc năm")
    option("--place", metavar="CHỮ", help="địa điểm")
    for name, what in _COUNTS.items():
        option(name, type=values.number, metavar="SỐ", help=what)
    option("--labour-days", type=days, metavar="SỐ", help="số ngày công, ví dụ 2,5")
    option("--value", type=values.number, metavar="ĐỒNG", help="kinh phí, giá trị, bằng đồng")
    option("--note", metavar="CHỮ", help="ghi chú")


def _evidence(parser: Parser, *, required: bool) -> None:
    parser.chosen.add_argument(
        "--evidence",
        type=Path,
        action="append",
        required=required,
        default=None if required else [],
        metavar="TỆP",
        help="tệp minh chứng, lưu vào sổ; ghi được nhiều lần",
    )


VERBS = (
    Verb("activity", "list", "hoạt động, sáng kiến, mô hình, điển hình của các đơn vị", _which),
    Verb(
        "activity",
        "contents",
        "đã làm được gì cho từng nội dung của kế hoạch, nội dung nào chưa có",
        together(_campaign, options.as_json),
    ),
    Verb("activity", "add", "ghi một hoạt động kèm minh chứng", together(_campaign, _new)),
    Verb(
        "activity",
        "set",
        "sửa một hoạt động; mục không ghi thì giữ nguyên",
        together(_activity, _changes),
    ),
    Verb(
        "activity",
        "attach",
        "lưu thêm minh chứng",
        together(_activity, lambda parser: _evidence(parser, required=True)),
    ),
    Verb("activity", "withdraw", "rút hoạt động đã ghi nhầm", together(_activity, options.reason)),
)
