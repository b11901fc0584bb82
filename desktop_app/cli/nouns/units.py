"""Units on the command line: by hand, year by year, and merged, split or otherwise reorganised."""

import argparse
from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.problems import Problem
from desktop_app.domain.reorganisation import Successor

_TO = "đơn vị tiếp nhận đã có: MÃ hoặc MÃ=TỶ_LỆ (phần trăm số liệu), ghi được nhiều lần"
_NEW = "đơn vị tiếp nhận mới: TÊN hoặc TÊN=TỶ_LỆ (phần trăm số liệu), ghi được nhiều lần"
_PEOPLE_TO = "mã hoặc tên đơn vị tiếp nhận mà cán bộ chuyển đến; không ghi thì cán bộ để nguyên"


def there(text: str) -> Successor:
    """A successor that exists: CODE or CODE=PERCENT."""
    code, share = _shared(text)
    return Successor(code=code, share=share)


def new(text: str) -> Successor:
    """A successor to be made: NAME or NAME=PERCENT."""
    name, share = _shared(text)
    return Successor(name=name, share=share)


def _shared(text: str) -> tuple[str, int | None]:
    name, cut, told = text.rpartition("=")
    if not cut:
        return values.filled(text), None
    share = parse_points(told.removesuffix("%"))
    if share is None or isinstance(share, Problem):
        message = f"“{told}” không phải là tỷ lệ phần trăm; hãy ghi như 62,5"
        raise argparse.ArgumentTypeError(message)
    return values.filled(name), share


def _unit(parser: Parser) -> None:
    parser.given.add_argument("code", metavar="MÃ", help="mã đơn vị (xem: unit list)")


def _decision(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--on", type=values.day, required=True, metavar="NGÀY", help="ngày có hiệu lực")
    option("--basis", type=values.filled, required=True, metavar="CHỮ", help="văn bản căn cứ")
    option("--reason", default="", metavar="CHỮ", help="lý do")
    option("--document", type=Path, metavar="TỆP", help="tệp văn bản căn cứ, lưu vào sổ")
    option("--dry-run", action="store_true", help="chỉ cho biết điều sẽ thay đổi, không ghi gì")
    options.as_json(parser)


def _merged(parser: Parser) -> None:
    parser.given.add_argument("codes", nargs="+", metavar="MÃ", help="các đơn vị được sáp nhập")
    option = parser.chosen.add_mutually_exclusive_group(required=True).add_argument
    option("--into", default="", metavar="MÃ", help="đơn vị đã có nhận sáp nhập")
    option("--name", default="", metavar="TÊN", help="tên đơn vị mới")
    option = parser.chosen.add_argument
    option("--code", default="", metavar="MÃ", help="mã đơn vị mới; không ghi thì tự đặt")
    option("--kind", default="", metavar="CHỮ", help="loại đơn vị mới")
    option("--parent", default="", metavar="MÃ", help="đơn vị mới trực thuộc đơn vị này")
    option("--with-people", action="store_true", help="chuyển cả cán bộ đang phục vụ")


def _parts(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--to", type=there, action="append", default=[], metavar="MÃ", help=_TO)
    option("--new", type=new, action="append", default=[], metavar="TÊN", help=_NEW)
    option("--people-to", default="", metavar="ĐƠN_VỊ", help=_PEOPLE_TO)


def _new_name(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--name", type=values.filled, required=True, metavar="TÊN", help="tên mới"
    )


def _new_parent(parser: Parser) -> None:
    parser.chosen.add_argument(
        "--parent", required=True, metavar="MÃ", help='đơn vị cấp trên; "" là trực thuộc Sở'
    )


def _alias(parser: Parser) -> None:
    parser.given.add_argument(
        "act", choices=("add", "remove"), metavar="VIỆC", help="thêm (add) hoặc bỏ (remove)"
    )
    _unit(parser)
    parser.given.add_argument("text", type=values.filled, metavar="CHỮ", help="cách viết khác")


def _added(parser: Parser) -> None:
    parser.given.add_argument("name", type=values.filled, metavar="TÊN", help="tên đơn vị")
    options.year(parser)
    option = parser.chosen.add_argument
    option("--code", default="", metavar="MÃ", help="mã đơn vị; không ghi thì tự đặt")
    option("--kind", default="", metavar="CHỮ", help="loại đơn vị")
    option("--parent", default="", metavar="MÃ", help="trực thuộc đơn vị này")
    option("--from", dest="first", type=values.day, metavar="NGÀY", help="hoạt động từ ngày")
    _cluster_and_headcount(parser)


def _of_year(parser: Parser) -> None:
    _unit(parser)
    options.year(parser)
    _cluster_and_headcount(parser)


def _cluster_and_headcount(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--cluster", metavar="CỤM", help='cụm thi đua trong năm; "" là không xếp cụm')
    option("--headcount", type=values.number, metavar="SỐ", help="tổng số người trong năm")


VERBS = (
    Verb("unit", "add", "thêm một đơn vị vào danh sách của năm", _added),
    Verb("unit", "set", "cụm thi đua, tổng số người của một đơn vị trong năm", _of_year),
    Verb("unit", "alias", "thêm, bỏ cách viết khác của tên đơn vị", _alias),
    Verb("unit", "merge", "sáp nhập các đơn vị từ một ngày", together(_merged, _decision)),
    Verb("unit", "split", "chia tách một đơn vị", together(_unit, _parts, _decision)),
    Verb("unit", "dissolve", "giải thể một đơn vị", together(_unit, _parts, _decision)),
    Verb("unit", "rename", "đổi tên một đơn vị", together(_unit, _new_name, _decision)),
    Verb("unit", "move", "chuyển cơ quan quản lý", together(_unit, _new_parent, _decision)),
    Verb("unit", "undo", "hoàn tác lần sắp xếp ghi sau cùng", lambda _parser: None),
    Verb("unit", "acts", "các lần sắp xếp tổ chức", options.as_json),
    Verb(
        "unit",
        "history",
        "nguồn gốc, tên gọi, cụm và số người qua các năm",
        together(_unit, options.as_json),
    ),
)
