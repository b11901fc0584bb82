"""The options of `export`: which paper, of what, and where to."""

from pathlib import Path

from desktop_app.cli import certificates, options, values
from desktop_app.cli.usage import Parser

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
    "receipt-slips",
    "report",
    "reminder",
    "proposal",
    "minutes",
    "decision",
    "certificates",
    "thanks",
    "statistics",
)
# All of them together, into a folder.
YEAR_END_SET = "year-end-set"
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


def export(parser: Parser) -> None:
    """What to export, and where to."""
    kinds = (*EXPORTS, *LISTS, YEAR_END_SET)
    parser.given.add_argument("kind", choices=kinds, metavar="LOẠI", help=", ".join(kinds))
    options.year(parser)
    options.campaign(parser)
    parser.chosen.add_argument("--out", type=Path, metavar="TỆP", help=_OUT)
    parser.chosen.add_argument("--json", action="store_true", help=_AS_JSON)
    options.subject(parser)
    options.ranking_choice(parser)
    parser.chosen.add_argument("--unit", action="append", default=[], metavar="MÃ", help=_REMINDED)
    parser.chosen.add_argument("--answer-by", type=values.day, metavar="NGÀY", help=_ANSWER_BY)
    parser.chosen.add_argument("--round", type=values.number, metavar="SỐ", help=_ROUND)
    parser.chosen.add_argument("--form", default="", metavar="BIỂU", help=_FORM)
    parser.chosen.add_argument(
        "--from", dest="first", type=values.year, metavar="NĂM", help=_FIRST_YEAR
    )
    certificates.choice(parser)
    option = parser.chosen.add_argument
    option("--part", action="append", default=[], metavar="LOẠI", help=_PART)
    option("--editable", action="store_true", help=_EDITABLE)


_OUT = "tệp kết quả, đuôi tệp là định dạng; với year-end-set là thư mục"
_PART = "chỉ với year-end-set: phần đưa vào hồ sơ, ghi được nhiều lần; không ghi là tất cả"
_EDITABLE = "chỉ với year-end-set: kèm bản Word, Excel để sửa"
_AS_JSON = "in số liệu của báo cáo thành một tài liệu JSON thay vì ghi tệp"
_REMINDED = "chỉ với reminder: mã đơn vị được đôn đốc, ghi được nhiều lần; không ghi là tất cả"
_ROUND = (
    "chỉ với nominations, dossier, proposal, minutes, decision: số của đợt xét; không ghi là đợt "
    "mới nhất"
)
_FORM = "chỉ với statistics: mã một biểu, ví dụ 0601.N; không ghi là mọi biểu có số liệu"
_FIRST_YEAR = "chỉ với multi-year: năm đầu; không ghi thì từ đầu giai đoạn của phong trào"
_ANSWER_BY = "chỉ với reminder: ngày phải gửi báo cáo, ghi trong công văn"
