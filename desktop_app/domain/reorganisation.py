"""Acts of reorganisation as somebody asks for them, and what speaks against one, field by field."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.domain.dates import format_date
from desktop_app.domain.documents import NewDocument
from desktop_app.domain.lineage import WHOLE
from desktop_app.domain.points import format_percent
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.text import match_key


class ActKind(StrEnum):
    """What an act of reorganisation does."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    MOVE = "move"
    DISSOLVE = "dissolve"


ACT_TITLES = {
    ActKind.MERGE: "Sáp nhập",
    ActKind.SPLIT: "Chia tách",
    ActKind.RENAME: "Đổi tên",
    ActKind.MOVE: "Chuyển cơ quan quản lý",
    ActKind.DISSOLVE: "Giải thể",
}


@dataclass(frozen=True, slots=True)
class Decision:
    """From which day (ISO) and by which document: as cited, and its file where that is kept."""

    day: str
    basis: str
    reason: str = ""
    document: NewDocument | None = None


@dataclass(frozen=True, slots=True)
class Successor:
    """Where former units go: a unit that exists (`code`), or a new one (`name`).

    A new one may be given a code, a kind and a parent's code. `share`: hundredths of a percent of
    the former unit's figures, None where they are not allocated. `takes_people`: the former units'
    people serve here from that day on.
    """

    code: str = ""
    name: str = ""
    kind: str = ""
    parent: str = ""
    share: int | None = None
    takes_people: bool = False


@dataclass(frozen=True, slots=True)
class Life:
    """A unit as an act meets it: days are ISO, empty where open; `parent`: a code, may be empty.

    `acts`: the days on which it took part in acts, as a former unit or as a successor.
    """

    id: int
    code: str
    name: str
    parent: str = ""
    valid_from: str = ""
    valid_to: str = ""
    acts: tuple[str, ...] = field(default=())

    def is_valid(self, day: str) -> bool:
        """Whether it is there on a day."""
        return self.valid_from <= day and (not self.valid_to or day <= self.valid_to)


Units = Mapping[str, Life]


class UnfitAct(WrongFields):
    """An act that the units do not allow; each problem's subject is the field that it is about.

    The fields are day, basis, units, name, parent and successors.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        found: dict[str, str] = {}
        for one in problems:
            key = one.code.partition(".")[0]
            found[key] = f"{found[key]} {one.message}" if key in found else one.message
        super().__init__(found)


def check_decision(decision: Decision) -> Iterator[Problem]:
    """A day that is one, and a document that it rests on."""
    try:
        date.fromisoformat(decision.day)
    except ValueError:
        yield error("day.unclear", "Hãy ghi đủ ngày, tháng, năm có hiệu lực.")
    if not decision.basis.strip():
        yield error("basis.missing", "Hãy ghi văn bản làm căn cứ, ví dụ Quyết định số 15/QĐ-UBND.")


def check_ending(units: Units, codes: Sequence[str], day: str) -> Iterator[Problem]:
    """Whether units may end on a day: they are there, and nothing is told of them later."""
    if not codes:
        yield error("units.none", "Hãy chọn ít nhất một đơn vị.")
    for code, times in Counter(codes).items():
        unit = units[code]
        if times > 1:
            yield error("units.twice", f"“{unit.name}” được chọn hai lần.")
        wrong = list(check_there(unit, day))
        yield from wrong or _check_later_acts(unit, day)


def _check_later_acts(unit: Life, day: str) -> Iterator[Problem]:
    later = [one for one in unit.acts if one > day]
    if later:
        told = format_date(min(later))
        sentence = f"“{unit.name}” còn có lần sắp xếp ngày {told}, sau ngày đã ghi."
        yield error("day.later_act", sentence)


def check_there(unit: Life, day: str) -> Iterator[Problem]:
    """Whether a unit may be acted upon on a day."""
    if unit.valid_to:
        ended = format_date(unit.valid_to)
        sentence = f"“{unit.name}” chỉ hoạt động đến hết ngày {ended}, không sắp xếp tiếp được."
        yield error("day.after_end", sentence)
    elif unit.valid_from and day <= unit.valid_from:
        began = format_date(unit.valid_from)
        sentence = f"“{unit.name}” có từ ngày {began}; hãy ghi một ngày sau đó."
        yield error("day.before_start", sentence)


def check_merged_into(units: Units, codes: Sequence[str], into: Successor) -> Iterator[Problem]:
    """A unit is not merged into itself."""
    if into.code and into.code in codes:
        sentence = (
            f"“{units[into.code].name}” không thể sáp nhập vào chính nó; hãy bỏ đơn vị này khỏi "
            "các đơn vị được sáp nhập."
        )
        yield error("successors.itself", sentence)


def check_shares(parts: Sequence[Successor]) -> Iterator[Problem]:
    """Each share is a part of the whole, all together no more than it."""
    told = [one.share for one in parts if one.share is not None]
    if any(not 0 < share <= WHOLE for share in told):
        yield error("successors.share", "Tỷ lệ của mỗi đơn vị phải trên 0 và không quá 100%.")
    elif sum(told) > WHOLE:
        total = format_percent(sum(told))
        sentence = f"Các tỷ lệ cộng lại là {total}, vượt 100%. Hãy sửa lại; có thể để trống."
        yield error("successors.share_total", sentence)
    if sum(one.takes_people for one in parts) > 1:
        sentence = "Chỉ chuyển cán bộ đến một đơn vị; những người khác nhập theo danh sách cán bộ."
        yield error("successors.people", sentence)


def check_successors(
    units: Units, parts: Sequence[Successor], day: str, ending: Sequence[str]
) -> Iterator[Problem]:
    """Those that exist are there on the day; new ones have a name of their own under their parent.

    `ending`: the codes of the units that end: their names are free.
    """
    codes = [one.code for one in parts if one.code in units]
    names = [(match_key(one.name), one.parent) for one in parts if one.code not in units]
    if len(set(codes)) < len(codes) or len(set(names)) < len(names):
        yield error("successors.twice", "Một đơn vị được ghi hai lần trong các đơn vị tiếp nhận.")
    for one in parts:
        if one.code in units and not one.name:
            if not units[one.code].is_valid(day):
                sentence = f"“{units[one.code].name}” không hoạt động vào ngày đã ghi."
                yield error("successors.not_there", sentence)
        elif one.code in units:
            sentence = f"Mã “{one.code}” đã dùng cho “{units[one.code].name}”; hãy ghi mã khác."
            yield error("successors.code", sentence)
        else:
            yield from check_name(units, one.name, one.parent, day, leaving_out=ending)


def check_name(
    units: Units, name: str, parent: str, day: str, leaving_out: Sequence[str] = ()
) -> Iterator[Problem]:
    """A name is not blank and no other valid unit's under the same parent."""
    if not name.strip():
        yield error("name.missing", "Hãy ghi tên đơn vị.")
        return
    wanted = match_key(name)
    for unit in units.values():
        same = match_key(unit.name) == wanted and unit.parent == parent
        if same and unit.code not in leaving_out and unit.is_valid(day):
            sentence = f"Đã có đơn vị “{unit.name}” (mã {unit.code}) cùng cấp; hãy ghi tên khác."
            yield error("name.taken", sentence)


def check_parent(units: Units, code: str, parent: str, day: str) -> Iterator[Problem]:
    """A unit does not come under itself or under one of its own."""
    if not parent:
        return
    if not units[parent].is_valid(day):
        sentence = f"“{units[parent].name}” không hoạt động vào ngày đã ghi."
        yield error("parent.not_there", sentence)
    above = parent
    for _ in units:
        if above == code:
            sentence = f"“{units[parent].name}” là chính đơn vị này hoặc trực thuộc nó."
            yield error("parent.cycle", sentence)
            return
        above = units[above].parent if above in units else ""


def check_below(
    units: Units, codes: Sequence[str], parts: Sequence[Successor], day: str
) -> Iterator[Problem]:
    """What stands under a unit that ends must have somewhere to go: one successor takes it over."""
    for unit in units.values():
        if unit.parent in codes and unit.code not in codes and unit.is_valid(day):
            if len(parts) == 1:
                continue
            sentence = (
                f"“{unit.name}” đang trực thuộc “{units[unit.parent].name}”; hãy chuyển cơ quan "
                "quản lý của đơn vị đó trước."
            )
            yield error("units.has_below", sentence)
