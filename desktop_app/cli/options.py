"""The options of each command: a function fills a parser with those of one command or purpose."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from desktop_app.cli import later, values
from desktop_app.cli.usage import Parser

Fill: TypeAlias = Callable[[Parser], None]

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


PERIOD = "kỳ báo cáo: 2024, 2024-H1, 2024-Q3 hoặc 2024-09"


def unit_or_person(parser: Parser) -> None:
    """Whose marks."""
    one = parser.chosen.add_mutually_exclusive_group(required=True)
    one.add_argument("--unit", metavar="MÃ", help="mã đơn vị")
    one.add_argument("--person", metavar="MÃ", help="mã cán bộ")


_WHY = "lý do, ghi vào nhật ký"


def due_day(parser: Parser) -> None:
    """A campaign, and by when its returns of a period are due, for all or for one unit."""
    campaign_code(parser)
    parser.given.add_argument("day", type=values.day, metavar="NGÀY", help="hạn gửi báo cáo")
    option = parser.chosen.add_argument
    option("--period", type=values.period, metavar="KỲ", help=PERIOD)
    option("--unit", default="", metavar="MÃ", help="chỉ gia hạn cho đơn vị này")
    why(parser)


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
    option("--period", type=values.period, required=True, metavar="KỲ", help=PERIOD)
    option("--out", type=Path, required=True, metavar="THƯ_MỤC", help="nơi đặt các mẫu báo cáo")
    option("--due", type=values.day, metavar="NGÀY", help="hạn gửi lại, ghi trong mẫu và vào sổ")
    option("--unit", action="append", default=[], metavar="MÃ", help=_FORM_UNITS)
    as_json(parser)


_FORM_UNITS = "chỉ tạo cho đơn vị này, ghi được nhiều lần; không ghi là mọi đơn vị của năm"


def last_day(parser: Parser) -> None:
    """Until which day something holds."""
    told = "ngày cuối cùng còn hiệu lực"
    parser.chosen.add_argument("--on", type=values.day, required=True, metavar="NGÀY", help=told)
