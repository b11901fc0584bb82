"""What is said of a file that could be read but does not fit the store."""

from collections.abc import Sequence

from desktop_app.domain.campaign_edits import STATE_TITLES
from desktop_app.domain.campaigns import CampaignState
from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.problems import Problem, error, warning
from desktop_app.services.importing.usual import Slip

UNIT_UNKNOWN = "unit.unknown"
SAME_ROWS = "file.same_rows"
TOO_LARGE = "amount.too_large"
_NAMES_SHOWN = 3
_CHOOSE_UNIT = (
    "Nếu phải, hãy chọn đơn vị đó; nếu không, hãy sửa tên hoặc thêm đơn vị vào danh sách đơn vị."
)


def unit_unknown(text: str, likely: str = "") -> Problem:
    """No unit bears that name; `likely` is the name of the one that it is most like."""
    if not text:
        return no_unit(text)
    if likely:
        sentence = f"Không có đơn vị “{text}”. Có phải “{likely}” không? {_CHOOSE_UNIT}"
        return error(UNIT_UNKNOWN, sentence, text)
    sentence = f"Không có đơn vị “{text}”. Hãy sửa tên hoặc thêm đơn vị vào danh sách đơn vị."
    return error(UNIT_UNKNOWN, sentence, text)


def parent_unknown(text: str) -> Problem:
    """A unit list names a parent that is neither in it nor known."""
    sentence = f"Không có đơn vị cấp trên “{text}” trong danh sách này hay trong sổ."
    return error("unit.parent_unknown", f"{sentence} Hãy sửa tên hoặc ghi mã đơn vị đó.", text)


def unit_of_another_time(name: str, code: str, year: int) -> Problem:
    """A unit list of a year has a unit that ended before it or began after it."""
    sentence = (
        f"Đơn vị “{name}” (mã {code}) không còn, hoặc chưa có, ở cuối năm {year} theo các lần sắp "
        "xếp đã ghi. Hãy bỏ dòng này, hoặc kiểm tra lại năm và mã đơn vị."
    )
    return error("unit.another_time", sentence, code)


def no_unit(text: str, likely: str = "") -> Problem:
    """Neither the title nor the file's name is a unit's; `text` is what was taken for one."""
    if likely:
        sentence = f"Không có đơn vị “{text}” (ghi ở đầu bảng hoặc tên tệp)."
        question = f"Có phải “{likely}” không? {_CHOOSE_UNIT}"
        return error(UNIT_UNKNOWN, f"{sentence} {question}", text)
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


def campaign_not_running(code: str, state: CampaignState) -> Problem:
    """Returns come for a campaign that does not run."""
    sentence = (
        f"Phong trào {code} {STATE_TITLES[state]}; số liệu vẫn ghi vào phong trào này. Nếu không "
        "đúng, hãy chọn phong trào khác."
    )
    return warning("campaign.not_running", sentence, code)


def outside_period(day: str, period: str) -> Problem:
    """A date lies outside the campaign's period."""
    shown = format_date(day)
    sentence = f"Ngày {shown} nằm ngoài kỳ báo cáo ({period}). Hãy kiểm tra lại."
    return warning("date.outside_period", sentence, shown)


def outside_campaign(day: str, first: str, last: str) -> Problem:
    """A date lies in the period reported on, but before or after the campaign's own."""
    shown = format_date(day)
    bounds = (("từ", first), ("đến", last))
    span = " ".join(f"{word} {format_date(bound)}" for word, bound in bounds if bound)
    sentence = f"Ngày {shown} nằm ngoài thời gian của phong trào ({span}). Hãy kiểm tra lại."
    return warning("date.outside_campaign", sentence, shown)


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


def replaces_worked_on(count: int) -> Problem:
    """A new version takes lines out of force that the office worked on."""
    sentence = (
        f"Bản đang tính có {count} khoản đã đảo hoặc đã cấp biên lai. Bản này thay toàn bộ: bút "
        "toán đảo không còn tính, biên lai cũ không còn khớp. Nhập xong hãy xem lại sổ thu và "
        "biên lai của đơn vị."
    )
    return warning("return.worked_on", sentence)


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


def too_large(amount: int) -> Problem:
    """More than a person gives; in đồng."""
    shown = format_money(amount)
    sentence = f"Số tiền {shown} đồng quá lớn đối với một người. Hãy kiểm tra các số 0 và"
    advice = "“Đơn vị tính” ở đầu bảng; nếu đúng, hãy cho qua và ghi rõ lý do."
    return error(TOO_LARGE, f"{sentence} {advice}", shown)


def after_receipt(day: str, received: str) -> Problem:
    """A date lies after the day on which the file came."""
    shown = format_date(day)
    sentence = f"Ngày {shown} sau ngày nhận báo cáo ({format_date(received)})."
    return warning("date.future", f"{sentence} Hãy kiểm tra lại ngày, tháng, năm.", shown)


def above_headcount(participants: int, headcount: int) -> Problem:
    """More people took part than the unit has in the store."""
    sentence = (
        f"Số người tham gia ({participants}) lớn hơn số người của đơn vị trong sổ ({headcount}). "
        "Hãy kiểm tra lại; nếu có người ngoài đơn vị tham gia thì giữ nguyên."
    )
    return warning("participants.above_headcount", sentence, str(participants))


def headcount_differs(stated: int, headcount: int, year: int) -> Problem:
    """The sheet says another number of people than the store."""
    sentence = (
        f"Bảng ghi đơn vị có {stated} người, trong sổ năm {year} là {headcount} người. Hãy hỏi lại "
        "đơn vị rồi sửa số ở danh sách đơn vị nếu cần; tỷ lệ tham gia được tính theo số trong sổ."
    )
    return warning("headcount.differs", sentence, str(stated))


def same_rows(name: str) -> Problem:
    """Another file, of other bytes, has brought these very rows."""
    sentence = (
        f"Nội dung giống bản đang tính (tệp “{name}”) nên không nhập lại. Nếu đây là số ủng hộ "
        "thêm, hãy chọn “Bổ sung” cho tệp này."
    )
    return warning(SAME_ROWS, sentence, name)


def namesakes(name: str, told: Sequence[str]) -> Problem:
    """Several of the unit's staff bear a line's name, and nothing beside it tells which one."""
    choices = "; ".join(told)
    sentence = (
        f"Đơn vị có {len(told)} người tên “{name}” ({choices}), chưa rõ dòng này là ai. Số liệu "
        "vẫn được tính; hãy chọn đúng người, hoặc ghi thêm mã cán bộ, chức vụ hay ngày sinh."
    )
    return warning("person.namesakes", sentence, name)


def person_likely(written: str, name: str, code: str) -> Problem:
    """Nobody of the staff is so called, but one person nearly is."""
    sentence = (
        f"Danh sách cán bộ không có “{written}”. Có phải “{name}” (mã {code}) không? Nếu phải, hãy "
        "chọn người này; nếu là người khác thì giữ nguyên."
    )
    return warning("person.likely", sentence, written)


def person_born_differs(written: str, born: str, listed: str) -> Problem:
    """The one person of that name was born on another day than the line says."""
    sentence = (
        f"Dòng này ghi “{written}” sinh {born}, danh sách cán bộ lại ghi: {listed}. Nếu đúng là "
        "người này, hãy chọn người đó; nếu là người khác thì giữ nguyên."
    )
    return warning("person.born_differs", sentence, written)


def person_code_differs(written: str, code: str, name: str) -> Problem:
    """A line's code is one person's, its name another's."""
    sentence = (
        f"Mã cán bộ {code} là của “{name}”, dòng này lại ghi tên “{written}”. Hãy sửa mã hoặc tên; "
        "số liệu vẫn được tính cho đơn vị."
    )
    return warning("person.code_differs", sentence, written)


def people_not_listed(names: Sequence[str]) -> Problem:
    """Some givers are on no staff list, which may well be."""
    shown = ", ".join(names[:_NAMES_SHOWN]) + (", …" if len(names) > _NAMES_SHOWN else "")
    sentence = (
        f"{len(names)} người trong bảng không có trong danh sách cán bộ của đơn vị ({shown}). Nếu "
        "là người ngoài đơn vị thì giữ nguyên; nếu không, hãy cập nhật danh sách cán bộ."
    )
    return warning("person.not_listed", sentence, str(len(names)))
