"""What signs: a certificate file, or a token whose certificates are read first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.signing import CertificateFile, Token
from desktop_app.views.controls import button
from desktop_app.views.form import choice_editor
from desktop_app.views.memory import memory
from desktop_app.views.names import named
from desktop_app.views.pages.reports.signing.path_line import PathLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.signing import TokenCertificate

FILE, TOKEN = "file", "token"
# Paths alone: neither a password nor a PIN is ever kept.
KIND, CERTIFICATE, LIBRARY = "signing.means", "signing.certificate", "signing.library"


class Means(QWidget):
    """The choice, the file or library, the token's certificate, the password.

    Attributes:
        form: The questions with their editors.

    Signals:
        reading_wanted: the token's certificates are to be read; its library's path.
    """

    reading_wanted = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        kinds = ((_tr("Tệp chứng thư số"), FILE), (_tr("Thiết bị ký (USB token)"), TOKEN))
        kept = memory().get(KIND, FILE)
        self._kind = named(choice_editor(kinds, kept), f"{name}.means", _tr("Ký bằng"))
        filters = (_tr("Chứng thư số (*.p12 *.pfx)"), _tr("Mọi tệp (*)"))
        self._file = PathLine(f"{name}.certificate", _tr("Tệp chứng thư số"), filters)
        libraries = (_tr("Thư viện PKCS#11 (*.dll *.so *.dylib)"), _tr("Mọi tệp (*)"))
        self._library = PathLine(f"{name}.library", _tr("Thư viện của thiết bị"), libraries)
        self._held = named(QComboBox(), f"{name}.held", _tr("Chứng thư trên thiết bị"))
        self._read = button(f"{name}.read", _tr("Đọc thiết bị"))
        self._secret = named(QLineEdit(), f"{name}.secret", _tr("Mật khẩu"))
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._on_token = QWidget()
        self.form = self._lay_out()
        self._file.set_path(_kept(CERTIFICATE))
        self._library.set_path(_kept(LIBRARY))
        self._kind.activated.connect(lambda _at: self._show_kind())
        self._read.clicked.connect(lambda: self.reading_wanted.emit(self._library.path))
        self._library.changed.connect(lambda: self.offer(()))
        self._show_kind()

    def value(self) -> CertificateFile | Token | None:
        """What signs; None where its file or library is not named yet."""
        secret = self._secret.text()
        if self._kind.currentData() == FILE:
            return CertificateFile(self._file.path, secret) if self._file.path else None
        if self._library.path is None:
            return None
        return Token(self._library.path, secret, str(self._held.currentData() or ""))

    def missing(self) -> str:
        """What is still to be named, as a sentence."""
        if self._kind.currentData() == FILE:
            return _tr("Hãy chọn tệp chứng thư số (.p12 hoặc .pfx) mà đơn vị cấp đã giao.")
        return _tr("Hãy chọn tệp thư viện đi kèm thiết bị ký (.dll, .so).")

    def offer(self, found: Sequence[TokenCertificate]) -> None:
        """Let one of a token's certificates be chosen."""
        self._held.clear()
        for one in found:
            days = f"{one.certificate.ends.astimezone():%d/%m/%Y}"
            text = _tr("{name}, dùng đến {day}").format(name=one.certificate.subject, day=days)
            self._held.addItem(text, one.ident)
        self._held.setEnabled(bool(found))

    def remember(self) -> None:
        """Begin with the same means the next time, without what opens it."""
        memory().put(KIND, self._kind.currentData())
        for key, line in ((CERTIFICATE, self._file), (LIBRARY, self._library)):
            memory().put(key, str(line.path) if line.path else None)

    def forget_secret(self) -> None:
        """Let it be typed anew."""
        self._secret.clear()
        self._secret.setFocus()

    def _show_kind(self) -> None:
        is_file = self._kind.currentData() == FILE
        self.form.setRowVisible(self._file, is_file)
        self.form.setRowVisible(self._library, not is_file)
        self.form.setRowVisible(self._on_token, not is_file)
        text = _tr("Mật khẩu") if is_file else _tr("Mã PIN")
        self._secret.setAccessibleName(text)
        self._secret.setPlaceholderText(_tr("{secret}, không được lưu lại").format(secret=text))
        self._secret.clear()

    def _lay_out(self) -> QFormLayout:
        row = QHBoxLayout(self._on_token)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._held, stretch=1)
        row.addWidget(self._read)
        self._held.setEnabled(False)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(_tr("Ký bằng"), self._kind)
        form.addRow(_tr("Tệp chứng thư"), self._file)
        form.addRow(_tr("Thư viện thiết bị"), self._library)
        form.addRow(_tr("Chứng thư"), self._on_token)
        form.addRow(_tr("Mật khẩu, mã PIN"), self._secret)
        return form


def _kept(key: str) -> Path | None:
    found = memory().get(key)
    return Path(found) if isinstance(found, str) and found else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("signing_means", text)
