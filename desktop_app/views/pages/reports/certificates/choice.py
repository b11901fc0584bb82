"""Whose certificates are shown, on which paper, and the way to where each part stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.papers import Wish
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.memory import memory
from desktop_app.views.pages.reports.certificates.layouts_dialog import LayoutsDialog
from desktop_app.views.pages.reports.titled_list import TitledList
from desktop_app.views.pages.reports.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from desktop_app.domain.papers import PaperKind
    from desktop_app.views.context import Context
    from desktop_app.views.pages.reports.choices import Choices

SLIPS = "receipt-slips"


def choose_recipients(
    context: Context, kind: str, decision: int | None, chosen: Sequence[int]
) -> None:
    """Let the page of reports begin with these records the next time that it shows the kind."""
    key = f"reports.{kind}"
    kept = memory().get(key, {})
    before = kept if isinstance(kept, dict) else {}
    mine = {"chosen": list(chosen), "few": True, "of": _whose(context, context.year)}
    memory().put(key, {**before, "decision": decision, "title": "", **mine})


def _whose(context: Context, year: int) -> str:
    """The store and the year whose records' numbers are meant."""
    return f"{context.office.path}@{year}"


class CertificateChoice(QWidget):
    """The title, all or the chosen people, blank paper or stock, the printer.

    Signals:
        chosen: the user chose something else.
    """

    chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._records: tuple[int, ...] = ()
        self._of = ""
        self._wishes: Collection[Wish] = ()
        self._title = TitledList("reports.award-title", tr("Danh hiệu, hình thức"), ())
        self._people = TitledList("reports.people", tr("Người nhận"), ())
        self._paper = TitledList(
            "reports.stock",
            tr("In trên"),
            ((tr("Giấy trắng"), False), (tr("Phôi in sẵn"), True)),
        )
        self._printer = TitledList("reports.printer", tr("Máy in"), ())
        self._form = TitledList("reports.certificate-form", tr("Mẫu in"), ())
        self._layouts = button("reports.layouts", tr("Vị trí in…"), "edit")
        self._layouts.setToolTip(tr("Sửa vị trí từng phần, đặt độ lệch của máy in, in trang thử"))
        self._assemble()

    @property
    def title(self) -> str:
        """The chosen title's code, "" for all."""
        return str(self._title.value or "") if Wish.TITLE in self._wishes else ""

    @property
    def records(self) -> tuple[int, ...]:
        """The numbers of the chosen records, none for all."""
        return self._records if self._people.value else ()

    @property
    def is_stock(self) -> bool:
        """Whether it is printed on preprinted stock."""
        return bool(self._paper.value)

    @property
    def printer(self) -> str:
        """The printer whose offset is taken, "" for any."""
        return str(self._printer.value or "") if self.is_stock else ""

    @property
    def form(self) -> str:
        """The code of another layout than the usual one, "" for the usual."""
        return str(self._form.value or "") if Wish.TITLE in self._wishes else ""

    def offer(self, kind: PaperKind, choices: Choices, kept: Mapping[str, object]) -> None:
        """Show what a kind asks, as it was chosen last."""
        self._wishes = kind.wishes
        titles = tuple((one.name, one.code) for one in choices.titles)
        self._title.offer(((tr("Tất cả"), ""), *titles))
        self._title.choose(kept.get("title"))
        self._of = _whose(self._context, choices.year)
        chosen = kept.get("chosen") if kept.get("of") == self._of else None
        numbers = chosen if isinstance(chosen, list) else []
        self._records = tuple(one for one in numbers if isinstance(one, int))
        told = (
            tr("{count} biên lai đã chọn")
            if kind.code == SLIPS
            else tr("{count} người, đơn vị đã chọn")
        )
        few = told.format(count=len(self._records))
        self._people.rename(tr("Biên lai") if kind.code == SLIPS else tr("Người nhận"))
        self._people.offer(((few, True), (tr("Tất cả"), False)))
        self._people.choose(kept.get("few", True) is not False)
        self._paper.choose(bool(kept.get("stock")))
        printers = tuple((one, one) for one in choices.printers)
        self._printer.offer(((tr("Mọi máy in"), ""), *printers))
        self._printer.choose(kept.get("printer"))
        forms = tuple((one.title, one.code) for one in choices.layouts)
        self._form.offer(((tr("Theo hình thức"), ""), *forms))
        self._form.choose(kept.get("layout"))
        self._show()

    def remembered(self) -> dict[str, object]:
        """What is chosen, to be kept until the next time."""
        return {
            "title": self.title,
            "chosen": list(self._records),
            "of": self._of,
            "few": bool(self._people.value),
            "stock": self.is_stock,
            "printer": self.printer,
            "layout": self.form,
        }

    def _show(self) -> None:
        self._title.setVisible(Wish.TITLE in self._wishes)
        self._form.setVisible(Wish.TITLE in self._wishes)
        self._people.setVisible(bool(self._records))
        self._printer.setVisible(self.is_stock)
        self.setVisible(Wish.STOCK in self._wishes)

    def _on_chosen(self) -> None:
        self._show()
        self.chosen.emit()

    def _open(self) -> None:
        dialog = LayoutsDialog(self._context, self)
        present(dialog)

    def _assemble(self) -> None:
        whose = (self._title, self._people)
        how = (self._form, self._paper, self._printer, self._layouts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for controls in (whose, how):
            row = QHBoxLayout()
            row.setSpacing(12)
            for one in controls:
                row.addWidget(one)
            row.addStretch()
            column.addLayout(row)
        for one in (*whose, *how[:-1]):
            one.chosen.connect(self._on_chosen)
        self._layouts.clicked.connect(self._open)
