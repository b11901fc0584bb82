"""The letter to the units that have not answered although the day has passed (đôn đốc)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.dates import format_date
from desktop_app.domain.periods import parse_period
from desktop_app.domain.rows import CampaignReturns, Department, ReturnLine, ReturnStatus, UnitInfo
from desktop_app.reports.official import body_of, letterhead, short_title, signatures
from desktop_app.reports.report import Column, Format, Paragraph, Report, Row, Table

_SIGN = "/……-VP"
_OWED = {
    ReturnStatus.MISSING: "Chưa gửi báo cáo",
    ReturnStatus.CORRECTING: "Chưa gửi lại báo cáo đã được yêu cầu chỉnh sửa",
}
_COLUMNS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("unit", "Đơn vị", width=34),
    Column("campaign", "Báo cáo", width=40),
    Column("due", "Hạn gửi", Format.DATE, 12),
    Column("days", "Số ngày quá hạn", Format.NUMBER, 9),
    Column("state", "Tình trạng", width=26),
)


@dataclass(frozen=True, slots=True)
class Owed:
    """One return that is overdue: whose, for what, since when (ISO), by how many days."""

    unit: UnitInfo
    campaign: str
    title: str
    period: str
    due: str
    days: int
    status: ReturnStatus


def owed(board: Iterable[CampaignReturns], today: date) -> tuple[Owed, ...]:
    """What is overdue on a day, in the board's order of units, then of campaigns."""
    found = [
        Owed(
            line.unit,
            one.campaign.code,
            one.campaign.title,
            one.period,
            line.due,
            (today - date.fromisoformat(line.due)).days,
            line.status,
        )
        for one in board
        for line in one.lines
        if _is_overdue(line, today)
    ]
    order = {unit: place for place, unit in enumerate(dict.fromkeys(each.unit for each in found))}
    return tuple(sorted(found, key=lambda each: order[each.unit]))


def reminder_report(owing: Sequence[Owed], department: Department, answer_by: str = "") -> Report:
    """The letter; `answer_by` (ISO) is the day that it sets, empty leaves it to the pen."""
    units = tuple(dict.fromkeys(each.unit.name for each in owing))
    titles = dict.fromkeys(short_title(each.title) for each in owing)
    told = "; ".join(f"“{title}”" for title in titles)
    year = owing[0].due[:4] if owing else ""
    body = body_of(department)
    day = format_date(answer_by) if answer_by else "…/…/20…"
    return Report(
        kind="reminder",
        title="",
        letterhead=letterhead(department, _SIGN),
        subject=f"V/v đôn đốc gửi báo cáo kết quả phong trào thi đua năm {year}",
        addressees=units,
        blocks=(
            Paragraph(
                f"Thực hiện kế hoạch tổ chức phong trào thi đua {told}, {department.name} đã đề "
                "nghị các phòng, đơn vị gửi báo cáo kết quả thực hiện theo thời hạn quy định. Đến "
                f"nay, các đơn vị có tên dưới đây chưa gửi báo cáo hoặc chưa gửi lại báo cáo đã "
                "được yêu cầu chỉnh sửa:"
            ),
            _table(owing),
            Paragraph(
                f"Để bảo đảm việc tổng hợp, chấm điểm và xếp hạng thi đua đúng thời gian, {body} "
                f"đề nghị thủ trưởng các đơn vị chỉ đạo hoàn thành và gửi báo cáo về Văn phòng "
                f"{body} trước ngày {day}. Sau thời hạn này, đơn vị không gửi báo cáo được tính "
                "là không nộp khi chấm điểm tiêu chí về chế độ báo cáo."
            ),
            Paragraph(f"{department.name} đề nghị các đơn vị quan tâm thực hiện./."),
        ),
        signatures=signatures(department),
        recipients=("Như trên", f"Lãnh đạo {body} (để báo cáo)", "Lưu: VT, VP"),
    )


def _is_overdue(line: ReturnLine, today: date) -> bool:
    return line.status in _OWED and bool(line.due) and today > date.fromisoformat(line.due)


def _table(owing: Sequence[Owed]) -> Table:
    rows = tuple(
        Row(
            (
                number,
                each.unit.name,
                f"{short_title(each.title)} ({parse_period(each.period).title.lower()})",
                each.due,
                each.days,
                _OWED[each.status],
            ),
            ident=f"return:{each.campaign}:{each.unit.code}",
        )
        for number, each in enumerate(owing, 1)
    )
    return Table("Danh sách đơn vị chưa hoàn thành báo cáo", _COLUMNS, rows)
