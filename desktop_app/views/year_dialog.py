"""“Chọn năm khác”: look at a year, or begin one, that the list does not hold yet."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSpinBox, QWidget

from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, FormDialog, Values

FIRST_YEAR = 2000
LAST_YEAR = 2099


def year_editor(year: int) -> QSpinBox:
    """A year to type or to step to."""
    editor = QSpinBox()
    editor.setRange(FIRST_YEAR, LAST_YEAR)
    editor.setValue(year)
    return editor


def ask_year(parent: QWidget, year: int, then: Callable[[int], object]) -> FormDialog:
    """Ask for a year, beginning with `year`; nothing is stored until something is entered in it."""
    hint = _tr("Năm chưa có số liệu cũng chọn được; sổ của năm bắt đầu khi nhập số liệu đầu tiên.")
    field = Field("year", _tr("Năm"), year_editor(year), hint=hint, required=True)
    form = FormDialog(parent, "year", _tr("Chọn năm khác"), (field,))
    form.set_action(_tr("Xem năm này"))
    form.submitted.connect(lambda values: _take(form, values, then))
    field.editor.setFocus()
    present(form)
    return form


def _take(form: FormDialog, values: Values, then: Callable[[int], object]) -> None:
    form.accept()
    then(int(str(values["year"])))


def _tr(text: str) -> str:
    return QCoreApplication.translate("year_dialog", text)
