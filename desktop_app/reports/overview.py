"""The first page's lists as tables: what is to be done, how funds and the ranking stand."""

from collections.abc import Sequence

from desktop_app.domain.agenda import AGENDA_KINDS, Agenda
from desktop_app.domain.overview import ClusterStanding, FundStanding, RankingSoFar
from desktop_app.domain.points import format_points, share
from desktop_app.domain.ranking_rows import RankedUnit
from desktop_app.reports.formulas import Share
from desktop_app.reports.report import Column, Format, Row, Table

_AGENDA = (
    Column("kind", "Loại việc", width=24),
    Column("title", "Việc cần làm", width=48),
    Column("about", "Thuộc", width=36),
    Column("due", "Thời hạn", Format.DUE, 20),
    Column("left", "Còn lại", width=20),
)
_FUNDS = (
    Column("fund", "Quỹ", width=34),
    Column("goal", "Chỉ tiêu", Format.MONEY, 16),
    Column("pledged", "Đăng ký", Format.MONEY, 16),
    Column("collected", "Đã thu", Format.MONEY, 16),
    Column("toward", "Thu ở nơi có chỉ tiêu", Format.MONEY, 16),
    Column("share", "Đạt", Format.PERCENT, 9, formula=Share("toward", "goal"), bar=True),
    Column("handed_over", "Đã nộp về quỹ", Format.MONEY, 16),
    Column("on_hand", "Còn ở đơn vị", Format.MONEY, 16),
)
_CLUSTERS = (
    Column("cluster", "Cụm thi đua", width=28),
    Column("size", "Số đơn vị", Format.NUMBER, 9),
    Column("top", "Dẫn đầu", width=40),
    Column("bottom", "Cuối cụm", width=40),
    Column("unranked", "Chưa xếp", Format.NUMBER, 9),
)


def agenda_table(agenda: Agenda) -> Table:
    """What is to be done, the most urgent first."""
    rows = tuple(
        Row(
            (AGENDA_KINDS[one.kind], one.title, one.about, one.due, agenda.time_left(one)),
            ident=f"{one.kind}:{one.ident}",
        )
        for one in agenda.items
    )
    return Table("Việc cần làm", _AGENDA, rows, empty_text="Không có việc nào đang chờ.")


def funds_table(funds: Sequence[FundStanding]) -> Table:
    """How each fund stands; two funds are never added up."""
    rows = tuple(Row(_fund(one), ident=f"fund:{one.code}") for one in funds)
    return Table("Quỹ và vận động", _FUNDS, rows, "Đơn vị tính: đồng")


def _fund(one: FundStanding) -> tuple[str | int | None, ...]:
    toward = one.toward_goal if one.goal else None
    reached = share(one.toward_goal, one.goal) if one.goal else None
    known = one.has_drives
    return (
        one.name,
        one.goal,
        one.pledged if known else None,
        one.collected,
        toward,
        reached,
        one.handed_over if known else None,
        one.on_hand if known else None,
    )


def clusters_table(ranking: RankingSoFar) -> Table:
    """The ends of each cluster's ranking."""
    rows = tuple(Row(_cluster(one), ident=f"cluster:{one.code}") for one in ranking.clusters)
    return Table("Xếp hạng đến nay", _CLUSTERS, rows)


def _cluster(one: ClusterStanding) -> tuple[str | int, ...]:
    return (one.name, one.size, placed_text(one.top), placed_text(one.bottom), one.unranked)


def placed_text(one: RankedUnit | None) -> str:
    """A unit with its place and points: “1. Văn phòng Sở (97,50)”; "" for nobody."""
    if one is None:
        return ""
    points = "" if one.points is None else f" ({format_points(one.points)})"
    return f"{one.rank}{'=' if one.tied else ''}. {one.name}{points}"
