"""What stands on a certificate, in the words of a decision and of the department's letterhead."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.amounts import amount_in_words
from desktop_app.domain.awards.given import AwardLine
from desktop_app.domain.awards.titles import Level, TitleKind
from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.fund_rows import DonorKind
from desktop_app.domain.money import format_money
from desktop_app.domain.rows import Department
from desktop_app.domain.text import clean, fold

COMMENDATION, PROVINCIAL, TITLE, THANKS = "giay-khen", "bang-khen", "chung-nhan", "thu-cam-on"
HEAD = "Giám đốc"
_DEPUTY = "phó "
_SUBJECT_NOTE = re.compile(r"\s*\((?:cá nhân|tập thể|hộ gia đình)\)$", re.IGNORECASE)
_MERIT = re.compile(r"(?:có|đạt|lập)(?: nhiều)? thành tích.*", re.IGNORECASE)
_STARTS = (
    ("da ", ""),
    ("thanh tich ", "Đã có "),
    ("xuat sac ", "Đã có thành tích "),
    ("tieu bieu ", "Đã có thành tích "),
    *(
        (f"{verb} ", "Đã ")
        for verb in (
            "co",
            "dat",
            "lap",
            "dong gop",
            "hoan thanh",
            "tham gia",
            "thuc hien",
            "to chuc",
            "trien khai",
            "ung ho",
            "van dong",
        )
    ),
)
_BODIES = ("Ủy ban nhân dân", "Chính phủ", "Hội đồng")
_SHORT = re.compile(r"\bUBND\b")
_SALUTATIONS = {"nam": "Ông", "nu": "Bà"}
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
# Months and days below these are written with a zero. Source: NĐ 30/2020, Phụ lục I.
_TEN, _MARCH = 10, 3


@dataclass(frozen=True, slots=True)
class Recipient:
    """An award with what its certificate needs besides; `level`: who decides on its title.

    `gender`, `job`: of a person, as the list of people says; `occasion`: what it is for where no
    achievement is written; `abstract`: the decision's.
    """

    award: AwardLine
    kind: TitleKind
    level: Level
    gender: str = ""
    job: str = ""
    occasion: str = ""
    abstract: str = ""

    @property
    def layout(self) -> str:
        """The code of the layout that it is printed with."""
        if self.kind is TitleKind.EMULATION_TITLE:
            return TITLE
        return COMMENDATION if self.level is Level.DEPARTMENT else PROVINCIAL


@dataclass(frozen=True, slots=True)
class Gift:
    """What a donor gave in a year, in whole đồng; `funds`: to which, by name, in one order.

    `direct`: some of it went to people themselves.
    """

    donor: int
    name: str
    kind: DonorKind
    amount: int
    in_kind_value: int
    funds: tuple[str, ...] = ()
    direct: bool = False


def award_values(one: Recipient, department: Department) -> Mapping[str, str]:
    """The fields of a certificate."""
    line = one.award
    own = one.level is Level.DEPARTMENT
    return {
        **letterhead(department),
        **(_signature(department) if own else _foreign_signature(line.authority)),
        "xung_ho": salutation(one.gender) if line.subject is Subject.INDIVIDUAL else "",
        "ten": line.name,
        "chuc_danh": _position(one),
        "thanh_tich": achievement(line.achievement, one.abstract, one.occasion),
        "danh_hieu": _SUBJECT_NOTE.sub("", line.title_name),
        "nam": str(line.year),
        "so_quyet_dinh": line.number,
        "ngay_quyet_dinh": format_date(line.decided_on),
        "ngay_ky": signing_day(line.decided_on),
        "tham_quyen": authority(line.authority, department, own=own),
    }


def thanks_values(gift: Gift, department: Department, year: int, day: str) -> Mapping[str, str]:
    """The fields of a letter of thanks, dated on an ISO day."""
    return {
        **letterhead(department),
        **_signature(department),
        "ten": gift.name,
        "nam": str(year),
        "ngay_ky": signing_day(day),
        "ung_ho": _given_to(gift),
        "so_tien": _given(gift),
        "bang_chu": _in_words(gift),
        "tham_quyen": authority("", department, own=True),
    }


def letterhead(department: Department) -> dict[str, str]:
    """The fields of who gives the paper, and where."""
    return {
        "co_quan": department.name,
        "co_quan_cap_tren": department.parent_agency,
        "dia_danh": department.place,
    }


def salutation(gender: str) -> str:
    """“Ông” or “Bà”; nothing where the list of people does not say."""
    return _SALUTATIONS.get(fold(gender), "")


def achievement(text: str, abstract: str, occasion: str) -> str:
    """“Đã có thành tích …”: what is written of it, else as the decision says, else for what."""
    said = clean(text).rstrip(" .;")
    if said:
        return _begun(said)
    found = _MERIT.search(clean(abstract))
    if found:
        return f"Đã {_lowered(found[0])}".rstrip(" .;")
    return f"Đã có thành tích xuất sắc trong {occasion}"


def authority(named: str, department: Department, *, own: bool) -> str:
    """Who awards, in full: “Giám đốc Sở …”, “Chủ tịch Ủy ban nhân dân tỉnh …”."""
    full = _SHORT.sub(_BODIES[0], clean(named))
    if own:
        is_short = not full or fold(full) in {"giam doc", "giam doc so"}
        return f"{HEAD} {department.name}" if is_short else full
    parent = clean(department.parent_agency)
    position = _head_of(full)
    if parent and fold(full) in {
        fold(f"{position} {_BODIES[0]} {kind}") for kind in ("tỉnh", "thành phố")
    }:
        return f"{position} {parent}"
    return full


def signing_day(iso: str) -> str:
    """“ngày 05 tháng 01 năm 2025”; a day that is not wholly known is left for the pen."""
    found = _DAY.fullmatch(iso)
    if found is None:
        return "ngày …… tháng …… năm ………"
    year, month, day = map(int, found.groups())
    written = (f"{day:02}" if day < _TEN else day, f"{month:02}" if month < _MARCH else month)
    return f"ngày {written[0]} tháng {written[1]} năm {year}"


def _begun(said: str) -> str:
    """A sentence that begins with “Đã …”."""
    folded = fold(said)
    start = next((one for begins, one in _STARTS if folded.startswith(begins)), None)
    if start is None:
        return f"Đã có thành tích: {said}"
    sentence = f"{start}{_lowered(said)}"
    return sentence[0].upper() + sentence[1:]


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]


def _signature(department: Department) -> dict[str, str]:
    """A deputy signs for the head. Source: NĐ 30/2020, Phụ lục I."""
    position = department.signatory_position or HEAD
    if not position.casefold().startswith(_DEPUTY):
        return {"chuc_vu_ky": position, "nguoi_ky": department.signatory}
    head = position[len(_DEPUTY) :]
    return {
        "chuc_vu_ky": f"KT. {head[0].upper()}{head[1:]}",
        "chuc_vu_ky_2": position,
        "nguoi_ky": department.signatory,
    }


def _foreign_signature(named: str) -> dict[str, str]:
    """Somebody else signs, whose name the department does not keep."""
    return {"chuc_vu_ky": _head_of(_SHORT.sub(_BODIES[0], clean(named)))}


def _head_of(named: str) -> str:
    for body in _BODIES:
        before, found, _ = named.partition(body)
        if found and before.strip():
            return before.strip()
    return named


def _position(one: Recipient) -> str:
    if one.award.subject is not Subject.INDIVIDUAL:
        return ""
    return ", ".join(part for part in (clean(one.job), clean(one.award.unit)) if part)


def _given_to(gift: Gift) -> str:
    parts = [*gift.funds, *(["trực tiếp cho người có hoàn cảnh khó khăn"] if gift.direct else [])]
    return " và ".join(parts)


def _given(gift: Gift) -> str:
    money = f"{format_money(gift.amount)} đồng" if gift.amount else ""
    goods = f"hiện vật trị giá {format_money(gift.in_kind_value)} đồng"
    return " và ".join(part for part in (money, goods if gift.in_kind_value else "") if part)


def _in_words(gift: Gift) -> str:
    """Of money alone: a value of goods beside it is a figure."""
    if not gift.amount or gift.in_kind_value:
        return ""
    return _lowered(amount_in_words(gift.amount))
