"""Handing over to the fund, and the balance, on the command line."""

from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def new_remittance(parser: Parser) -> None:
    """Who handed over what, when, by which paper."""
    options.year(parser)
    option = parser.chosen.add_argument
    option("--drive", required=True, metavar="MÃ", help="mã đợt vận động (xem: drive list)")
    option("--unit", required=True, metavar="MÃ", help="mã đơn vị")
    option("--amount", type=values.number, required=True, metavar="ĐỒNG", help="số tiền")
    option("--date", type=values.day, required=True, metavar="NGÀY", help="ngày nộp")
    option("--reference", default="", metavar="SỐ", help="số chứng từ ngân hàng")
    option("--document", type=Path, metavar="TỆP", help="tệp chứng từ, lưu vào sổ")
    option("--note", default="", metavar="CHỮ", help="ghi chú")
    for name, why in _REASONS.items():
        option(name, default="", metavar="CHỮ", help=why)


_REASONS = {
    "--unreported-reason": "lý do nộp nhiều hơn số đã báo thu",
    "--early-reason": "lý do nộp trước ngày mở đợt vận động",
    "--repeated-reason": "lý do dùng lại số chứng từ ngân hàng",
}


def remittance(parser: Parser) -> None:
    """A remittance by its number."""
    parser.given.add_argument(
        "number", type=values.number, metavar="SỐ", help="số khoản nộp (xem: fund remittances)"
    )


def which(parser: Parser) -> None:
    """A year, and what narrows it."""
    options.year(parser)
    options.campaign(parser)
    option = parser.chosen.add_argument
    option("--drive", default="", metavar="MÃ", help="mã đợt vận động")
    option("--unit", default="", metavar="MÃ", help="mã đơn vị")
    options.as_json(parser)


def longer(parser: Parser) -> None:
    """Only those who hold money for long."""
    parser.chosen.add_argument(
        "--longer-than", type=values.number, metavar="NGÀY", help="chỉ ai giữ tiền quá số ngày này"
    )


VERBS = (
    Verb("fund", "remit", "ghi một khoản nộp vào quỹ", new_remittance),
    Verb("fund", "reverse-remittance", "đảo một khoản nộp", together(remittance, options.reason)),
    Verb("fund", "remittances", "các khoản nộp quỹ", which),
    Verb("fund", "balance", "đăng ký, đã thu, đã nộp, còn giữ", together(which, longer)),
)
