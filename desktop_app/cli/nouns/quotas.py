"""Base salaries and quotas on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.titles import certainty, day, hundredths, starts
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.awards.money import RewardRounding
from desktop_app.domain.awards.titles import Rounding, Scope
from desktop_app.domain.criteria import Subject

_SHARE = "tỷ lệ tối đa (%%), ví dụ 15"
_EXEMPT = "mã các đơn vị không áp dụng; ghi --exempt mà không có mã là bỏ hết"


def _salary(parser: Parser) -> None:
    option = parser.chosen.add_argument
    since = "ngày bắt đầu áp dụng"
    option("--from", dest="starts", type=values.day, required=True, metavar="NGÀY", help=since)
    option("--amount", type=values.number, required=True, metavar="ĐỒNG", help="đồng một tháng")
    certainty(parser)


def _salary_day(parser: Parser) -> None:
    since = "ngày bắt đầu của mức đó (xem: salary list)"
    parser.given.add_argument("starts", type=values.day, metavar="NGÀY", help=since)


def _money_rounding(parser: Parser) -> None:
    known = [one.value for one in RewardRounding]
    told = "không làm tròn, lên hàng nghìn hoặc lên hàng chục nghìn; không ghi là xem"
    parser.chosen.add_argument("--to", dest="rounding", choices=known, help=told)


def _number(parser: Parser) -> None:
    told = "số của hạn mức (xem: quota list)"
    parser.given.add_argument("quota", type=values.number, metavar="SỐ", help=told)


def _what(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--what", type=values.filled, required=True, metavar="MÃ", help="hạn mức của gì")
    option("--of", type=values.filled, required=True, metavar="MÃ", help="tính trên số đạt gì")
    classes = "--what và --of là mức xếp loại (excellent, good…), không phải mã danh hiệu"
    option("--classes", action="store_true", help=classes)
    subjects = [one.value for one in Subject]
    option("--for", dest="subject_kind", choices=subjects, default="individual", help="đối tượng")


def _limits(parser: Parser, *, new: bool) -> None:
    option = parser.chosen.add_argument
    option("--share", type=hundredths, required=new, metavar="SỐ", help=_SHARE)
    option("--scope", choices=[one.value for one in Scope], help="tính trong phạm vi nào")
    option("--rounding", choices=[one.value for one in Rounding], help="làm tròn số suất")
    option("--exempt", nargs="*", metavar="MÃ", help=_EXEMPT)
    certainty(parser)


def _new(parser: Parser) -> None:
    _what(parser)
    starts(parser)
    _limits(parser, new=True)


def _changes(parser: Parser) -> None:
    _number(parser)
    _limits(parser, new=False)


VERBS = (
    Verb("salary", "list", "các mức lương cơ sở theo thời gian", options.as_json),
    Verb("salary", "set", "ghi mức lương cơ sở từ một ngày", _salary),
    Verb("salary", "remove", "bỏ mức ghi nhầm", together(_salary_day, options.reason)),
    Verb("salary", "rounding", "cách làm tròn tiền thưởng", _money_rounding),
    Verb("quota", "list", "các hạn mức của một ngày", together(day, options.as_json)),
    Verb("quota", "add", "thêm hạn mức; hạn mức cũ cùng loại hết hiệu lực hôm trước", _new),
    Verb("quota", "set", "sửa một hạn mức; mục không ghi thì giữ nguyên", _changes),
    Verb("quota", "end", "ghi ngày hết hiệu lực", together(_number, options.last_day)),
    Verb("quota", "remove", "bỏ hạn mức ghi nhầm", together(_number, options.reason)),
)
