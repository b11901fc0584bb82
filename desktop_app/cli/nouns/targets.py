"""Targets on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def _figure(parser: Parser) -> None:
    parser.given.add_argument("target", metavar="MÃ", help="mã chỉ tiêu (xem: target list)")
    option = parser.chosen.add_argument
    option("--unit", default="", metavar="MÃ", help="đơn vị; không ghi là chỉ tiêu của cả cơ quan")
    option("--period", type=values.period, default=None, metavar="KỲ", help="không ghi là cả năm")
    option("--planned", metavar="SỐ", help="kế hoạch")
    option("--actual", metavar="SỐ", help="thực hiện")
    option("--not-assigned", action="store_true", help="không giao chỉ tiêu này cho đơn vị")
    option("--note", default="", metavar="CHỮ", help="ghi chú")
    option("--reason", default="", metavar="CHỮ", help="lý do, khi tỷ lệ lớn hơn 100%%")


_SCOPE = together(options.year, options.campaign, options.as_json)
VERBS = (
    Verb("target", "set", "ghi kế hoạch, kết quả một chỉ tiêu", together(_figure, options.year)),
    Verb("target", "list", "tiến độ và dự báo từng chỉ tiêu", _SCOPE),
)
