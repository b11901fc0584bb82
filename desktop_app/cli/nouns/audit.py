"""The trail on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def _entry(parser: Parser) -> None:
    told = "số của việc trong nhật ký; hoàn tác một lần hoàn tác là làm lại việc đó"
    parser.given.add_argument("entry", type=values.number, metavar="SỐ", help=told)


def _found(parser: Parser) -> None:
    """Which acts."""
    parser.chosen.add_argument("--search", default="", metavar="CHỮ", help="tìm, không cần dấu")
    parser.chosen.add_argument("--by", default="", metavar="TÊN", help="người thực hiện")
    parser.chosen.add_argument("--action", default="", metavar="MÃ", help="loại việc")
    parser.chosen.add_argument("--from", dest="first", type=values.day, metavar="NGÀY", help=_DAY)
    parser.chosen.add_argument("--to", dest="last", type=values.day, metavar="NGÀY", help=_DAY)
    parser.chosen.add_argument("--about", default="", metavar="BẢN GHI", help=_ABOUT)
    parser.chosen.add_argument("--year", type=values.year, default=0, metavar="NĂM", help=_YEAR)


_DAY = "chỉ những việc từ ngày, đến ngày này"
_ABOUT = "lịch sử một bản ghi: unit:MÃ, campaign:MÃ, contribution:SỐ, sheet:MÃ, drive:MÃ…"
_YEAR = "năm của bản ghi, với đợt vận động, cụm, bộ tiêu chí"
VERBS = (
    Verb("audit", "undo", "hoàn tác một việc đã ghi", _entry),
    Verb(
        "audit",
        "find",
        "tìm trong nhật ký, hoặc lịch sử một bản ghi",
        together(_found, options.limit, options.as_json),
    ),
    Verb("audit", "show", "một việc: từng mục trước và sau", together(_entry, options.as_json)),
)
