"""Tasks on the command line."""

from argparse import ArgumentTypeError

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.due import parse_due
from desktop_app.domain.problems import Problem

_DUE = "thời hạn: ngày, tháng hoặc năm (2025-10-05, 2025-10, 2025); không ghi là không ấn định"


def due(text: str) -> str:
    """A day, a month or a year, as ISO text."""
    found = parse_due(text)
    if isinstance(found, Problem):
        raise ArgumentTypeError(found.message.rstrip("."))
    return found


def _campaign(parser: Parser) -> None:
    options.year(parser)
    parser.chosen.add_argument("--campaign", required=True, metavar="MÃ", help="mã phong trào")


def _task(parser: Parser) -> None:
    parser.given.add_argument(
        "task", type=values.number, metavar="SỐ", help="số của việc (xem: task list)"
    )


def _what(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--title", type=values.filled, required=True, metavar="CHỮ", help="việc phải làm")
    option("--due", type=due, default="", metavar="NGÀY", help=_DUE)
    _owners(parser)
    option("--note", default="", metavar="CHỮ", help="ghi chú")


def _changes(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--title", type=values.filled, metavar="CHỮ", help="việc phải làm")
    option("--due", type=due, metavar="NGÀY", help=f"{_DUE}; ghi “” để bỏ")
    _owners(parser)
    option("--nobody", action="store_true", help="bỏ mọi đơn vị, tổ chức chủ trì và phối hợp")
    option("--note", metavar="CHỮ", help="ghi chú")


def _owners(parser: Parser) -> None:
    option = parser.chosen.add_argument
    who = "mã hoặc tên đơn vị, hoặc tên tổ chức (xem: body list); ghi được nhiều lần"
    option("--leads", action="append", default=[], metavar="AI", help=f"chủ trì: {who}")
    option("--helps", action="append", default=[], metavar="AI", help=f"phối hợp: {who}")


def _done(parser: Parser) -> None:
    _task(parser)
    parser.chosen.add_argument(
        "--on", type=values.day, metavar="NGÀY", help="ngày xong; không ghi là hôm nay"
    )


def _which(parser: Parser) -> None:
    options.year(parser)
    options.campaign(parser)
    parser.chosen.add_argument(
        "--coming-up", action="store_true", help="chỉ việc quá hạn và sắp đến hạn"
    )
    options.as_json(parser)


VERBS = (
    Verb("task", "list", "các việc của phong trào: ai làm, bao giờ, đã xong chưa", _which),
    Verb("task", "make", "lập danh sách việc theo nhiệm vụ và mốc của kế hoạch", _campaign),
    Verb("task", "add", "giao thêm một việc", together(_campaign, _what)),
    Verb("task", "set", "sửa một việc; mục không ghi thì giữ nguyên", together(_task, _changes)),
    Verb("task", "done", "ghi việc đã xong", _done),
    Verb("task", "drop", "thôi không làm, kèm lý do", together(_task, options.reason)),
    Verb("task", "reopen", "mở lại việc đã xong hoặc đã thôi", together(_task, options.reason)),
)
