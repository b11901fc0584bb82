"""Councils on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.councils import Role

_QUORUM = "tỷ lệ thành viên phải có mặt, theo phần trăm, ví dụ 66,67"
_REQUIRED = "tỷ lệ đồng ý phải đạt, theo phần trăm của tổng số thành viên, ví dụ 90"


def _council(parser: Parser) -> None:
    parser.given.add_argument(
        "council", type=values.number, metavar="SỐ", help="số của hội đồng (xem: council list)"
    )


def _meeting(parser: Parser) -> None:
    parser.given.add_argument(
        "meeting", type=values.number, metavar="SỐ", help="số của cuộc họp (xem: council list)"
    )


def _term(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--from", dest="valid_from", type=values.day, metavar="NGÀY", help="từ ngày")
    option("--to", dest="valid_to", type=values.day, metavar="NGÀY", help="đến hết ngày")


def _new(parser: Parser) -> None:
    parser.given.add_argument("name", type=values.filled, metavar="TÊN", help="tên hội đồng")
    option = parser.chosen.add_argument
    option("--quorum", type=values.points, required=True, metavar="PHẦN_TRĂM", help=_QUORUM)
    _decision(parser)


def _changes(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--name", type=values.filled, metavar="TÊN", help="tên hội đồng")
    option("--quorum", type=values.points, metavar="PHẦN_TRĂM", help=_QUORUM)
    _decision(parser)


def _decision(parser: Parser) -> None:
    parser.chosen.add_argument("--decision", metavar="CHỮ", help="quyết định thành lập")


def _member(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--name", default="", metavar="TÊN", help="họ và tên; không ghi thì theo --person")
    option("--person", default="", metavar="MÃ", help="mã cán bộ, nếu là người của cơ quan")
    roles = [one.value for one in Role]
    option("--role", choices=roles, default="member", help="chủ tịch, phó, thư ký hoặc ủy viên")
    option("--job", default="", metavar="CHỮ", help="chức vụ")
    option("--no-vote", action="store_true", help="không có quyền biểu quyết")


def _end(parser: Parser) -> None:
    parser.given.add_argument(
        "member", type=values.number, metavar="SỐ", help="số của thành viên (xem: council list)"
    )
    parser.given.add_argument("last_day", type=values.day, metavar="NGÀY", help="ngày cuối cùng")


def _held(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--held", type=values.day, required=True, metavar="NGÀY", help="ngày họp")
    present = "số thành viên có quyền biểu quyết đã dự họp"
    option("--present", type=values.number, required=True, metavar="SỐ", help=present)
    option("--place", default="", metavar="CHỮ", help="nơi họp")
    option("--note", default="", metavar="CHỮ", help="ghi chú")


def votes(parser: Parser) -> None:
    """The count on one question."""
    option = parser.chosen.add_argument
    option("--in-favour", type=values.number, required=True, metavar="SỐ", help="số phiếu đồng ý")
    option("--required", type=values.points, required=True, metavar="PHẦN_TRĂM", help=_REQUIRED)
    option("--against", type=values.number, default=0, metavar="SỐ", help="số phiếu không đồng ý")
    option("--blank", type=values.number, default=0, metavar="SỐ", help="số phiếu trắng")
    writing = "số người vắng mặt gửi ý kiến bằng văn bản"
    option("--in-writing", type=values.number, default=0, metavar="SỐ", help=writing)
    option("--open-vote", action="store_true", help="biểu quyết công khai, không bỏ phiếu kín")


VERBS = (
    Verb("council", "list", "các hội đồng, thành viên và cuộc họp", options.as_json),
    Verb("council", "add", "lập hội đồng", together(_new, _term)),
    Verb(
        "council",
        "set",
        "sửa hội đồng; mục không ghi thì giữ nguyên",
        together(_council, _changes, _term),
    ),
    Verb("council", "member", "thêm thành viên", together(_council, _member, _term)),
    Verb("council", "member-end", "thành viên thôi tham gia", _end),
    Verb("council", "meeting", "ghi một cuộc họp", together(_council, _held)),
    Verb("council", "meeting-withdraw", "bỏ cuộc họp ghi nhầm", together(_meeting, options.reason)),
)
