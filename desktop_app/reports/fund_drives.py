"""Funds, drives with their goals, and how each unit stands in a drive, as tables."""

from collections.abc import Sequence

from desktop_app.domain.amounts import amount_in_words
from desktop_app.domain.dates import format_date
from desktop_app.domain.fund_rows import Basis, DriveInfo, FundInfo, Standing, UnitGoal
from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_days, format_percent, share
from desktop_app.domain.rows import UnitInfo
from desktop_app.reports.clusters import Cells, cluster_rows, sum_known
from desktop_app.reports.formulas import Share
from desktop_app.reports.official import short_title
from desktop_app.reports.report import Column, Format, Row, Table

NOTHING_PLEDGED = "Chưa đăng ký"
BASES = {
    Basis.DAY_WAGE: "Một ngày lương",
    Basis.AMOUNT_EACH: "Mức tiền mỗi người",
    Basis.UNIT_TOTAL: "Tổng số của đơn vị",
    Basis.FREE: "Tùy lòng hảo tâm",
}
_NUMBER, _MONEY = Format.NUMBER, Format.MONEY
_STT = Column("number", "STT", _NUMBER, 5)
_UNIT = Column("unit", "Đơn vị", width=34)
_FUND_COLUMNS = (
    Column("code", "Mã quỹ", width=16),
    Column("name", "Tên quỹ", width=36),
    Column("holder", "Nơi giữ quỹ", width=34),
)
_DRIVE_COLUMNS = (
    Column("code", "Mã đợt", width=12),
    Column("title", "Đợt vận động", width=34),
    Column("fund", "Quỹ", width=26),
    Column("basis", "Cách vận động", width=26),
    Column("opens_on", "Từ ngày", Format.DATE, 11),
    Column("closes_on", "Đến ngày", Format.DATE, 11),
    Column("campaign", "Phong trào", width=26),
    Column("returns", "Tính báo cáo của đơn vị", width=12),
)
_GOAL_COLUMNS = (
    _STT,
    _UNIT,
    Column("amount", "Mức vận động (đồng)", _MONEY, 16, summed=True),
    Column("source", "Căn cứ", width=22),
    Column("note", "Ghi chú", width=22),
)
_STANDING_COLUMNS = (
    _STT,
    _UNIT,
    Column("goal", "Mức vận động (đồng)", _MONEY, 14, summed=True),
    Column("pledged", "Đã đăng ký (đồng)", _MONEY, 14, summed=True),
    Column("pledged_goods", "Hiện vật đăng ký (đồng)", _MONEY, 13, summed=True),
    Column("collected", "Đã thu (đồng)", _MONEY, 14, summed=True),
    Column("outstanding", "Đăng ký chưa nộp (đồng)", _MONEY, 14, summed=True),
    Column(
        "share",
        "Đã thu so với mức",
        Format.PERCENT,
        10,
        formula=Share("collected", "goal"),
        bar=True,
    ),
    Column("note", "Ghi chú", width=18),
)


def funds_table(funds: Sequence[FundInfo]) -> Table:
    """The funds; rows bear "fund:CODE"."""
    rows = tuple(Row((one.code, one.name, one.holder), ident=f"fund:{one.code}") for one in funds)
    return Table("Các quỹ", _FUND_COLUMNS, rows)


def drives_table(drives: Sequence[DriveInfo]) -> Table:
    """The drives of a year; rows bear "drive:CODE"."""
    rows = tuple(
        Row(
            (
                one.code,
                one.title,
                one.fund_name,
                basis_text(one),
                one.opens_on,
                one.closes_on,
                short_title(one.campaign_title),
                "Có" if one.takes_returns else "",
            ),
            ident=f"drive:{one.code}",
        )
        for one in drives
    )
    return Table("Các đợt vận động", _DRIVE_COLUMNS, rows, empty_text="Chưa có đợt vận động nào.")


def basis_text(drive: DriveInfo) -> str:
    """By what measure: “Một ngày lương (tháng chia 22 ngày)”, “50.000 đồng mỗi người”."""
    if drive.basis is Basis.DAY_WAGE and drive.divisor:
        return f"{BASES[drive.basis]} (tháng chia {format_days(drive.divisor)} ngày)"
    if drive.basis is Basis.AMOUNT_EACH and drive.amount:
        return f"{format_money(drive.amount)} đồng mỗi người"
    return BASES[drive.basis]


def drive_span(drive: DriveInfo) -> str:
    """“từ 17/10/2024 đến 18/11/2024”, as far as it is set."""
    since = f"từ {format_date(drive.opens_on)}" if drive.opens_on else ""
    until = f"đến {format_date(drive.closes_on)}" if drive.closes_on else ""
    return " ".join(filter(None, (since, until)))


def goals_table(title: str, goals: Sequence[UnitGoal]) -> Table:
    """Each unit's goal in a drive, under its cluster; rows bear "unit:CODE"."""
    rows = cluster_rows(
        goals,
        lambda goal: goal.unit,
        _goal_row,
        lambda members: (sum_known(goal.amount for goal in members), "", ""),
    )
    return Table(title, _GOAL_COLUMNS, rows)


def standing_table(title: str, standing: Sequence[Standing]) -> Table:
    """How each unit stands in a drive, with sums of clusters and of all."""
    rows = cluster_rows(standing, _unit, _standing_row, lambda members: (*_sums(members), ""))
    return Table(title, _STANDING_COLUMNS, rows, numbered=True)


def standing_sentences(standing: Sequence[Standing]) -> tuple[str, ...]:
    """What was pledged, collected and is outstanding, in figures and words; who owes a pledge."""
    figures = (
        ("Đã đăng ký", sum(one.pledged for one in standing)),
        ("Đã thu vào quỹ", sum(one.collected for one in standing)),
        ("Đăng ký chưa nộp", sum(one.outstanding for one in standing)),
    )
    silent = sum(1 for one in standing if not one.pledges)
    owing = sum(1 for one in standing if one.outstanding)
    told = tuple(
        f"{name}: {format_money(amount)} đồng (Bằng chữ: {amount_in_words(amount)})."
        for name, amount in figures
    )
    return (*told, f"{owing} đơn vị còn đăng ký chưa nộp; {silent} đơn vị chưa đăng ký.")


def standing_line(standing: Sequence[Standing]) -> str:
    """The same in one line, without the words."""
    if not any(one.pledges for one in standing):
        return "Chưa đơn vị nào đăng ký."
    pledged = format_money(sum(one.pledged for one in standing))
    left = format_money(sum(one.outstanding for one in standing))
    owing = sum(1 for one in standing if one.outstanding)
    silent = sum(1 for one in standing if not one.pledges)
    return (
        f"Đã đăng ký {pledged} đồng; {owing} đơn vị còn {left} đồng đăng ký chưa nộp; "
        f"{silent} đơn vị chưa đăng ký."
    )


def achieved(collected: int, goal: int | None) -> str:
    """“85,00%” of a goal, empty without one."""
    part = share(collected, goal) if goal else None
    return "" if part is None else format_percent(part)


def _unit(one: Standing) -> UnitInfo:
    return one.unit


def _goal_row(number: int, goal: UnitGoal) -> Row:
    source = "" if goal.amount is None else "Cơ quan ghi" if goal.typed else "Chỉ tiêu kế hoạch"
    cells = (number, goal.unit.name, goal.amount, source, goal.note)
    return Row(cells, ident=f"unit:{goal.unit.code}")


def _standing_row(number: int, one: Standing) -> Row:
    note = "" if one.pledges else NOTHING_PLEDGED
    return Row((number, one.unit.name, *_sums([one]), note), ident=f"unit:{one.unit.code}")


def _sums(members: Sequence[Standing]) -> Cells:
    goal = sum_known(one.goal for one in members)
    aimed = sum(one.collected for one in members if one.goal)
    return (
        goal,
        sum(one.pledged for one in members),
        sum(one.pledged_goods for one in members) or None,
        sum(one.collected for one in members),
        sum(one.outstanding for one in members),
        share(aimed, goal) if goal else None,
    )
