"""The first step of an import: which files, what they are, when they came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.intake import Kind
from desktop_app.reports.imports import KIND_TITLES
from desktop_app.views.controls import button, label, titled
from desktop_app.views.dialogs import choose_files, choose_folder
from desktop_app.views.form import choice_editor, date_editor, value_of
from desktop_app.views.names import named
from desktop_app.views.pages.returns.choices import period_choices, version_choices
from desktop_app.views.pages.returns.fixes import VERSIONS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.services.importing import ImportOptions

DATE_WIDTH = 150
ENDINGS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv"


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user said of the files.

    `kind` and `supplement` None, `campaign` and `period` (codes) empty go by the files.
    """

    paths: tuple[Path, ...]
    kind: Kind | None
    campaign: str
    period: str
    received_on: str
    supplement: bool | None


def options_of(year: int, choice: Choice) -> ImportOptions:
    """What the services are told of a choice."""
    # The services load SQLAlchemy; the window is on the screen before that.
    from desktop_app.services.importing import ImportOptions  # noqa: PLC0415

    return ImportOptions(
        year=year,
        kind=choice.kind,
        campaign=choice.campaign,
        period=choice.period,
        received_on=choice.received_on,
        supplement=choice.supplement,
    )


class ChoosingStep(QWidget):
    """The list of files and folders, and the questions about them.

    Signals:
        changed: files came or went.
    """

    changed = Signal()

    def __init__(
        self,
        campaigns: Sequence[CampaignInfo],
        kind: Kind | None,
        year: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self._list = named(QListWidget(), "import.paths", self.tr("Các tệp và thư mục sẽ đọc"))
        self._kind = self._kinds(kind)
        self._campaign = self._campaigns(campaigns)
        self._period = self._periods(year)
        self._received = self._received_on()
        self._version = self._versions()
        self._assemble()

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        kind = self._kind.currentData()
        return Choice(
            paths=tuple(self._paths),
            # Qt gives the plain text of a word that is of a kind of its own.
            kind=Kind(kind) if kind else None,
            campaign=str(self._campaign.currentData() or ""),
            period=str(self._period.currentData() or ""),
            received_on=str(value_of(self._received)),
            supplement=VERSIONS[self._version.currentData()],
        )

    def add(self, paths: Sequence[Path]) -> None:
        """Add files and folders, each once."""
        for path in paths:
            if path not in self._paths:
                self._paths.append(path)
                self._list.addItem(str(path))
        self.changed.emit()

    def _assemble(self) -> None:
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for text, editor in (
            (self.tr("Loại bảng"), self._kind),
            (self.tr("Phong trào"), self._campaign),
            (self.tr("Kỳ báo cáo"), self._period),
            (self.tr("Bản này"), self._version),
            (self.tr("Ngày nhận"), self._received),
        ):
            form.addRow(titled(text, editor), editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        hint = self.tr(
            "Chọn tệp, chọn cả thư mục, hoặc kéo thả vào đây. Chương trình chỉ đọc, không sửa tệp; "
            "xem trước xong mới nhập vào sổ."
        )
        layout.addWidget(label(hint, "hint", "import.hint"))
        layout.addLayout(self._list_with_buttons(), stretch=1)
        layout.addSpacing(6)
        layout.addLayout(form)

    def _list_with_buttons(self) -> QHBoxLayout:
        files = button("import.add-files", self.tr("Chọn &tệp…"), "open")
        folder = button("import.add-folder", self.tr("Chọn thư &mục…"), "open")
        remove = button("import.remove", self.tr("&Bỏ khỏi danh sách"), "remove")
        files.clicked.connect(self._choose_files)
        folder.clicked.connect(self._choose_folder)
        remove.clicked.connect(self._remove)
        QShortcut(QKeySequence.StandardKey.Delete, self._list, self._remove)
        column = QVBoxLayout()
        for one in (files, folder, remove):
            column.addWidget(one)
        column.addStretch()
        row = QHBoxLayout()
        row.addWidget(self._list, stretch=1)
        row.addLayout(column)
        return row

    def _kinds(self, kind: Kind | None) -> QComboBox:
        known = [(title, one) for one, title in KIND_TITLES.items() if one is not Kind.UNKNOWN]
        choices = [(self.tr("Tự nhận biết từng tệp"), None), *known]
        return named(choice_editor(choices, kind), "import.kind", self.tr("Loại bảng"))

    def _campaigns(self, campaigns: Sequence[CampaignInfo]) -> QComboBox:
        choices = [(self.tr("Theo tiêu đề từng tệp"), "")]
        choices += [(one.title, one.code) for one in campaigns]
        made = named(choice_editor(choices), "import.campaign", self.tr("Phong trào"))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(60)
        return made

    def _periods(self, year: int) -> QComboBox:
        by_file = (self.tr("Theo từng tệp; tệp không ghi kỳ thì cả năm"), "")
        choices = choice_editor([by_file, *period_choices(year)])
        return named(choices, "import.period", self.tr("Kỳ báo cáo"))

    def _versions(self) -> QComboBox:
        made = named(choice_editor(version_choices()), "import.version", self.tr("Bản này"))
        made.setToolTip(
            self.tr("Đơn vị gửi lại: bản mới thay bản cũ, hay thêm người, thêm ngày vào bản cũ.")
        )
        return made

    def _received_on(self) -> QDateEdit:
        today = datetime.now().astimezone().date()
        made = named(date_editor(today.isoformat()), "import.received", self.tr("Ngày nhận"))
        made.setMinimumWidth(DATE_WIDTH)
        made.setMaximumDate(_qt_date(today))
        made.setToolTip(self.tr("Ngày đơn vị gửi đến; dùng để biết đúng hạn hay muộn."))
        return made

    def _choose_files(self) -> None:
        filters = (self.tr("Bảng tính") + f" ({ENDINGS})", self.tr("Mọi tệp (*)"))
        choose_files(self, "import.choose-files", self.tr("Chọn tệp"), filters, self.add)

    def _choose_folder(self) -> None:
        title = self.tr("Chọn thư mục")
        choose_folder(self, "import.choose-folder", title, lambda folder: self.add([folder]))

    def _remove(self) -> None:
        rows = sorted((index.row() for index in self._list.selectedIndexes()), reverse=True)
        for row in rows:
            del self._paths[row]
            self._list.takeItem(row)
        self.changed.emit()


def _qt_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
