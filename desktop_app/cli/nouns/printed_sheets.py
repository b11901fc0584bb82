"""Printing score sheets, on the command line."""

from pathlib import Path

from desktop_app.cli import options
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.usage import Parser


def _print(parser: Parser) -> None:
    options.year(parser)
    one = parser.chosen.add_mutually_exclusive_group()
    one.add_argument("--unit", default="", metavar="MÃ", help="chỉ phiếu của đơn vị này")
    one.add_argument("--person", default="", metavar="MÃ", help="chỉ phiếu của cán bộ này")
    one.add_argument("--cluster", default="", metavar="MÃ", help=_CLUSTER)
    options.campaign(parser, "không ghi là bộ tiêu chí của năm")
    options.subject(parser)
    parser.chosen.add_argument("--out", type=Path, required=True, metavar="TỆP", help=_OUT)


_CLUSTER = "các phiếu của cụm này (cá nhân: mã đơn vị); không ghi gì là mọi phiếu"
_OUT = "tệp .pdf, hoặc .xlsx nếu chỉ in một phiếu"
VERBS = (Verb("sheet", "print", "in phiếu điểm kèm căn cứ, mỗi phiếu một trang riêng", _print),)
