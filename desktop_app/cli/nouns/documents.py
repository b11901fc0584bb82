"""Documents and bodies on the command line."""

from pathlib import Path

from desktop_app.cli import options, values
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.domain.bodies import BodyLevel
from desktop_app.domain.documents import DocumentKind, OwnerKind


def owner(parser: Parser) -> None:
    """The record that documents belong to."""
    parser.given.add_argument(
        "owner",
        choices=[one.value for one in OwnerKind],
        metavar="CỦA",
        help=f"văn bản của: {', '.join(one.value for one in OwnerKind)}",
    )
    parser.given.add_argument("id", metavar="MÃ", help="mã phong trào, mã đơn vị, hoặc số bản ghi")


def new_document(parser: Parser) -> None:
    """A document's file with its head."""
    parser.given.add_argument("file", type=Path, metavar="TỆP", help="tệp văn bản")
    option = parser.chosen.add_argument
    kinds = [one.value for one in DocumentKind]
    option("--kind", choices=kinds, default=DocumentKind.OTHER.value, help="loại văn bản")
    option("--number", default="", metavar="SỐ", help="số, ký hiệu")
    option("--date", type=values.day, metavar="NGÀY", help="ngày ban hành")
    option("--abstract", default="", metavar="CHỮ", help="trích yếu")


def document_number(parser: Parser) -> None:
    """A kept document."""
    parser.given.add_argument("document", type=values.number, metavar="SỐ", help="số văn bản")


def out(parser: Parser) -> None:
    """Where a document is saved."""
    parser.chosen.add_argument(
        "--out", type=Path, required=True, metavar="TỆP", help="nơi lưu; tệp đã có thì giữ nguyên"
    )


def body_name(parser: Parser) -> None:
    """A new body."""
    parser.given.add_argument(
        "name", type=values.filled, metavar="TÊN", help="tên cơ quan, tổ chức"
    )
    levels = [one.value for one in BodyLevel]
    default = BodyLevel.DEPARTMENT.value
    parser.chosen.add_argument("--level", choices=levels, default=default, help="cấp")


def body_end(parser: Parser) -> None:
    """A body and its last day."""
    parser.given.add_argument(
        "body", type=values.number, metavar="SỐ", help="số thứ tự (body list)"
    )
    parser.chosen.add_argument(
        "--day", type=values.day, required=True, metavar="NGÀY", help="ngày thôi hoạt động"
    )


VERBS = (
    Verb("document", "add", "lưu một văn bản vào sổ", together(owner, new_document)),
    Verb("document", "list", "các văn bản của một bản ghi", together(owner, options.as_json)),
    Verb("document", "save", "lưu văn bản ra một tệp mới", together(document_number, out)),
    Verb("document", "open", "tạo một bản sao chỉ đọc và cho biết nó ở đâu", document_number),
    Verb("document", "withdraw", "gỡ một văn bản", together(document_number, options.reason)),
    Verb("body", "add", "thêm cơ quan, tổ chức không phải đơn vị", body_name),
    Verb("body", "list", "các cơ quan, tổ chức không phải đơn vị", options.as_json),
    Verb("body", "end", "cơ quan, tổ chức thôi hoạt động từ một ngày", body_end),
)
