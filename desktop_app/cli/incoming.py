"""The options of what comes in: files, their corrections, and what became of them."""

from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.usage import Parser


def intake(parser: Parser) -> None:
    """Files, and what they do not say themselves."""
    parser.given.add_argument(
        "paths", nargs="+", type=Path, metavar="TỆP", help="tệp, hoặc thư mục kể cả thư mục con"
    )
    option = parser.chosen.add_argument
    option("--as", dest="kind", type=values.kind, metavar="LOẠI", help=_KINDS)
    option("--year", type=values.year, metavar="NĂM", help=_INTAKE_YEAR)
    options.campaign(parser, "không ghi thì theo tiêu đề bảng hoặc tên tệp, thư mục")
    option("--period", type=values.period, metavar="KỲ", help=options.PERIOD)
    option("--received", type=values.day, metavar="NGÀY", help=_RECEIVED)
    adds = parser.chosen.add_mutually_exclusive_group().add_argument
    adds("--supplement", action="store_true", default=None, help=_SUPPLEMENT)
    adds("--replace", dest="supplement", action="store_false", default=None, help=_REPLACE)
    option("--accept-valid-rows", action="store_true", help="tệp có lỗi vẫn nhận các dòng đúng")
    option("--unit", type=values.filled, metavar="MÃ", help=_SENDER)
    option("--corrections", type=Path, metavar="TỆP", help=_CORRECTIONS)
    option("--answers", type=Path, metavar="THƯ_MỤC", help=_ANSWERS)
    option("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi gì vào sổ")
    options.as_json(parser)


_SENDER = "đơn vị gửi mọi tệp này; không ghi thì theo từng bảng"
_CORRECTIONS = "tệp JSON ghi các chỗ sửa của từng tệp: ô, dòng bỏ ra, cột, đơn vị, lý do cho qua"
_ANSWERS = "viết vào thư mục này một bản góp ý cho mỗi tệp có lỗi hoặc lưu ý"
_SUPPLEMENT = "bổ sung vào báo cáo đã có; không ghi thì theo chữ trên bảng, rồi theo các dòng"
_REPLACE = "thay báo cáo đã có, kể cả khi bảng ghi bổ sung"
_KINDS = f"coi mọi tệp là loại này: {', '.join(values.KINDS_READ)}"
_INTAKE_YEAR = "năm công tác; không ghi thì theo kỳ, theo phong trào, rồi đến năm mới nhất của sổ"
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
    options.as_json(parser)


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
    options.year(parser)
    parser.chosen.add_argument("--unit", required=True, metavar="MÃ", help="mã đơn vị")
    options.as_json(parser)


def original_place(parser: Parser) -> None:
    """A place in a file."""
    option = parser.chosen.add_argument
    option("--sheet", default="", metavar="TRANG", help="trang tính; không ghi là trang đầu")
    option("--cell", default="", metavar="Ô", help="một ô, ví dụ E12")
    option("--limit", type=values.number, default=200, metavar="SỐ", help="số dòng")


def return_versions(parser: Parser) -> None:
    """Whose return, and for which campaign."""
    options.year(parser)
    option = parser.chosen.add_argument
    option("--unit", required=True, metavar="MÃ", help="mã đơn vị")
    option("--campaign", required=True, metavar="MÃ", help="mã phong trào")
    options.as_json(parser)


def two_versions(parser: Parser) -> None:
    """The numbers of two versions."""
    number = parser.given.add_argument
    number("older", type=values.number, metavar="BẢN_TRƯỚC", help="số của bản trước")
    number("newer", type=values.number, metavar="BẢN_SAU", help="số của bản sau")
    options.as_json(parser)
