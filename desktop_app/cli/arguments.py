"""The commands, as people script against them."""

from argparse import Namespace
from collections.abc import Sequence

from desktop_app.cli import incoming, later, options, outgoing, signing, values
from desktop_app.cli.nouns import NOUNS, verbs_of
from desktop_app.cli.options import Fill, together
from desktop_app.cli.usage import Parser
from desktop_app.domain.intake import CRITERIA

ABOUT = (
    "Sổ Thi Đua. Không có lệnh thì mở cửa sổ chương trình. Mã kết thúc: 0 xong; 1 xong nhưng có "
    "phần bị từ chối hoặc phát hiện sai; 2 sai cách dùng; 3 không làm được, kèm một câu lý do."
)
# A parser's own commands: name, what it does, and what fills its options in.
_Commands = Sequence[tuple[str, str, Fill]]


def parse(arguments: Sequence[str]) -> Namespace:
    """What the user asks for; `command` is None where the window is meant.

    Raises: SystemExit (2) for bad usage, later.Later for what is not there yet.
    """
    parser = whole_parser()
    asked = parser.parse_args(arguments)
    wrong = _disagreement(asked)
    if wrong:
        parser.error(wrong)
    later.refuse(asked)
    return asked


def _disagreement(asked: Namespace) -> str:
    """Why two options cannot both be meant, empty where they can."""
    period = getattr(asked, "period", None)
    year = getattr(asked, "year", None)
    if period and year and not period.startswith(str(year)):
        return f"--period {period} không thuộc --year {year}"
    return _beside_criteria(asked) if getattr(asked, "kind", None) == CRITERIA else ""


def _beside_criteria(asked: Namespace) -> str:
    """Options of an import that say nothing about a criteria set, empty where none is given."""
    names = ("period", "received", "supplement", "accept_valid_rows", "unit")
    named = [name for name in (*names, "corrections", "answers") if getattr(asked, name, None)]
    options_given = ", ".join(f"--{name.replace('_', '-')}" for name in named)
    return f"--as criteria không đi cùng {options_given}" if named else ""


def whole_parser() -> Parser:
    """The parser of every command."""
    parser = Parser(description=ABOUT)
    option = parser.chosen.add_argument
    option("--store", type=values.store, metavar="TỆP", help="tệp dữ liệu (.thidua)")
    option("--actor", type=values.filled, metavar="TÊN", help="người thực hiện, ghi vào nhật ký")
    option("--password-file", metavar="TỆP", help="tệp chứa mật khẩu của sổ (hoặc THIDUA_PASSWORD)")
    parser.set_defaults(verb="", json=False)
    _add_commands(parser, "command", "LỆNH", (*_STORES, *_YEAR_WORK, *_RESULTS, *_nouns()))
    return parser


def _nouns() -> _Commands:
    """The nouns with their verbs, those of the subjects' own modules among them."""
    told = {noun: (what, verbs) for noun, what, verbs in _NOUNS}
    told |= {noun: (what, ()) for noun, what in NOUNS.items()}
    return tuple(
        (noun, what, _verbs((*verbs, *verbs_of(noun)))) for noun, (what, verbs) in told.items()
    )


def _add_commands(parser: Parser, name: str, metavar: str, commands: _Commands) -> None:
    within = parser.add_subparsers(
        title="Các lệnh", dest=name, metavar=metavar, required=name == "verb", parser_class=Parser
    )
    for command, what, fill in commands:
        fill(within.add_parser(command, help=what, description=f"{what[0].upper()}{what[1:]}."))


def _verbs(verbs: _Commands) -> Fill:
    return lambda parser: _add_commands(parser, "verb", "VIỆC", verbs)


def _several(*verbs: tuple[str, str, Fill]) -> _Commands:
    return verbs


_YEAR_AND_CAMPAIGN = together(options.year, options.campaign)
_STORES: _Commands = (
    ("demo", "nhập, chấm điểm, xếp hạng và in năm mẫu 2024", options.demo),
    ("init", "tạo sổ mới của một cơ quan", options.new_department),
    ("check", "kiểm tra sổ: tệp, liên kết, số liệu", options.as_json),
    ("backup", "sao lưu sổ ra một tệp", options.backup_file),
    ("restore", "phục hồi sổ từ bản sao lưu; sổ cũ được giữ bên cạnh", options.backup_file),
)
_YEAR_WORK: _Commands = (
    ("templates", "các mẫu phong trào và bộ tiêu chí đi kèm chương trình", options.as_json),
    ("read-plan", "đọc một văn bản kế hoạch thành bản dự thảo phong trào", options.plan),
    ("launch", "phát động một phong trào từ mẫu hoặc từ văn bản kế hoạch", options.launch),
    ("forms", "tạo mẫu báo cáo để các đơn vị điền và gửi lại", options.forms),
    ("import", "nhập tệp bảng tính của các đơn vị", incoming.intake),
    ("undo", "rút lại một lần nhập", incoming.import_number),
)
_RESULTS: _Commands = (
    ("find", "tìm đơn vị, cán bộ, phong trào bằng vài chữ không cần dấu", options.sought),
    (
        "overview",
        "một năm nhìn chung: việc cần làm, quỹ, xếp hạng đến nay",
        together(options.year, options.as_json),
    ),
    (
        "returns",
        "đơn vị nào đã gửi, gửi muộn, chưa gửi",
        together(_YEAR_AND_CAMPAIGN, options.as_json),
    ),
    (
        "score",
        "tính điểm và ghi vào sổ",
        options.scoring,
    ),
    (
        "explain",
        "từng điểm của một đơn vị hoặc một cán bộ, kèm căn cứ",
        together(options.unit_or_person, _YEAR_AND_CAMPAIGN, options.as_json),
    ),
    (
        "rank",
        "xếp hạng theo cụm",
        together(_YEAR_AND_CAMPAIGN, options.subject, options.ranking_choice, options.as_json),
    ),
    ("export", "xuất báo cáo ra tệp Excel, PDF hoặc Word", outgoing.export),
    ("sign", "ký số một tệp PDF bằng tệp chứng thư hoặc thiết bị", signing.sign),
    ("verify", "kiểm tra các chữ ký số của một tệp PDF", signing.verify),
)
_NOUNS: Sequence[tuple[str, str, _Commands]] = (
    (
        "year",
        "các năm của sổ",
        _several(
            ("list", "các năm của sổ, năm nào đã khóa", options.as_json),
            ("close", "khóa sổ một năm", options.year),
            ("reopen", "mở lại năm đã khóa", together(options.year, options.reason)),
        ),
    ),
    (
        "department",
        "thông tin cơ quan",
        _several(
            ("show", "xem thông tin cơ quan", together(options.on_day, options.as_json)),
            ("list", "thông tin cơ quan qua các thời kỳ", options.as_json),
            ("set", "sửa thông tin cơ quan", together(options.department, options.from_day)),
            ("drop", "bỏ thông tin áp dụng từ một ngày", options.begun_day),
        ),
    ),
    (
        "unit",
        "các đơn vị",
        _several(("list", "các đơn vị của năm", together(options.year, options.as_json))),
    ),
    (
        "person",
        "cán bộ",
        _several(("list", "danh sách cán bộ", together(options.people, options.as_json))),
    ),
    (
        "campaign",
        "các phong trào",
        _several(
            ("list", "các phong trào của năm", together(options.year, options.as_json)),
            (
                "show",
                "toàn bộ kế hoạch của một phong trào",
                together(options.campaign_code, options.as_json),
            ),
        ),
    ),
    (
        "intake",
        "các lần nhập",
        _several(
            ("list", "các lần nhập của năm", together(options.year, options.as_json)),
            (
                "show",
                "kết quả của một lần nhập",
                together(incoming.import_number, options.as_json),
            ),
        ),
    ),
    (
        "return",
        "báo cáo của các đơn vị",
        _several(
            ("due", "đặt hạn gửi báo cáo, hoặc gia hạn cho một đơn vị", options.due_day),
            (
                "lateness",
                "đơn vị nhiều lần nộp muộn, không nộp",
                together(options.year, options.as_json),
            ),
            (
                "versions",
                "các bản một đơn vị đã gửi, bản nào đang tính",
                incoming.return_versions,
            ),
            ("differences", "hai bản khác nhau ở đâu, từng giá trị", incoming.two_versions),
        ),
    ),
    (
        "answer",
        "góp ý cho đơn vị về các tệp đã gửi",
        _several(
            ("write", "viết bản góp ý cho từng tệp có lỗi của một lần nhập", incoming.answers)
        ),
    ),
    (
        "original",
        "bản gốc của các tệp đã nhập",
        _several(
            (
                "save",
                "lưu bản gốc ra một tệp mới",
                together(incoming.file_number, incoming.original_out, options.as_json),
            ),
            (
                "open",
                "tạo một bản sao chỉ đọc và cho biết nó ở đâu",
                together(incoming.file_number, options.as_json),
            ),
            (
                "show",
                "các trang, các dòng hoặc một ô của bản gốc",
                together(incoming.file_number, incoming.original_place, options.as_json),
            ),
            (
                "headcount",
                "số người của một đơn vị lấy từ ô nào của danh sách đơn vị",
                incoming.original_headcount,
            ),
        ),
    ),
    (
        "audit",
        "nhật ký",
        _several(
            ("list", "những việc đã làm với sổ", together(options.limit, options.as_json)),
        ),
    ),
)
