"""The choice between the year and one of its campaigns, and between units and people."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop_app.domain.criteria import Subject
from desktop_app.domain.rows import CampaignInfo
from desktop_app.reports.official import short_title
from desktop_app.views.context import Context
from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.page import Page

LETTERS_SHOWN = 44
FILE_PART = Qt.ItemDataRole.UserRole + 1


class SubjectChoice(QWidget):
    """Units or people.

    Signals:
        chosen: the user chose the other; its `Subject`.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = self.tr("Đối tượng")
        self._list = named(QComboBox(), name, text)
        self._list.addItem(self.tr("Tập thể"), Subject.COLLECTIVE.value)
        self._list.addItem(self.tr("Cá nhân"), Subject.INDIVIDUAL.value)
        self._list.activated.connect(lambda _: self.chosen.emit(self.subject))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        title = label(text)
        title.setBuddy(self._list)
        row.addWidget(title)
        row.addWidget(self._list)

    @property
    def subject(self) -> Subject:
        """Whom the marks are of."""
        return Subject(self._list.currentData())

    def choose(self, subject: Subject) -> None:
        """Choose units or people."""
        self._list.setCurrentIndex(max(self._list.findData(subject.value), 0))


class ScopeChoice(QWidget):
    """A list that begins with the year itself; its code is empty.

    Signals:
        chosen: the user chose another; its campaign's code, "" for the year.
    """

    chosen = Signal(str)

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = named(QComboBox(), name, text)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._list.setSizeAdjustPolicy(policy)
        self._list.setMinimumContentsLength(LETTERS_SHOWN)
        self._list.activated.connect(lambda _: self.chosen.emit(self.code))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        title = label(text)
        title.setBuddy(self._list)
        row.addWidget(title)
        row.addWidget(self._list)
        row.addStretch()

    @property
    def code(self) -> str:
        """The chosen campaign's code, "" for the year."""
        return str(self._list.currentData() or "")

    @property
    def file_part(self) -> str:
        """How a file's name says the choice: “năm 2024”, “Vì người nghèo năm 2024”."""
        return str(self._list.currentData(FILE_PART) or "")

    def offer(self, year: int, campaigns: Sequence[CampaignInfo]) -> None:
        """Offer the year and its campaigns; what was chosen stays chosen where it still is."""
        before = self.code
        self._list.clear()
        of_year = self.tr("năm {year}").format(year=year)
        self._add(self.tr("Cả {of_year}").format(of_year=of_year), "", of_year)
        for one in campaigns:
            title = short_title(one.title)
            text = self.tr("Phong trào “{title}”").format(title=title)
            self._add(text, one.code, f"{title} {of_year}")
        self.choose(before)

    def choose(self, code: str) -> None:
        """Choose a campaign that is offered; the year where it is not."""
        self._list.setCurrentIndex(max(self._list.findData(code), 0))

    def _add(self, text: str, code: str, file_part: str) -> None:
        self._list.addItem(text, code)
        self._list.setItemData(self._list.count() - 1, file_part, FILE_PART)


class ScopedPage(Page):
    """A page about the year or one of its campaigns, whichever is chosen."""

    def __init__(self, context: Context, name: str, title: str) -> None:
        super().__init__(context, name, title)
        self.scope = ScopeChoice(f"{name}.scope", self.tr("Bộ tiêu chí"))

    def refresh(self) -> None:
        """Ask for what is chosen."""
        self.ask_for(self.scope.code)

    def ask_for(self, campaign: str) -> None:
        """Ask for a campaign's figures, "" for the year's, and show the answer."""
        raise NotImplementedError
