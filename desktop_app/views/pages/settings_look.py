"""“Giao diện”: colours, size of text, language; what is chosen is shown at once and kept."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from desktop_app.config import LARGEST_PERCENT, SMALLEST_PERCENT, Language, Scheme
from desktop_app.views.context import Context
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import confirm
from desktop_app.views.form import Value, choice_editor
from desktop_app.views.language import has_english
from desktop_app.views.look import STEP_PERCENT, follow, look
from desktop_app.views.memory import memory
from desktop_app.views.names import named
from desktop_app.views.page import MARGIN
from desktop_app.views.unfinished import unfinished_in

SIZES = range(SMALLEST_PERCENT, LARGEST_PERCENT + 1, STEP_PERCENT)
WIDTH = 220


class LookPanel(QWidget):
    """What the office's data have no part in: it holds for this user, whichever store is open."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        named(self, "look", self.tr("Giao diện"))
        self._context = context
        schemes = (
            (self.tr("Theo hệ thống"), Scheme.SYSTEM),
            (self.tr("Sáng"), Scheme.LIGHT),
            (self.tr("Tối"), Scheme.DARK),
        )
        languages = (("Tiếng Việt", Language.VIETNAMESE), ("English", Language.ENGLISH))
        self._scheme = _chooser("look.scheme", self.tr("Màu sắc"), schemes)
        self._size = _chooser(
            "look.size", self.tr("Cỡ chữ"), [(f"{size} %", size) for size in SIZES]
        )
        self._language = _chooser("look.language", self.tr("Ngôn ngữ"), languages)
        self._language.setEnabled(has_english())
        self._forget = button("look.forget", self.tr("Quên bố cục đã nhớ"), "undo")
        self._assemble()
        self._connect()
        follow(self, self._show_look)

    def _connect(self) -> None:
        self._scheme.activated.connect(self._on_scheme)
        self._size.activated.connect(self._on_size)
        self._language.activated.connect(self._on_language)
        self._forget.clicked.connect(self._on_forget)

    def _show_look(self) -> None:
        """What holds now, also where it was chosen elsewhere, as by the wheel."""
        for chooser, value in (
            (self._scheme, look().scheme),
            (self._size, look().percent),
            (self._language, look().language),
        ):
            with QSignalBlocker(chooser):
                chooser.setCurrentIndex(chooser.findData(value))

    def _on_scheme(self) -> None:
        look().set_scheme(Scheme(self._scheme.currentData()))
        look().keep()

    def _on_size(self) -> None:
        look().set_percent(int(self._size.currentData()))
        look().keep()

    def _on_language(self) -> None:
        """The window is made anew in the other language, so what is typed in it is asked about."""
        chosen = Language(self._language.currentData())
        typed = unfinished_in(self.window())
        if not typed or chosen is look().language:
            _speak(chosen)
            return
        self._show_look()
        question = self.tr("Đang nhập dở: {what}. Đổi ngôn ngữ và bỏ những gì đã gõ?")
        confirm(
            self,
            "look.leave",
            question.format(what="; ".join(typed)),
            self.tr("Bỏ và đổi ngôn ngữ"),
            lambda: _speak(chosen),
            refuse=self.tr("Ở lại"),
        )

    def _on_forget(self) -> None:
        memory().forget()
        said = self.tr("Đã quên cột, bộ lọc và lựa chọn đã nhớ; mở lại trang để thấy.")
        self._context.tell(said, "success")

    def _assemble(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Màu sắc"), self._scheme)
        form.addRow(self.tr("Cỡ chữ"), self._size)
        form.addRow(self.tr("Ngôn ngữ"), self._language)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Màu, cỡ chữ và ngôn ngữ"), "step"))
        column.addLayout(form)
        hints = (
            self.tr("Giữ Ctrl và lăn chuột, hoặc Ctrl và phím + − 0, để đổi cỡ chữ ở mọi trang."),
            self.tr("Văn bản in ra luôn là tiếng Việt, nền trắng."),
        )
        for hint in hints:
            column.addWidget(label(hint, "hint"))
        column.addWidget(label(self.tr("Bố cục đã nhớ"), "step"))
        remembered = self.tr(
            "Chương trình nhớ độ rộng cột, cột được chọn, bộ lọc và lựa chọn khi in. "
            "Quên đi thì mọi bảng trở về như lúc đầu; số liệu không đổi."
        )
        column.addWidget(label(remembered, "hint"))
        column.addWidget(self._forget)
        column.addStretch()
        self._forget.setSizePolicy(self._scheme.sizePolicy())


def _speak(language: Language) -> None:
    look().speak(language)
    look().keep()


def _chooser(name: str, title: str, choices: Sequence[tuple[str, Value]]) -> QComboBox:
    made = named(choice_editor(choices), name, title)
    made.setMinimumWidth(WIDTH)
    policy = made.sizePolicy()
    policy.setHorizontalPolicy(policy.Policy.Maximum)
    made.setSizePolicy(policy)
    return made
