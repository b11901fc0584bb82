"""The documents of one record: looked at, added, saved, taken off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.dates import parse_date
from desktop_app.domain.documents import KIND_TITLES, DocumentInfo, DocumentKind, Owner
from desktop_app.reports.documents import documents_table
from desktop_app.views.command_form import Act, CommandForm, reason_form
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import choose_file, present
from desktop_app.views.form import Field, Values, choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.pages.returns.opening import open_path
from desktop_app.views.saving import Outgoing, ask_where
from desktop_app.views.saving import documents as user_folder
from desktop_app.views.table_view import TableView
from desktop_app.views.typed import iso_day, problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "documents"
SIZE = (820, 380)


class DocumentsDialog(QDialog):
    """`about` says whose documents they are; `kind` is what a new one is taken for."""

    def __init__(
        self, context: Context, owner: Owner, about: str, kind: DocumentKind, parent: QWidget
    ) -> None:
        super().__init__(parent)
        named(self, f"{NAME}-dialog", _tr("Văn bản kèm theo"))
        self.setWindowTitle(_tr("Văn bản kèm theo"))
        self._context = context
        self._office: Office = context.office
        self._owner = owner
        self._kind = kind
        self._known: tuple[DocumentInfo, ...] = ()
        self._table = TableView(f"{NAME}.table", _tr("Văn bản kèm theo"), self)
        self._add = button(f"{NAME}.add", _tr("&Thêm văn bản…"), "add", primary=True)
        self._open = button(f"{NAME}.open", _tr("&Mở"), "open")
        self._save = button(f"{NAME}.save", _tr("&Lưu ra tệp…"), "export")
        self._withdraw = button(f"{NAME}.withdraw", _tr("&Gỡ…"), "remove")
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._assemble(about)
        self._connect()
        self._ask()

    def _assemble(self, about: str) -> None:
        acts = QHBoxLayout()
        for one in (self._add, self._open, self._save, self._withdraw):
            acts.addWidget(one)
        acts.addStretch()
        acts.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addWidget(label(about, "hint", f"{NAME}.about"))
        layout.addWidget(self._table, stretch=1)
        layout.addLayout(acts)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self._add.clicked.connect(self._choose)
        self._open.clicked.connect(self._open_chosen)
        self._save.clicked.connect(self._save_chosen)
        self._withdraw.clicked.connect(self._withdraw_chosen)
        self._close.clicked.connect(self.accept)
        self._table.offer_acts(self._open, self._save, self._withdraw)
        self._table.ident_selected.connect(lambda _ident: self._enable())

    def _ask(self) -> None:
        office, owner = self._office, self._owner
        ask_while_open(
            self, self._context, "documents", lambda: office.documents.of(owner), self._show
        )

    def _show(self, found: tuple[DocumentInfo, ...]) -> None:
        self._known = found
        self._table.set_table(documents_table(found))
        if found:
            self._table.selectRow(0)
        self._enable()

    def _enable(self) -> None:
        for one in (self._open, self._save, self._withdraw):
            one.setEnabled(self._chosen() is not None)

    def _chosen(self) -> DocumentInfo | None:
        ident = self._table.current_ident()
        return next((one for one in self._known if f"document:{one.id}" == ident), None)

    def _choose(self) -> None:
        title = _tr("Chọn tệp văn bản")
        choose_file(self, f"{NAME}.choose", title, (_tr("Mọi tệp (*)"),), self._ask_head)

    def _ask_head(self, path: Path) -> None:
        form = document_form(self._context, self._owner, path, self._kind, self)
        form.accepted.connect(self._ask)
        present(form)

    def _open_chosen(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is not None:
            self._context.command(
                _tr("Mở văn bản"),
                lambda _progress: office.documents.open_copy(chosen.id),
                lambda path: open_path(self._context, path),
            )

    def _save_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            suggested = user_folder() / Path(chosen.name).name
            told, office = _tr("Đã lưu văn bản vào “{path}”."), self._office
            outgoing = Outgoing(
                self,
                self._context,
                f"{NAME}.save-as",
                _tr("Lưu văn bản ra tệp"),
                _tr("Lưu văn bản"),
                # The dialog has asked already whether a file of that name may go.
                lambda path, _progress: office.documents.save(chosen.id, path, replace=True),
                lambda saved: self._context.tell(told.format(path=saved), "success"),
            )
            ask_where(outgoing, suggested)

    def _withdraw_chosen(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Gỡ văn bản"),
            lambda values: office.documents.withdraw(chosen.id, str(values["reason"])),
            _tr("Đã gỡ văn bản. Tệp vẫn còn trong sổ."),
        )
        form = reason_form(self._context, f"{NAME}.withdraw-dialog", act, _tr("Lý do gỡ"), self)
        form.accepted.connect(self._ask)
        present(form)


def document_form(
    context: Context, owner: Owner, path: Path, kind: DocumentKind, parent: QWidget
) -> CommandForm:
    """The head of a document that is about to be kept."""
    office: Office = context.office

    def keep(values: Values) -> object:
        # The services load SQLAlchemy; the window is on the screen before that.
        from desktop_app.services.documents import from_file  # noqa: PLC0415

        document = from_file(
            path,
            DocumentKind(str(values["kind"])),
            number=str(values["number"]),
            issued_on=iso_day(values, "date"),
            abstract=str(values["abstract"]),
        )
        return office.documents.add(owner, document)

    act = Act(_tr("Lưu vào sổ"), keep, _tr("Đã lưu văn bản vào sổ."))
    title = _tr("Thêm văn bản: {name}").format(name=path.name)
    name = f"{NAME}.add-dialog"
    return CommandForm(context, name, title, _fields(kind), act, parent=parent, check=_check)


def _fields(kind: DocumentKind) -> tuple[Field, ...]:
    kinds = [(title, one.value) for one, title in KIND_TITLES.items()]
    hint = _tr("Ngày/tháng/năm; để trống nếu văn bản không ghi.")
    return (
        Field("kind", _tr("Loại"), choice_editor(kinds, kind.value)),
        Field("number", _tr("Số, ký hiệu"), QLineEdit()),
        Field("date", _tr("Ngày ban hành"), QLineEdit(), hint=hint),
        Field("abstract", _tr("Trích yếu"), QLineEdit()),
    )


def _check(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"date": parse_date})


def _tr(text: str) -> str:
    return QCoreApplication.translate("documents_dialog", text)
