"""Marks that people give, and the sheets that they stand on, on the command line."""

from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.councils import votes
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.set_rules import StageCode

_STAGE = "bước: tự chấm (self), chấm chéo (cross), thẩm định (appraisal), hội đồng duyệt (final)"
_MARKER = "chấm chéo: mã đơn vị chấm"
_CODES = "mã đơn vị, hoặc mã cán bộ với --subject individual; ghi được nhiều mã"


def _scope(parser: Parser) -> None:
    options.year(parser)
    options.campaign(parser, "không ghi là bộ tiêu chí của năm")


def _stage(parser: Parser, *, default: str | None) -> None:
    unsaid = "" if default is None else "; không ghi là thẩm định"
    parser.chosen.add_argument(
        "--stage",
        choices=[one.value for one in StageCode],
        default=default,
        required=default is None,
        help=f"{_STAGE}{unsaid}",
    )


def _mark(parser: Parser) -> None:
    options.unit_or_person(parser)
    option = parser.chosen.add_argument
    option("--criterion", required=True, metavar="MÃ", help="mã tiêu chí, ví dụ 1.2")
    option("--points", type=values.points, required=True, metavar="ĐIỂM", help="điểm, ví dụ 9,5")
    _scope(parser)


def entered(parser: Parser) -> None:
    """At which stage, by whom and why marks are given."""
    _stage(parser, default="appraisal")
    option = parser.chosen.add_argument
    option("--marker", default="", metavar="MÃ", help=_MARKER)
    why = "lý do, ghi vào nhật ký; bắt buộc khi sửa điểm của người khác"
    option("--reason", default="", metavar="CHỮ", help=why)


def _several(parser: Parser) -> None:
    options.unit_or_person(parser)
    parser.chosen.add_argument(
        "--mark",
        action="append",
        required=True,
        type=_pair,
        metavar="MÃ=ĐIỂM",
        help="tiêu chí và điểm, ví dụ 1.2=9,5; ghi được nhiều lần",
    )
    _scope(parser)
    entered(parser)


def _pair(text: str) -> tuple[str, int]:
    code, _, points = text.partition("=")
    return values.filled(code), values.points(points)


def _voted(parser: Parser) -> None:
    parser.given.add_argument(
        "meeting", type=values.number, metavar="SỐ", help="số của cuộc họp (xem: council list)"
    )
    parser.chosen.add_argument(
        "--stage",
        choices=[one.value for one in StageCode],
        default="final",
        help=f"{_STAGE}; không ghi là hội đồng duyệt",
    )
    parser.chosen.add_argument("--reason", default="", metavar="CHỮ", help="lý do")


def _listed(parser: Parser) -> None:
    options.unit_or_person(parser)
    _scope(parser)
    options.as_json(parser)


def _number(parser: Parser) -> None:
    parser.given.add_argument(
        "mark", type=values.number, metavar="SỐ", help="số của điểm (xem: mark list)"
    )


def _sheets(parser: Parser) -> None:
    _scope(parser)
    options.subject(parser)
    options.as_json(parser)


def _handed(parser: Parser) -> None:
    parser.given.add_argument("codes", nargs="+", metavar="MÃ", help=_CODES)
    _scope(parser)
    options.subject(parser)
    _stage(parser, default=None)


def _returned(parser: Parser) -> None:
    options.unit_or_person(parser)
    _scope(parser)
    _stage(parser, default=None)
    parser.chosen.add_argument(
        "--criterion",
        action="append",
        required=True,
        metavar="MÃ",
        help="tiêu chí phải chấm lại, ghi được nhiều lần",
    )
    options.reason(parser)


def _cross_forms(parser: Parser) -> None:
    _scope(parser)
    option = parser.chosen.add_argument
    option("--out", type=Path, required=True, metavar="THƯ_MỤC", help="nơi đặt các phiếu")
    only = "chỉ tạo cho đơn vị chấm này, ghi được nhiều lần; không ghi là mọi đơn vị"
    option("--unit", action="append", default=[], metavar="MÃ", help=only)
    options.as_json(parser)


VERBS = (
    Verb("mark", "set", "ghi một điểm do người chấm", together(_mark, entered)),
    Verb("mark", "set-many", "ghi nhiều điểm của một phiếu, tất cả hoặc không điểm nào", _several),
    Verb("mark", "list", "mọi điểm đã chấm trên một phiếu, theo từng bước", _listed),
    Verb("mark", "withdraw", "rút một điểm", together(_number, options.reason)),
    Verb(
        "council",
        "vote-mark",
        "ghi một điểm kèm kết quả biểu quyết của hội đồng",
        together(_voted, _mark, votes),
    ),
    Verb("sheet", "list", "mỗi phiếu đang đến lượt bước nào, tiêu chí nào phải chấm lại", _sheets),
    Verb("sheet", "hand-over", "chuyển phiếu sang bước sau", _handed),
    Verb("sheet", "return", "trả phiếu lại một bước để chấm lại", _returned),
    Verb("sheet", "cross-forms", "tạo phiếu để các đơn vị trong cụm chấm chéo nhau", _cross_forms),
)
