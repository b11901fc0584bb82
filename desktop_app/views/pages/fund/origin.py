"""Where a figure came from: the import, the file, the sheet and the cell."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.activities import ActivityLine
from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_days
from desktop_app.domain.rows import ContributionLine, Origin
from desktop_app.views.controls import button, label

WIDTH = 520
Said = tuple[str, str]


def contribution_said(line: ContributionLine) -> tuple[Said, ...]:
    """A line of giving, label by label; what it does not speak of is left out."""
    return _known(
        (_tr("Đơn vị"), line.unit_name),
        (_tr("Người, tập thể ủng hộ"), line.donor),
        (_tr("Số tiền"), _tr("{money} đồng").format(money=format_money(line.amount))),
        (_tr("Hiện vật"), line.goods),
        (_tr("Hiện vật quy đổi"), _money(line.in_kind_value)),
        (_tr("Ngày công"), format_days(line.labour_days) if line.labour_days else ""),
        (_tr("Ngày nộp"), format_date(line.given_on)),
        (_tr("Ghi chú"), line.note),
    )


def activity_said(line: ActivityLine) -> tuple[Said, ...]:
    """An activity, label by label; what it does not speak of is left out."""
    return _known(
        (_tr("Đơn vị"), line.unit_name),
        (_tr("Hoạt động"), line.title),
        (_tr("Thời gian"), format_date(line.held_on)),
        (_tr("Địa điểm"), line.place),
        (_tr("Số người tham gia"), _count(line.participants)),
        (_tr("Số hộ được giúp"), _count(line.households_helped)),
        (_tr("Kinh phí, giá trị"), _money(line.value)),
        (_tr("Ghi chú"), line.note),
    )


class OriginDialog(QDialog):
    """A line, and the cell it came from.

    Signals:
        import_wanted: to see the import; its number.
        cell_wanted: to see the cell on its sheet.
    """

    import_wanted = Signal(int)
    cell_wanted = Signal()

    def __init__(self, said: Sequence[Said], origin: Origin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Nguồn số liệu")
        self.setObjectName("origin")
        self.setAccessibleName(title)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._import_id = origin.import_id
        self._has_file = bool(origin.file_id)
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.addRow(label(self.tr("Số liệu"), "subtitle"))
        for name, text in said:
            form.addRow(label(name), _value(text))
        form.addRow(label(self.tr("Lấy từ"), "subtitle"))
        for key, name, text in self._places(origin):
            if text:
                form.addRow(label(name), _value(text, f"origin.{key}"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(self._buttons())

    def _places(self, origin: Origin) -> tuple[tuple[str, str, str], ...]:
        imported = bool(origin.import_id)
        return (
            ("import", self.tr("Lần nhập số"), str(origin.import_id) if imported else ""),
            ("file", self.tr("Tệp") if imported else self.tr("Cách ghi"), origin.file),
            ("sheet", self.tr("Trang tính") if imported else self.tr("Người ghi"), origin.sheet),
            ("cell", self.tr("Ô"), origin.cell),
        )

    def _buttons(self) -> QHBoxLayout:
        see = button("origin.see-import", self.tr("&Xem lần nhập này"), "history")
        cell = button("origin.see-cell", self.tr("Xem &ô gốc…"), "search")
        close = button("origin.close", self.tr("Đón&g"))
        cell.setEnabled(self._has_file)
        cell.clicked.connect(self._on_cell)
        see.setEnabled(bool(self._import_id))
        see.clicked.connect(self._on_see)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(cell)
        row.addWidget(see)
        row.addStretch()
        row.addWidget(close)
        return row

    def _on_cell(self) -> None:
        self.accept()
        self.cell_wanted.emit()

    def _on_see(self) -> None:
        self.accept()
        self.import_wanted.emit(self._import_id)


def _value(text: str, name: str = "") -> QWidget:
    made = label(text, name=name)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _known(*said: Said) -> tuple[Said, ...]:
    return tuple((name, text) for name, text in said if text)


def _money(amount: int) -> str:
    return _tr("{money} đồng").format(money=format_money(amount)) if amount else ""


def _count(number: int | None) -> str:
    return "" if number is None else format_money(number)


def _tr(text: str) -> str:
    return QCoreApplication.translate("origin", text)
