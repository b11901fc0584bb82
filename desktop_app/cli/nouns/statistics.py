"""Statistical forms on the command line."""

from argparse import ArgumentTypeError
from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.titles import certainty
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.statistics.checks import AWARDS_BY
from desktop_app.domain.statistics.forms import Condition, Measure, Way

_LINE = "mã dòng (xem: statistics show)"
_COLUMN = "mã cột (xem: statistics show)"
_WHERE = "điều kiện, ví dụ level=central hoặc subject=collective,individual; ghi nhiều lần được"
_NONE = "ghi trống “” là bỏ"


def condition(text: str) -> Condition | None:
    """The condition “level=central,province”; an empty text asks for none."""
    if not text.strip():
        return None
    trait, between, told = text.partition("=")
    names = tuple(one.strip() for one in told.split(",") if one.strip())
    if not between or not trait.strip() or not names:
        message = f"“{text}” không phải điều kiện như level=central"
        raise ArgumentTypeError(message)
    return Condition(trait.strip(), names)


def _form(parser: Parser) -> None:
    told = "mã biểu, ví dụ 0601.N (xem: statistics list)"
    parser.given.add_argument("form", type=values.filled, metavar="BIỂU", help=told)


def _cell(parser: Parser, *, required: bool) -> None:
    option = parser.chosen.add_argument
    option("--line", type=values.filled, required=required, metavar="MÃ", help=_LINE)
    option("--column", type=values.filled, required=required, metavar="MÃ", help=_COLUMN)


def _shown(parser: Parser) -> None:
    _cell(parser, required=False)
    told = "in cách lập biểu: mỗi dòng, cột đếm gì"
    parser.chosen.add_argument("--layout", action="store_true", help=told)


def _corrected(parser: Parser) -> None:
    _cell(parser, required=True)
    one = parser.chosen.add_mutually_exclusive_group(required=True).add_argument
    one("--figure", type=values.number, metavar="SỐ", help="số ghi vào ô")
    one("--drop", action="store_true", help="bỏ số ghi tay, trở lại số đếm được")
    options.why(parser)


def _head(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--title", type=values.filled, metavar="CHỮ", help="tên biểu")
    option("--due", metavar="THÁNG-NGÀY", help="hạn gửi hằng năm, ví dụ 12-15")
    option("--awards-by", choices=tuple(AWARDS_BY), help="khen thưởng theo năm xét hay ngày ký")
    option("--note", action="append", metavar="CHỮ", help=f"ghi chú dưới biểu; {_NONE}")
    certainty(parser)


def _part(parser: Parser) -> None:
    _cell(parser, required=False)
    option = parser.chosen.add_argument
    option("--label", metavar="CHỮ", help="tên dòng, cột")
    option("--number", metavar="CHỮ", help="số thứ tự in ra")
    option("--of", metavar="MÃ", help=f"thuộc dòng, cột nào; {_NONE}")
    option("--group", metavar="CHỮ", help=f"cách chia, ví dụ Theo đối tượng; {_NONE}")
    option("--way", choices=[one.value for one in Way], help="đếm, cộng hay tự ghi")
    option("--each", metavar="TÊN", help=f"lặp lại cho từng giá trị, ví dụ title; {_NONE}")
    option("--measure", choices=[one.value for one in Measure], help="đếm lượt, người hay tiền")
    option("--where", action="append", type=condition, metavar="ĐIỀU_KIỆN", help=_WHERE)
    option("--except", dest="but", action="append", type=condition, metavar="ĐIỀU_KIỆN", help=_BUT)
    option("--before", default="", metavar="MÃ", help="đặt trước dòng, cột nào")
    option("--remove", action="store_true", help="bỏ dòng, cột đó")


_BUT = "điều kiện của bản ghi không đếm, ghi như --where"


def _sent(parser: Parser) -> None:
    one = parser.chosen.add_mutually_exclusive_group().add_argument
    one("--on", type=values.day, metavar="NGÀY", help="ngày đã gửi; không ghi là xem")
    one("--not-yet", action="store_true", help="bỏ ngày đã ghi: chưa gửi")


def _out(parser: Parser) -> None:
    told = "tệp .json để sửa hoặc chuyển cho nơi khác"
    parser.chosen.add_argument("--out", type=Path, required=True, metavar="TỆP", help=told)


def _file(parser: Parser) -> None:
    told = "tệp .json như statistics save ghi ra"
    parser.given.add_argument("file", type=Path, metavar="TỆP", help=told)


_YEAR = (options.year,)
VERBS = (
    Verb("statistics", "list", "các biểu thống kê của năm", together(*_YEAR, options.as_json)),
    Verb(
        "statistics",
        "show",
        "số liệu của một biểu, hoặc bản ghi mà một ô đếm",
        together(_form, *_YEAR, _shown, options.as_json),
    ),
    Verb(
        "statistics",
        "set",
        "sửa biểu từ một năm; mục không ghi thì giữ nguyên",
        together(_form, *_YEAR, _head, _part),
    ),
    Verb(
        "statistics",
        "correct",
        "ghi một số thay cho số đếm được, kèm lý do",
        together(_form, *_YEAR, _corrected),
    ),
    Verb("statistics", "save", "lưu cách lập biểu ra tệp", together(_form, *_YEAR, _out)),
    Verb("statistics", "take", "lấy cách lập biểu từ tệp", together(_file, *_YEAR)),
    Verb(
        "statistics",
        "reset",
        "bỏ cách lập riêng từ năm đó",
        together(_form, *_YEAR, options.reason),
    ),
    Verb("statistics", "sent", "ghi hoặc xem ngày đã gửi biểu", together(*_YEAR, _sent)),
)
