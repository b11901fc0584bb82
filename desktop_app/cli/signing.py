"""The options of signing and of looking at signatures."""

from argparse import ArgumentTypeError
from pathlib import Path

from desktop_app.cli import values
from desktop_app.cli.usage import Parser

_BOX = 4


def sign(parser: Parser) -> None:
    """The file, what signs it, and where the signature is seen."""
    parser.given.add_argument("file", type=Path, metavar="TỆP", help="tệp .pdf cần ký")
    means = parser.chosen.add_mutually_exclusive_group(required=True)
    told = "tệp chứng thư số (.p12, .pfx)"
    means.add_argument("--certificate", type=Path, metavar="TỆP", help=told)
    told = "ký bằng thiết bị (USB token); thư viện PKCS#11 của thiết bị (.dll, .so)"
    means.add_argument("--token", type=Path, metavar="THƯ VIỆN", help=told)
    option = parser.chosen.add_argument
    told = "chọn chứng thư trên thiết bị theo tên hoặc mã (xem lệnh token list)"
    option("--token-certificate", default="", metavar="TÊN", help=told)
    told = "tệp chứa mật khẩu của chứng thư hoặc mã PIN của thiết bị"
    option("--password-file", dest="secret_file", type=Path, metavar="TỆP", help=told)
    _place(parser)
    told = "ghi ra tệp này; không ghi là tệp có “(đã ký)”, tệp đã ký thì ký thêm vào chính nó"
    option("--out", type=Path, metavar="TỆP", help=told)
    option("--json", action="store_true", help="in kết quả dạng JSON")


def _place(parser: Parser) -> None:
    told = "chỗ ký thứ mấy trong các chỗ mà văn bản để sẵn; không ghi là chỗ trống đầu tiên"
    parser.chosen.add_argument("--place", type=values.number, metavar="SỐ", help=told)
    told = "trang có ô chữ ký, đi cùng --box"
    parser.chosen.add_argument("--page", type=values.number, metavar="TRANG", help=told)
    told = "ô chữ ký, tính bằng mm: trái,trên,rộng,cao; ví dụ 110,200,70,24"
    parser.chosen.add_argument("--box", type=box, metavar="Ô", help=told)
    told = "ký mà không hiện gì trên trang"
    parser.chosen.add_argument("--invisible", action="store_true", help=told)


def verify(parser: Parser) -> None:
    """The file."""
    told = "tệp .pdf cần kiểm tra chữ ký"
    parser.given.add_argument("file", type=Path, metavar="TỆP", help=told)
    parser.chosen.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def box(text: str) -> tuple[int, int, int, int]:
    """Left, top, width and height in whole millimetres."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != _BOX or not all(part.isascii() and part.isdigit() for part in parts):
        message = f"“{text}” không phải là ô; hãy ghi bốn số mm: trái,trên,rộng,cao"
        raise ArgumentTypeError(message)
    left, top, width, height = (values.number(part) for part in parts)
    return left, top, width, height
