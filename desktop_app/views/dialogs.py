"""The dialogs that every page uses; each opens without stopping the window and answers by call."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QMessageBox, QWidget

from desktop_app.domain.file_names import safe_name
from desktop_app.views.language import said
from desktop_app.views.look import look
from desktop_app.views.names import named
from desktop_app.views.scrolling import fit_screen
from desktop_app.views.theme import icon
from desktop_app.views.unfinished import ask_before_closing

ICON_SIZE = 32
BUTTON_NAMES = {
    QDialogButtonBox.StandardButton.Ok: "ok",
    QDialogButtonBox.StandardButton.Open: "open",
    QDialogButtonBox.StandardButton.Save: "save",
    QDialogButtonBox.StandardButton.Cancel: "cancel",
    QDialogButtonBox.StandardButton.Close: "close",
    QDialogButtonBox.StandardButton.Yes: "yes",
    QDialogButtonBox.StandardButton.No: "no",
}


def present(dialog: QDialog) -> None:
    """Open a dialog; it lives until it is closed, also where no window owns it."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fit_screen(dialog)
    # The connection holds the Python object, which would otherwise go with its last name.
    dialog.finished.connect(lambda _result: dialog)
    ask_before_closing(dialog, lambda title: _ask_to_drop(dialog, title))
    QDialog.open(dialog)


def present_and_ask(dialog: QDialog, ask: Callable[[], object]) -> None:
    """Open a dialog over one that asks anew once it is closed.

    Also where nothing came of it: somebody else may have changed what is shown there.
    """
    dialog.finished.connect(lambda _result: ask())
    present(dialog)


def name_buttons(box: QDialogButtonBox, name: str) -> None:
    """Name a dialog's standard buttons `NAME.ok`, `NAME.cancel` and so on."""
    for button in box.buttons():
        standard = BUTTON_NAMES.get(box.standardButton(button))
        if standard:
            named(button, f"{name}.{standard}", _spoken(button.text()))


def message(parent: QWidget | None, name: str, text: str, tone: str = "info") -> QMessageBox:
    """Say one thing, with one button (`NAME.ok`); `tone` is "info", "warning" or "error"."""
    box = _box(parent, name, text, tone)
    _add_button(box, f"{name}.ok", _tr("Đồng ý"), QMessageBox.ButtonRole.AcceptRole)
    present(box)
    return box


def confirm(  # noqa: PLR0913  # a question is all of this
    parent: QWidget | None,
    name: str,
    text: str,
    action: str,
    then: Callable[[], object],
    *,
    refuse: str = "",
) -> QMessageBox:
    """Ask before `then` is done: buttons `NAME.yes`, which says the act itself, and `NAME.no`."""
    box = _box(parent, name, text, "warning")
    _add_button(box, f"{name}.yes", action, QMessageBox.ButtonRole.YesRole, then)
    refuse = refuse or _tr("Không")
    _add_button(box, f"{name}.no", refuse, QMessageBox.ButtonRole.RejectRole)
    present(box)
    return box


def _ask_to_drop(dialog: QDialog, title: str) -> None:
    question = _tr("Đang nhập dở: {what}. Đóng và bỏ những gì đã gõ?").format(what=title)
    name = f"{dialog.objectName()}.leave"
    confirm(dialog, name, question, _tr("Bỏ và đóng"), dialog.reject, refuse=_tr("Ở lại"))


def choose_file(
    parent: QWidget,
    name: str,
    title: str,
    filters: Sequence[str],
    then: Callable[[Path], object],
) -> QFileDialog:
    """Choose a file that exists; a filter reads "Bảng tính (*.xlsx *.xls)"."""
    dialog = _file_dialog(parent, name, title, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _open_for_one(dialog, then)


def choose_files(
    parent: QWidget,
    name: str,
    title: str,
    filters: Sequence[str],
    then: Callable[[list[Path]], object],
) -> QFileDialog:
    """Choose one or more files that exist."""
    dialog = _file_dialog(parent, name, title, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda chosen: then([Path(path) for path in chosen]))
    present(dialog)
    return dialog


def choose_folder(
    parent: QWidget, name: str, title: str, then: Callable[[Path], object]
) -> QFileDialog:
    """Choose a folder."""
    dialog = _file_dialog(parent, name, title, ())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open_for_one(dialog, then)


def choose_new_file(
    parent: QWidget, name: str, title: str, suggested: Path, then: Callable[[Path], object]
) -> QFileDialog:
    """Choose where to save a file of the suggested one's kind; asks before replacing another."""
    ending = suggested.suffix
    dialog = _file_dialog(parent, name, title, (f"{_kind(ending)} (*{ending})",))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.removeprefix("."))
    if suggested.parent != Path():
        dialog.setDirectory(str(suggested.parent))
    dialog.selectFile(safe_name(suggested.name))
    return _open_for_one(dialog, then)


def _kind(ending: str) -> str:
    kinds = {
        ".xlsx": _tr("Bảng tính Excel"),
        ".docx": _tr("Văn bản Word"),
        ".pdf": _tr("Tệp PDF"),
        ".thidua": _tr("Sổ Thi Đua"),
    }
    return kinds.get(ending, _tr("Tệp"))


def _file_dialog(parent: QWidget, name: str, title: str, filters: Sequence[str]) -> QFileDialog:
    dialog = named(QFileDialog(parent, title), name, title)
    if filters:
        dialog.setNameFilters(list(filters))
    for box in dialog.findChildren(QDialogButtonBox):
        name_buttons(box, name)
    return dialog


def _open_for_one(dialog: QFileDialog, then: Callable[[Path], object]) -> QFileDialog:
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    present(dialog)
    return dialog


def _box(parent: QWidget | None, name: str, text: str, tone: str) -> QMessageBox:
    box = named(QMessageBox(parent), name, text)
    box.setWindowTitle(QCoreApplication.applicationName())
    box.setText(said(text))
    box.setTextFormat(Qt.TextFormat.PlainText)
    size = look().pixels(ICON_SIZE)
    box.setIconPixmap(icon(tone, tone).pixmap(size, size))
    return box


def _add_button(
    box: QMessageBox,
    name: str,
    text: str,
    role: QMessageBox.ButtonRole,
    then: Callable[[], object] | None = None,
) -> None:
    button = named(box.addButton(said(text), role), name, _spoken(text))
    if then is not None:
        # The box closes first: what follows may open the next dialog over the same window.
        box.finished.connect(lambda _: then() if box.clickedButton() is button else None)
    if role is QMessageBox.ButtonRole.RejectRole:
        box.setDefaultButton(button)
        box.setEscapeButton(button)


def _spoken(text: str) -> str:
    return text.replace("&", "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("dialogs", text)
