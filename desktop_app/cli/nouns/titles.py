"""Titles, forms of award and their dated rules on the command line."""

from argparse import ArgumentTypeError
from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.awards.titles import Certainty, Level, TitleKind
from desktop_app.domain.criteria import Subject
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.problems import Problem

_CONDITIONS = "tệp JSON gồm danh sách điều kiện, như phần conditions mà title show --json in ra"
_NIL = "ghi 0 là không có"


def hundredths(text: str) -> int:
    """A figure of two decimals in hundredths; 0 is allowed."""
    found = parse_points(text)
    if isinstance(found, Problem):
        raise ArgumentTypeError(found.message)
    return found or 0


def day(parser: Parser) -> None:
    """The day whose rules are shown."""
    parser.chosen.add_argument(
        "--day", type=values.day, metavar="NGÀY", help="không ghi là hôm nay"
    )


def certainty(parser: Parser) -> None:
    """How sure a rule is."""
    known = [one.value for one in Certainty]
    told = "đang có hiệu lực, văn bản cũ, thông lệ hoặc chưa kiểm chứng"
    parser.chosen.add_argument("--certainty", choices=known, help=told)
    parser.chosen.add_argument("--basis", metavar="CHỮ", help="căn cứ: văn bản, điều khoản")


def starts(parser: Parser) -> None:
    """From when to when something holds."""
    option = parser.chosen.add_argument
    option("--from", dest="starts", type=values.day, required=True, metavar="NGÀY", help=_FROM)
    option("--to", dest="ends", type=values.day, metavar="NGÀY", help=_TO)


_FROM = "ngày bắt đầu; quy định trước đó hết hiệu lực vào ngày hôm trước"
_TO = "ngày hết hiệu lực; không ghi là chưa biết"


def _code(parser: Parser) -> None:
    parser.given.add_argument("code", type=values.filled, metavar="MÃ", help="mã (xem: title list)")


def _rule_number(parser: Parser) -> None:
    told = "số của quy định (xem: title show)"
    parser.given.add_argument("rule", type=values.number, metavar="SỐ", help=told)


def _name(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--name", type=values.filled, required=True, metavar="TÊN", help="tên đầy đủ"
    )


def _title(parser: Parser) -> None:
    option = parser.chosen.add_argument
    kinds, levels = [one.value for one in TitleKind], [one.value for one in Level]
    subjects = [one.value for one in Subject]
    option("--kind", choices=kinds, required=True, help="danh hiệu hoặc hình thức khen thưởng")
    option("--of", choices=subjects, required=True, help="cho tập thể, cá nhân hoặc hộ gia đình")
    option("--level", choices=levels, required=True, help="cấp quyết định")


def _rule(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--authority", type=values.filled, metavar="CHỮ", help="ai quyết định")
    option("--coefficient", type=hundredths, metavar="SỐ", help=f"số lần lương cơ sở; {_NIL}")
    option("--multiplier", type=values.number, metavar="SỐ", help="tập thể được mấy lần, thường 1")
    option("--vote-share", type=hundredths, metavar="SỐ", help=f"tỷ lệ phiếu (%%); {_NIL}")
    option("--conditions", type=Path, metavar="TỆP", help=_CONDITIONS)
    certainty(parser)


VERBS = (
    Verb("title", "list", "các danh hiệu, hình thức khen thưởng", together(day, options.as_json)),
    Verb("title", "show", "các quy định của một danh hiệu", together(_code, options.as_json)),
    Verb(
        "title",
        "add",
        "thêm danh hiệu, hình thức với quy định đầu tiên",
        together(_code, _name, _title, starts, _rule),
    ),
    Verb("title", "rename", "đổi tên", together(_code, _name)),
    Verb(
        "title",
        "rule",
        "thêm quy định từ một ngày; mục không ghi thì như quy định trước đó",
        together(_code, starts, _rule),
    ),
    Verb(
        "title",
        "rule-set",
        "sửa một quy định chưa có khen thưởng nào theo nó",
        together(_rule_number, _rule),
    ),
    Verb("title", "rule-remove", "bỏ quy định ghi nhầm", together(_rule_number, options.reason)),
    Verb("title", "remove", "bỏ danh hiệu ghi nhầm", together(_code, options.reason)),
)
