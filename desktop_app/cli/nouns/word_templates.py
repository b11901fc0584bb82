"""Word templates on the command line."""

from pathlib import Path

from desktop_app.cli import options
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together
from desktop_app.cli.usage import Parser
from desktop_app.reports.word_fields import FIELDS


def kind(parser: Parser) -> None:
    """A kind of document."""
    told = f"loại văn bản: {', '.join(FIELDS)}"
    parser.given.add_argument("kind", choices=list(FIELDS), metavar="LOẠI", help=told)


def saving(parser: Parser) -> None:
    """Where a template is saved, and which."""
    option = parser.chosen.add_argument
    told = "tệp .docx để sửa trong Word"
    option("--out", type=Path, required=True, metavar="TỆP", help=told)
    option("--shipped", action="store_true", help="mẫu có sẵn, dù cơ quan đã có mẫu riêng")


def edited(parser: Parser) -> None:
    """A template that was edited in Word."""
    parser.given.add_argument("file", type=Path, metavar="TỆP", help="mẫu đã sửa (.docx)")


def checked(parser: Parser) -> None:
    """A template that may be taken in."""
    told = "mẫu .docx cần kiểm tra; không ghi là mẫu đang dùng"
    parser.given.add_argument("file", type=Path, nargs="?", metavar="TỆP", help=told)


VERBS = (
    Verb("template", "list", "các mẫu văn bản, mẫu nào của riêng cơ quan", options.as_json),
    Verb("template", "fields", "các trường dùng được", together(kind, options.as_json)),
    Verb("template", "save", "lưu mẫu ra tệp để sửa trong Word", together(kind, saving)),
    Verb("template", "take", "nhận mẫu đã sửa vào dùng", together(kind, edited)),
    Verb("template", "restore", "trở lại mẫu có sẵn", kind),
    Verb("template", "check", "kiểm tra một mẫu", together(kind, checked, options.as_json)),
)
