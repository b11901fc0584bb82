"""An open office: the department and the year above, the sidebar, and the page that is shown."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.changes import Changes
from desktop_app.views.areas import go_round
from desktop_app.views.banner import Banner
from desktop_app.views.context import Context
from desktop_app.views.controls import label
from desktop_app.views.language import said
from desktop_app.views.look import follow, look
from desktop_app.views.names import named
from desktop_app.views.page import Page, PageSpec
from desktop_app.views.record_history import offer_histories
from desktop_app.views.sign import Sign
from desktop_app.views.tables.status import tell_in_status
from desktop_app.views.theme import icon
from desktop_app.views.year_dialog import ask_year

SIDEBAR_WIDTH = 224
ICON_SIZE = 18
ITEM_MARGIN = 8
ANOTHER_YEAR = "another"


class OfficeView(QWidget):
    """Shows one page at a time; a hidden page that went stale is refreshed when it is shown."""

    def __init__(
        self, context: Context, specs: Sequence[PageSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._specs = {spec.name: spec for spec in specs}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._department = label("", "department", "header.department")
        self._years = named(QComboBox(), "header.year", self.tr("Năm"))
        self._banner = Banner()
        self._sidebar = named(QListWidget(), "sidebar", self.tr("Các trang"))
        self._stack = QStackedWidget()
        self._fill_sidebar()
        self._assemble()
        self._connect()
        self._ask_heading()
        self._sidebar.setCurrentRow(0)

    @property
    def specs(self) -> tuple[PageSpec, ...]:
        """The pages of the sidebar, in its order."""
        return tuple(self._specs.values())

    @property
    def current(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @Slot(str, str)
    def show_page(self, name: str, ident: str = "") -> None:
        """Show a page, and there a record."""
        row = list(self._specs).index(name)
        self._sidebar.setCurrentRow(row)
        if ident:
            self._pages[name].reveal(ident)

    @Slot(object)
    def take_changes(self, changes: Changes) -> None:
        """Refresh the page that is shown if it cares; mark the hidden ones that do."""
        self._stale |= {name for name in self._pages if self._specs[name].cares_for & changes}
        self._refresh_current()
        self._ask_heading()

    @Slot(str, str)
    def tell(self, text: str, tone: str) -> None:
        """Show a sentence over the page."""
        self._banner.say(text, tone)

    def _connect(self) -> None:
        self._sidebar.currentRowChanged.connect(self._on_row_changed)
        self._years.activated.connect(self._on_year_activated)
        self._context.changed.connect(self.take_changes)
        self._context.year_changed.connect(self._on_year_changed)
        self._context.told.connect(self.tell)
        self._context.way_back.connect(self._banner.tell_way_back)
        self._context.workers.write_started.connect(self._banner.grow_old)
        self._context.page_wanted.connect(self.show_page)
        self._context.unanswered.connect(self._on_unanswered)
        self._banner.action_triggered.connect(self._ask_again)
        go_round(self, self._areas)

    def _fill_sidebar(self) -> None:
        self._sidebar.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for spec in self._specs.values():
            self._sidebar.addItem(QListWidgetItem(icon(spec.icon), said(spec.title)))
        follow(self._sidebar, self._size_sidebar)

    def _size_sidebar(self) -> None:
        self._sidebar.setFixedWidth(look().pixels(SIDEBAR_WIDTH))
        self._sidebar.setIconSize(QSize(1, 1) * look().pixels(ICON_SIZE))
        height = QFontMetrics(QApplication.font()).height() + 2 * look().pixels(ITEM_MARGIN)
        for row in range(self._sidebar.count()):
            self._sidebar.item(row).setSizeHint(QSize(0, height))

    def _assemble(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        banner = QHBoxLayout()
        banner.setContentsMargins(14, 8, 14, 0)
        banner.addWidget(self._banner)
        right.addLayout(banner)
        right.addWidget(self._stack, stretch=1)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._sidebar)
        below.addLayout(right, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header())
        layout.addLayout(below, stretch=1)

    def _header(self) -> QFrame:
        header = named(QFrame(), "header", self.tr("Cơ quan và năm"))
        sign = Sign("app", "accent_dark", ICON_SIZE + 4)
        row = QHBoxLayout(header)
        row.setContentsMargins(14, 6, 14, 6)
        row.addWidget(sign)
        row.addWidget(self._department, stretch=1)
        year = label(self.tr("Năm"))
        year.setBuddy(self._years)
        row.addWidget(year)
        row.addWidget(self._years)
        return header

    def _ask_heading(self) -> None:
        office = self._context.office
        self._context.ask(
            "window.heading", lambda: (office.department(), office.years()), self._head
        )

    def _head(self, answer: tuple[str, Sequence[int]]) -> None:
        department, years = answer
        self._department.setText(department)
        present_year = datetime.now().astimezone().year
        self._offer_years({*years, self._context.year, present_year})

    def _offer_years(self, years: set[int]) -> None:
        self._years.clear()
        for year in sorted(years, reverse=True):
            self._years.addItem(str(year), year)
        self._years.insertSeparator(self._years.count())
        self._years.addItem(self.tr("Chọn năm khác…"), ANOTHER_YEAR)
        self._show_year()

    def _show_year(self) -> None:
        year = self._context.year
        if self._years.findData(year) < 0:
            later = (at for at in range(self._years.count()) if self._is_before(at, year))
            self._years.insertItem(next(later, 0), str(year), year)
        self._years.setCurrentIndex(self._years.findData(year))

    def _is_before(self, at: int, year: int) -> bool:
        shown = self._years.itemData(at)
        return not isinstance(shown, int) or shown < year

    def _on_year_activated(self) -> None:
        year = self._years.currentData()
        if isinstance(year, int):
            self._context.set_year(year)
            return
        self._show_year()
        ask_year(self, self._context.year, self._context.set_year)

    def _on_row_changed(self, row: int) -> None:
        name = list(self._specs)[row]
        if name not in self._pages:
            self._pages[name] = made = self._specs[name].factory(self._context)
            offer_histories(self._context, made)
            made.grown.connect(lambda: self._on_grown(made))
            self._stack.addWidget(made)
            self._stale.add(name)
        self._banner.hide()
        tell_in_status(self, "")
        self._stack.setCurrentWidget(self._pages[name])
        self._refresh_current()

    def _on_grown(self, page: Page) -> None:
        offer_histories(self._context, page)
        self._refresh_current()

    def _on_year_changed(self, _year: int) -> None:
        self._show_year()
        self._stale |= set(self._pages)
        self._refresh_current()

    def _areas(self) -> list[QWidget]:
        status = self.window().findChild(QWidget, "status")
        areas = (self._sidebar, self._banner, self.current, status, self._years)
        return [area for area in areas if area is not None]

    def _on_unanswered(self, sentence: str) -> None:
        """The rest of the page stays as it was; what it could not get it asks for again."""
        if self.current is not None:
            self._stale.add(self.current.objectName())
        self._banner.say(sentence, "warning", self.tr("Thử lại"))

    def _ask_again(self) -> None:
        self._banner.hide()
        self._stale |= set(self._pages)
        self._refresh_current()
        self._ask_heading()

    def _refresh_current(self) -> None:
        page = self.current
        if page is not None and page.is_grown and page.objectName() in self._stale:
            self._stale.discard(page.objectName())
            page.refresh()
