"""Failures that the program knows: one class each, its Vietnamese sentence inside.

A known failure is shown as a calm sentence (exit status 3); any other exception is a bug.
"""

from collections.abc import Iterable
from pathlib import Path


class KnownError(Exception):
    """A failure that is not the program's fault; `str()` of it is the sentence for the user."""


class StoreMissing(KnownError):
    """There is no file where the store should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Không tìm thấy tệp dữ liệu “{path}”. Hãy chọn tệp khác hoặc tạo sổ mới.")


class StoreGone(StoreMissing):
    """The file of a store that is open is no longer where it was."""

    def __init__(self, path: Path) -> None:
        KnownError.__init__(
            self,
            f"Không còn thấy tệp dữ liệu “{path}”: tệp đã bị xóa, đổi tên hoặc ổ đĩa đã bị rút. "
            "Hãy đưa tệp hoặc ổ đĩa trở lại rồi thử lại.",
        )


class StoreReplaced(KnownError):
    """Another file stands where the store that is open was."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Ở chỗ tệp dữ liệu “{path}” nay là một tệp khác, không phải sổ đang mở. Hãy đưa tệp "
            "cũ trở lại rồi thử lại; muốn làm việc với tệp mới thì mở nó bằng “Mở sổ”."
        )


class StoreExists(KnownError):
    """A new store may not replace a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Tệp “{path}” đã có. Hãy chọn tên khác; tệp cũ được giữ nguyên.")


class NotAStore(KnownError):
    """The file is not one of this program's stores."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Tệp “{path}” không phải là dữ liệu của Sổ Thi Đua.")


class StoreLocked(KnownError):
    """Another program holds the store."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp “{path}” đang được chương trình khác sử dụng. Hãy đóng nó rồi thử lại."
        )


class StoreReadOnly(KnownError):
    """The store cannot be written to."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Tệp “{path}” chỉ cho phép đọc nên không ghi được thay đổi.")


class StoreNewer(KnownError):
    """The store was written by a newer version of the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp “{path}” do phiên bản Sổ Thi Đua mới hơn tạo ra. Hãy cập nhật chương trình."
        )


class StoreDamaged(KnownError):
    """SQLite cannot read the store."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Tệp “{path}” bị hỏng. Hãy phục hồi từ bản sao lưu gần nhất.")


class DiskFull(KnownError):
    """There is no room left to write."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Ổ đĩa đã đầy nên không ghi được “{path}”. Chưa có gì bị thay đổi.")


class CannotWrite(KnownError):
    """A file to be made cannot be written: open elsewhere, or no permission."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Không ghi được “{path}”: tệp đang mở ở chương trình khác hoặc thư mục không cho ghi."
        )


class FileInUse(CannotWrite):
    """The file that would be replaced is open in another program."""

    def __init__(self, path: Path) -> None:
        KnownError.__init__(
            self,
            f"Không ghi được “{path}”: tệp đang mở ở chương trình khác, ví dụ Excel hoặc Word. "
            "Hãy đóng tệp đó rồi lưu lại, hoặc lưu với tên khác.",
        )


class FolderRefuses(CannotWrite):
    """The folder may not be written to."""

    def __init__(self, path: Path) -> None:
        KnownError.__init__(
            self,
            f"Không ghi được “{path}”: không có quyền ghi vào thư mục này. "
            "Hãy chọn thư mục khác, ví dụ Tài liệu.",
        )


class NameTooLong(CannotWrite):
    """The name, or the path to it, is longer than the system takes."""

    def __init__(self, path: Path) -> None:
        KnownError.__init__(
            self,
            f"Không ghi được “{path}”: tên tệp hoặc đường dẫn quá dài. "
            "Hãy đặt tên ngắn hơn, hoặc chọn thư mục có đường dẫn ngắn hơn.",
        )


class PlaceGone(CannotWrite):
    """The folder or its drive is not there, or no longer."""

    def __init__(self, path: Path) -> None:
        KnownError.__init__(
            self,
            f"Không ghi được “{path}”: không thấy thư mục hoặc ổ đĩa đó, có thể ổ đĩa đã bị rút "
            "hoặc mất mạng. Hãy cắm lại ổ đĩa, hoặc chọn nơi khác.",
        )


class CannotRead(KnownError):
    """A file or folder that the user named cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Không đọc được “{path}”. Hãy kiểm tra đường dẫn và quyền truy cập.")


class ClosedYear(KnownError):
    """The year is closed and takes no more changes."""

    def __init__(self, year: int) -> None:
        super().__init__(f"Năm {year} đã khóa sổ nên không nhận thay đổi.")


class NotFound(KnownError):
    """A record that the user named by `code` does not exist; `there` are the codes of others."""

    def __init__(self, what: str, code: str, there: Iterable[str] = ()) -> None:
        self.code = code
        codes = ", ".join(there)
        known = f" Các mã đang có: {codes}." if codes else ""
        super().__init__(f"Không có {what} “{code}”.{known}")


class Refused(KnownError):
    """A request that the data do not allow; the sentence comes from the rule that refuses."""


class AboveHundred(Refused):
    """A rate above 100% was typed; with a reason it goes in."""

    def __init__(self, figure: str) -> None:
        super().__init__(
            f"Tỷ lệ {figure.replace('.', ',')}% lớn hơn 100%. Nếu đúng như vậy, hãy ghi lý do."
        )


class ChangedSince(KnownError):
    """An undo, or its way back (`again`), meets a record that somebody changed in between."""

    def __init__(self, what: str, *, again: bool = False) -> None:
        undo = f"Không hoàn tác được: {what} đã thay đổi từ lúc đó."
        redo = f"Không làm lại được: {what} đã thay đổi từ lúc đó."
        super().__init__(redo if again else undo)


class FileChangedSince(ChangedSince):
    """A file is no longer what was previewed, so the preview may not go in."""

    def __init__(self, name: str) -> None:
        KnownError.__init__(
            self,
            f"Tệp “{name}” đã bị sửa, đổi tên hoặc xóa từ lúc xem trước nên chưa có gì được nhập. "
            "Hãy đọc lại các tệp, hoặc để riêng tệp này ngoài rồi nhập tiếp.",
        )
