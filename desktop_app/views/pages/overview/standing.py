"""The first page's cards of how funds and the ranking stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_percent, share
from desktop_app.reports.overview import placed_text
from desktop_app.views.controls import label
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.overview.parts import LinkButton, clear
from desktop_app.views.pages.overview.places import OF_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.overview import ClusterStanding, FundStanding, RankingSoFar

CLUSTERS_SHOWN = 6
WHOLE = 10_000


class StandingCard(QFrame):
    """A titled card with a list of parts, hidden while it has none.

    Signals:
        opened: a part was pressed; the page and the record there.
    """

    opened = Signal(str, str)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        named(self, name, title)
        self.setProperty("role", "card")
        self.told = label("", "hint", f"{name}.told")
        self.items = QVBoxLayout()
        self.items.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addWidget(label(title, "subtitle"))
        column.addWidget(self.told)
        column.addLayout(self.items)
        self.hide()

    def add(self, name: str, title: str, place: tuple[str, str], *below: QWidget) -> None:
        """A part: its title, which opens a place, and what stands below it."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        link = LinkButton(name, title, title)
        link.clicked.connect(lambda: self.opened.emit(*place))
        column.addWidget(link)
        for one in below:
            column.addWidget(one)
        self.items.addWidget(part)


class FundsCard(StandingCard):
    """What each fund collected against its goal, and what is still with the units."""

    def __init__(self) -> None:
        super().__init__("overview.funds", _tr("Quỹ và vận động"))

    def show_funds(self, funds: Sequence[FundStanding]) -> None:
        """Show how other funds stand; two funds are never added up."""
        clear(self.items)
        for one in funds:
            self._add_fund(one, alone=len(funds) == 1)
        self.told.setVisible(len(funds) > 1)
        self.told.setText(_tr("Các quỹ tính riêng, không cộng chung."))
        self.setVisible(bool(funds))

    def _add_fund(self, one: FundStanding, *, alone: bool) -> None:
        name = f"overview.fund.{one.code or 'none'}"
        place = ("fund", "tab:remittances" if one.has_drives else f"fund:{one.code}")
        title = _tr("Tiền ủng hộ trong năm") if alone and not one.code else one.name
        collected = label(_collected(one), name=f"{name}.collected")
        collected.setWordWrap(True)
        below: list[QWidget] = [collected]
        if one.goal:
            below.append(_bar(f"{name}.bar", one.toward_goal, one.goal))
        if one.has_drives:
            below.append(label(_handed_over(one), "hint", f"{name}.handed-over"))
        self.add(name, title, place, *below)


class RankingCard(StandingCard):
    """Who leads each cluster, who comes last, and how many have no place yet."""

    def __init__(self) -> None:
        super().__init__("overview.ranking", _tr("Xếp hạng đến nay"))

    def show_ranking(self, ranking: RankingSoFar | None) -> None:
        """Show how another ranking stands; nothing before scoring."""
        clear(self.items)
        self.setVisible(ranking is not None)
        if ranking is None:
            return
        for one in ranking.clusters[:CLUSTERS_SHOWN]:
            self._add_cluster(one)
        self.told.setText(_state(ranking))

    def _add_cluster(self, one: ClusterStanding) -> None:
        name = f"overview.cluster.{one.code or 'none'}"
        lines = [_tr("Dẫn đầu: {unit}").format(unit=said(placed_text(one.top))) if one.top else ""]
        if one.bottom:
            lines.append(_tr("Cuối cụm: {unit}").format(unit=said(placed_text(one.bottom))))
        if one.unranked:
            words = _tr("Chưa xếp hạng: {unranked}/{size} đơn vị")
            lines.append(words.format(unranked=one.unranked, size=one.size))
        text = "\n".join(filter(None, lines))
        self.add(name, one.name, ("ranking", OF_YEAR), label(text, "hint", f"{name}.told"))


def _collected(one: FundStanding) -> str:
    if not one.goal:
        return _tr("Đã thu {amount} đồng").format(amount=format_money(one.collected))
    words = _tr("Đã thu {toward}/{goal} đồng ({share})")
    if one.toward_goal != one.collected:
        words = _tr(
            "Đã thu {amount} đồng\nTrong đó phần có chỉ tiêu: {toward}/{goal} đồng ({share})"
        )
    return words.format(
        amount=format_money(one.collected),
        toward=format_money(one.toward_goal),
        goal=format_money(one.goal),
        share=format_percent(share(one.toward_goal, one.goal) or 0),
    )


def _handed_over(one: FundStanding) -> str:
    words = _tr("Đăng ký {pledged} · đã nộp về quỹ {handed_over} · còn ở đơn vị {on_hand} đồng")
    return words.format(
        pledged=format_money(one.pledged),
        handed_over=format_money(one.handed_over),
        on_hand=format_money(one.on_hand),
    )


def _bar(name: str, reached: int, goal: int) -> QProgressBar:
    bar = named(QProgressBar(), name, _tr("Đã thu so với chỉ tiêu"))
    bar.setRange(0, WHOLE)
    bar.setValue(max(0, min(share(reached, goal) or 0, WHOLE)))
    bar.setTextVisible(False)
    return bar


def _state(ranking: RankingSoFar) -> str:
    more = len(ranking.clusters) - CLUSTERS_SHOWN
    parts = [
        _tr("Đã công bố ngày {day}.").format(day=format_date(ranking.published_on))
        if ranking.published_on
        else _tr("Chưa công bố, theo điểm đang có."),
        _tr("{count} đơn vị chưa xếp hạng.").format(count=ranking.unranked)
        if ranking.unranked
        else "",
        _tr("Còn {count} cụm khác ở trang Xếp hạng.").format(count=more) if more > 0 else "",
    ]
    return " ".join(filter(None, parts))


def _tr(text: str) -> str:
    return QCoreApplication.translate("overview_standing", text)
