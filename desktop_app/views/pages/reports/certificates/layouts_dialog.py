"""“Vị trí in”: where each part of a layout stands, the printers' offsets, the test page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.certificates import offsets_text, parts_table
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import confirm, present_and_ask
from desktop_app.views.names import named
from desktop_app.views.pages.reports.certificates.layout_forms import (
    offset_form,
    page_form,
    part_form,
)
from desktop_app.views.pages.reports.titled_list import TitledList
from desktop_app.views.print_dialog import ask_to_print
from desktop_app.views.printing import pdf_pages
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.certificates.layouts import Layout, Part
    from desktop_app.services.office import Office
    from desktop_app.views.command_form import CommandForm
    from desktop_app.views.context import Context

NAME = "reports.layouts-dialog"
SIZE = (1040, 560)


class LayoutsDialog(QDialog):
    """One layout's parts; a double click corrects one."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        title = _tr("Vị trí in của giấy khen, bằng khen, thư cảm ơn")
        named(self, NAME, title)
        self.setWindowTitle(title)
        self.resize(*SIZE)
        self._context = context
        self._office: Office = context.office
        self._layouts: dict[str, Layout] = {}
        self._which = TitledList(f"{NAME}.which", _tr("Mẫu in"), ())
        self._table = TableView(f"{NAME}.table", _tr("Vị trí từng phần"), self)
        self._about = label("", "hint", f"{NAME}.about")
        self._part = button(f"{NAME}.part", _tr("&Sửa phần…"), "edit", primary=True)
        self._page = button(f"{NAME}.page", _tr("&Khổ giấy, khung…"), "edit")
        self._offset = button(f"{NAME}.offset", _tr("&Máy in…"), "print")
        self._trial = button(f"{NAME}.trial", _tr("&Trang thử…"), "print")
        self._reset = button(f"{NAME}.reset", _tr("Mẫu đi kè&m…"), "undo")
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._assemble()
        self._connect()
        self._ask()

    def _assemble(self) -> None:
        row = QHBoxLayout()
        for one in (self._part, self._page, self._offset, self._trial, self._reset):
            row.addWidget(one)
        row.addStretch()
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._which)
        layout.addWidget(self._about)
        layout.addWidget(self._table, stretch=1)
        layout.addLayout(row)
        self._about.setWordWrap(True)

    def _connect(self) -> None:
        self._which.chosen.connect(self._show)
        self._table.offer_acts(self._part)
        self._table.ident_selected.connect(lambda ident: self._part.setEnabled(bool(ident)))
        self._part.clicked.connect(self._open_part)
        self._page.clicked.connect(lambda: self._open(page_form))
        self._offset.clicked.connect(lambda: self._open(offset_form))
        self._trial.clicked.connect(self._print_trial)
        self._reset.clicked.connect(self._ask_reset)
        self._close.clicked.connect(self.accept)

    def _ask(self) -> None:
        office = self._office
        self._context.ask(NAME, office.certificates.layouts, self._take)

    def _take(self, found: tuple[Layout, ...]) -> None:
        self._layouts = {one.code: one for one in found}
        self._which.offer(tuple((one.title, one.code) for one in found))
        self._show()

    @property
    def _layout(self) -> Layout | None:
        return self._layouts.get(str(self._which.value or ""))

    def _chosen(self) -> Part | None:
        layout = self._layout
        _, _, code = self._table.current_ident().partition(":")
        return layout.part(code) if layout else None

    def _show(self) -> None:
        layout = self._layout
        if layout is None:
            return
        self._table.set_table(parts_table(layout))
        self._part.setEnabled(self._chosen() is not None)
        self._reset.setEnabled(bool(layout.version))
        state = _OWN if layout.version else _SHIPPED
        offsets = offsets_text(layout)
        moved = _tr("Dịch trên phôi: {offsets}.").format(offsets=offsets) if offsets else ""
        self._about.setText(" ".join((_tr(state), moved, _tr(_HOW))))

    def _open_part(self) -> None:
        layout, part = self._layout, self._chosen()
        if layout is not None and part is not None:
            present_and_ask(part_form(self._context, layout, part, self), self._ask)

    def _open(self, form: Callable[[Context, Layout, QWidget], CommandForm]) -> None:
        if self._layout is not None:
            present_and_ask(form(self._context, self._layout, self), self._ask)

    def _print_trial(self) -> None:
        """Print or save a test page, for the printer whose offset was set if there is one."""
        layout = self._layout
        if layout is None:
            return
        office, code = self._office, layout.code
        printer = next((name for name, _ in reversed(layout.offsets) if name), "")
        title = _tr("Trang thử {title}").format(title=f"{layout.title} {printer}".strip())
        self._context.ask(
            f"{NAME}.trial",
            lambda: pdf_pages(
                office.exporting, title, office.certificates.trial_page(code, printer)
            ),
            lambda pages: ask_to_print(self, self._context, pages),
        )

    def _ask_reset(self) -> None:
        layout = self._layout
        if layout is None:
            return
        office, code = self._office, layout.code
        question = _tr(
            "Bỏ các vị trí đã sửa của “{title}” và dùng lại mẫu đi kèm chương trình? Độ lệch của "
            "máy in vẫn giữ."
        ).format(title=layout.title)

        def reset() -> None:
            act = _tr("Dùng lại mẫu đi kèm")
            self._context.command(
                act, lambda _progress: office.certificates.reset_layout(code), lambda _: self._ask()
            )

        confirm(self, f"{NAME}.reset-ask", question, _tr("Dùng lại mẫu đi kèm"), reset)


_OWN = "Mẫu này cơ quan đã sửa."
_SHIPPED = "Mẫu này đi kèm chương trình, theo mẫu thường dùng."
_HOW = (
    "Vị trí tính bằng mm từ góc trên bên trái tờ giấy. Để in lên phôi: in trang thử ở cỡ "
    "thật, đặt lên phôi soi ra ánh sáng, rồi ghi độ lệch ở “Máy in…”."
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("layouts_dialog", text)
