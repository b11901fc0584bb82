"""The ledger of contributions on the command line."""

from argparse import ArgumentTypeError
from decimal import Decimal

from desktop_app.cli import options, values
from desktop_app.cli.nouns.drives import days
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.fund_rows import By
from desktop_app.domain.numbers import parse_decimal

_GO_ON = "lý do vẫn ghi khi ngày nằm ngoài đợt hoặc khoản giống một khoản đã có"


def _quantity(text: str) -> str:
    found = parse_decimal(text)
    if not isinstance(found, Decimal):
        message = f"không đọc được số lượng “{text}”; hãy ghi một số, ví dụ 12,5"
        raise ArgumentTypeError(message)
    return format(found, "f")


def _new(parser: Parser) -> None:
    options.year(parser)
    option = parser.chosen.add_argument
    option("--drive", required=True, metavar="MÃ", help="mã đợt vận động (xem: drive list)")
    option("--unit", required=True, metavar="MÃ", help="đơn vị được tính khoản này")
    _whose(parser)
    option("--amount", type=values.number, default=0, metavar="ĐỒNG", help="số tiền")
    option("--goods", default="", metavar="CHỮ", help="hiện vật")
    option("--quantity", type=_quantity, metavar="SỐ", help="số lượng hiện vật")
    option("--measure", default="", metavar="CHỮ", help="đơn vị tính của hiện vật")
    option("--value", type=values.number, default=0, metavar="ĐỒNG", help="hiện vật quy đổi")
    option("--days", type=days, default=0, metavar="NGÀY", help="ngày công, ví dụ 2,5")
    option("--people", type=values.number, metavar="SỐ", help="số người cùng ủng hộ khoản này")
    option("--direct", action="store_true", help="hỗ trợ trực tiếp, không qua quỹ")
    option("--date", type=values.day, required=True, metavar="NGÀY", help="ngày nộp")
    option("--receipt", default="", metavar="SỐ", help="số chứng từ")
    option("--note", default="", metavar="CHỮ", help="ghi chú")
    option("--reason", default="", metavar="CHỮ", help=_GO_ON)


def _whose(parser: Parser) -> None:
    whose = parser.chosen.add_mutually_exclusive_group().add_argument
    whose("--person", default="", metavar="MÃ", help="mã cán bộ; không ghi là cả đơn vị")
    whose("--donor", type=values.number, metavar="SỐ", help="số của người ủng hộ ngoài đơn vị")
    whose("--anonymous", action="store_true", help="người ủng hộ không nêu tên")


def _number(parser: Parser) -> None:
    parser.given.add_argument(
        "number", type=values.number, metavar="SỐ", help="số của khoản (xem: contribution list)"
    )


def _wanted(parser: Parser) -> None:
    options.year(parser)
    option = parser.chosen.add_argument
    option("--fund", default="", metavar="MÃ", help="mã quỹ")
    option("--drive", default="", metavar="MÃ", help="mã đợt vận động")
    options.campaign(parser)
    option("--unit", default="", metavar="MÃ", help="mã đơn vị")
    option("--search", default="", metavar="CHỮ", help="tên người ủng hộ hoặc số chứng từ")
    option("--limit", type=values.number, metavar="SỐ", help="số khoản mới nhất")
    options.as_json(parser)


def _sums(parser: Parser) -> None:
    options.year(parser)
    option = parser.chosen.add_argument
    option("--fund", default="", metavar="MÃ", help="mã quỹ; không ghi là từng quỹ riêng")
    option("--by", type=By, choices=tuple(By), default=By.UNIT, metavar="CÁCH", help=_BY)
    options.as_json(parser)


_BY = "unit đơn vị, month tháng, kind loại, cluster cụm, drive đợt; không ghi là đơn vị"
VERBS = (
    Verb("contribution", "add", "ghi một khoản vào sổ thu; in ra số", _new),
    Verb(
        "contribution",
        "reverse",
        "đảo một khoản ghi nhầm; in ra số của bút toán đảo",
        together(_number, options.reason),
    ),
    Verb("contribution", "list", "các khoản của sổ thu, mới nhất trước", _wanted),
    Verb("fund", "ledger", "sổ thu cộng theo đơn vị, tháng, loại, cụm, đợt", _sums),
)
