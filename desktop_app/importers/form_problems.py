"""What can be wrong with a return workbook that the program made: one sentence each."""

from desktop_app.domain.problems import Problem, error, warning


def broken_stamp() -> Problem:
    """Somebody changed the hidden stamp, or it does not agree with its checksum."""
    return error("form.stamp_broken", _BROKEN)


def stamp_not_used() -> Problem:
    """The stamp is broken, and somebody said what the sheets are about."""
    sentence = "Mã nhận dạng ẩn của mẫu đã bị sửa nên tệp được đọc như bảng thông thường."
    return warning("form.stamp_broken", f"{sentence} Hãy kiểm tra kỹ đơn vị, phong trào và kỳ.")


_BROKEN = (
    "Mã nhận dạng ẩn của mẫu báo cáo đã bị sửa (sai mã kiểm tra) nên không chắc mẫu này của đơn "
    "vị, phong trào nào. Hãy xin đơn vị điền lại vào mẫu gốc, hoặc chọn đúng loại bảng khi nhập."
)


def not_a_form() -> Problem:
    """A form was asked for, and the file is none."""
    return error(
        "form.not_a_form",
        "Tệp này không phải là mẫu báo cáo do chương trình tạo (không có mã nhận dạng). "
        "Hãy nhập lại mà không chọn loại “mẫu báo cáo”.",
    )


def newer_version(version: int) -> Problem:
    """A later release of the program made the form."""
    return error(
        "form.version_newer",
        f"Mẫu báo cáo thuộc phiên bản mẫu {version}, mới hơn phiên bản mà chương trình này đọc "
        "được. Hãy cập nhật chương trình rồi nhập lại.",
    )


def older_version(version: int, current: int) -> Problem:
    """An earlier release of the program made the form; its own layout tells how to read it."""
    return warning(
        "form.version_older",
        f"Mẫu báo cáo thuộc phiên bản mẫu cũ ({version}; hiện nay là {current}) và được đọc theo "
        "đúng phiên bản đó. Lần sau hãy gửi đơn vị mẫu mới.",
    )


def sheet_missing(name: str) -> Problem:
    """A sheet of the form was deleted or renamed."""
    return error(
        "form.sheet_missing",
        f"Mẫu thiếu trang “{name}” (đã bị xóa hoặc đổi tên). Hãy đặt lại đúng tên trang, hoặc xin "
        "đơn vị gửi lại đủ các trang.",
    )


def sheet_added() -> Problem:
    """A sheet with content that the form did not have."""
    return warning(
        "form.sheet_added",
        "Trang này không có trong mẫu nên không được đọc. Nếu trang có số liệu, hãy chuyển vào các "
        "trang của mẫu, hoặc lưu riêng thành một tệp rồi nhập tệp đó.",
    )


def columns_moved(told: str) -> Problem:
    """All columns are there, not where the form had them."""
    return warning(
        "form.columns_moved",
        f"Các cột của mẫu đã bị dời chỗ ({told}); chương trình đã đọc theo tên cột. "
        "Hãy xem lại các dòng sẽ nhập.",
    )


def columns_renamed(told: str) -> Problem:
    """Headings were written anew, and are understood all the same."""
    return warning(
        "form.columns_renamed",
        f"Tên cột của mẫu đã bị sửa ({told}); chương trình đã nhận lại các cột theo tên mới. "
        "Hãy xem lại các dòng sẽ nhập.",
    )


def columns_lost(told: str) -> Problem:
    """Columns of the form are gone or no longer known."""
    return error(
        "form.columns_missing",
        f"Không tìm thấy cột {told} của mẫu (đã bị xóa hoặc đổi tên). Hãy khôi phục dòng tiêu đề "
        "như mẫu đã phát rồi nhập lại.",
    )


def column_added(letter: str) -> Problem:
    """A column that the form did not have holds something."""
    return warning(
        "form.column_added",
        f"Cột {letter} không có trong mẫu nên không được đọc. Nếu cột có số liệu cần nhập, hãy "
        "chuyển vào các cột của mẫu.",
    )


def blank_form() -> Problem:
    """Nothing was filled in."""
    return error(
        "form.blank",
        "Mẫu báo cáo chưa điền gì. Hãy xin đơn vị gửi lại mẫu đã điền.",
    )
