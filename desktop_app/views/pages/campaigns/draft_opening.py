"""The ways to a draft: from nothing, a chosen plan document, a dropped one, pasted text."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from desktop_app.domain.plan_draft import blank_draft
from desktop_app.views.controls import button
from desktop_app.views.dialogs import choose_file, present
from desktop_app.views.failure import tell_in_form
from desktop_app.views.form import Field, FormDialog, Values
from desktop_app.views.pages.campaigns.draft_dialog import DraftDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.documents import NewDocument
    from desktop_app.domain.plan_draft import PlanDraft
    from desktop_app.domain.progress import Progress
    from desktop_app.services.plan_drafts import ReadPlan
    from desktop_app.views.page import Page

ENDINGS = (".docx", ".odt", ".pdf", ".txt")
PASTE_WIDTH, PASTE_HEIGHT, PASTE_FRAME = 820, 380, 150


class DraftOpening(QObject):
    """Reads plans for a page and shows each draft; `launched` hears the code and the year."""

    def __init__(self, page: Page, launched: Callable[[str, int], object]) -> None:
        super().__init__(page)
        self._page = page
        self._launched = launched
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons of the page's title row."""
        compose = button("campaigns.compose", _tr("Soạn phong trào mới…"), "add")
        compose.clicked.connect(self.compose)
        read = button("campaigns.read-plan", _tr("Đọc kế hoạch từ tệp…"), "open")
        paste = button("campaigns.paste-plan", _tr("Dán văn bản kế hoạch…"), "copy")
        read.clicked.connect(self.choose)
        paste.clicked.connect(self.paste)
        return compose, read, paste

    def compose(self) -> None:
        """Write a plan from nothing."""
        context = self._page.context
        context.ask(
            "campaigns.compose",
            context.office.department,
            lambda issuer: self._open(blank_draft(context.year, issuer), None),
        )

    def choose(self) -> None:
        """Ask for a file."""
        patterns = " ".join(f"*{ending}" for ending in ENDINGS)
        kinds = (_tr("Văn bản kế hoạch") + f" ({patterns})", _tr("Mọi tệp") + " (*)")
        title = _tr("Đọc kế hoạch từ tệp")
        choose_file(self._page, "campaigns.plan-file", title, kinds, self.read)

    def paste(self) -> None:
        """Ask for a plan's text."""
        editor = QPlainTextEdit()
        editor.setMinimumHeight(PASTE_HEIGHT)
        hint = _tr("Chép toàn bộ văn bản, từ tên cơ quan đến nơi nhận, rồi dán vào đây.")
        field = Field("text", _tr("Văn bản"), editor, hint=hint, required=True)
        form = FormDialog(self._page, "paste", _tr("Dán văn bản kế hoạch"), (field,))
        form.set_action(_tr("Đọc"))
        form.setMinimumSize(PASTE_WIDTH, PASTE_HEIGHT + PASTE_FRAME)
        form.submitted.connect(lambda values: self._read_text(form, values))
        present(form)

    def read(self, path: Path) -> None:
        """Read a file and show its draft."""

        def work(progress: Progress) -> ReadPlan:
            # The services load SQLAlchemy; the window is on the screen before that.
            from desktop_app.services import plan_drafts  # noqa: PLC0415

            return plan_drafts.read(path, progress)

        self._page.context.command(_tr("Đọc văn bản kế hoạch"), work, self._show)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Take one plan document that is dropped on the page."""
        kinds = {QEvent.Type.DragEnter, QEvent.Type.Drop}
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return False
        path = _dropped(event)
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.read(path)
        return True

    def _read_text(self, form: FormDialog, values: Values) -> None:
        text = str(values["text"])

        def work(_progress: Progress) -> ReadPlan:
            from desktop_app.services import plan_drafts  # noqa: PLC0415  # as in `read`

            return plan_drafts.read_text(text)

        def show(found: ReadPlan) -> None:
            form.accept()
            self._show(found)

        form.set_busy(busy=True)
        take = partial(tell_in_form, form)
        self._page.context.command(_tr("Đọc văn bản kế hoạch"), work, show, take)

    def _show(self, found: ReadPlan) -> None:
        self._open(found.draft, found.document)

    def _open(self, found: PlanDraft, document: NewDocument | None) -> None:
        name = document.name if document is not None else ""
        dialog = DraftDialog(self._page, found, name, self._page.context.year)
        dialog.launch_wanted.connect(
            lambda draft, *given: self._launch(dialog, draft, document, given)
        )
        present(dialog)

    def _launch(
        self,
        dialog: DraftDialog,
        draft: PlanDraft,
        document: NewDocument | None,
        given: tuple[int, str, str],
    ) -> None:
        office = self._page.context.office
        operation = self._page.context.command(
            _tr("Phát động phong trào"),
            lambda _progress: office.plan_drafts.launch(draft, document, *given),
            lambda code: self._launched(code, given[0]),
            dialog.take_failure,
        )
        operation.succeeded.connect(dialog.accept)


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that is dropped, where it may be a plan."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.casefold() in ENDINGS else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("draft_opening", text)
