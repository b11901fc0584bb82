"""Why no draft can be read from a file, or launched: a class each, its sentence inside."""

from typing import ClassVar

from desktop_app.domain.errors import KnownError, Refused


class PlanRefused(KnownError):
    """A plan document that cannot be read; nothing was made of it.

    Attributes:
        sentence: What is wrong, and what to do.
    """

    sentence: ClassVar[str] = "Không đọc được văn bản kế hoạch này."

    def __init__(self) -> None:
        super().__init__(self.sentence)


class ScanWithoutText(PlanRefused):
    """The pages are pictures."""

    sentence = (
        "Tệp PDF này là bản chụp (scan), bên trong chỉ có hình, không có chữ để đọc. "
        "Hãy dùng tệp văn bản gốc (.docx) hoặc tệp PDF xuất từ Word."
    )


class LockedDocument(PlanRefused):
    """The file opens only with a password."""

    sentence = (
        "Văn bản có đặt mật khẩu nên không đọc được. "
        "Hãy mở bằng chương trình soạn thảo, bỏ mật khẩu, lưu lại rồi chọn lại tệp."
    )


class DamagedDocument(PlanRefused):
    """The file is cut off, changed, or made to do harm."""

    sentence = (
        "Tệp văn bản bị hỏng hoặc bị cắt ngang khi sao chép nên không đọc được. "
        "Hãy sao chép lại tệp, hoặc mở bằng Word rồi lưu thành tệp mới."
    )


class NoPlan(PlanRefused):
    """The document says nothing of a plan."""

    sentence = (
        "Văn bản này không phải là kế hoạch: không thấy chữ “KẾ HOẠCH” và các phần của một kế "
        "hoạch. Hãy chọn đúng tệp kế hoạch phát động phong trào."
    )

    def __init__(self, why: str = "") -> None:
        KnownError.__init__(self, why or self.sentence)


class UnknownDocument(PlanRefused):
    """The file is of a kind that is not read."""

    sentence = (
        "Chương trình không đọc được loại tệp này. Hãy chọn tệp .docx, .odt, .txt hoặc .pdf, "
        "hoặc dán văn bản kế hoạch."
    )


class EmptyDocument(PlanRefused):
    """There is no text at all."""

    sentence = "Văn bản trống, không có chữ nào. Hãy chọn đúng tệp kế hoạch."


class OldWordDocument(PlanRefused):
    """A .doc file of Word 97 to 2003."""

    sentence = (
        "Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, chọn “Lưu thành” loại "
        "Word (.docx) rồi chọn tệp mới đó."
    )


class TooLargeDocument(PlanRefused):
    """More bytes, pages or text than a plan can have."""

    sentence = (
        "Tệp quá lớn hoặc quá phức tạp so với một bản kế hoạch nên không đọc. "
        "Hãy tách riêng phần kế hoạch sang một tệp mới."
    )


class ReadingTooLong(PlanRefused):
    """Reading did not end in time."""

    sentence = (
        "Đọc văn bản quá lâu nên đã dừng. Hãy tách riêng phần kế hoạch sang một tệp mới, hoặc sao "
        "chép chữ trong văn bản rồi dùng “Dán văn bản kế hoạch…”."
    )


class ReaderDied(PlanRefused):
    """The reading process ended on this file."""

    sentence = (
        "Tệp làm trình đọc dừng đột ngột (tệp hỏng hoặc quá lớn). "
        "Hãy mở bằng Word rồi lưu thành tệp mới, hoặc dán văn bản kế hoạch."
    )


class UnreadableDocument(PlanRefused):
    """The file is not there, or the system does not let it be read."""

    sentence = (
        "Không mở được tệp. Hãy kiểm tra tệp còn đó, không bị chương trình khác khóa "
        "và bạn được quyền đọc."
    )


class StrangeLetters(PlanRefused):
    """A text file in no encoding that is known."""

    sentence = (
        "Không nhận ra bảng mã của tệp chữ này. Hãy mở bằng Word rồi lưu thành tệp .docx, "
        "hoặc lưu lại theo bảng mã UTF-8."
    )


class TargetOverWhole(Refused):
    """A percentage above 100 goes in only with a reason."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"Chỉ tiêu “{text}” vượt 100%. Hãy sửa con số, hoặc ghi lý do để phát động như vậy."
        )


class LaunchedFromIt(Refused):
    """The same document was launched in that year."""

    def __init__(self, code: str, year: int) -> None:
        super().__init__(
            f"Văn bản này đã được phát động thành phong trào “{code}” năm {year}. "
            "Hãy mở phong trào đó để xem hoặc sửa."
        )


class LaunchedByThatName(Refused):
    """A campaign of that year bears the name of one that is newly written."""

    def __init__(self, code: str, year: int) -> None:
        super().__init__(
            f"Năm {year} đã có phong trào mang tên này, mã “{code}”. "
            "Hãy đặt tên khác, hoặc mở phong trào đó để sửa."
        )


def refusals() -> dict[str, type[PlanRefused]]:
    """The classes by their names, as the reading process tells them."""
    return {one.__name__: one for one in PlanRefused.__subclasses__()}
