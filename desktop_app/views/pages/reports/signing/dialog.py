"""“Ký số”: a PDF, what signs it, and where on it the signature is seen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import KnownError
from desktop_app.domain.signing import Signable
from desktop_app.domain.signing_errors import WrongPassword, WrongPin
from desktop_app.reports.signatures import OFFLINE
from desktop_app.views.controls import label, repolish
from desktop_app.views.dialogs import name_buttons
from desktop_app.views.failure import show_failure
from desktop_app.views.form_rows import align, sentence_label
from desktop_app.views.memory import memory
from desktop_app.views.names import named
from desktop_app.views.pages.file_export import LAST_PDF
from desktop_app.views.pages.reports.signing.means import Means
from desktop_app.views.pages.reports.signing.page_picture import PagePicture
from desktop_app.views.pages.reports.signing.path_line import PathLine
from desktop_app.views.pages.reports.signing.placing import Placing
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.printing import to_image
from desktop_app.views.saving import remember_folder
from desktop_app.views.scrolling import Scrolling

if TYPE_CHECKING:
    from desktop_app.domain.signing import Signed
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "reports.sign-dialog"
SIZE = (940, 560)
PICTURE_SCALE = 1.2


@dataclass(frozen=True, slots=True)
class Found:
    """What was found out of a file: what it offers, and where it goes when it is signed."""

    signable: Signable
    out: Path


class SigningDialog(QDialog):
    """Signs one file; a failure is said here and leaves everything as it was typed."""

    def __init__(self, context: Context, file: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, NAME, _tr("Ký số"))
        self.setWindowTitle(_tr("Ký số một tệp PDF"))
        self.resize(*SIZE)
        self._context = context
        self._office: Office = context.office
        self._signable = Signable(())
        self._shown = (Path(), 0)
        filters = (_tr("Tệp PDF (*.pdf)"),)
        self._file = PathLine(f"{NAME}.file", _tr("Tệp cần ký"), filters)
        self._out = PathLine(f"{NAME}.out", _tr("Ghi ra tệp"), is_new=True)
        self._about = label("", "hint", f"{NAME}.about")
        self._means = Means(NAME)
        self._placing = Placing(NAME)
        self._picture = PagePicture(f"{NAME}.picture")
        self._failure = named(sentence_label(""), f"{NAME}.failure", _tr("Điều chưa làm được"))
        self._failure.setProperty("role", "field-problem")
        self._buttons = self._make_buttons()
        self._lay_out()
        self._connect()
        self._file.set_path(file)
        self._ask_file()

    def reject(self) -> None:
        """Close, but not while it is being signed."""
        if not self._is_busy:
            super().reject()

    def _make_buttons(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        made = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._sign = made.button(standard.Ok)
        self._sign.setText(_tr("&Ký số"))
        self._sign.setProperty("role", "primary")
        repolish(self._sign)
        self._is_busy = False
        name_buttons(made, NAME)
        return made

    def _lay_out(self) -> None:
        files = QFormLayout()
        files.addRow(_tr("Tệp cần ký"), self._file)
        files.addRow("", self._about)
        files.addRow(_tr("Ghi ra tệp"), self._out)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(files)
        for part in (self._means, self._placing, label(OFFLINE, "hint", f"{NAME}.offline")):
            column.addWidget(part)
        column.addStretch()
        align(files, self._means.form, self._placing.form)
        row = QHBoxLayout()
        row.addWidget(Scrolling(left, f"{NAME}.fields"), stretch=1)
        row.addWidget(self._picture, stretch=1)
        layout = QVBoxLayout(self)
        layout.addLayout(row, stretch=1)
        layout.addWidget(self._failure)
        layout.addWidget(self._buttons)
        self._failure.hide()

    def _connect(self) -> None:
        self._file.changed.connect(self._ask_file)
        self._means.reading_wanted.connect(self._ask_token)
        self._placing.changed.connect(self._show_place)
        self._picture.moved.connect(self._placing.put)
        self._buttons.accepted.connect(self._do)
        self._buttons.rejected.connect(self.reject)

    def _ask_file(self) -> None:
        """Look at another file: its pages, its places, and where it will go."""
        file, signing = self._file.path, self._office.signing
        self._take_file(Found(Signable(()), Path()))
        if file is None:
            self._about.setText(_tr("Chọn tệp PDF đã lưu từ trang này, hoặc tệp PDF bất kỳ."))
            return
        ask_while_open(
            self,
            self._context,
            f"{NAME}.file",
            lambda: Found(signing.look(file), signing.signed_name(file)),
            self._take_file,
            failed=self._say,
        )

    def _take_file(self, found: Found) -> None:
        self._signable = found.signable
        pages, taken = len(found.signable.pages), len(found.signable.taken)
        self._out.set_path(found.out if pages else None)
        told = _tr("{pages} trang, đang có {count} chữ ký.").format(pages=pages, count=taken)
        self._about.setText(told if pages else "")
        self._sign.setEnabled(bool(pages))
        self._say(None)
        self._shown = (Path(), 0)
        self._placing.offer(found.signable)

    def _show_place(self) -> None:
        page = self._placing.page
        taken = [one for one in self._signable.taken if one.page == page]
        self._picture.show_places(self._placing.place(), taken)
        file = self._file.path
        if file is None or not page:
            self._picture.show_page(QImage(), (1, 1))
            return
        if self._shown == (file, page):
            return
        self._shown = (file, page)
        image, size = self._office.signing.page_image, self._signable.pages[page - 1]
        ask_while_open(
            self,
            self._context,
            f"{NAME}.picture",
            lambda: to_image(image(file, page - 1, PICTURE_SCALE)),
            lambda drawn: self._picture.show_page(drawn, size),
            failed=self._say,
        )

    def _ask_token(self, library: Path | None) -> None:
        if library is None:
            self._show_sentence(self._means.missing())
            return
        signing = self._office.signing
        self._say(None)
        ask_while_open(
            self,
            self._context,
            f"{NAME}.token",
            lambda: signing.token_certificates(library),
            self._means.offer,
            failed=self._say,
        )

    def _do(self) -> None:
        file, means, out = self._file.path, self._means.value(), self._out.path
        if file is None or means is None:
            self._show_sentence(self._means.missing())
            return
        place, sign = self._placing.place(), self._office.signing.sign
        self._set_busy(busy=True)
        self._context.command(
            _tr("Ký số"),
            lambda _progress: sign(file, means, place, out),
            self._finish,
            self._fail,
        )

    def _finish(self, made: Signed) -> None:
        self._set_busy(busy=False)
        self._means.remember()
        memory().put(LAST_PDF, str(made.path))
        remember_folder(made.path.parent)
        told = _tr("Đã ký số bằng chứng thư của “{who}”: {file}")
        self._context.tell(told.format(who=made.certificate.name, file=made.path), "success")
        self.accept()

    def _fail(self, error: BaseException) -> None:
        self._set_busy(busy=False)
        self._say(error)
        if isinstance(error, WrongPassword | WrongPin):
            self._means.forget_secret()

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        self._sign.setEnabled(not busy)
        self._show_sentence("")

    def _say(self, error: BaseException | None) -> None:
        """Say a known failure here; a bug asks to be reported."""
        if error is not None and not isinstance(error, KnownError):
            show_failure(self, error)
            return
        self._show_sentence(str(error) if error else "")

    def _show_sentence(self, sentence: str) -> None:
        self._failure.setText(sentence)
        self._failure.setVisible(bool(sentence))


def _tr(text: str) -> str:
    return QCoreApplication.translate("signing_dialog", text)
