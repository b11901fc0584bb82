"""Reviews on the command line."""

from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.reviews import ReviewKind

_PROSE = {
    "--results": "kết quả, phần người viết",
    "--shortcomings": "tồn tại, hạn chế",
    "--lessons": "bài học kinh nghiệm",
    "--direction": "phương hướng",
    "--proposals": "kiến nghị",
}


def _said(parser: Parser) -> None:
    option = parser.chosen.add_argument
    kinds = [one.value for one in ReviewKind]
    option("--kind", choices=kinds, help="sơ kết hoặc tổng kết")
    option("--title", metavar="CHỮ", help="tên báo cáo")
    option("--campaign", action="append", metavar="MÃ", help="phong trào; ghi nhiều lần được")
    option("--from", dest="year_from", type=values.year, metavar="NĂM", help="năm đầu")
    option("--to", dest="year_to", type=values.year, metavar="NĂM", help="năm cuối")
    option("--period", type=values.period, metavar="KỲ", help="kỳ trong năm, như 2024-H1")
    option("--held", type=values.day, metavar="NGÀY", help="ngày tổ chức")
    for name, what in _PROSE.items():
        option(name, metavar="CHỮ", help=what)
    praise = "gương tiêu biểu: MÃ đơn vị hoặc cán bộ, dấu hai chấm, thành tích"
    option("--praise-unit", action="append", metavar="MÃ:CHỮ", help=praise)
    option("--praise-person", action="append", metavar="MÃ:CHỮ", help=praise)


def _record(parser: Parser) -> None:
    parser.given.add_argument("review", type=values.number, metavar="SỐ", help="số báo cáo")


def _out(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--out", type=Path, required=True, metavar="TỆP", help="tệp .docx hoặc .pdf"
    )


VERBS = (
    Verb("review", "add", "ghi một lần sơ kết, tổng kết", _said),
    Verb("review", "set", "sửa một lần sơ kết, tổng kết", together(_record, _said)),
    Verb("review", "withdraw", "bỏ một bản ghi nhầm", together(_record, options.reason)),
    Verb("review", "show", "xem một lần sơ kết, tổng kết", together(_record, options.as_json)),
    Verb("review", "export", "xuất báo cáo của một lần sơ kết", together(_record, _out)),
    Verb(
        "review",
        "list",
        "các lần sơ kết, tổng kết",
        together(options.campaign, options.as_json),
    ),
)
