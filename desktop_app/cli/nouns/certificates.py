"""Certificates on the command line: who gets one, and where each part stands."""

from argparse import BooleanOptionalAction
from pathlib import Path

from desktop_app.cli import certificates, options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.certificates.layout_data import MEASURES
from desktop_app.domain.certificates.layouts import Align, Stand, Style
from desktop_app.domain.certificates.words import PART_FIELDS

_SWITCHES = ("capitals", "flows", "rule", "on_stock")
_MINUS = "số âm là chiều ngược lại, viết --right=-1,5"


def _listed(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--decision", type=values.number, metavar="SỐ", help="số của quyết định")
    option("--title", default="", metavar="MÃ", help="mã danh hiệu, hình thức")
    options.as_json(parser)


def _code(parser: Parser) -> None:
    told = "mã mẫu in (xem: certificate layouts)"
    parser.given.add_argument("code", metavar="MẪU", help=told)


def _part(parser: Parser) -> None:
    """What changes of a part."""
    option = parser.chosen.add_argument
    option("--part", default="", metavar="MÃ", help="phần cần sửa (xem: certificate layout-show)")
    for name in MEASURES:
        option(f"--{name}", type=values.tenths, metavar="SỐ", help=PART_FIELDS[name])
    option("--text", metavar="CHỮ", help="lời, có thể có trường như {ten}, {thanh_tich}")
    option("--colour", metavar="MÀU", help="màu chữ, ví dụ C00000")
    for name, words in (("style", Style), ("align", Align), ("stand", Stand)):
        known = [one.value for one in words]
        option(f"--{name}", choices=known, help=PART_FIELDS[name])
    for name in _SWITCHES:
        dashed = f"--{name.replace('_', '-')}"
        option(dashed, action=BooleanOptionalAction, help=PART_FIELDS[name])


def _page(parser: Parser) -> None:
    """What changes of the page, or for a printer."""
    option = parser.chosen.add_argument
    option("--page-width", type=values.tenths, metavar="MM", help="tờ giấy rộng")
    option("--page-height", type=values.tenths, metavar="MM", help="tờ giấy cao")
    option("--frame", action=BooleanOptionalAction, help="vẽ khung trên giấy trắng")
    option("--right", type=values.tenths, metavar="MM", help=f"dịch sang phải trên phôi; {_MINUS}")
    option("--down", type=values.tenths, metavar="MM", help=f"dịch xuống dưới trên phôi; {_MINUS}")
    certificates.printer(parser)


def _trial(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--out", type=Path, required=True, metavar="TỆP", help="tệp .pdf của trang thử"
    )
    certificates.printer(parser)


VERBS = (
    Verb("certificate", "list", "ai được in giấy khen, bằng khen", together(options.year, _listed)),
    Verb("certificate", "layouts", "các mẫu in", options.as_json),
    Verb(
        "certificate",
        "layout-show",
        "vị trí từng phần của một mẫu in",
        together(_code, options.as_json),
    ),
    Verb("certificate", "layout-set", "sửa một mẫu in", together(_code, _part, _page)),
    Verb("certificate", "layout-reset", "trở lại mẫu in đi kèm chương trình", _code),
    Verb("certificate", "test-page", "trang thử để đặt máy in cho phôi", together(_code, _trial)),
)
