"""“Mẫu văn bản”: save a template to edit it in Word, take the edited one in, go back, check."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.file_names import safe_name
from desktop_app.domain.word_templates import TemplateInfo, WrongTemplate
from desktop_app.reports.word_fields import FIELDS
from desktop_app.reports.word_templates import fields_table, templates_table
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import choose_file, confirm
from desktop_app.views.failure import show_failure
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.saving import Outgoing, ask_where, documents
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop_app.domain.problems import Problem
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "word-templates"
SIZE = (860, 640)
PROBLEMS_HEIGHT = 130


class TemplatesDialog(QDialog):
    """Every kind of document with its template; the chosen one's fields stand below."""

    def __init__(self, context: Context, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, f"{NAME}-dialog", _tr("Mẫu văn bản"))
        self.setWindowTitle(_tr("Mẫu văn bản"))
        self._context = context
        self._office: Office = context.office
        self._wanted = kind
        self._known: dict[str, TemplateInfo] = {}
        self._table = TableView(f"{NAME}.table", _tr("Mẫu văn bản"), self)
        self._fields = TableView(f"{NAME}.fields", _tr("Các trường dùng được"), self)
        self._problems = named(QPlainTextEdit(), f"{NAME}.problems", _tr("Chỗ sai của mẫu"))
        self._save = button(f"{NAME}.save", _tr("&Lưu mẫu để sửa…"), "export")
        self._take = button(f"{NAME}.take", _tr("&Nhận mẫu đã sửa…"), "import", primary=True)
        self._check = button(f"{NAME}.check", _tr("&Kiểm tra mẫu đang dùng"), "check")
        self._restore = button(f"{NAME}.restore", _tr("&Trở lại mẫu có sẵn…"), "undo")
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._assemble()
        self._connect()
        self._ask()

    def _assemble(self) -> None:
        self._problems.setReadOnly(True)
        self._problems.setTabChangesFocus(True)
        self._problems.setFixedHeight(PROBLEMS_HEIGHT)
        self._problems.hide()
        acts = QHBoxLayout()
        for one in (self._save, self._take, self._check, self._restore):
            acts.addWidget(one)
        acts.addStretch()
        acts.addWidget(self._close)
        about = _tr(
            "Lưu mẫu ra tệp, sửa chữ và cách trình bày trong Word, giữ các trường giữa hai dấu"
            " ngoặc, rồi nhận mẫu đã sửa vào. Mẫu chỉ dùng cho tệp Word; bản PDF giữ trình bày"
            " của chương trình."
        )
        hint = _tr("Các trường của mẫu đang chọn; gõ vào Word đúng như cột đầu:")
        layout = QVBoxLayout(self)
        layout.addWidget(label(about, "hint", f"{NAME}.about"))
        layout.addWidget(self._table, stretch=2)
        layout.addLayout(acts)
        layout.addWidget(self._problems)
        layout.addWidget(label(hint, "hint", f"{NAME}.fields-about"))
        layout.addWidget(self._fields, stretch=3)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self._save.clicked.connect(self._choose_place)
        self._take.clicked.connect(self._choose_file)
        self._check.clicked.connect(self._check_chosen)
        self._restore.clicked.connect(self._ask_before_restoring)
        self._close.clicked.connect(self.accept)
        self._table.offer_acts(self._save, self._take, self._check, self._restore)
        self._table.ident_selected.connect(lambda _ident: self._show_chosen())

    def _ask(self) -> None:
        office = self._office
        ask_while_open(self, self._context, NAME, office.word_templates.all, self._show)

    def _show(self, found: tuple[TemplateInfo, ...]) -> None:
        chosen = self._chosen()
        wanted = chosen.kind if chosen else self._wanted
        self._known = {f"word_template:{one.kind}": one for one in found}
        self._table.set_table(templates_table(found))
        kinds = [one.kind for one in found]
        self._table.selectRow(kinds.index(wanted) if wanted in kinds else 0)
        self._show_chosen()

    def _chosen(self) -> TemplateInfo | None:
        return self._known.get(self._table.current_ident())

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self._problems.hide()
        for one in (self._save, self._take, self._check):
            one.setEnabled(chosen is not None)
        self._restore.setEnabled(chosen is not None and chosen.is_own)
        if chosen is not None:
            self._fields.set_table(fields_table(FIELDS[chosen.kind]))

    def _choose_place(self) -> None:
        chosen, office, context = self._chosen(), self._office, self._context
        if chosen is None:
            return
        kind = chosen.kind
        told = _tr("Đã lưu mẫu vào “{path}”. Sửa xong hãy bấm “Nhận mẫu đã sửa…”.")
        outgoing = Outgoing(
            over=self,
            context=context,
            name=f"{NAME}.save-as",
            title=_tr("Lưu mẫu để sửa trong Word"),
            act=_tr("Lưu mẫu văn bản"),
            work=lambda path, _progress: office.word_templates.save(kind, path),
            done=lambda saved: context.tell(told.format(path=saved), "success"),
        )
        name = safe_name(_tr("Mẫu {title}.docx").format(title=chosen.title))
        ask_where(outgoing, documents() / name)

    def _choose_file(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            then = partial(self._take_in, chosen)
            title = _tr("Chọn mẫu đã sửa: {title}").format(title=chosen.title)
            choose_file(self, f"{NAME}.choose", title, (_tr("Văn bản Word (*.docx)"),), then)

    def _take_in(self, chosen: TemplateInfo, path: Path) -> None:
        office, context = self._office, self._context
        told = _tr("Đã nhận mẫu “{title}”. Từ nay tệp Word được lập theo mẫu này.")

        def taken(_value: object) -> None:
            self._ask()
            context.tell(told.format(title=chosen.title), "success")

        context.command(
            _tr("Nhận mẫu văn bản"),
            lambda _progress: office.word_templates.take(chosen.kind, path),
            taken,
            self._say_failure,
        )

    def _check_chosen(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is not None:
            kind = chosen.kind
            ask_while_open(
                self,
                self._context,
                f"{NAME}.check",
                lambda: office.word_templates.check(kind),
                self._say_problems,
            )

    def _ask_before_restoring(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            question = _tr("Bỏ mẫu “{name}” của cơ quan và dùng lại mẫu có sẵn của chương trình?")
            text = question.format(name=chosen.name)
            act = _tr("Dùng mẫu có sẵn")
            confirm(self, f"{NAME}.sure", text, act, partial(self._put_back, chosen.kind))

    def _put_back(self, kind: str) -> None:
        office = self._office
        self._context.command(
            _tr("Trở lại mẫu văn bản có sẵn"),
            lambda _progress: office.word_templates.restore(kind),
            lambda _value: self._ask(),
            self._say_failure,
        )

    def _say_failure(self, error: BaseException) -> None:
        if isinstance(error, WrongTemplate):
            self._say_problems(error.problems)
        else:
            show_failure(self, error)

    def _say_problems(self, problems: Sequence[Problem]) -> None:
        """What is wrong with a template stays in sight while it is mended in Word."""
        fine = _tr("Mẫu dùng được, không có chỗ nào sai.")
        self._problems.setPlainText("\n".join(one.message for one in problems) or fine)
        self._problems.show()


def _tr(text: str) -> str:
    return QCoreApplication.translate("templates_dialog", text)
