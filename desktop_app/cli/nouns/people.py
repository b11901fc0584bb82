"""People by hand on the command line."""

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser


def _person(parser: Parser) -> None:
    parser.given.add_argument("code", metavar="MÃ", help="mã cán bộ (xem: person list)")


def _added(parser: Parser) -> None:
    parser.given.add_argument("name", type=values.filled, metavar="TÊN", help="họ và tên")
    options.year(parser)
    option = parser.chosen.add_argument
    option("--unit", required=True, metavar="MÃ", help="đơn vị")
    option("--code", default="", metavar="MÃ", help="mã cán bộ; không ghi thì tự đặt")
    option("--from", dest="since", type=values.day, metavar="NGÀY", help="ở đơn vị từ ngày")
    option("--other", action="store_true", help="là người khác trùng tên trong đơn vị")
    _facts(parser)
    _post(parser)


def _facts(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--gender", metavar="CHỮ", help="giới tính: Nam, Nữ")
    option("--born", type=values.day, metavar="NGÀY", help="ngày sinh")


def _post(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--job", metavar="CHỮ", help="chức vụ")
    option("--category", metavar="CHỮ", help="phân loại: công chức, viên chức…")


def _changed(parser: Parser) -> None:
    _person(parser)
    option = parser.chosen.add_argument
    option("--name", type=values.filled, metavar="TÊN", help="họ và tên")
    option("--code", dest="new_code", type=values.filled, metavar="MÃ", help="mã mới")
    _facts(parser)


def _moved(parser: Parser) -> None:
    _person(parser)
    parser.chosen.add_argument("--to", required=True, metavar="MÃ", help="đơn vị mới")
    _day(parser)
    _post(parser)


def _left(parser: Parser) -> None:
    _person(parser)
    _day(parser)
    parser.chosen.add_argument("--reason", default="", metavar="CHỮ", help="lý do")


def _day(parser: Parser) -> None:
    option = parser.chosen.add_argument
    option("--on", type=values.day, required=True, metavar="NGÀY", help="từ ngày")


def _place(parser: Parser) -> None:
    _person(parser)
    parser.given.add_argument(
        "place", type=values.number, metavar="SỐ", help="số của nơi công tác (xem: person show)"
    )
    options.year(parser)
    option = parser.chosen.add_argument
    option("--from", dest="since", type=values.day, metavar="NGÀY", help="từ ngày")
    option("--to", dest="until", type=values.day, metavar="NGÀY", help="thôi từ ngày")
    _post(parser)


VERBS = (
    Verb("person", "show", "một cán bộ và các nơi công tác", together(_person, options.as_json)),
    Verb("person", "add", "thêm một cán bộ", _added),
    Verb("person", "set", "sửa họ tên, mã, giới tính, ngày sinh", _changed),
    Verb("person", "move", "điều động, đổi chức vụ từ một ngày", _moved),
    Verb("person", "leave", "nghỉ, chuyển đi từ một ngày", _left),
    Verb("person", "return", "trở lại công tác từ một ngày", _moved),
    Verb("person", "place", "sửa một nơi công tác ghi nhầm", _place),
    Verb("person", "remove", "bỏ một cán bộ ghi nhầm, chưa có số liệu", _person),
)
