"""Options of certificates, letters and slips, which `export` shares with their own commands."""

from desktop_app.cli import values
from desktop_app.cli.usage import Parser

_DECISION = "chỉ với certificates, decision: số quyết định (xem: award decisions)"
_TITLE = "chỉ với certificates: mã danh hiệu, hình thức; không ghi là tất cả"
_ONLY = (
    "chỉ với certificates, thanks, receipt-slips: số của người nhận, của biên lai (xem: "
    "certificate list, donor list, receipt list --json), ghi được nhiều lần; không ghi là tất cả"
)
_STOCK = (
    "chỉ với certificates, thanks, receipt-slips: in lên phôi in sẵn, không vẽ khung và phần đã có "
    "trên phôi"
)
_PRINTER = "máy in đã đặt độ lệch cho phôi (xem: certificate layout-set); không ghi là mọi máy in"
_LAYOUT = (
    "chỉ với certificates, thanks, receipt-slips: mã mẫu in khác mẫu thường dùng (xem: certificate "
    "layouts)"
)


def choice(parser: Parser) -> None:
    """Whose certificates, and on what."""
    option = parser.chosen.add_argument
    option("--decision", type=values.number, metavar="SỐ", help=_DECISION)
    option("--title", default="", metavar="MÃ", help=_TITLE)
    option("--only", type=values.number, action="append", default=[], metavar="SỐ", help=_ONLY)
    option("--stock", action="store_true", help=_STOCK)
    printer(parser)
    option("--layout", default="", metavar="MÃ", help=_LAYOUT)


def printer(parser: Parser) -> None:
    """Which printer's offset."""
    parser.chosen.add_argument("--printer", default="", metavar="TÊN", help=_PRINTER)
