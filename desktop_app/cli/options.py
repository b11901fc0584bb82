"""The options of each command: a function fills a parser with those of one command or purpose."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from desktop_app.cli import certificates, later, values
from desktop_app.cli.usage import Parser

Fill: TypeAlias = Callable[[Parser], None]

EXPORTS = (
    "awards",
    "tally",
    "contributions",
    "participation",
    "officials",
    "returns",
    "targets",
    "scores",
    "ranking",
    "summary",
    "multi-year",
    "plan",
    "receipts",
    "report",
    "reminder",
    "proposal",
    "minutes",
    "decision",
    "certificates",
    "thanks",
    "statistics",
)
# The lists that pages show, printed as they are.
LISTS = (
    "units",
    "people",
    "campaigns",
    "tasks",
    "activities",
    "inspections",
    "story",
    "imports",
    "ledger",
    "drives",
    "receipt-list",
    "remittances",
    "bank",
    "donors",
    "published",
    "nominations",
    "dossier",
    "decisions",
    "assessments",
    "initiatives",
    "measures",
    "titles",
    "quotas",
)
_LETTERHEAD = {
    "--parent-agency": "cơ quan chủ quản, ghi đầu văn bản",
    "--place": "địa danh ghi trên văn bản",
    "--position": "chức vụ người ký",
    "--signatory": "họ và tên người ký",
}


def together(*fills: Fill) -> Fill:
    """The options of all of them."""

    def fill(parser: Parser) -> None:
        for one in fills:
            one(parser)

    return fill


def year(parser: Parser) -> None:
    """The year that the command is about."""
    parser.chosen.add_argument(
        "--year", type=values.year, required=True, metavar="NĂM", help="năm công tác"
    )


def campaign(parser: Parser, unnamed: str = "không ghi là cả năm") -> None:
    """One campaign; `unnamed` tells what is meant without it."""
    parser.chosen.add_argument(
        "--campaign", default="", metavar="MÃ", help=f"mã phong trào; {unnamed}"
    )


def as_json(parser: Parser) -> None:
    """JSON instead of text."""
    parser.chosen.add_argument("--json", action="store_true", help="in một tài liệu JSON")


def subject(parser: Parser) -> None:
    """Whom the criteria set judges."""
    parser.chosen.add_argument(
        "--subject",
        choices=("collective", "individual", *later.SUBJECTS),
        default="collective",
        help="đối tượng: tập thể, cá nhân hoặc hộ gia đình",
    )


def ranking_scope(parser: Parser) -> None:
    """Among whom ranks are given."""
    parser.chosen.add_argument(
        "--scope",
        choices=("cluster", "department"),
        default="cluster",
        help="trong từng cụm (cá nhân: từng đơn vị) hoặc chung toàn cơ quan",
    )


def ranking_choice(parser: Parser) -> None:
    """Which ranking is meant: its scope, one criterion's, by what, published or live."""
    ranking_scope(parser)
    option = parser.chosen.add_argument
    option("--criterion", default="", metavar="MÃ", help="xếp theo một tiêu chí hoặc nhóm")
    by = "theo điểm hoặc tỷ lệ; không ghi thì theo bộ tiêu chí"
    option("--by", choices=("points", "percent"), help=by)
    option("--live", action="store_true", help="theo điểm hiện có, không theo bảng đã công bố")


def scoring(parser: Parser) -> None:
    """What is scored, and what is done with returns that are being corrected."""
    year(parser)
    campaign(parser)
    subject(parser)
    parser.chosen.add_argument("--accept-correcting", action="store_true", help=_ACCEPT)
    as_json(parser)


_ACCEPT = "chấm cả theo báo cáo đang được sửa; phiếu điểm ghi rõ là tạm tính"


def demo(parser: Parser) -> None:
    """Where the sample year goes."""
    parser.chosen.add_argument(
        "--out", type=Path, required=True, metavar="THƯ_MỤC", help="nơi đặt sổ mẫu và các báo cáo"
    )


def new_department(parser: Parser) -> None:
    """A department's letterhead, its name at least."""
    _department(parser, name_required=True)


def department(parser: Parser) -> None:
    """A department's letterhead, as much of it as changes."""
    _department(parser, name_required=False)


def on_day(parser: Parser) -> None:
    """A day, today where none is given."""
    parser.chosen.add_argument("--on", dest="day", type=values.day, metavar="NGÀY", help=_ON_DAY)


def from_day(parser: Parser) -> None:
    """From which day a change holds."""
    parser.chosen.add_argument(
        "--from", dest="day", type=values.day, metavar="NGÀY", help=_FROM_DAY
    )


def begun_day(parser: Parser) -> None:
    """The day from which something holds."""
    parser.given.add_argument("day", type=values.day, metavar="NGÀY", help="ngày bắt đầu áp dụng")


_ON_DAY = "áp dụng vào ngày này; không ghi là hôm nay"
_FROM_DAY = "áp dụng từ ngày này; không ghi là sửa thông tin đang áp dụng"


def _department(parser: Parser, *, name_required: bool) -> None:
    parser.chosen.add_argument(
        "--name", type=values.filled, required=name_required, metavar="TÊN", help="tên cơ quan"
    )
    for option, what in _LETTERHEAD.items():
        parser.chosen.add_argument(option, metavar="CHỮ", help=what)


def backup_file(parser: Parser) -> None:
    """A backup's file."""
    parser.given.add_argument("file", type=Path, metavar="TỆP", help="tệp sao lưu")


def launch(parser: Parser) -> None:
    """A template, and the year to launch it in."""
    parser.given.add_argument(
        "template",
        metavar="MẪU",
        help="mã mẫu phong trào (xem: templates), hoặc tệp văn bản kế hoạch",
    )
    year(parser)
    option = parser.chosen.add_argument
    option("--due", type=values.day, metavar="NGÀY", help="hạn các đơn vị gửi báo cáo")
    mended = "dự thảo đã sửa của văn bản kế hoạch: JSON mà read-plan in ra"
    option("--draft", type=Path, metavar="TỆP", help=mended)
    why = "lý do giữ một chỉ tiêu vượt 100%% của văn bản kế hoạch"
    option("--reason", type=values.filled, metavar="CHỮ", help=why)


def intake(parser: Parser) -> None:
    """Files, and what they do not say themselves."""
    parser.given.add_argument(
        "paths", nargs="+", type=Path, metavar="TỆP", help="tệp, hoặc thư mục kể cả thư mục con"
    )
    option = parser.chosen.add_argument
    option("--as", dest="kind", type=values.kind, metavar="LOẠI", help=_KINDS)
    option("--year", type=values.year, metavar="NĂM", help=_INTAKE_YEAR)
    campaign(parser, "không ghi thì theo tiêu đề bảng hoặc tên tệp, thư mục")
    option("--period", type=values.period, metavar="KỲ", help=_PERIOD)
    option("--received", type=values.day, metavar="NGÀY", help=_RECEIVED)
    adds = parser.chosen.add_mutually_exclusive_group().add_argument
    adds("--supplement", action="store_true", default=None, help=_SUPPLEMENT)
    adds("--replace", dest="supplement", action="store_false", default=None, help=_REPLACE)
    option("--accept-valid-rows", action="store_true", help="tệp có lỗi vẫn nhận các dòng đúng")
    option("--unit", type=values.filled, metavar="MÃ", help=_SENDER)
    option("--corrections", type=Path, metavar="TỆP", help=_CORRECTIONS)
    option("--answers", type=Path, metavar="THƯ_MỤC", help=_ANSWERS)
    option("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi gì vào sổ")
    as_json(parser)


_SENDER = "đơn vị gửi mọi tệp này; không ghi thì theo từng bảng"
_CORRECTIONS = "tệp JSON ghi các chỗ sửa của từng tệp: ô, dòng bỏ ra, cột, đơn vị, lý do cho qua"
_ANSWERS = "viết vào thư mục này một bản góp ý cho mỗi tệp có lỗi hoặc lưu ý"
_SUPPLEMENT = "bổ sung vào báo cáo đã có; không ghi thì theo chữ trên bảng, rồi theo các dòng"
_REPLACE = "thay báo cáo đã có, kể cả khi bảng ghi bổ sung"
_KINDS = f"coi mọi tệp là loại này: {', '.join(values.KINDS_READ)}"
_INTAKE_YEAR = "năm công tác; không ghi thì theo kỳ, theo phong trào, rồi đến năm mới nhất của sổ"
_PERIOD = "kỳ báo cáo: 2024, 2024-H1, 2024-Q3 hoặc 2024-09"
_RECEIVED = "ngày nhận được báo cáo; không ghi là hôm nay"


def import_number(parser: Parser) -> None:
    """The number of an import."""
    parser.given.add_argument(
        "import_id", type=values.number, metavar="SỐ", help="số của lần nhập (xem: intake list)"
    )


def answers(parser: Parser) -> None:
    """An import whose files are answered, and where the answers go."""
    import_number(parser)
    option = parser.chosen.add_argument
    option("--out", type=Path, required=True, metavar="THƯ_MỤC", help="nơi đặt các bản góp ý")
    option("--due", type=values.day, metavar="NGÀY", help=_ANSWER_DUE)
    as_json(parser)


_ANSWER_DUE = "hạn đơn vị gửi lại; không ghi thì theo hạn của phong trào"


def file_number(parser: Parser) -> None:
    """The number of an imported file."""
    parser.given.add_argument(
        "file_id", type=values.number, metavar="SỐ", help="số của tệp (xem: intake show)"
    )


def original_out(parser: Parser) -> None:
    """Where a file's copy goes."""
    parser.chosen.add_argument(
        "--out", type=Path, required=True, metavar="TỆP", help="tệp mới, chưa có"
    )


def original_headcount(parser: Parser) -> None:
    """A unit in a year."""
    year(parser)
    parser.chosen.add_argument("--unit", required=True, metavar="MÃ", help="mã đơn vị")
    as_json(parser)


def original_place(parser: Parser) -> None:
    """A place in a file."""
    option = parser.chosen.add_argument
    option("--sheet", default="", metavar="TRANG", help="trang tính; không ghi là trang đầu")
    option("--cell", default="", metavar="Ô", help="một ô, ví dụ E12")
    option("--limit", type=values.number, default=200, metavar="SỐ", help="số dòng")


def return_versions(parser: Parser) -> None:
    """Whose return, and for which campaign."""
    year(parser)
    option = parser.chosen.add_argument
    option("--unit", required=True, metavar="MÃ", help="mã đơn vị")
    option("--campaign", required=True, metavar="MÃ", help="mã phong trào")
    as_json(parser)


def two_versions(parser: Parser) -> None:
    """The numbers of two versions."""
    number = parser.given.add_argument
    number("older", type=values.number, metavar="BẢN_TRƯỚC", help="số của bản trước")
    number("newer", type=values.number, metavar="BẢN_SAU", help="số của bản sau")
    as_json(parser)


def unit_or_person(parser: Parser) -> None:
    """Whose marks."""
    one = parser.chosen.add_mutually_exclusive_group(required=True)
    one.add_argument("--unit", metavar="MÃ", help="mã đơn vị")
    one.add_argument("--person", metavar="MÃ", help="mã cán bộ")


def export(parser: Parser) -> None:
    """What to export, and where to."""
    parser.given.add_argument(
        "kind", choices=(*EXPORTS, *LISTS, *later.EXPORTS), metavar="LOẠI", help=_EXPORT_KINDS
    )
    year(parser)
    campaign(parser)
    parser.chosen.add_argument("--out", type=Path, metavar="TỆP", help=_OUT)
    parser.chosen.add_argument("--json", action="store_true", help=_AS_JSON)
    subject(parser)
    ranking_choice(parser)
    parser.chosen.add_argument("--unit", action="append", default=[], metavar="MÃ", help=_REMINDED)
    parser.chosen.add_argument("--answer-by", type=values.day, metavar="NGÀY", help=_ANSWER_BY)
    parser.chosen.add_argument("--round", type=values.number, metavar="SỐ", help=_ROUND)
    parser.chosen.add_argument("--form", default="", metavar="BIỂU", help=_FORM)
    parser.chosen.add_argument(
        "--from", dest="first", type=values.year, metavar="NĂM", help=_FIRST_YEAR
    )
    certificates.choice(parser)


_OUT = "tệp kết quả; đuôi tệp là định dạng"
_AS_JSON = "in số liệu của báo cáo thành một tài liệu JSON thay vì ghi tệp"
_REMINDED = "chỉ với reminder: mã đơn vị được đôn đốc, ghi được nhiều lần; không ghi là tất cả"
_ROUND = "chỉ với nominations, dossier, proposal, minutes, decision: số của đợt xét; không ghi là đợt mới nhất"
_FORM = "chỉ với statistics: mã một biểu, ví dụ 0601.N; không ghi là mọi biểu có số liệu"
_FIRST_YEAR = "chỉ với multi-year: năm đầu; không ghi thì từ đầu giai đoạn của phong trào"
_WHY = "lý do, ghi vào nhật ký"
_ANSWER_BY = "chỉ với reminder: ngày phải gửi báo cáo, ghi trong công văn"


def due_day(parser: Parser) -> None:
    """A campaign, and by when its returns of a period are due, for all or for one unit."""
    campaign_code(parser)
    parser.given.add_argument("day", type=values.day, metavar="NGÀY", help="hạn gửi báo cáo")
    option = parser.chosen.add_argument
    option("--period", type=values.period, metavar="KỲ", help=_PERIOD)
    option("--unit", default="", metavar="MÃ", help="chỉ gia hạn cho đơn vị này")
    why(parser)


_EXPORT_KINDS = (
    f"{', '.join((*EXPORTS, *LISTS))}; sẽ có ở phiên bản sau: {', '.join(later.EXPORTS)}"
)


def why(parser: Parser) -> None:
    """Why, where somebody wants to say so."""
    parser.chosen.add_argument("--reason", default="", metavar="CHỮ", help=_WHY)


def reason(parser: Parser) -> None:
    """Why."""
    parser.chosen.add_argument(
        "--reason", type=values.filled, required=True, metavar="CHỮ", help=_WHY
    )


def limit(parser: Parser) -> None:
    """How many rows."""
    parser.chosen.add_argument(
        "--limit", type=values.number, default=200, metavar="SỐ", help="số dòng mới nhất"
    )


def people(parser: Parser) -> None:
    """Which people."""
    parser.chosen.add_argument("--unit", default="", metavar="MÃ", help="mã đơn vị")
    parser.chosen.add_argument("--search", default="", metavar="CHỮ", help="họ tên, không cần dấu")


def campaign_code(parser: Parser) -> None:
    """A campaign."""
    parser.given.add_argument("code", metavar="MÃ", help="mã phong trào")


def sought(parser: Parser) -> None:
    """What is looked for, and in which year."""
    parser.given.add_argument("text", metavar="CHỮ", help="vài chữ của tên hoặc mã")
    year(parser)
    as_json(parser)


def plan(parser: Parser) -> None:
    """A plan document."""
    parser.given.add_argument(
        "file",
        type=Path,
        metavar="TỆP",
        help="văn bản kế hoạch (.docx, .odt, .txt, .pdf); “-” đọc từ đầu vào",
    )
    as_json(parser)


def forms(parser: Parser) -> None:
    """For whom the return workbooks are, and where they go."""
    option = parser.chosen.add_argument
    option("--campaign", required=True, metavar="MÃ", help="mã phong trào")
    option("--period", type=values.period, required=True, metavar="KỲ", help=_PERIOD)
    option("--out", type=Path, required=True, metavar="THƯ_MỤC", help="nơi đặt các mẫu báo cáo")
    option("--due", type=values.day, metavar="NGÀY", help="hạn gửi lại, ghi trong mẫu và vào sổ")
    option("--unit", action="append", default=[], metavar="MÃ", help=_FORM_UNITS)
    as_json(parser)


_FORM_UNITS = "chỉ tạo cho đơn vị này, ghi được nhiều lần; không ghi là mọi đơn vị của năm"


def last_day(parser: Parser) -> None:
    """Until which day something holds."""
    told = "ngày cuối cùng còn hiệu lực"
    parser.chosen.add_argument("--on", type=values.day, required=True, metavar="NGÀY", help=told)
