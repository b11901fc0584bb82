"""What the office has to do next in a year, gathered in a few questions to the store."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection, select

from desktop_app.domain.agenda import AgendaItem, AgendaKind
from desktop_app.domain.awards.rounds import RoundState
from desktop_app.domain.money import format_money
from desktop_app.domain.overview import FundStanding
from desktop_app.domain.periods import parse_period
from desktop_app.domain.ranking_rules import RankingChoice
from desktop_app.domain.rows import CampaignReturns, ReturnStatus
from desktop_app.domain.tasks import OwnerRole, TaskInfo
from desktop_app.models.awards import AwardRound
from desktop_app.models.campaigns import Campaign
from desktop_app.models.following import Inspection, InspectionFinding
from desktop_app.reports.official import short_title
from desktop_app.reports.tasks import owners_text
from desktop_app.services import ranking_records
from desktop_app.services.awards.round_rows import rounds
from desktop_app.services.completeness import still_asks
from desktop_app.services.fund.drives import drives_of
from desktop_app.services.fund.receipt_lookups import unreceipted
from desktop_app.services.unit_names import names_in

# Units that are named; of more only the number is said.
NAMED = 2


def of_tasks(tasks: Sequence[TaskInfo]) -> Iterator[AgendaItem]:
    """Duties, milestones and tasks that come up."""
    for one in tasks:
        about = " · ".join(filter(None, (one.campaign, owners_text(one, OwnerRole.LEADS))))
        ident = f"{one.campaign}:{one.id}"
        yield AgendaItem(AgendaKind.TASK, one.title, about, one.due, ident)


def of_returns(boards: Sequence[CampaignReturns]) -> Iterator[AgendaItem]:
    """Returns that are due and have not all come, or are being corrected."""
    for board in boards:
        missing = [one for one in board.lines if one.status is ReturnStatus.MISSING and one.due]
        wrong = sum(one.status is ReturnStatus.CORRECTING for one in board.lines)
        if not still_asks(board.campaign) or not (missing or wrong):
            continue
        due = min((one.due for one in missing), default=board.due)
        yield AgendaItem(
            AgendaKind.RETURNS,
            _returns_title(len(missing), wrong),
            _returns_about(board, [one.unit.name for one in missing]),
            due,
            f"{board.campaign.code}:{board.period}:{_wanted(len(missing)).value}",
        )


def _wanted(missing: int) -> ReturnStatus:
    """Whom the page is to show: those who sent nothing, else those who are to mend something."""
    return ReturnStatus.MISSING if missing else ReturnStatus.CORRECTING


def _returns_title(missing: int, wrong: int) -> str:
    parts = []
    if missing:
        parts.append(f"{missing} đơn vị chưa nộp báo cáo")
    if wrong:
        parts.append(f"{wrong} báo cáo đang chỉnh sửa")
    return ", ".join(parts)


def _returns_about(board: CampaignReturns, units: Sequence[str]) -> str:
    period = "" if board.period == str(board.campaign.year) else parse_period(board.period).title
    named = ", ".join(units) if len(units) <= NAMED else ""
    return " · ".join(filter(None, (short_title(board.campaign.title), period, named)))


def of_findings(connection: Connection, year: int) -> Iterator[AgendaItem]:
    """What inspections found and nobody has mended."""
    query = (
        select(InspectionFinding, Inspection.unit_id, Campaign.code)
        .join(Inspection, Inspection.id == InspectionFinding.inspection_id)
        .join(Campaign, Campaign.id == Inspection.campaign_id)
        .where(
            Campaign.year == year,
            Inspection.withdrawn.is_(False),
            InspectionFinding.settled_on == "",
        )
        .order_by(InspectionFinding.id)
    )
    rows = connection.execute(query).all()
    names = names_in(connection, year) if rows else {}
    for row in rows:
        about = " · ".join((row.code, names.get(row.unit_id, "")))
        ident = f"{row.code}:{row.inspection_id}"
        yield AgendaItem(AgendaKind.FINDING, row.text, about, row.due_on, ident)


def of_money(
    connection: Connection, year: int, funds: Sequence[FundStanding], today: date
) -> Iterator[AgendaItem]:
    """Drives that close, receipts to be given, money that is still with the units."""
    for drive in drives_of(connection, year):
        if drive.closes_on >= today.isoformat():
            title = "Kết thúc đợt vận động"
            yield AgendaItem(AgendaKind.DRIVE, title, drive.title, drive.closes_on, drive.code)
    if not any(one.has_drives for one in funds):
        return
    count, amount = unreceipted(connection, year)
    if count:
        title = f"{format_money(count)} khoản tiền chưa có biên lai"
        about = f"{format_money(amount)} đồng"
        yield AgendaItem(AgendaKind.RECEIPTS, title, about)
    for one in funds:
        if one.has_drives and one.on_hand > 0:
            title = f"Còn {format_money(one.on_hand)} đồng chưa nộp về quỹ"
            yield AgendaItem(AgendaKind.ON_HAND, title, one.name, ident=one.code)


def of_rounds(connection: Connection, year: int) -> Iterator[AgendaItem]:
    """Rounds of commendation that are not closed."""
    not_closed = (AwardRound.year == year, AwardRound.state != RoundState.CLOSED.value)
    for one in rounds(connection, *not_closed):
        about = f"{one.standing} đề nghị"
        if one.tied:
            about += f", {one.tied} trường hợp bằng nhau chờ người quyết"
        yield AgendaItem(AgendaKind.ROUND, one.name, about, ident=str(one.id))


def of_ranking(
    connection: Connection, year: int, units: int, scored: int, *, year_over: bool
) -> Iterator[AgendaItem]:
    """Scoring what was not scored, publishing what was, closing the year when it is over."""
    if 0 < scored < units:
        title = f"{units - scored} đơn vị chưa được chấm điểm năm"
        yield AgendaItem(AgendaKind.SCORE, title)
    published = ranking_records.newest(connection, year, "", RankingChoice()) is not None
    if scored and not published:
        yield AgendaItem(AgendaKind.PUBLISH, f"Công bố xếp hạng năm {year}")
    if published and year_over:
        yield AgendaItem(AgendaKind.CLOSE, f"Khóa sổ năm {year}", "Sao lưu trước khi khóa")
