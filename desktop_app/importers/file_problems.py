"""What can be wrong with a file as a whole: one sentence each, saying what to do.

The codes `file.not_spreadsheet` and `file.lock_file` mean a file that is none of the program's
business (status `ignored`); every other code refuses a file that claims to be a spreadsheet.
"""

from desktop_app.domain.problems import Problem, error, warning

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
    """A workbook of Excel 4 or older that cannot be read."""
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


def cell_twice(cell: str) -> Problem:
    """One place of a sheet is filled twice: nobody can say which value is meant."""
    return error(
        "file.cell_twice",
        f"Ô {cell} có hai giá trị trong tệp nên tệp bị hỏng. "
        "Hãy mở tệp bằng Excel để sửa, lưu lại rồi nhập lại.",
    ).at("", cell)


def cell_outside(reference: str) -> Problem:
    """A cell says that it stands where no sheet reaches."""
    return error(
        "file.cell_outside",
        "Tệp có ô nằm ngoài trang tính nên tệp bị hỏng. "
        "Hãy mở tệp bằng Excel để sửa, lưu lại rồi nhập lại.",
        reference[:20],
    )


def text_missing(cell: str) -> Problem:
    """A cell's text is not in the workbook's list of texts."""
    return error(
        "file.text_missing",
        f"Nội dung chữ của ô {cell} không còn trong tệp nên tệp bị hỏng. "
        "Hãy xin đơn vị gửi lại, hoặc mở bằng Excel để sửa rồi lưu lại.",
    ).at("", cell)


def sheet_missing(name: str) -> Problem:
    """A sheet that the workbook names is not in the file."""
    return error(
        "file.sheet_missing",
        f"Trang “{name}” không còn trong tệp nên tệp bị hỏng. Hãy xin đơn vị gửi lại.",
    ).at(name)


def long_text(cell: str) -> Problem:
    """A cell holds more text than Excel lets one hold."""
    return error(
        "file.long_text",
        f"Ô {cell} chứa đoạn chữ dài quá mức Excel cho phép (32.767 ký tự). "
        "Hãy rút ngắn ô đó rồi nhập lại.",
    ).at("", cell)


def macros() -> Problem:
    """The workbook has programs in it."""
    return warning(
        "file.macros",
        "Tệp có chứa macro. Chương trình không chạy macro, chỉ đọc giá trị đang lưu trong các ô; "
        "hãy kiểm tra các giá trị này đã đúng.",
    )


def links() -> Problem:
    """Cells take their values from other files or programs."""
    return warning(
        "file.links",
        "Tệp có liên kết tới tệp hoặc chương trình khác. Chương trình không mở các liên kết đó, "
        "chỉ đọc giá trị đã lưu; hãy kiểm tra các giá trị này còn đúng.",
    )


def xlsb_formulas() -> Problem:
    """A binary workbook does not tell which of its formulas were never computed."""
    return warning(
        "file.xlsb_formulas",
        "Tệp .xlsb có ô là công thức; chương trình chỉ đọc kết quả đang lưu và không biết được "
        "công thức nào chưa tính. Hãy kiểm tra các ô này, hoặc lưu tệp thành .xlsx rồi nhập lại.",
    )


def text_encoding(name: str) -> Problem:
    """A text file that is not Unicode, and how it was read."""
    return warning(
        "text.encoding",
        f"Tệp chữ không phải Unicode, đã đọc theo bảng mã {name}. "
        "Hãy xem lại chữ có đúng không; nếu sai, hãy lưu lại thành .xlsx hoặc CSV UTF-8.",
    )


def encoding_unknown() -> Problem:
    """A text file in no encoding that is known."""
    return error(
        "text.encoding_unknown",
        "Không nhận ra bảng mã của tệp chữ này. "
        "Hãy mở bằng Excel rồi lưu lại thành tệp .xlsx hoặc “CSV UTF-8”.",
    )


def open_quote(line: int) -> Problem:
    """A quoted field of a text file that does not end where it should."""
    return error(
        "text.quotes",
        f'Dấu ngoặc kép (") ở khoảng dòng {line} không được đóng đúng nên không tách được cột. '
        "Hãy sửa dòng đó, hoặc lưu lại tệp thành .xlsx rồi nhập lại.",
    )


def read_as_web_page() -> Problem:
    """A table of a web page that has a spreadsheet's ending."""
    return warning(
        "file.web_table",
        "Tệp mang đuôi bảng tính nhưng bên trong là trang web (HTML); đã đọc bảng trong trang. "
        "Hãy xem lại các dòng, hoặc lưu lại thành tệp .xlsx.",
    )
