"""The first page's figures as cards to press, each leading to the page behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format
from desktop_app.views.language import said
from desktop_app.views.pages.overview.parts import FigureCard

if TYPE_CHECKING:
    from desktop_app.domain.overview import YearOverview

# Cards in a row, by how many columns the page has.
IN_A_ROW = {1: 2, 2: 4, 3: 8}


class Figures(QWidget):
    """Eight figures of the year.

    Signals:
        opened: a card was pressed; its page.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._cards = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for key, (title, page) in _titles().items():
            made = FigureCard(f"overview.{key}", title)
            made.clicked.connect(lambda _checked, page=page: self.opened.emit(page))
            self._cards[key] = made

    def arrange(self, columns: int) -> None:
        """Stand in rows that suit a page of so many columns."""
        for at, shown in enumerate(self._cards.values()):
            self._grid.addWidget(shown, *divmod(at, IN_A_ROW[columns]))

    def show_year(self, year: YearOverview) -> None:
        """Show another year's figures."""
        for key, text in _figures(year).items():
            self._cards[key].show_figure(text)
        if year.by_fund:
            self._show_first_fund(year)
        for key in ("amount", "in_kind"):
            self._cards[key].setToolTip(_funds_told(year))

    def _show_first_fund(self, year: YearOverview) -> None:
        """Its figures, and that there are others, which the tooltip and the fund's page tell."""
        titles = {
            "amount": _tr("Tiền, 1 trong {count} quỹ (đồng)"),
            "in_kind": _tr("Hiện vật, 1 trong {count} quỹ (đồng)"),
        }
        figures = _figures(year)
        for key, title in titles.items():
            self._cards[key].show_figure(figures[key], title.format(count=len(year.by_fund)))


def _titles() -> dict[str, tuple[str, str]]:
    return {
        "units": (_tr("Đơn vị"), "units"),
        "people": (_tr("Cán bộ trong danh sách"), "units"),
        "campaigns": (_tr("Phong trào"), "campaigns"),
        "scored": (_tr("Đơn vị đã chấm điểm năm"), "scoring"),
        "amount": (_tr("Tiền ủng hộ (đồng)"), "fund"),
        "in_kind": (_tr("Hiện vật quy ra tiền (đồng)"), "fund"),
        "labour": (_tr("Ngày công"), "fund"),
        "activities": (_tr("Hoạt động đã báo cáo"), "returns"),
    }


def _figures(year: YearOverview) -> dict[str, str]:
    """The figures as they are read, by their card."""
    numbers = {
        "units": year.units,
        "people": year.people,
        "campaigns": len(year.campaigns),
        "amount": year.amount,
        "in_kind": year.in_kind_value,
        "activities": year.activities,
    }
    words = {key: format_cell(number, Format.NUMBER) for key, number in numbers.items()}
    labour = format_cell(year.labour_days, Format.DAYS)
    return {**words, "labour": labour, "scored": f"{year.scored}/{year.units}"}


def _funds_told(year: YearOverview) -> str:
    """What each fund got, where there are several: they are never added up."""
    words = _tr("{fund}: tiền {money} đồng, hiện vật {goods} đồng")
    return "\n".join(
        words.format(
            fund=said(name),
            money=format_cell(money, Format.NUMBER),
            goods=format_cell(goods, Format.NUMBER),
        )
        for name, money, goods in year.by_fund
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("overview_figures", text)
