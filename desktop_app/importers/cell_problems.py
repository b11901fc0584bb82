"""What can be wrong with a table, a row or a cell: one sentence each, saying what to do."""

from desktop_app.domain.problems import Problem, error, warning


def no_table() -> Problem:
    """A sheet with text but no header that is known."""
    return error(
        "sheet.no_table",
        "Không nhận ra bảng số liệu nào trên trang này. "
        "Hãy kiểm tra dòng tiêu đề cột (ví dụ: STT, Họ và tên, Số tiền) rồi nhập lại.",
    )


def sheet_left_out(missing: str = "") -> Problem:
    """A sheet without a table beside one that has one; `missing`: the columns that it lacks."""
    lack = f" (thiếu cột {missing})" if missing else ""
    return warning(
        "sheet.left_out",
        f"Trang này không có bảng số liệu nhận ra được{lack} nên không được đọc. "
        "Nếu trang có số liệu cần nhập, hãy kiểm tra dòng tiêu đề cột.",
    )


def sheet_hidden() -> Problem:
    """A hidden sheet that was read."""
    return warning(
        "sheet.hidden",
        "Trang đang bị ẩn nhưng có bảng số liệu và vẫn được đọc. "
        "Hãy xem lại có đúng là cần nhập trang này không.",
    )


def no_rows() -> Problem:
    """A header with nothing below."""
    return error(
        "sheet.no_rows",
        "Bảng chỉ có dòng tiêu đề, chưa có dòng số liệu nào. Hãy xin đơn vị gửi lại bảng đã điền.",
    )


def column_missing(names: str) -> Problem:
    """A kind that the user named lacks a column that it cannot do without."""
    return error(
        "column.missing",
        f"Không tìm thấy cột {names}. Hãy chọn cột đó trong bảng xem trước, sửa lại tên cột "
        "trong bảng, hoặc chọn đúng loại bảng.",
    )


def column_guessed(letter: str, heading: str, taken_for: str, content: str) -> Problem:
    """A column whose heading is not known was taken for a needed one by what its cells hold."""
    named = f" (“{heading}”)" if heading else ""
    return warning(
        "column.guessed",
        f"Cột {letter}{named} có tên không nhận ra được nhưng hầu hết ô là {content} nên được đọc "
        f"là “{taken_for}”. Nếu không phải, hãy chọn lại cột trong bảng xem trước.",
    )


def amounts_settled(count: int, example: str, amount: str, reason: str) -> Problem:
    """Ambiguous amounts that their column settles."""
    return warning(
        "amount.settled",
        f"Cột này có {count} ô viết như “{example}” mà hiểu được hai cách; “{example}” được đọc là "
        f"{amount} đồng vì {reason}. Hãy xem lại các số tiền này.",
    )


def column_doubtful(used: str, left_out: str) -> Problem:
    """Two columns fit one field equally well."""
    return warning(
        "column.ambiguous",
        f"Hai cột {used} và {left_out} có tên như nhau; chỉ cột {used} được đọc. "
        "Hãy đổi tên cột cho rõ nếu cần đọc cột kia.",
    )


def value_missing(code: str, what: str) -> Problem:
    """A row lacks something it cannot do without; `code` is the subject."""
    return error(f"{code}.missing", f"Dòng này chưa ghi {what}. Hãy bổ sung rồi nhập lại.")


def amount_missing() -> Problem:
    """A giver's row with neither money nor goods nor labour, nor a note that says why."""
    return warning(
        "amount.missing",
        "Dòng này chưa ghi số tiền, hiện vật hay ngày công nào nên được tính là chưa đóng góp. "
        "Nếu có đóng góp, hãy bổ sung rồi nhập lại.",
    )


def ditto() -> Problem:
    """The mark "nt" where a figure or a name must stand."""
    return error(
        "cell.ditto",
        "Ô chỉ ghi “như trên” (nt). Hãy ghi đủ nội dung của ô này, không ghi tắt theo dòng trên.",
    )


def dittos_read(count: int, above: str) -> Problem:
    """The marks "nt" that were read as what stands above them."""
    return warning(
        "cell.ditto_read",
        f"Cột này có {count} ô ghi “như trên” (nt) được đọc theo ô phía trên (“{above}”). "
        "Hãy xem lại có đúng không.",
    )


def is_total() -> Problem:
    """A row without a number that is the sum of the numbered ones."""
    return error(
        "row.like_total",
        "Dòng này không có số thứ tự và bằng đúng tổng các dòng còn lại. "
        "Nếu là dòng cộng, hãy bỏ dòng này khi xem trước; nếu là một khoản riêng, "
        "hãy ghi số thứ tự cho dòng rồi nhập lại.",
    )


def like_total() -> Problem:
    """A row that is the sum of all others, in a table without running numbers."""
    return warning(
        "row.like_total",
        "Dòng này bằng đúng tổng các dòng còn lại. "
        "Nếu là dòng cộng, hãy bỏ dòng này khi xem trước để không tính hai lần.",
    )


def ledger() -> Problem:
    """An account book or a bank's statement in place of a list."""
    return error(
        "sheet.ledger",
        "Trang này là sổ kế toán hoặc sao kê ngân hàng (có cột nợ, có, số dư) nên không được đọc. "
        "Hãy lập danh sách có cột Họ và tên (hoặc Đơn vị) và cột Số tiền rồi nhập lại; nếu đây là "
        "sao kê tài khoản của quỹ, hãy chọn loại bảng “Sao kê ngân hàng”.",
    )


def no_header() -> Problem:
    """A sheet of rows without a header, beside one that was read."""
    return error(
        "sheet.no_header",
        "Trang này có các dòng số liệu nhưng không có dòng tiêu đề cột nên không được đọc. "
        "Hãy chép dòng tiêu đề cột của trang trước lên đầu trang này rồi nhập lại, "
        "hoặc bỏ qua nếu không cần các dòng đó.",
    )


def gift_cancelled(note: str) -> Problem:
    """A gift whose note says that it was cancelled or given back."""
    return warning(
        "row.cancelled",
        f"Ghi chú của dòng này là “{note}” mà số tiền vẫn được tính. "
        "Nếu khoản này đã hủy hoặc trả lại, hãy bỏ dòng này khi xem trước.",
    )


def cell_error() -> Problem:
    """A text cell that shows an error such as #REF!."""
    return error(
        "cell.error", "Ô báo lỗi công thức thay cho nội dung. Hãy sửa công thức hoặc gõ lại ô này."
    )


def not_computed() -> Problem:
    """A formula whose result the file does not hold."""
    return error(
        "cell.not_computed",
        "Ô là công thức chưa được tính kết quả. "
        "Hãy mở tệp bằng Excel, lưu lại rồi nhập lại, hoặc gõ thẳng giá trị vào ô.",
    )


def amount_small() -> Problem:
    """A gift below any note's value: the sheet may count in thousands without saying so."""
    return warning(
        "amount.small",
        "Số tiền dưới 1.000 đồng. Nếu bảng tính bằng nghìn hoặc triệu đồng, "
        "hãy ghi “Đơn vị tính: nghìn đồng” ở đầu bảng rồi nhập lại.",
    )


def forbidden_text() -> Problem:
    """Control or direction-override characters in a text."""
    return error(
        "text.forbidden",
        "Ô có ký tự điều khiển không nhìn thấy được. Hãy gõ lại nội dung ô này.",
    )


def lone_text() -> Problem:
    """A text alone in its row was taken for a group's title."""
    return warning(
        "row.no_values",
        "Dòng chỉ có một ô chữ nên được coi là tiêu đề nhóm, không phải số liệu. "
        "Nếu đây là một dòng số liệu, hãy điền các ô còn lại.",
    )


def rows_after_end() -> Problem:
    """Rows that look like data below the signatures."""
    return warning(
        "sheet.rows_after_end",
        "Dưới phần chữ ký còn dòng giống số liệu chưa được đọc. "
        "Nếu đó là số liệu cần nhập, hãy đưa lên trên phần chữ ký, hoặc thêm dòng tiêu đề cột "
        "nếu là bảng thứ hai, rồi nhập lại.",
    )


def other_table() -> Problem:
    """A header of a table that is not known, on a sheet with one that is."""
    return warning(
        "sheet.other_table",
        "Từ dòng này là một bảng khác không nhận ra được nên không được đọc. "
        "Nếu bảng có số liệu cần nhập, hãy kiểm tra dòng tiêu đề cột.",
    )


def duplicate_row(first_row: int) -> Problem:
    """A row that says all that an earlier one says, its running number too."""
    return error(
        "row.duplicate",
        f"Dòng này trùng hoàn toàn với dòng {first_row}. Hãy xóa một trong hai dòng.",
    )


def alike_row(first_row: int) -> Problem:
    """A row that differs from an earlier one only in its running number."""
    return warning(
        "row.duplicate",
        f"Nội dung dòng này giống hệt dòng {first_row}. "
        "Hãy kiểm tra có phải ghi hai lần không; nếu đúng là hai khoản thì giữ nguyên.",
    )


def duplicate_key(what: str, first_row: int) -> Problem:
    """Something that may stand only once stands twice."""
    return error("row.duplicate", f"{what} đã có ở dòng {first_row}. Hãy giữ lại một dòng đúng.")


def total_mismatch(written: str, summed: str, difference: str) -> Problem:
    """A total row that is not the sum of its rows."""
    return warning(
        "total.mismatch",
        f"Dòng cộng ghi {written} nhưng cộng các dòng được {summed} (chênh {difference}). "
        "Hãy kiểm tra lại; số liệu được lấy theo từng dòng.",
    )


def mark_above_max(points: str, most: str) -> Problem:
    """A mark above its criterion's maximum."""
    return error(
        "mark.above_max",
        f"Điểm {points} cao hơn điểm tối đa {most} của tiêu chí. Hãy kiểm tra và ghi lại.",
    )


def mark_without_max() -> Problem:
    """A mark in words ("Đạt") where no maximum is known."""
    return error(
        "mark.max_unknown",
        "Ô ghi bằng chữ nhưng bảng không có điểm tối đa của tiêu chí. Hãy ghi điểm bằng số.",
    )


def note_without_mark() -> Problem:
    """A criterion's row has a note, and no mark at any stage."""
    return warning(
        "mark.note_alone",
        "Tiêu chí này có ghi chú nhưng chưa có điểm nên ghi chú không được lưu. "
        "Hãy ghi điểm của tiêu chí (0 nếu không có điểm) rồi nhập lại.",
    )


def percent_doubtful(share: str, other: str) -> Problem:
    """A share of one beside a figure in per cent, of a target that is measured in per cent."""
    return warning(
        "number.percent",
        f"Chỉ tiêu tính bằng % mà ô này ghi {share} còn ô kia ghi {other}. "
        "Nếu là phần trăm thì hãy ghi số phần trăm, ví dụ 95 thay cho 0,95.",
    )


def measure_from_above() -> Problem:
    """A table below another one that counts in thousands or millions, without a measure itself."""
    return warning(
        "amount.measure_from_above",
        "Bảng này không ghi đơn vị tính nên được đọc theo đơn vị tính của bảng phía trên. "
        "Nếu không phải, hãy ghi “Đơn vị tính: …” ngay trên bảng này rồi nhập lại.",
    )


def participants_above_headcount(participants: int, headcount: int) -> Problem:
    """More people took part than there are."""
    return warning(
        "participants.above_headcount",
        f"Số người tham gia ({participants}) lớn hơn tổng số người ({headcount}). "
        "Hãy kiểm tra lại hai số này.",
    )
