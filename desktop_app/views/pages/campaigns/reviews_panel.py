"""“Sơ kết, tổng kết”: the reviews that cover the chosen campaign, and their reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout

from desktop_app.domain.documents import DocumentKind, Owner, OwnerKind
from desktop_app.reports.reviews import reviews_table
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.pages.campaigns.panel import CampaignPanel
from desktop_app.views.pages.campaigns.review_forms import head_form, praise_form, text_form
from desktop_app.views.pages.returns.opening import open_path
from desktop_app.views.saving import Outgoing, ask_where, documents
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.reviews import NewReview, Review
    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.reviews"
TITLE_COLUMN = 1


class ReviewsPanel(CampaignPanel):
    """A review is begun, written by people, and printed as a report."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "reviews", _tr("Sơ kết, tổng kết"))
        self._office: Office = context.office
        self._found: tuple[Review, ...] = ()
        self._table = TableView(f"{NAME}.table", _tr("Sơ kết, tổng kết"), self)
        self._add = button(f"{NAME}.add", _tr("&Lập mới…"), "add")
        self._head = button(f"{NAME}.head", _tr("&Sửa…"), "edit")
        self._text = button(f"{NAME}.text", _tr("Phần người &viết…"), "edit")
        self._praise = button(f"{NAME}.praise", _tr("&Gương tiêu biểu…"), "awards")
        self._export = button(f"{NAME}.export", _tr("&Xuất báo cáo…"), "export")
        self._documents = button(f"{NAME}.documents", _tr("Vă&n bản…"), "open")
        self._withdraw = button(f"{NAME}.withdraw", _tr("&Bỏ…"), "remove")
        self._assemble()
        self._connect()
        self._enable()

    def refresh(self) -> None:
        """Ask for the campaign's reviews."""
        if self.campaign is not None:
            office, code = self._office, self.campaign.code
            self.context.ask(NAME, lambda: office.reviews.all(code), self._show)

    def _show(self, found: tuple[Review, ...]) -> None:
        self._found = found
        self._table.set_table(reviews_table(found))
        widths = self._table.horizontalHeader()
        widths.setSectionResizeMode(TITLE_COLUMN, QHeaderView.ResizeMode.Stretch)
        if found and not self._chosen():
            self._table.selectRow(0)
        self._enable()

    def _chosen(self) -> Review | None:
        ident = self._table.current_ident()
        return next((one for one in self._found if f"review:{one.id}" == ident), None)

    def _enable(self) -> None:
        for one in (self._head, self._text, self._praise, self._documents, self._withdraw):
            one.setEnabled(self._chosen() is not None)

    def _ask_new(self) -> None:
        campaign, office = self.campaign, self._office
        if campaign is not None:
            self.context.ask(
                f"{NAME}.draft",
                lambda: (office.review_reports.draft([campaign.code]), _campaigns(office)),
                lambda known: present(head_form(self.context, known[0], None, known[1], self)),
            )

    def _ask_head(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is not None:
            self.context.ask(
                f"{NAME}.campaigns",
                lambda: _campaigns(office),
                lambda known: present(head_form(self.context, chosen.said, chosen, known, self)),
            )

    def _ask_text(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            present(text_form(self.context, chosen, self))

    def _ask_praise(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is not None:
            self.context.ask(
                f"{NAME}.people",
                lambda: (office.units.all(chosen.said.year_to), office.units.people()),
                lambda known: present(praise_form(self.context, chosen, known[0], known[1], self)),
            )

    def _ask_export(self) -> None:
        """The chosen review's report; without one, a draft of the year."""
        chosen, office, campaign = self._chosen(), self._office, self.campaign
        if chosen is not None:
            self._ask_where(chosen.said)
        elif campaign is not None:
            self.context.ask(
                f"{NAME}.draft",
                lambda: office.review_reports.of_year(campaign.year, campaign.code),
                self._ask_where,
            )

    def _ask_where(self, said: NewReview) -> None:
        suggested = documents() / "bao-cao-so-ket-tong-ket.docx"
        office, told = self._office, _tr("Đã xuất báo cáo ra “{path}”.")

        def say(made: Path) -> None:
            self.context.tell(told.format(path=made), "success")
            open_path(self.context, made)

        outgoing = Outgoing(
            self,
            self.context,
            f"{NAME}.export-as",
            _tr("Xuất báo cáo"),
            _tr("Xuất báo cáo"),
            lambda path, progress: office.review_reports.export(said, path, progress),
            say,
        )
        ask_where(outgoing, suggested)

    def _ask_withdraw(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is not None:
            act = Act(
                _tr("Bỏ báo cáo"),
                lambda values: office.reviews.withdraw(chosen.id, str(values["reason"])),
                _tr("Đã bỏ báo cáo."),
            )
            why = _tr("Lý do bỏ")
            present(reason_form(self.context, f"{NAME}.withdraw-dialog", act, why, self))

    def _open_documents(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            owner = Owner(OwnerKind.REVIEW, chosen.id)
            kind, about = DocumentKind.REVIEW, chosen.said.title
            self.open_documents(owner, about, kind)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        acts = (self._add, self._head, self._text, self._praise, self._export)
        for act in (*acts, self._documents, self._withdraw):
            row.addWidget(act)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._table, stretch=1)

    def _connect(self) -> None:
        self._add.clicked.connect(self._ask_new)
        self._head.clicked.connect(self._ask_head)
        self._text.clicked.connect(self._ask_text)
        self._praise.clicked.connect(self._ask_praise)
        self._export.clicked.connect(self._ask_export)
        self._documents.clicked.connect(self._open_documents)
        self._withdraw.clicked.connect(self._ask_withdraw)
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(
            self._text, self._head, self._praise, self._export, self._documents, self._withdraw
        )


def _campaigns(office: Office) -> tuple[CampaignInfo, ...]:
    """The campaigns of every year, the newest first."""
    return tuple(one for year in reversed(office.years()) for one in office.campaigns.all(year))


def _tr(text: str) -> str:
    return QCoreApplication.translate("reviews_panel", text)
