"""Donors and pledges on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.fund_rows import DonorKind

_KINDS = "enterprise doanh nghiệp, group tổ chức, household hộ, person cá nhân"
_DONOR = "số của người ủng hộ ngoài đơn vị (xem: donor list)"


def _number(parser: Parser, what: str) -> None:
    parser.given.add_argument("number", type=values.number, metavar="SỐ", help=what)


def _search(parser: Parser) -> None:
    parser.chosen.add_argument("--search", default="", metavar="CHỮ", help="tên, không cần dấu")


def _donor(parser: Parser, *, new: bool) -> None:
    option = parser.chosen.add_argument
    option("--name", type=values.filled, required=new, metavar="TÊN", help="tên người, tổ chức")
    option(
        "--kind",
        type=DonorKind,
        choices=tuple(DonorKind),
        required=new,
        metavar="LOẠI",
        help=_KINDS,
    )
    option("--unit", metavar="MÃ", help="đơn vị đã vận động")
    option("--note", metavar="CHỮ", help="ghi chú")


def _namesake(parser: Parser) -> None:
    what = "là người, tổ chức khác trùng tên với người đã có"
    parser.chosen.add_argument("--namesake", action="store_true", help=what)


def _of_drive(parser: Parser) -> None:
    options.year(parser)
    option = parser.chosen.add_argument
    option("--drive", required=True, metavar="MÃ", help="mã đợt vận động (xem: drive list)")


def _pledge(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--unit", required=True, metavar="MÃ", help="mã đơn vị")
    whose = parser.chosen.add_mutually_exclusive_group().add_argument
    whose("--person", default="", metavar="MÃ", help="mã cán bộ; không ghi là cả đơn vị")
    whose("--donor", type=values.number, metavar="SỐ", help=_DONOR)
    option("--amount", type=values.number, default=0, metavar="ĐỒNG", help="số tiền")
    option("--goods", default="", metavar="CHỮ", help="hiện vật")
    option("--value", type=values.number, default=0, metavar="ĐỒNG", help="hiện vật quy đổi")
    option("--date", type=values.day, metavar="NGÀY", help="ngày đăng ký")
    option("--due", type=values.day, metavar="NGÀY", help="ngày hẹn nộp")
    option("--note", default="", metavar="CHỮ", help="ghi chú")


def _shown(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--unit", default="", metavar="MÃ", help="mã đơn vị")
    option("--standing", action="store_true", help="đã đăng ký, đã thu, chưa nộp của từng đơn vị")
    options.as_json(parser)


VERBS = (
    Verb("donor", "list", "người ủng hộ ngoài đơn vị", together(_search, options.as_json)),
    Verb(
        "donor",
        "add",
        "thêm người, tổ chức ủng hộ; in ra số",
        together(lambda parser: _donor(parser, new=True), _namesake),
    ),
    Verb(
        "donor",
        "set",
        "sửa người, tổ chức ủng hộ; mục không ghi thì giữ nguyên",
        together(
            lambda parser: _number(parser, "số của người ủng hộ"),
            lambda parser: _donor(parser, new=False),
        ),
    ),
    Verb("pledge", "add", "ghi một đăng ký ủng hộ; in ra số", together(_of_drive, _pledge)),
    Verb(
        "pledge",
        "cancel",
        "hủy một đăng ký, kèm lý do",
        together(lambda parser: _number(parser, "số của đăng ký"), options.reason),
    ),
    Verb("pledge", "list", "đăng ký ủng hộ của một đợt", together(_of_drive, _shown)),
)
