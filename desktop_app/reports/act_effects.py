"""What an act of reorganisation would do, as a table: each thing before and after."""

from collections.abc import Iterator

from desktop_app.domain.act_effects import ActEffect, Entry, ListEffect, Listing, UnitState
from desktop_app.domain.dates import format_date
from desktop_app.domain.points import format_percent
from desktop_app.reports.lineage import NO_SUCCESSOR, NOT_ALLOCATED
from desktop_app.reports.report import Column, Row, Table

ENTRIES = {
    Entry.RETURN: "Báo cáo đã gửi",
    Entry.CONTRIBUTION: "Khoản trong sổ thu",
    Entry.ACTIVITY: "Hoạt động, mô hình",
    Entry.TARGET: "Chỉ tiêu",
    Entry.MARK: "Điểm đã chấm",
    Entry.SHEET: "Phiếu điểm",
    Entry.REGISTRATION: "Đăng ký thi đua",
    Entry.INSPECTION: "Cuộc kiểm tra",
    Entry.GOAL: "Mức vận động",
    Entry.PLEDGE: "Đăng ký ủng hộ",
    Entry.RECEIPT: "Biên lai",
    Entry.REMITTANCE: "Lần nộp quỹ",
    Entry.OPEN_TASK: "Việc chưa xong",
    Entry.DUE_DAY: "Hạn gửi báo cáo riêng",
}
_UNFINISHED = frozenset({Entry.OPEN_TASK, Entry.DUE_DAY})
_COLUMNS = (
    Column("what", "Nội dung", width=21),
    Column("unit", "Đơn vị", width=34),
    Column("before", "Trước", width=20),
    Column("after", "Sau", width=44),
)
_NOTHING = "-"


def effect_table(effect: ActEffect) -> Table:
    """All that an act would do, under headings; entitled by what it is."""
    rows: list[Row] = []
    for heading, found in (
        ("Đơn vị", _units(effect)),
        ("Danh sách năm: đơn vị được chấm điểm, xếp hạng và phải báo cáo", _lists(effect)),
        ("Cán bộ", _people(effect)),
        ("Số liệu các năm trước được tính cho", _parts(effect)),
        (f"Đã ghi trong năm {effect.year}", _kept(effect)),
    ):
        lines = [Row(cells) for cells in found]
        if lines:
            rows += [Row((heading,), "group"), *lines]
    return Table(effect.summary, _COLUMNS, tuple(rows))


_Cells = tuple[str, str, str, str]


def _units(effect: ActEffect) -> Iterator[_Cells]:
    for one in effect.units:
        now = one.after
        if one.before is None:
            yield "Lập mới", f"{now.name} ({one.code})", _NOTHING, _from(now)
            continue
        was, name = one.before, f"{one.before.name} ({one.code})"
        if one.ends:
            yield "Thôi hoạt động", name, "Đang hoạt động", f"Đến hết ngày {_day(now.valid_to)}"
        if was.name != now.name:
            yield "Tên gọi", name, was.name, now.name
        if was.parent != now.parent:
            yield "Cơ quan quản lý", name, _above(was), _above(now)


def _from(unit: UnitState) -> str:
    under = f", thuộc {unit.parent}" if unit.parent else ""
    return f"Hoạt động từ ngày {_day(unit.valid_from)}{under}"


def _day(iso: str) -> str:
    return format_date(iso)


def _above(unit: UnitState) -> str:
    return unit.parent or "Trực thuộc Sở"


def _lists(effect: ActEffect) -> Iterator[_Cells]:
    for one in effect.lists:
        what = f"Danh sách năm {one.year}"
        yield what, f"{one.name} ({one.code})", _listing(one.before), _listed_after(one)
    listed = {(one.year, one.code) for one in effect.lists}
    for unit in effect.units:
        if unit.ends and (effect.year, unit.code) not in listed:
            still = "Vẫn có tên, xếp hạng theo số liệu đã ghi"
            name = f"{unit.after.name} ({unit.code})"
            yield f"Danh sách năm {effect.year}", name, "Có tên", still


def _listing(line: Listing | None) -> str:
    if line is None:
        return "Không có tên"
    people = "" if line.headcount is None else f", {line.headcount} người"
    return f"{line.cluster or 'Chưa xếp cụm'}{people}"


def _listed_after(one: ListEffect) -> str:
    if one.after is None:
        return "Thôi có tên, không xếp hạng"
    if one.before is None:
        untold = ", chưa rõ số người" if one.after.headcount is None else ""
        return f"{_listing(one.after)}{untold}"
    return _listing(one.after)


def _people(effect: ActEffect) -> Iterator[_Cells]:
    for one in effect.people:
        said = f"{one.people} người"
        if one.to:
            yield "Chuyển cán bộ", one.former, said, f"Chuyển đến {one.to}"
        else:
            yield "Cán bộ để nguyên", one.former, said, "Còn ở đơn vị đã thôi hoạt động"


def _parts(effect: ActEffect) -> Iterator[_Cells]:
    for one in effect.parts:
        share = NOT_ALLOCATED if one.share is None else f"{format_percent(one.share)}"
        to = f"{one.to_name}: {share}" if one.to_name else NO_SUCCESSOR
        yield "Số liệu các năm trước", one.former_name, _NOTHING, to


def _kept(effect: ActEffect) -> Iterator[_Cells]:
    for one in effect.kept:
        name = f"{one.name} ({one.code})"
        after = (
            "Còn giao cho đơn vị cũ; hãy giao lại"
            if one.entry in _UNFINISHED
            else "Vẫn ghi cho đơn vị cũ"
        )
        yield ENTRIES[one.entry], name, str(one.count), after
