"""Many marks at once from a table of text, on the command line."""

from pathlib import Path

from desktop_app.cli import options
from desktop_app.cli.nouns.given_marks import entered
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser

_FILE = (
    "tệp chữ ngăn bằng tab, dấu phẩy hoặc chấm phẩy, “-” là đọc từ đầu vào chuẩn; dòng đầu có cột"
    " “Mã” và các cột mang mã tiêu chí"
)


def _pasted(parser: Parser) -> None:
    parser.given.add_argument("file", type=Path, metavar="TỆP", help=_FILE)
    options.year(parser)
    options.campaign(parser, "không ghi là bộ tiêu chí của năm")
    options.subject(parser)


def _how(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--accept-valid-cells", action="store_true", help="có ô sai vẫn nhập các ô đúng")
    option("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi gì vào sổ")
    options.as_json(parser)


VERBS = (
    Verb(
        "mark",
        "paste",
        "nhập nhiều điểm từ một bảng chữ, các ô sai được kể ra từng ô",
        together(_pasted, entered, _how),
    ),
)
