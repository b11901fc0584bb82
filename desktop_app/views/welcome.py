"""What stands in the window while no store is open: make one, or open one."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.views.controls import button, card, label
from desktop_app.views.look import follow, look
from desktop_app.views.names import named
from desktop_app.views.theme import icon

ICON_SIZE = 28
WIDTH = 560


class Welcome(QWidget):
    """Two big choices, and the store that was last open.

    Signals:
        create_wanted: to make a new store.
        open_wanted: to open one that exists.
        sample_wanted: to look at the sample year.
        recent_wanted: to open the store of that path.
    """

    create_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)

    def __init__(self, recent: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "welcome", self.tr("Bắt đầu"))
        create = _choice("welcome.create", "new", self.tr("Tạo sổ mới"))
        create.clicked.connect(self.create_wanted)
        opening = _choice("welcome.open", "open", self.tr("Mở sổ đã có"))
        opening.clicked.connect(self.open_wanted)
        self._column = QVBoxLayout()
        self._assemble(
            (create, self.tr("Cơ quan lần đầu dùng chương trình.")),
            (opening, self.tr("Tệp .thidua trên máy hoặc ổ đĩa chung.")),
        )
        if recent is not None:
            self._offer(recent)
        self._offer_sample()

    def _assemble(self, *choices: tuple[QPushButton, str]) -> None:
        sheet = card("welcome.card", self.tr("Bắt đầu"))
        follow(sheet, lambda: sheet.setFixedWidth(look().pixels(WIDTH)))
        column = self._column
        sheet.setLayout(column)
        column.setContentsMargins(28, 24, 28, 28)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Sổ Thi Đua"), "title", "welcome.title"))
        column.addWidget(
            label(
                self.tr(
                    "Theo dõi phong trào, chấm điểm và xếp hạng thi đua trong cơ quan. "
                    "Mọi số liệu nằm trong một tệp trên máy này."
                ),
                "hint",
            )
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        for choice, hint in choices:
            row.addLayout(_over(choice, hint), stretch=1)
        column.addLayout(row)
        layout = QVBoxLayout(self)
        layout.addWidget(sheet, alignment=Qt.AlignmentFlag.AlignCenter)

    def _offer(self, recent: Path) -> None:
        again = button("welcome.recent", self.tr("Mở lại “{name}”").format(name=recent.name))
        again.setIcon(icon("history"))
        again.setToolTip(str(recent))
        again.clicked.connect(lambda: self.recent_wanted.emit(recent))
        self._column.addWidget(again)

    def _offer_sample(self) -> None:
        sample = button("welcome.sample", self.tr("Mở năm mẫu để xem thử"))
        sample.setIcon(icon("campaign"))
        sample.setToolTip(
            self.tr("Một cơ quan và một năm tưởng tượng, trong một sổ riêng; thử gì cũng được.")
        )
        sample.clicked.connect(self.sample_wanted)
        self._column.addWidget(sample)


def _choice(name: str, picture: str, text: str) -> QPushButton:
    made = named(QPushButton(text), name, text)
    made.setProperty("role", "choice")
    made.setIcon(icon(picture, "accent_dark"))
    follow(made, lambda: made.setIconSize(QSize(1, 1) * look().pixels(ICON_SIZE)))
    return made


def _over(choice: QPushButton, hint: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.addWidget(choice)
    column.addWidget(label(hint, "hint"), alignment=Qt.AlignmentFlag.AlignTop)
    return column
