"""“Lập hồ sơ cuối năm”: which papers, into which folder, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QListWidget
from PySide6.QtWidgets import QListWidgetItem as Item

from desktop_app.domain.year_end import SetChoice
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import choose_folder, message
from desktop_app.views.language import said
from desktop_app.views.memory import memory
from desktop_app.views.names import named
from desktop_app.views.pages.returns.fitting import fit
from desktop_app.views.pages.returns.task_dialog import TaskDialog
from desktop_app.views.saving import documents, remember_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.year_end import YearEndSet
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "reports.year-end"
SIZE = (560, 600)
KIND = Qt.ItemDataRole.UserRole
# What was not wanted the last time: a part that is new is in.
WITHOUT, EDITABLE = "reports.year-end.without", "reports.year-end.editable"


class YearEndDialog(TaskDialog):
    """Makes the papers that are ticked; which ones is remembered."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        title = self.tr("Lập hồ sơ thi đua năm {year}").format(year=context.year)
        super().__init__(context, f"{NAME}-dialog", title, parent)
        self._office: Office = context.office
        self._parts = named(QListWidget(), f"{NAME}.parts", self.tr("Các tài liệu"))
        self._all = QCheckBox(self.tr("Tất cả tài liệu"))
        self._editable = QCheckBox(self.tr("Kèm bản Word, Excel để sửa"))
        self._folder = named(QLineEdit(str(documents())), f"{NAME}.folder", self.tr("Đặt trong"))
        self._browse = button(f"{NAME}.browse", self.tr("C&họn…"), "open")
        self._write = button(f"{NAME}.write", self.tr("&Lập hồ sơ"), "export", primary=True)
        self._fill()
        self._assemble_questions()
        self._connect()
        fit(self, *SIZE)
        self._parts.setFocus()

    @property
    def kinds(self) -> frozenset[str]:
        """What is ticked."""
        return frozenset(str(one.data(KIND)) for one in self._items() if _is_on(one))

    def _fill(self) -> None:
        kept = memory().get(WITHOUT, [])
        without = kept if isinstance(kept, list) else []
        for part in self._office.year_end_sets.parts():
            item = Item(said(part.title), self._parts)
            item.setData(KIND, part.kind)
            item.setCheckState(_state(on=part.kind not in without))
        named(self._all, f"{NAME}.all", self.tr("Tất cả tài liệu"))
        named(self._editable, f"{NAME}.editable", self.tr("Kèm bản Word, Excel để sửa"))
        self._editable.setChecked(memory().get(EDITABLE) is True)

    def _assemble_questions(self) -> None:
        hint = self.tr(
            "Cả năm và từng phong trào, mỗi tài liệu một tệp có đánh số, kèm mục lục. Tài liệu "
            "chưa lập được thì ghi lý do trong mục lục."
        )
        folder = QHBoxLayout()
        folder.addWidget(self._folder, stretch=1)
        folder.addWidget(self._browse)
        form = QFormLayout()
        form.addRow(self.tr("Đặt trong"), folder)
        self.body.addWidget(label(hint, "hint", f"{NAME}.hint"))
        left = Qt.AlignmentFlag.AlignLeft
        self.body.addWidget(self._all, alignment=left)
        self.body.addWidget(self._parts, stretch=1)
        self.body.addWidget(self._editable, alignment=left)
        self.body.addLayout(form)
        self.add_act(self._write)

    def _connect(self) -> None:
        self._browse.clicked.connect(self._choose_folder)
        self._write.clicked.connect(self._on_write)
        self._parts.itemChanged.connect(lambda _item: self._on_ticked())
        # By click and key only: what the list says of itself must not tick it all again.
        self._all.clicked.connect(self._tick_all)
        self._on_ticked()

    def _items(self) -> list[Item]:
        return [self._parts.item(at) for at in range(self._parts.count())]

    def _tick_all(self, wanted: bool) -> None:  # noqa: FBT001  # a slot
        for one in self._items():
            one.setCheckState(_state(on=wanted))

    def _on_ticked(self) -> None:
        kinds = self.kinds
        self._all.setChecked(len(kinds) == self._parts.count())
        self._write.setEnabled(bool(kinds))

    def _choose_folder(self) -> None:
        choose_folder(
            self,
            f"{NAME}.choose-folder",
            self.tr("Nơi đặt hồ sơ"),
            lambda path: self._folder.setText(str(path)),
        )

    def _on_write(self) -> None:
        text = self._folder.text().strip()
        if not text:
            message(self, f"{NAME}.no-folder", self.tr("Hãy chọn nơi đặt hồ sơ."))
            return
        where, kinds, sets = Path(text).expanduser(), self.kinds, self._office.year_end_sets
        memory().put(WITHOUT, [k for one in self._items() if (k := one.data(KIND)) not in kinds])
        memory().put(EDITABLE, self._editable.isChecked())
        choice = SetChoice(self.context.year, kinds, self._editable.isChecked())
        self.make(
            self.tr("Lập hồ sơ cuối năm"),
            lambda progress: sets.write(choice, where, progress),
            self._take,
        )

    def _take(self, found: YearEndSet) -> None:
        remember_folder(found.folder.parent)
        pages = sum(one.pages or 0 for one in found.files)
        told = self.tr("Đã lập hồ sơ gồm {count} tệp, {pages} trang in, trong thư mục “{folder}”.")
        text = told.format(count=len(found.files), pages=pages, folder=found.folder)
        if found.left_out:
            left = self.tr("{count} tài liệu chưa lập được; lý do ghi ở tệp Mục lục hồ sơ.")
            text = f"{text} {left.format(count=len(found.left_out))}"
        self.say_made(text, found.folder, self.tr("&Mở thư mục"))


def _state(*, on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _is_on(item: Item) -> bool:
    return item.checkState() is Qt.CheckState.Checked
