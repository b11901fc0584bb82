"""What can be wrong with a file as a whole: one sentence each, saying what to do.

The codes `file.not_spreadsheet` and `file.lock_file` mean a file that is none of the program's
business (status `ignored`); every other code refuses a file that claims to be a spreadsheet.
"""

from desktop_app.domain.problems import Problem, error

IGNORED_CODES = frozenset({"file.not_spreadsheet", "file.lock_file"})


def not_spreadsheet() -> Problem:
    """The bytes are of no spreadsheet format."""
    return error(
        "file.not_spreadsheet",
        "Tệp này không phải là bảng tính nên được bỏ qua. "
        "Nếu đây là số liệu cần nhập, hãy lưu lại thành tệp Excel (.xlsx).",
    )


def lock_file() -> Problem:
    """Office's own mark beside an open file."""
    return error(
        "file.lock_file",
        "Đây là tệp tạm do Office tạo ra khi bảng tính đang mở, không có số liệu nên được bỏ qua.",
    )


def web_page() -> Problem:
    """A web page saved with a spreadsheet's ending."""
    return error(
        "file.web_page",
        "Tệp mang đuôi bảng tính nhưng bên trong là trang web (HTML). "
        "Hãy mở tệp bằng Excel rồi chọn “Lưu thành” loại Excel (.xlsx).",
    )


def broken() -> Problem:
    """A spreadsheet whose bytes are damaged or cut off."""
    return error(
        "file.broken",
        "Tệp bị hỏng hoặc bị cắt ngang khi sao chép nên không đọc được. "
        "Hãy xin đơn vị gửi lại, hoặc mở bằng Excel để sửa rồi lưu lại.",
    )


def empty() -> Problem:
    """A file of no bytes, or a workbook of no cells."""
    return error("file.empty", "Tệp trống, không có số liệu nào. Hãy xin đơn vị gửi lại tệp đúng.")


def encrypted() -> Problem:
    """A workbook that opens only with a password."""
    return error(
        "file.encrypted",
        "Tệp có đặt mật khẩu nên không đọc được. "
        "Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập lại.",
    )


def too_large(what: str) -> Problem:
    """More bytes, parts or cells than the reader takes; `what` says which."""
    return error(
        "file.too_large",
        f"Tệp quá lớn để đọc an toàn ({what}). "
        "Hãy sao riêng bảng số liệu sang một tệp mới rồi nhập tệp đó.",
    )


def stray_cell(sheet: str, cell: str) -> Problem:
    """A filled cell so far out that the rectangle up to it holds more cells than are taken."""
    return error(
        "file.stray_cell",
        f"Ô {cell} có dữ liệu nằm quá xa bảng số liệu. "
        "Hãy xóa ô đó (hoặc sao bảng sang tệp mới) rồi nhập lại.",
    ).at(sheet, cell)


def old_format() -> Problem:
    """A workbook of Excel 4 or older."""
    return error(
        "file.old_format",
        "Tệp thuộc phiên bản Excel quá cũ. Hãy mở bằng Excel rồi lưu lại thành tệp .xlsx.",
    )


def timeout(seconds: float) -> Problem:
    """Reading took longer than allowed."""
    return error(
        "file.timeout",
        f"Đọc tệp quá {seconds:g} giây nên đã dừng. "
        "Hãy sao riêng bảng số liệu sang một tệp mới rồi nhập tệp đó.",
    )


def crashed() -> Problem:
    """The reading process died on this file."""
    return error(
        "file.crashed",
        "Tệp làm trình đọc dừng đột ngột (tệp hỏng hoặc quá lớn). "
        "Hãy mở bằng Excel, sao bảng số liệu sang tệp mới rồi nhập tệp đó.",
    )


def unreadable() -> Problem:
    """The file is missing, or the system does not let it be read."""
    return error(
        "file.unreadable",
        "Không mở được tệp. Hãy kiểm tra tệp còn đó, không bị chương trình khác khóa "
        "và bạn được quyền đọc.",
    )
