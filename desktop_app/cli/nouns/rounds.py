"""Rounds of commendation on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.awards.rounds import RoundKind

_TODAY = "không ghi là hôm nay"


def round_number(parser: Parser) -> None:
    """A round."""
    parser.given.add_argument(
        "round", type=values.number, metavar="ĐỢT", help="số của đợt xét (xem: round list)"
    )


def _head(parser: Parser, *, required: bool) -> None:
    option = parser.chosen.add_argument
    kinds = [one.value for one in RoundKind]
    told = "công trạng cuối năm, đột xuất, sơ kết hoặc tổng kết phong trào"
    option("--kind", choices=kinds, required=required, help=told)
    option("--name", type=values.filled, required=required, metavar="TÊN", help="tên đợt xét")
    option("--campaign", metavar="MÃ", help="mã phong trào được sơ kết, tổng kết")
    ranking = "số của bảng xếp hạng đã công bố (xem: ranking list)"
    option("--ranking", type=values.number, metavar="SỐ", help=ranking)
    option("--achievement", metavar="CHỮ", help="thành tích đột xuất được khen")


def _new(parser: Parser) -> None:
    options.year(parser)
    _head(parser, required=True)


def _changes(parser: Parser) -> None:
    round_number(parser)
    _head(parser, required=False)


def _sent(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option(
        "--to", dest="sent_to", type=values.filled, required=True, metavar="NƠI", help="nơi nhận"
    )
    option("--on", type=values.day, metavar="NGÀY", help=f"ngày trình; {_TODAY}")


def _answered(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--text", type=values.filled, required=True, metavar="CHỮ", help="nội dung trả lời")
    option("--on", type=values.day, metavar="NGÀY", help=f"ngày trả lời; {_TODAY}")


VERBS = (
    Verb("round", "list", "các đợt xét khen thưởng", together(options.year, options.as_json)),
    Verb("round", "add", "mở một đợt xét", _new),
    Verb("round", "set", "sửa đợt xét; mục không ghi thì giữ nguyên", _changes),
    Verb(
        "round",
        "forward",
        "trình cấp trên những đề nghị họ quyết định",
        together(round_number, _sent),
    ),
    Verb("round", "recall", "rút lại hồ sơ đã trình nhầm", together(round_number, options.reason)),
    Verb("round", "answer", "ghi trả lời của cấp trên", together(round_number, _answered)),
    Verb("round", "close", "kết thúc đợt xét", round_number),
    Verb(
        "round",
        "dossier",
        "hồ sơ của đợt: đã có, còn thiếu",
        together(round_number, options.as_json),
    ),
)
