"""The assistant's pages: the letterhead, the units, the first campaign, what comes next."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.rows import Department
from desktop_app.reports.official import short_title
from desktop_app.services.templates import campaign_templates
from desktop_app.views.controls import button, label
from desktop_app.views.form import date_editor
from desktop_app.views.names import named


class StepPage(QWidget):
    """One page: a title, a sentence, and what is asked.

    Attributes:
        key: The step's key on the first page.
        action: What the button does that goes on.
        first: What has the focus when the page comes, None for the button.
    """

    first: QWidget | None = None

    def __init__(self, key: str, title: str, hint: str, action: str) -> None:
        super().__init__()
        named(self, f"first-run.{key}", title)
        self.key = key
        self.action = action
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.column.addWidget(label(title, "subtitle", f"first-run.{key}.title"))
        self.column.addWidget(label(hint, "hint"))


class LetterheadPage(StepPage):
    """What official documents print at their head and foot."""

    def __init__(self) -> None:
        super().__init__(
            "letterhead",
            _tr("Thông tin cơ quan"),
            _tr("Văn bản in ra dùng các dòng này. Sửa được bất cứ lúc nào ở phần Cài đặt."),
            _tr("Lưu và tiếp tục"),
        )
        titles = {
            "name": (_tr("Tên cơ quan"), ""),
            "parent_agency": (_tr("Cơ quan chủ quản"), _tr("Ủy ban nhân dân tỉnh …")),
            "place": (_tr("Địa danh"), _tr("Đứng trước ngày tháng của văn bản")),
            "signatory_position": (_tr("Chức vụ người ký"), _tr("GIÁM ĐỐC")),
            "signatory": (_tr("Họ tên người ký"), ""),
        }
        form = QFormLayout()
        self._editors: dict[str, QLineEdit] = {}
        for key, (title, hint) in titles.items():
            editor = named(QLineEdit(), f"first-run.{key.replace('_', '-')}", title)
            editor.setPlaceholderText(hint)
            self._editors[key] = editor
            form.addRow(title, editor)
        self.first = self._editors["parent_agency"]
        self.column.addLayout(form)
        self.column.addStretch()

    @property
    def department(self) -> Department:
        """What is typed."""
        return Department(**{key: one.text().strip() for key, one in self._editors.items()})

    def show_department(self, stored: Department) -> None:
        """Show what is stored."""
        for key, text in asdict(stored).items():
            self._editors[key].setText(text)


class UnitsPage(StepPage):
    """Units from a spreadsheet, or typed, a line each.

    Signals:
        file_wanted: a spreadsheet is to be imported.
    """

    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            "units",
            _tr("Danh sách đơn vị"),
            _tr(
                "Nhập từ bảng tính có sẵn, hoặc gõ, dán mỗi đơn vị một dòng. Trước khi ghi, chương "
                "trình cho xem trước và chỉ chỗ chưa đúng."
            ),
            _tr("Xem trước danh sách"),
        )
        choose = button("first-run.units-file", _tr("Nhập từ bảng tính…"), "import")
        choose.clicked.connect(self.file_wanted)
        self._typed = named(
            QPlainTextEdit(), "first-run.units-typed", _tr("Các đơn vị, mỗi đơn vị một dòng")
        )
        self._typed.setTabChangesFocus(True)
        self.first = self._typed
        self._typed.setPlaceholderText(
            _tr("Văn phòng Sở; Cụm 1; 25\nThanh tra Sở; Cụm 1; 12\nTrung tâm Dịch vụ; Cụm 2; 40")
        )
        self.column.addWidget(choose, alignment=Qt.AlignmentFlag.AlignLeft)
        told = _tr("Tên đơn vị; cụm thi đua; số người. Dán thẳng từ Excel cũng được.")
        self.column.addWidget(label(told, "hint"))
        self.column.addWidget(self._typed, stretch=1)

    @property
    def typed(self) -> str:
        """What is typed or pasted."""
        return self._typed.toPlainText()


class CampaignPage(StepPage):
    """The first campaign: a shipped plan with its due day, or a plan document.

    Signals:
        document_wanted: a plan document is to be read.
    """

    document_wanted = Signal()

    def __init__(self, year: int) -> None:
        super().__init__(
            "launch",
            _tr("Phong trào đầu tiên"),
            _tr("Phát động từ một kế hoạch mẫu, hoặc đọc kế hoạch của cơ quan từ tệp văn bản."),
            _tr("Phát động và tiếp tục"),
        )
        self._year = year
        self._plans = {one.code: one for one in campaign_templates()}
        self._plan = named(QComboBox(), "first-run.plan", _tr("Kế hoạch mẫu"))
        for one in self._plans.values():
            self._plan.addItem(short_title(one.title), one.code)
        self._plan.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._due: QDateEdit = named(
            date_editor(f"{year}-12-31"), "first-run.due", _tr("Hạn nộp báo cáo")
        )
        self._plan.currentIndexChanged.connect(lambda _index: self._suggest())
        document = button("first-run.document", _tr("Đọc kế hoạch từ tệp…"), "open")
        document.clicked.connect(self.document_wanted)
        self.first = self._plan
        form = QFormLayout()
        form.addRow(_tr("Kế hoạch mẫu"), self._plan)
        form.addRow(_tr("Hạn nộp báo cáo"), self._due)
        self.column.addLayout(form)
        self.column.addWidget(document, alignment=Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch()
        self._suggest()

    def show_year(self, year: int) -> None:
        """Offer the due day of another year."""
        self._year = year
        due = self._due.date()
        self._due.setDate(due.addYears(year - due.year()))
        self._suggest()

    @property
    def chosen(self) -> tuple[str, str]:
        """The plan's code and the due day (ISO)."""
        due = self._due.date()
        return str(self._plan.currentData()), f"{due.year()}-{due.month():02}-{due.day():02}"

    def _suggest(self) -> None:
        plan = self._plans.get(str(self._plan.currentData()))
        if plan is not None and plan.return_due:
            day = plan.return_due.in_year(self._year)
            self._due.setDate(QDate(day.year, day.month, day.day))


class FormsPage(StepPage):
    """What comes after: forms for the units."""

    def __init__(self) -> None:
        super().__init__(
            "forms",
            _tr("Gửi mẫu báo cáo"),
            _tr(
                "Chương trình tạo cho mỗi đơn vị một tệp để điền và gửi lại. Các bước còn lại nằm "
                "ở trang Tổng quan; trợ lý này mở lại được từ đó."
            ),
            _tr("Tạo mẫu báo cáo…"),
        )
        self.column.addStretch()


def _tr(text: str) -> str:
    return QCoreApplication.translate("first_run_pages", text)
