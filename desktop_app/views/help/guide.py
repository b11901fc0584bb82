"""F1: the guide in a window of its own, beside the work; chapters at the left, the text beside."""

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop_app.config import Language
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import message
from desktop_app.views.help.chapters import chapter_for, chapters
from desktop_app.views.help.reading import ChapterText
from desktop_app.views.look import look
from desktop_app.views.names import named

SIZE = (940, 640)
LIST_WIDTH = 250
SPACING = 3


class Guide(QDialog):
    """Stays open while the window is worked in; F1 elsewhere turns its pages."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "guide", self.tr("Hướng dẫn sử dụng"))
        self.setWindowTitle(self.tr("Hướng dẫn sử dụng"))
        self.resize(look().pixels(SIZE[0]), look().pixels(SIZE[1]))
        self._chapters = chapters()
        self._list = named(QListWidget(), "guide.chapters", self.tr("Các chương"))
        self._text = ChapterText("guide.text", self.tr("Nội dung hướng dẫn"))
        self._search = named(QLineEdit(), "guide.search", self.tr("Tìm trong chương này"))
        self._assemble()

    def turn_to(self, page: str) -> None:
        """Show the chapter about a page of the window, from its top."""
        chapter = chapter_for(page, self._chapters)
        if chapter is not None:
            self._list.setCurrentRow(self._chapters.index(chapter))

    def _assemble(self) -> None:
        self._list.addItems([one.title for one in self._chapters])
        self._list.setSpacing(SPACING)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._on_row)
        self._text.anchorClicked.connect(self._on_link)
        self._search.setPlaceholderText(self._search.accessibleName())
        self._search.returnPressed.connect(self._on_search)
        right = QWidget()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        if look().language is not Language.VIETNAMESE:
            layout.addWidget(label(self.tr("Hướng dẫn chỉ có tiếng Việt."), "hint", "guide.only"))
        layout.addLayout(self._search_row())
        layout.addWidget(self._text, stretch=1)
        parts = QSplitter()
        parts.addWidget(self._list)
        parts.addWidget(right)
        parts.setSizes([look().pixels(LIST_WIDTH), look().pixels(SIZE[0] - LIST_WIDTH)])
        QVBoxLayout(self).addWidget(parts)

    def _search_row(self) -> QHBoxLayout:
        following = button("guide.next", self.tr("Tìm tiếp"), "search")
        following.setDefault(False)
        following.setAutoDefault(False)
        following.clicked.connect(self._on_search)
        row = QHBoxLayout()
        row.addWidget(self._search, stretch=1)
        row.addWidget(following)
        return row

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._chapters):
            self._text.setSource(QUrl.fromLocalFile(str(self._chapters[row].path)))

    def _on_link(self, link: QUrl) -> None:
        """Another chapter opens here, an address in the system's browser."""
        names = [one.path.name for one in self._chapters]
        if link.fileName() in names:
            self._list.setCurrentRow(names.index(link.fileName()))
        elif not link.isRelative():
            QDesktopServices.openUrl(link)

    def _on_search(self) -> None:
        """The next place from the cursor on, again from the top after the last."""
        text = self._search.text()
        if text and not self._text.find(text):
            self._text.moveCursor(self._text.textCursor().MoveOperation.Start)
            self._text.find(text)


def open_guide(window: QWidget, page: str) -> QDialog:
    """Open the guide at the chapter about a page, in the window that is open where one is."""
    if not chapters():
        return message(window, "guide-missing", _missing(), "warning")
    known = window.findChild(Guide, "guide")
    guide = known if isinstance(known, Guide) else Guide(window)
    guide.turn_to(page)
    guide.show()
    guide.raise_()
    guide.activateWindow()
    return guide


def _missing() -> str:
    return QCoreApplication.translate(
        "Guide", "Không tìm thấy tệp hướng dẫn đi kèm. Hãy cài lại chương trình để có hướng dẫn."
    )
