"""Year-end classes from a spreadsheet: the file, why, and what keeps it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout

from desktop_app.reports.class_problems import class_problems_table
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.controls import label
from desktop_app.views.dialogs import choose_file, name_buttons, present
from desktop_app.views.form import Field
from desktop_app.views.names import named
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.awards.assessments import ClassesFromFile
    from desktop_app.domain.changes import Done
    from desktop_app.domain.criteria import Subject
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values
    from desktop_app.views.pages.awards.panel import AwardsPanel

NAME = "awards.class-file"
SIZE = (820, 420)


class ClassFileForm(CommandForm):
    """Says how many classes were written, or shows every problem of the file."""

    def __init__(self, context: Context, path: Path, of: Subject, parent: AwardsPanel) -> None:
        self._panel = parent
        assessments, year = context.office.assessments, context.year

        def write(values: Values) -> Done[ClassesFromFile]:
            done: Done[ClassesFromFile] = assessments.set_from_file(
                year, path, of, basis=str(values["basis"]), reason=str(values["reason"])
            )
            return done

        fields = (
            Field("basis", _tr("Văn bản"), QLineEdit(), _tr("Nếu tệp không ghi ở từng dòng.")),
            Field("reason", _tr("Lý do"), QLineEdit(), _tr("Cần ghi khi đổi xếp loại đã có.")),
        )
        title = _tr("Nhập xếp loại từ “{name}”").format(name=path.name)
        act = Act(_tr("Nhập vào sổ"), write, "")
        super().__init__(context, NAME, title, fields, act, parent=parent)

    def _take(self, value: object) -> None:
        result: ClassesFromFile = value  # type: ignore[assignment]  # what `write` gives
        self.set_busy(busy=False)
        self.accept()
        if result.is_refused:
            present(ClassProblems(result, self._panel))
            return
        told = _tr("Đã ghi {count} xếp loại từ tệp.").format(count=result.written)
        self._context.tell(told, "success")


class ClassProblems(QDialog):
    """Every problem of a file that was kept out, with its cell."""

    def __init__(self, result: ClassesFromFile, parent: AwardsPanel) -> None:
        super().__init__(parent)
        title = self.tr("Tệp xếp loại cần sửa")
        named(self, f"{NAME}-problems", title)
        self.setWindowTitle(title)
        self.resize(*SIZE)
        told = self.tr("Chưa ghi gì vào sổ. Hãy sửa các ô dưới đây trong tệp rồi nhập lại.")
        table = TableView(f"{NAME}-problems.table", title, self)
        table.set_table(class_problems_table(result.problems))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(buttons, f"{NAME}-problems")
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(label(told, "", f"{NAME}-problems.told"))
        column.addWidget(table, stretch=1)
        column.addWidget(buttons)


def ask_class_file(context: Context, of: Subject, panel: AwardsPanel) -> None:
    """Ask for the spreadsheet, then for what it does not say itself."""
    filters = (_tr("Bảng tính (*.xlsx *.xls *.ods *.csv)"),)
    choose_file(
        panel,
        f"{NAME}.open",
        _tr("Chọn tệp xếp loại"),
        filters,
        lambda path: present(ClassFileForm(context, path, of, panel)),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("class_file", text)
