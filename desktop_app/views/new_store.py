"""“Tạo sổ mới”: the department's letterhead and the file that will hold its work."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QToolButton, QWidget

from desktop_app.config import STORE_SUFFIX
from desktop_app.domain.rows import Department
from desktop_app.views.dialogs import choose_new_file
from desktop_app.views.form import Field, FormDialog, Values
from desktop_app.views.names import action, named
from desktop_app.views.theme import icon

WIDTH = 580


class PathEdit(QLineEdit):
    """A path to type, or to choose by the folder at its end (`NAME.choose`).

    Signals:
        choose_wanted: the folder was pressed.
    """

    choose_wanted = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        choose = action(self, f"{name}.action", title)
        choose.setIcon(icon("open"))
        choose.triggered.connect(self.choose_wanted)
        self.addAction(choose, QLineEdit.ActionPosition.TrailingPosition)
        for tool in self.findChildren(QToolButton):
            named(tool, f"{name}.choose", title)
        self.textChanged.connect(self.setToolTip)


class NewStoreDialog(FormDialog):
    """Asks for all that a new store needs; the file is suggested from the department's name."""

    def __init__(self, parent: QWidget | None, place: Callable[[str], Path]) -> None:
        self._place = place
        self._department = QLineEdit()
        self._file = PathEdit("create-store.file", _tr("Chọn nơi lưu"))
        super().__init__(parent, "create-store", _tr("Tạo sổ mới"), self._questions())
        self.setMinimumWidth(WIDTH)
        self.set_action(self.tr("Tạo sổ"))
        self._department.textChanged.connect(self._suggest)
        self._file.choose_wanted.connect(self._choose)
        self._suggest("")

    def department_of(self, values: Values) -> Department:
        """The letterhead that the values say."""
        return Department(
            str(values["department"]), str(values["parent-agency"]), str(values["place"])
        )

    def path_of(self, values: Values) -> Path:
        """The file that the values say; a bare name stands where files are suggested."""
        suggested = self._place(str(values["department"]))
        if not values["file"]:
            return suggested
        path = suggested.parent / Path(str(values["file"])).expanduser()
        return path if path.suffix else path.with_name(path.name + STORE_SUFFIX)

    def _questions(self) -> tuple[Field, ...]:
        return (
            Field(
                "department",
                _tr("Tên cơ quan"),
                self._department,
                hint=_tr("Viết đầy đủ như trên văn bản, ví dụ: Sở Nông nghiệp và Môi trường."),
                required=True,
            ),
            Field(
                "parent-agency",
                _tr("Cơ quan chủ quản"),
                QLineEdit(),
                hint=_tr("Dòng đầu của văn bản, ví dụ: Ủy ban nhân dân tỉnh Đồng Nai."),
            ),
            Field(
                "place",
                _tr("Địa danh"),
                QLineEdit(),
                hint=_tr("Đứng trước ngày tháng của văn bản, ví dụ: Đồng Nai."),
            ),
            Field(
                "file",
                _tr("Lưu vào tệp"),
                self._file,
                hint=_tr("Mọi số liệu của cơ quan nằm trong một tệp này."),
                required=True,
            ),
        )

    def _choose(self) -> None:
        dialog = choose_new_file(
            self,
            "create-store.file.dialog",
            self.tr("Nơi lưu sổ mới"),
            self.path_of(self.values()),
            self._take_file,
        )
        # A new store never replaces a file, so there is nothing to agree to.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)

    def _take_file(self, path: Path) -> None:
        self._file.setText(str(path))
        self._file.setModified(True)

    def _suggest(self, department: str) -> None:
        """A path that the user has touched is theirs."""
        if not self._file.isModified():
            self._file.setText(str(self._place(department.strip())))


def _tr(text: str) -> str:
    return QCoreApplication.translate("new_store", text)
