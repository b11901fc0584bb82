"""Nominations on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.rounds import round_number
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.awards.nominations import NominationState

_DAY = "xét theo quy định của ngày này; không ghi là hôm nay, hoặc ngày cuối năm đã qua"
_REQUIRED = "tỷ lệ đồng ý phải đạt, phần trăm của tổng số thành viên; không ghi thì theo quy định"


def title(parser: Parser) -> None:
    """A title."""
    parser.given.add_argument(
        "title", metavar="DANH_HIỆU", help="mã danh hiệu, hình thức (xem: title list)"
    )


def _nomination(parser: Parser) -> None:
    parser.given.add_argument(
        "nomination", type=values.number, metavar="SỐ", help="số đề nghị (xem: nomination list)"
    )


def _several(parser: Parser) -> None:
    parser.given.add_argument(
        "nominations", nargs="+", type=values.number, metavar="SỐ", help="số của các đề nghị"
    )


def _which(parser: Parser) -> None:
    round_number(parser)
    option = parser.chosen.add_argument
    option("--title", default="", metavar="MÃ", help="chỉ một danh hiệu, hình thức")
    known = [one.value for one in NominationState]
    option("--state", action="append", default=[], choices=known, help="chỉ kết quả xét này")
    options.as_json(parser)


def _on(parser: Parser) -> None:
    parser.chosen.add_argument("--on", type=values.day, metavar="NGÀY", help=_DAY)


def _named(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--reason", default="", metavar="CHỮ", help="lý do, khi chưa đủ điều kiện")
    _achieved(parser)


def _achieved(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--achievement", metavar="CHỮ", help="thành tích")
    option("--note", metavar="CHỮ", help="ghi chú")


def _chosen(parser: Parser) -> None:
    one = parser.chosen.add_mutually_exclusive_group(required=True)
    one.add_argument("--in", dest="chosen", action="store_true", help="đưa vào đề nghị")
    one.add_argument("--out", dest="chosen", action="store_false", help="không đề nghị")


def _ballot(parser: Parser) -> None:
    option = parser.chosen.add_argument
    meeting = "số cuộc họp hội đồng (xem: council list)"
    option("--meeting", type=values.number, required=True, metavar="SỐ", help=meeting)
    option(
        "--for",
        dest="in_favour",
        type=values.number,
        required=True,
        metavar="SỐ",
        help="phiếu đồng ý",
    )
    option("--against", type=values.number, default=0, metavar="SỐ", help="phiếu không đồng ý")
    option("--blank", type=values.number, default=0, metavar="SỐ", help="phiếu trắng")
    written = "trong đó ý kiến bằng văn bản của người vắng mặt"
    option("--in-writing", type=values.number, default=0, metavar="SỐ", help=written)
    option("--required", type=values.points, default=0, metavar="PHẦN_TRĂM", help=_REQUIRED)
    option("--open", action="store_true", help="biểu quyết công khai, không bỏ phiếu kín")


def _vote(parser: Parser) -> None:
    parser.given.add_argument(
        "vote", type=values.number, metavar="SỐ", help="số của kết quả (xem: nomination votes)"
    )


_NOUN = "nomination"
VERBS = (
    Verb(_NOUN, "list", "ai được đề nghị, ai không, kèm lý do", _which),
    Verb(
        _NOUN,
        "propose",
        "xét mọi người, đơn vị của năm theo quy định",
        together(round_number, title, _on),
    ),
    Verb(
        _NOUN,
        "add",
        "đề nghị một người hoặc đơn vị",
        together(round_number, title, options.unit_or_person, _named, _on),
    ),
    Verb(
        _NOUN,
        "decide",
        "quyết định đưa vào hay không",
        together(_several, _chosen, options.reason),
    ),
    Verb(_NOUN, "withdraw", "rút một đề nghị", together(_nomination, options.reason)),
    Verb(
        _NOUN,
        "describe",
        "ghi thành tích; mục không ghi thì giữ nguyên",
        together(_nomination, _achieved),
    ),
    Verb(_NOUN, "vote", "ghi kết quả bỏ phiếu", together(_nomination, _ballot)),
    Verb(_NOUN, "votes", "kết quả bỏ phiếu của đợt", together(round_number, options.as_json)),
    Verb(_NOUN, "unvote", "rút kết quả ghi nhầm", together(_vote, options.reason)),
)
