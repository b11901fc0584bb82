"""The parts of the first page: figures to press, a campaign's answers, a step with its button."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.dates import format_date
from desktop_app.domain.rows import CampaignInfo
from desktop_app.reports.official import short_title
from desktop_app.views.controls import button, label
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.overview.steps import Step
from desktop_app.views.sign import Sign

SIGN_SIZE = 20
BAR_WIDTH = 170
# Beyond this a number of days says no more than the date does.
DAYS_COUNTED = 60


class FigureCard(QPushButton):
    """A figure under its title; pressing it opens the page behind it."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        named(self, name, title)
        self.setProperty("role", "figure-card")
        press_by_enter(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = title
        self._figure = label("", "figure", f"{name}.figure")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 8, 14, 8)
        self._column.setSpacing(0)
        self._told = label(title, name=f"{name}.title")
        for part in (self._figure, self._told):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(part)

    def show_figure(self, text: str, title: str = "") -> None:
        """Show another figure, under a title of its own where one is given."""
        self._told.setText(title or self._title)
        self._figure.setText(text)
        self.setAccessibleName(f"{self._title}: {text}")

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As large as what stands on it."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Never smaller than what stands on it."""
        return self._column.minimumSize()


class LinkButton(QPushButton):
    """A title to press, cut with “…” where there is no room; the tooltip says it whole."""

    def __init__(self, name: str, text: str, whole: str) -> None:
        super().__init__(said(text))
        named(self, name, whole)
        self._text = said(text)
        self.setProperty("role", "link")
        press_by_enter(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(said(whole))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Say as much as there is room for."""
        super().resizeEvent(event)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        cut = Qt.TextElideMode.ElideRight
        self.setText(QFontMetrics(bold).elidedText(self._text, cut, self.width() - 4))


class CampaignProgress(QWidget):
    """A campaign's title, how many units have answered, and when answers are due.

    Signals:
        opened: its title was pressed; the campaign's code.
        late_wanted: those who have not answered are to be shown; the campaign's code.
    """

    opened = Signal(str)
    late_wanted = Signal(str)

    def __init__(self, campaign: CampaignInfo, today: date) -> None:
        super().__init__()
        name = f"overview.campaign.{campaign.code}"
        title = LinkButton(name, short_title(campaign.title), campaign.title)
        title.clicked.connect(lambda: self.opened.emit(campaign.code))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addLayout(_answers(campaign, name))
        complete = campaign.returned >= campaign.expected > 0
        due = due_text(campaign.due_on, today, complete=complete)
        below = QHBoxLayout()
        below.addWidget(label(due, "hint", f"{name}.due"), stretch=1)
        if not complete and campaign.expected:
            late = button(f"{name}.late", _tr("Xem đơn vị chưa nộp"))
            late.setProperty("role", "link")
            press_by_enter(late)
            late.clicked.connect(lambda: self.late_wanted.emit(campaign.code))
            below.addWidget(late)
        column.addLayout(below)


class StepRow(QWidget):
    """A step of the work.

    Signals:
        taken: its button was pressed; the page and what to do there.
    """

    taken = Signal(str, str)

    def __init__(self, number: int, step: Step, *, is_next: bool) -> None:
        super().__init__()
        name = f"overview.step.{step.key}"
        act = button(name, step.action, primary=is_next)
        press_by_enter(act)
        act.clicked.connect(lambda: self.taken.emit(step.page, step.ident))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(step.title, "step", f"{name}.title"))
        words.addWidget(label(step.hint, "hint"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(_sign(number, step, name), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, stretch=1)
        row.addWidget(act, alignment=Qt.AlignmentFlag.AlignVCenter)


def press_by_enter(act: QPushButton) -> None:
    """Let Enter press it as Space does; of itself Qt does so in dialogs alone."""
    act.setAutoDefault(True)


def clear(items: QVBoxLayout) -> None:
    """Take everything out of a list."""
    while items.count():
        left = items.takeAt(0).widget()
        left.hide()
        left.deleteLater()


def due_text(due_on: str, today: date, *, complete: bool) -> str:
    """When answers are due and how long that is; `due_on` ISO, empty where no day was set."""
    if not due_on:
        return _tr("Chưa đặt hạn nộp")
    words = _tr("Hạn nộp {day}").format(day=format_date(due_on))
    if complete:
        return words + _tr(", đã nộp đủ")
    return words + _time_left((date.fromisoformat(due_on) - today).days)


def _time_left(days: int) -> str:
    if days < -DAYS_COUNTED:
        return _tr(", đã hết hạn")
    if days < 0:
        return _tr(", quá hạn {days} ngày").format(days=-days)
    if days == 0:
        return _tr(", hôm nay là ngày cuối")
    return _tr(", còn {days} ngày").format(days=days)


def _answers(campaign: CampaignInfo, name: str) -> QHBoxLayout:
    bar = named(QProgressBar(), f"{name}.returned", _tr("Số đơn vị đã nộp báo cáo"))
    bar.setRange(0, max(campaign.expected, 1))
    bar.setValue(campaign.returned)
    bar.setTextVisible(False)
    bar.setFixedWidth(BAR_WIDTH)
    words = _tr("{returned}/{expected} đơn vị đã nộp")
    count = words.format(returned=campaign.returned, expected=campaign.expected)
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(bar)
    row.addWidget(label(count, name=f"{name}.count"))
    row.addStretch()
    return row


def _sign(number: int, step: Step, name: str) -> QLabel:
    """The step's number (an arrow where it stands alone), or a tick once it was begun."""
    if not step.done:
        waiting = label(f"{number}." if number else "→", "step", f"{name}.sign")
        waiting.setFixedWidth(SIGN_SIZE)
        return waiting
    return named(Sign("success", "success", SIGN_SIZE), f"{name}.sign", _tr("Đã làm"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("overview_parts", text)
