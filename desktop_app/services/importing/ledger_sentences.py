"""What is said of pledges, remittances, bank lines and registrations that do not fit the store."""

from collections.abc import Sequence

from desktop_app.domain.dates import format_date
from desktop_app.domain.intake import Kind
from desktop_app.domain.money import format_money
from desktop_app.domain.problems import Problem, error, warning

PLEDGE_REPEATED = "pledge.repeated"
REMITTANCE_REPEATED = "remittance.repeated"
BANK_REPEATED = "bank.repeated"
REGISTRATION_REPEATED = "registration.repeated"
ABOVE_COLLECTED = "remittance.above_collected"
# The errors of these lists that somebody may let in, saying why.
OVERRIDABLE = frozenset(
    {
        PLEDGE_REPEATED,
        REMITTANCE_REPEATED,
        BANK_REPEATED,
        REGISTRATION_REPEATED,
        ABOVE_COLLECTED,
    }
)
_REPEATED = {
    Kind.PLEDGES: (PLEDGE_REPEATED, "Khoản đăng ký này"),
    Kind.REMITTANCES: (REMITTANCE_REPEATED, "Khoản nộp này"),
    Kind.BANK: (BANK_REPEATED, "Dòng sao kê này"),
    Kind.REGISTRATIONS: (REGISTRATION_REPEATED, "Đăng ký của đơn vị, cá nhân này"),
}
_NAMES_SHOWN = 4


def drive_unknown(names: Sequence[str], campaign: str) -> Problem:
    """No drive, or more than one, can be meant; `names` of those that there are."""
    if not names:
        sentence = (
            "Năm này chưa có đợt vận động nào. Hãy lập đợt vận động ở trang Quỹ rồi nhập lại."
        )
        return error("drive.unknown", sentence)
    if campaign:
        sentence = f"Không rõ bảng này thuộc đợt vận động nào của phong trào {campaign}."
    else:
        sentence = "Không rõ bảng này thuộc đợt vận động nào."
    told = "; ".join(names[:_NAMES_SHOWN])
    advice = "Hãy ghi tên đợt vận động vào tiêu đề bảng, hoặc chọn phong trào của đợt đó khi nhập."
    return error("drive.unknown", f"{sentence} Các đợt đang có: {told}. {advice}", campaign)


def repeated(kind: Kind, where: str) -> Problem:
    """A row that stands elsewhere already; `where` it does."""
    code, what = _REPEATED[kind]
    sentence = f"{what} đã có {where}. Nếu ghi hai lần, hãy bỏ dòng này; nếu là khoản khác, hãy"
    return error(code, f"{sentence} cho qua và ghi rõ lý do.")


def mostly_repeated(kind: Kind, rows: int, total: int, where: str) -> Problem:
    """A table of which most rows stand elsewhere."""
    code, _ = _REPEATED[kind]
    sentence = f"{rows}/{total} dòng của bảng này đã có {where} nên không được tính lần nữa."
    return error(code, f"{sentence} Nếu đúng là các khoản khác nhau, hãy cho qua và ghi rõ lý do.")


def above_collected(amount: int, on_hand: int) -> Problem:
    """A unit hands over more than it collected, as far as the store knows; both in đồng."""
    shown = format_money(amount)
    sentence = (
        f"Khoản nộp {shown} đồng lớn hơn số đơn vị đã thu mà chưa nộp "
        f"({format_money(max(on_hand, 0))} đồng). Hãy nhập báo cáo thu trước, hoặc cho qua và ghi "
        "rõ lý do."
    )
    return error(ABOVE_COLLECTED, sentence, shown)


def outside_drive(day: str, title: str) -> Problem:
    """A day before the drive opens or after it closes."""
    shown = format_date(day)
    sentence = f"Ngày {shown} nằm ngoài thời gian của đợt vận động “{title}”. Hãy kiểm tra lại."
    return warning("date.outside_drive", sentence, shown)


def person_unknown(name: str) -> Problem:
    """A registration of somebody on no staff list: nobody could follow it up."""
    sentence = (
        f"Không rõ “{name}” là đơn vị hay cán bộ nào trong sổ. Hãy chọn đúng người, ghi thêm đơn "
        "vị hoặc mã cán bộ, hoặc bổ sung danh sách cán bộ rồi nhập lại."
    )
    return error("person.unknown", sentence, name)


def bank_account_missing() -> Problem:
    """A statement whose title names no account."""
    return warning(
        "bank.no_account",
        "Không thấy số tài khoản ở đầu sao kê. Nếu quỹ có nhiều tài khoản, hãy ghi "
        "“Số tài khoản: …” ở đầu bảng rồi nhập lại.",
    )
