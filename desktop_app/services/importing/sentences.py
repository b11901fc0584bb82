"""What is said of a file that could be read but does not fit the store."""

from collections.abc import Sequence

from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.problems import Problem, error, warning
from desktop_app.services.importing.usual import Slip

UNIT_UNKNOWN = "unit.unknown"


def unit_unknown(text: str) -> Problem:
    """No unit bears that name."""
    if not text:
        return no_unit(text)
    sentence = f"Không có đơn vị “{text}”. Hãy sửa tên hoặc thêm đơn vị vào danh sách đơn vị."
    return error(UNIT_UNKNOWN, sentence, text)


def no_unit(text: str) -> Problem:
    """Neither the title nor the file's name is a unit's; `text` is what was taken for one."""
    if not text:
        sentence = "Không tìm thấy tên đơn vị. Hãy ghi “Đơn vị: …” ở đầu bảng hoặc trong tên tệp."
        return error(UNIT_UNKNOWN, sentence)
    sentence = (
        f"Không có đơn vị “{text}” (ghi ở đầu bảng hoặc tên tệp). Hãy ghi “Đơn vị: …” với đúng tên "
        "đơn vị ở đầu bảng, hoặc thêm đơn vị vào danh sách đơn vị."
    )
    return error(UNIT_UNKNOWN, sentence, text)


def unit_ambiguous(text: str, names: Sequence[str]) -> Problem:
    """Several units could be meant."""
    choices = "; ".join(names)
    sentence = f"“{text}” có thể là nhiều đơn vị: {choices}. Hãy ghi rõ tên hoặc mã đơn vị."
    return error("unit.ambiguous", sentence, text)


def unit_not_listed(name: str, year: int) -> Problem:
    """The unit is known, but not in this year."""
    sentence = f"“{name}” không có trong danh sách đơn vị năm {year}. Hãy nhập danh sách năm {year}"
    return error("unit.not_listed", f"{sentence} có đơn vị này trước.", name)


def units_left_out(names: Sequence[str]) -> Problem:
    """The list that would bring the file's units is itself not taken in."""
    told = ", ".join(names)
    sentence = f"Danh sách có đơn vị {told} không được nhận nên chưa nhập được tệp này."
    return error("unit.list_rejected", f"{sentence} Hãy sửa danh sách rồi nhập lại cả hai.", told)


def unit_code_repeated(code: str) -> Problem:
    """Two lines of a unit list bear one code."""
    sentence = f"Mã đơn vị “{code}” bị lặp lại trong danh sách. Mỗi đơn vị cần một mã riêng."
    return error("unit.code_repeated", sentence, code)


def unit_code_differs(name: str, before: str, code: str) -> Problem:
    """A list gives a known unit another code: taken as it is, the unit would be there twice."""
    sentence = f"Đơn vị “{name}” đã có trong sổ với mã “{before}”, danh sách lại ghi mã “{code}”."
    return error("unit.code_differs", f"{sentence} Hãy ghi mã “{before}”, hoặc sửa tên.", code)


def unit_nameless() -> Problem:
    """A line of a unit list has no name."""
    return error("unit.nameless", "Dòng này thiếu tên đơn vị. Hãy ghi tên đơn vị.")


def person_code_repeated(code: str) -> Problem:
    """Two lines of a staff list bear one code."""
    sentence = f"Mã cán bộ “{code}” bị lặp lại trong danh sách. Mỗi người cần một mã riêng."
    return error("person.code_repeated", sentence, code)


def person_code_taken(code: str) -> Problem:
    """Somebody else, elsewhere, bears that code already."""
    sentence = f"Mã cán bộ “{code}” đang là của người khác. Mỗi người cần một mã riêng trong Sở."
    return error("person.code_taken", f"{sentence} Hãy sửa mã.", code)


def person_nameless() -> Problem:
    """A line of a staff list has no name."""
    return error("person.nameless", "Dòng này thiếu họ và tên. Hãy ghi họ và tên.")


def campaign_unknown(text: str) -> Problem:
    """The file does not say for which campaign it is."""
    return error(
        "campaign.unknown",
        "Không rõ bảng này thuộc phong trào nào. Hãy chọn phong trào khi nhập.",
        text[:80],
    )


def campaign_several() -> Problem:
    """The file's tables speak of different campaigns."""
    return error(
        "campaign.several",
        "Tệp có bảng của nhiều phong trào. Hãy tách mỗi phong trào ra một tệp rồi nhập lại.",
    )


def campaign_differs(text: str, chosen: str) -> Problem:
    """The file's title speaks of another campaign than the chosen one."""
    sentence = f"Tiêu đề bảng nói về phong trào khác với phong trào được chọn ({chosen})."
    return warning("campaign.differs", f"{sentence} Hãy kiểm tra lại.", text[:80])


def outside_period(day: str, period: str) -> Problem:
    """A date lies outside the campaign's period."""
    shown = format_date(day)
    sentence = f"Ngày {shown} nằm ngoài kỳ báo cáo ({period}). Hãy kiểm tra lại."
    return warning("date.outside_period", sentence, shown)


def target_unknown() -> Problem:
    """A line of targets names none."""
    return error("target.nameless", "Dòng này thiếu tên hoặc mã chỉ tiêu. Hãy ghi chỉ tiêu.")


def criterion_unknown(text: str) -> Problem:
    """The criteria set has no such criterion."""
    sentence = f"Bộ tiêu chí đang dùng không có tiêu chí “{text}”. Hãy sửa mã tiêu chí."
    return error("criterion.unknown", sentence, text)


def replaced_in_batch(unit: str, first: str) -> Problem:
    """A later file of the same import replaces an earlier one."""
    sentence = f"{unit} đã có tệp “{first}” cho cùng phong trào; tệp này được coi là bản sau."
    return warning("return.several", sentence)


def link_passed_over() -> Problem:
    """A link to a folder, or to nothing."""
    return warning(
        "file.link",
        "Đây là lối tắt tới một thư mục khác, hoặc tới tệp không còn nữa, nên không được đọc. "
        "Nếu cần nhập, hãy chọn thẳng thư mục hoặc tệp đó.",
    )


def column_remembered(letter: str, heading: str, label: str) -> Problem:
    """A column was understood as somebody chose for this layout before; no label: left alone."""
    understood = f"được hiểu là “{label}”" if label else "được để ngoài"
    sentence = f"Cột {letter} “{heading}” {understood} như lần trước."
    return warning(
        "column.remembered", f"{sentence} Nếu không đúng, hãy chọn lại cột.", heading[:80]
    )


def amount_unusual(amount: int, usual: int, slip: Slip) -> Problem:
    """An amount is far from what the unit's people usually give; both in đồng."""
    shown, middle = format_money(amount), format_money(usual)
    told = f"Mỗi người {shown} đồng, trong khi đơn vị thường là {middle} đồng"
    guess = {
        Slip.THREE_ZEROS_MORE: "; có thể thừa ba số 0",
        Slip.THREE_ZEROS_LESS: "; có thể thiếu ba số 0",
    }
    advice = "Hãy kiểm tra lại số tiền; nếu đúng thì giữ nguyên."
    return warning("amount.unusual", f"{told}{guess.get(slip, '')}. {advice}", shown)


def table_scale(slip: Slip, rows: int, given: int) -> Problem:
    """Most amounts of a table are a thousand times what is usual, or a thousandth."""
    if slip is Slip.THREE_ZEROS_LESS:
        guess = "Bảng có thể tính bằng nghìn đồng: hãy ghi “Đơn vị tính: nghìn đồng” ở đầu bảng"
        told = f"{rows}/{given} số tiền nhỏ hơn mức thường của đơn vị khoảng một nghìn lần."
    else:
        guess = "Bảng có thể thừa ba số 0: hãy kiểm tra “Đơn vị tính” ở đầu bảng"
        told = f"{rows}/{given} số tiền lớn hơn mức thường của đơn vị khoảng một nghìn lần."
    return warning("amount.scale", f"{told} {guess} rồi nhập lại.")


def return_unchanged(name: str, rows: int) -> Problem:
    """A new version brings exactly what is in force."""
    sentence = f"Cả {rows} dòng giống hệt bản đang tính từ tệp “{name}”, không có gì thay đổi."
    return warning("return.unchanged", f"{sentence} Hãy xem có phải đơn vị gửi nhầm tệp cũ không.")
