"""Every check of a file, and what each found."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Final

import pikepdf

from desktop_app.domain.errors import Refused
from desktop_app.domain.self_checks import SelfCheck
from desktop_app.exporters.pdf.self_check import contents, fonts, identity, pages

_CHECKS: Final[tuple[tuple[str, str, Callable[[pikepdf.Pdf], Iterator[str]]], ...]] = (
    ("identity", "tệp có mã định danh và không bị mã hóa", identity.identity),
    ("claim", "siêu dữ liệu XMP nêu PDF/A phần 2 mức B", identity.claim),
    ("same_data", "siêu dữ liệu XMP trùng với thông tin của tệp", identity.same_data),
    ("reading", "có tên tài liệu, ngôn ngữ, và hiện tên khi mở", identity.reading),
    ("fonts", "mọi phông chữ nằm trong tệp, chỉ phần cần dùng", fonts.embedded),
    ("letters", "mọi phông nói mã nào là chữ nào", fonts.letters),
    ("symbols", "phông ký hiệu có đúng một bảng chữ", fonts.symbols),
    ("colours", "màu có hồ sơ ICC ba màu, không có màu CMYK", pages.colours),
    ("pages", "mọi trang có khổ giấy dùng được, không hiệu ứng", pages.sizes),
    ("notes", "mọi thứ nằm trên trang đều in ra được", pages.notes),
    ("streams", "không có phần nén bằng LZW hoặc nằm ngoài tệp", contents.streams),
    ("actions", "không có lệnh chạy, âm thanh, tệp đính kèm", contents.actions),
)


def self_check(data: bytes) -> tuple[SelfCheck, ...]:
    """Every check with what it found.

    Raises: Refused where the bytes are no PDF that can be opened.
    """
    head = SelfCheck("header", "tệp mở đầu đúng cách", tuple(identity.header(data)))
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return (
                head,
                *(SelfCheck(code, said, tuple(find(pdf))) for code, said, find in _CHECKS),
            )
    except pikepdf.PasswordError as error:
        sentence = "Tệp PDF này có mật khẩu nên không xem bên trong được."
        raise Refused(sentence) from error
    except pikepdf.PdfError as error:
        sentence = "Tệp này không phải tệp PDF, hoặc đã hỏng."
        raise Refused(sentence) from error
