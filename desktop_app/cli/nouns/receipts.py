"""Receipts on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def new_receipt(parser: Parser) -> None:
    """For which contributions, and what stands on the receipt."""
    option = parser.chosen.add_argument
    option(
        "--contribution",
        type=values.number,
        action="append",
        required=True,
        metavar="SỐ",
        help="số của khoản ủng hộ (xem: receipt list --waiting), ghi được nhiều lần",
    )
    option("--date", type=values.day, required=True, metavar="NGÀY", help="ngày lập")
    option("--book", default="", metavar="CHỮ", help="ký hiệu quyển; không ghi thì quyển đang dùng")
    option("--number", type=values.number, metavar="SỐ", help="số; không ghi thì số tiếp theo")
    option("--payer", default="", metavar="TÊN", help="người nộp; không ghi thì theo khoản ủng hộ")
    option("--content", default="", metavar="CHỮ", help="lý do nộp")
    option("--amount", type=values.number, metavar="ĐỒNG", help=_AMOUNT)


_AMOUNT = "số tiền; không ghi thì phần chưa có biên lai của các khoản"


def receipt(parser: Parser) -> None:
    """A receipt by its book and number."""
    parser.given.add_argument("book", metavar="KÝ_HIỆU", help="ký hiệu quyển")
    parser.given.add_argument("number", type=values.number, metavar="SỐ", help="số biên lai")


def which(parser: Parser) -> None:
    """Which receipts."""
    options.year(parser)
    options.campaign(parser)
    option = parser.chosen.add_argument
    option("--unit", default="", metavar="MÃ", help="mã đơn vị")
    option("--waiting", action="store_true", help="các khoản tiền chưa có biên lai")
    options.as_json(parser)


VERBS = (
    Verb("receipt", "issue", "lập biên lai", together(options.year, new_receipt)),
    Verb("receipt", "void", "hủy biên lai, giữ nguyên số", together(receipt, options.reason)),
    Verb("receipt", "list", "các biên lai, hoặc các khoản chưa có biên lai", which),
)
