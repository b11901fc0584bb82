"""Rankings on the command line: published, compared, tried out."""

from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def _which(parser: Parser) -> None:
    options.year(parser)
    options.campaign(parser)
    options.subject(parser)
    options.ranking_scope(parser)


def _publish(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--reason", default="", metavar="CHỮ", help="lý do công bố bảng thay bảng trước")
    option(
        "--provisional",
        action="store_true",
        help="công bố cả phiếu chấm khi báo cáo đang được sửa, kèm ghi chú",
    )


def _number(parser: Parser) -> None:
    parser.given.add_argument(
        "number", type=values.number, metavar="SỐ", help="số bảng (xem: ranking list)"
    )


def _out(parser: Parser) -> None:
    parser.chosen.add_argument("--out", type=Path, metavar="TỆP", help="tệp .xlsx hoặc .pdf")


def _against(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--live", action="store_true", help="theo điểm hiện có, không theo bảng đã công bố")
    option("--against", type=values.number, metavar="SỐ", help="so với bảng đã công bố số này")


def _what_if(parser: Parser) -> None:
    option = parser.chosen.add_argument
    mark = "điểm thử: MÃ_ĐƠN_VỊ:TIÊU_CHÍ=ĐIỂM, ví dụ VP:1.2=9,5; ghi nhiều lần được"
    option("--mark", action="append", default=[], metavar="CHỮ", help=mark)
    most = "điểm tối đa thử: TIÊU_CHÍ=ĐIỂM; ghi nhiều lần được"
    option("--max", action="append", default=[], metavar="CHỮ", help=most)
    drop = "tiêu chí hoặc nhóm bỏ đi; ghi nhiều lần được"
    option("--drop", action="append", default=[], metavar="MÃ", help=drop)


def _within(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--within",
        type=values.points,
        default=50,
        metavar="ĐIỂM",
        help="chênh lệch nhiều nhất, điểm hoặc phần trăm; không ghi là 0,5",
    )


VERBS = (
    Verb(
        "ranking",
        "publish",
        "công bố bảng xếp hạng, giữ nguyên từ đó",
        together(_which, _publish, options.as_json),
    ),
    Verb(
        "ranking",
        "list",
        "các bảng xếp hạng đã công bố của năm",
        together(options.year, options.as_json),
    ),
    Verb(
        "ranking",
        "show",
        "xem một bảng xếp hạng đã công bố",
        together(_number, _out, options.as_json),
    ),
    Verb(
        "ranking",
        "compare",
        "so sánh với bảng xếp hạng năm trước",
        together(_which, _against, _out, options.as_json),
    ),
    Verb(
        "ranking",
        "what-if",
        "thứ hạng nào đổi nếu đổi điểm, điểm tối đa hoặc tiêu chí; không ghi gì vào sổ",
        together(_which, _what_if, _out, options.as_json),
    ),
    Verb(
        "ranking",
        "close",
        "các thứ hạng sát nhau và ai sát mức xếp loại",
        together(_which, _within, _out, options.as_json),
    ),
    Verb(
        "ranking",
        "quotas",
        "hạn mức xếp loại: bao nhiêu suất, ai trong, ai bằng nhau ở mức cắt",
        together(_which, options.as_json),
    ),
)
