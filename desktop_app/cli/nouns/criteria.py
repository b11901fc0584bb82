"""Criteria sets on the command line."""

from argparse import ArgumentTypeError
from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.criteria import Subject


def field(text: str) -> tuple[str, str]:
    """A field and its value: "title=Tên mới", "bonus_cap=5"."""
    key, sign, value = text.partition("=")
    if not sign or not key.strip():
        message = f"“{text}” không có dạng TRƯỜNG=GIÁ_TRỊ, ví dụ max=10"
        raise ArgumentTypeError(message)
    return key.strip(), value.strip()


def _code(parser: Parser) -> None:
    parser.given.add_argument("code", type=values.filled, metavar="MÃ", help="mã bộ tiêu chí")


def _criterion(parser: Parser) -> None:
    parser.given.add_argument(
        "criterion", type=values.filled, metavar="TIÊU_CHÍ", help="mã tiêu chí hoặc nhóm"
    )


def _number(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--number", type=values.number, default=0, metavar="SỐ", help=_VERSION
    )


def _shipped(parser: Parser) -> None:
    parser.given.add_argument("template", metavar="MẪU", help="mã bộ đi kèm (xem: templates)")
    option = parser.chosen.add_argument
    option("--code", default="", metavar="MÃ", help="mã trong sổ; không ghi là mã của mẫu")
    option("--cluster", action="append", default=[], metavar="MÃ", help=_CLUSTERS)


def _beginning(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--title", type=values.filled, required=True, metavar="TÊN", help="tên bộ tiêu chí")
    subjects = tuple(one.value for one in Subject)
    option("--subject", choices=subjects, default=Subject.COLLECTIVE.value, help="đối tượng")


def _target(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--to-year", type=values.year, metavar="NĂM", help="năm nhận; không ghi là năm sau")
    option("--to-code", default="", metavar="MÃ", help="mã của bản sao; không ghi thì giữ mã")


def _fields(parser: Parser) -> None:
    parser.given.add_argument(
        "fields", nargs="+", type=field, metavar="TRƯỜNG=GIÁ_TRỊ", help=_FIELDS
    )


def _one_criterion(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--criterion",
        default="",
        metavar="MÃ",
        help="sửa tiêu chí này; không ghi là quy định chung",
    )


def _definition(parser: Parser) -> None:
    parser.given.add_argument("file", type=Path, metavar="TỆP", help=_DEFINITION)


def _place(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--at",
        type=values.number,
        default=0,
        metavar="SỐ",
        help="thứ tự trong nhóm; bỏ là cuối",
    )


def _group(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--to", default="", metavar="NHÓM", help="nhóm nhận; không ghi là ngoài mọi nhóm"
    )


def _out(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--out", type=Path, required=True, metavar="TỆP", help="tệp Excel mới (.xlsx)"
    )


_VERSION = "phiên bản; không ghi là bản mới nhất"
_CLUSTERS = "mã hoặc tên cụm được chấm bằng bộ này, ghi được nhiều lần; không ghi là mọi cụm"
_FIELDS = (
    "trường và giá trị, ví dụ title=Tên max=10 method=manual; danh sách ghi bằng JSON, "
    'ví dụ bands=[{"name":"Tốt","at_least":"80"}]; để trống sau dấu = là bỏ'
)
_DEFINITION = "tệp JSON: mục definition mà criteria show --json in ra, đã sửa"
_SET = together(_code, options.year)

VERBS = (
    Verb("criteria", "list", "các bộ tiêu chí của năm", together(options.year, options.as_json)),
    Verb(
        "criteria",
        "show",
        "một bộ tiêu chí: cây tiêu chí và quy định chung",
        together(_SET, _number, options.as_json),
    ),
    Verb(
        "criteria",
        "check",
        "kiểm tra một bộ tiêu chí",
        together(_SET, _number, options.as_json),
    ),
    Verb(
        "criteria",
        "adopt",
        "đưa một bộ đi kèm chương trình vào dùng",
        together(_shipped, options.year, options.campaign),
    ),
    Verb(
        "criteria",
        "new",
        "lập một bộ mới để soạn",
        together(_SET, _beginning, options.campaign),
    ),
    Verb(
        "criteria",
        "copy",
        "sao chép một bộ sang năm khác thành bộ đang soạn",
        together(_SET, _target, options.campaign),
    ),
    Verb("criteria", "use", "đưa một bộ đã soạn vào dùng", _SET),
    Verb("criteria", "retire", "ngừng dùng một bộ", together(_SET, options.reason)),
    Verb(
        "criteria",
        "set",
        "sửa quy định chung hoặc một tiêu chí; bộ đã có điểm thành phiên bản mới",
        together(_code, _fields, options.year, _one_criterion, options.why, options.as_json),
    ),
    Verb(
        "criteria",
        "replace",
        "thay cả một bộ bằng bản JSON đã sửa",
        together(_code, _definition, options.year, options.why, options.as_json),
    ),
    Verb(
        "criteria",
        "add",
        "thêm một tiêu chí hoặc nhóm",
        together(_code, _fields, options.year, _place, options.why, options.as_json),
    ),
    Verb(
        "criteria",
        "move",
        "chuyển một tiêu chí hoặc nhóm sang chỗ khác",
        together(_code, _criterion, options.year, _group, _place, options.why, options.as_json),
    ),
    Verb(
        "criteria",
        "remove",
        "bỏ một tiêu chí hoặc cả nhóm",
        together(_code, _criterion, options.year, options.why, options.as_json),
    ),
    Verb(
        "criteria",
        "write",
        "viết một bộ ra tệp Excel để sửa rồi nhập lại (import --as criteria)",
        together(_SET, _number, _out),
    ),
)
