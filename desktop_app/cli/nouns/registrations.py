"""Registrations, pledges and own plans on the command line."""

from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.registrations import RegistrationKind


def _kind(parser: Parser) -> None:
    kinds = [one.value for one in RegistrationKind]
    parser.chosen.add_argument(
        "--kind",
        choices=kinds,
        default=RegistrationKind.REGISTRATION.value,
        help="đăng ký thi đua, giao ước thi đua hoặc kế hoạch riêng",
    )


def _campaign(parser: Parser) -> None:
    options.campaign(parser, "không ghi là đăng ký của cả năm")


def _sent(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--unit", type=values.filled, required=True, metavar="MÃ", help="đơn vị gửi")
    option("--person", default="", metavar="MÃ", help="cá nhân gửi; không ghi là của đơn vị")
    option("--number", default="", metavar="SỐ", help="số, ký hiệu")
    option("--date", type=values.day, metavar="NGÀY", help="ngày của văn bản")
    option("--received", type=values.day, metavar="NGÀY", help="ngày nhận; không ghi là hôm nay")
    option(
        "--title", action="append", default=[], metavar="CHỮ", help="danh hiệu, nội dung đăng ký"
    )
    option("--file", type=Path, metavar="TỆP", help="tệp văn bản, lưu vào sổ")


def _record(parser: Parser) -> None:
    parser.given.add_argument("registration", type=values.number, metavar="SỐ", help="số bản ghi")


_SCOPE = together(options.year, _campaign, _kind)
VERBS = (
    Verb("registration", "receive", "ghi nhận bản đăng ký, kế hoạch", together(_SCOPE, _sent)),
    Verb("registration", "accept", "chấp nhận bản đã nhận", _record),
    Verb("registration", "return", "trả lại, kèm lý do", together(_record, options.reason)),
    Verb("registration", "withdraw", "bỏ bản ghi nhầm", together(_record, options.reason)),
    Verb(
        "registration",
        "list",
        "đơn vị nào đã gửi, đang ở trạng thái nào",
        together(_SCOPE, options.as_json),
    ),
)
