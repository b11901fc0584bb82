"""“Kiểm tra, giám sát”: inspections of the chosen campaign, and what became of their findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.documents import DocumentKind, Owner, OwnerKind
from desktop_app.reports.inspections import findings_table, inspections_table, inspections_told
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.names import named
from desktop_app.views.pages.campaigns.inspection_form import (
    finding_form,
    inspection_form,
    settling_form,
)
from desktop_app.views.pages.campaigns.panel import CampaignPanel
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from desktop_app.domain.inspections import FindingInfo, InspectionInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.inspections"
RESULT_COLUMN = 10
TEXT_COLUMN = 1
HEIGHTS = (200, 160)


class InspectionsPanel(CampaignPanel):
    """The inspections above, the findings of the chosen one below."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "inspections", _tr("Kiểm tra, giám sát"))
        self._office: Office = context.office
        self._known: tuple[InspectionInfo, ...] = ()
        self._today: date | None = None
        self._table = TableView(f"{NAME}.table", _tr("Kiểm tra, giám sát"), self)
        self._findings = TableView(f"{NAME}.findings", _tr("Điều phát hiện"), self)
        self._told = label("", "hint", f"{NAME}.told")
        self._add = button(f"{NAME}.add", _tr("&Ghi cuộc kiểm tra…"), "add")
        self._edit = button(f"{NAME}.edit", _tr("&Sửa, ghi kết quả…"), "edit")
        self._documents = button(f"{NAME}.documents", _tr("&Văn bản…"), "open")
        self._withdraw = button(f"{NAME}.withdraw", _tr("&Bỏ…"), "remove")
        self._find = button(f"{NAME}.find", _tr("&Thêm điều phát hiện…"), "add")
        self._settle = button(f"{NAME}.settle", _tr("Đã &khắc phục…"), "check")
        self._unsettle = button(f"{NAME}.unsettle", _tr("&Mở lại…"), "undo")
        self._assemble()
        self._connect()
        self._enable()

    def refresh(self) -> None:
        """Ask for the campaign's inspections."""
        if self.campaign is None:
            return
        office, year, code = self._office, self.campaign.year, self.campaign.code
        self.context.ask(
            NAME,
            lambda: (office.inspections.all(year, code), office.inspections.today),
            lambda found: self._show(*found),
        )

    def _show(self, found: tuple[InspectionInfo, ...], today: date) -> None:
        self._known, self._today = found, today
        self._table.set_table(inspections_table(found, today))
        widths = self._table.horizontalHeader()
        widths.setSectionResizeMode(RESULT_COLUMN, QHeaderView.ResizeMode.Stretch)
        self._told.setText(inspections_told(found, today))
        self.choose_wanted()
        if found and self._chosen() is None:
            self._table.selectRow(0)
        self._show_findings()

    def _show_findings(self) -> None:
        chosen = self._chosen()
        if self._today is None:
            return
        self._findings.set_table(findings_table(chosen.findings if chosen else (), self._today))
        widths = self._findings.horizontalHeader()
        widths.setSectionResizeMode(TEXT_COLUMN, QHeaderView.ResizeMode.Stretch)
        self._enable()

    def _chosen(self) -> InspectionInfo | None:
        ident = self._table.current_ident()
        return next((one for one in self._known if f"inspection:{one.id}" == ident), None)

    def _finding(self) -> FindingInfo | None:
        chosen, ident = self._chosen(), self._findings.current_ident()
        findings = chosen.findings if chosen else ()
        return next((one for one in findings if f"finding:{one.id}" == ident), None)

    def _enable(self) -> None:
        chosen, finding = self._chosen(), self._finding()
        for one in (self._edit, self._documents, self._withdraw):
            one.setEnabled(chosen is not None)
        self._find.setEnabled(chosen is not None and bool(chosen.held_on))
        self._settle.setEnabled(finding is not None and not finding.settled_on)
        self._unsettle.setEnabled(finding is not None and bool(finding.settled_on))

    def _ask_inspection(self, inspection: InspectionInfo | None) -> None:
        campaign, office = self.campaign, self._office
        if campaign is None:
            return
        self.context.ask(
            f"{NAME}.known",
            lambda: (office.units.all(campaign.year), office.bodies.all()),
            lambda known: present(
                inspection_form(self.context, campaign, known[0], known[1], inspection, self)
            ),
        )

    def _ask_change(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._ask_inspection(chosen)

    def _open_documents(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            owner = Owner(OwnerKind.INSPECTION, chosen.id)
            kind = DocumentKind.INSPECTION
            self.open_documents(owner, chosen.unit_name, kind)

    def _ask_withdraw(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Bỏ cuộc kiểm tra"),
            lambda values: office.inspections.withdraw(chosen.id, str(values["reason"])),
            _tr("Đã bỏ cuộc kiểm tra ghi nhầm."),
        )
        form = reason_form(self.context, f"{NAME}.withdraw-form", act, _tr("Lý do bỏ"), self)
        present(form)

    def _ask_finding(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            present(finding_form(self.context, chosen, self))

    def _ask_settling(self) -> None:
        finding = self._finding()
        if finding is not None and not finding.settled_on:
            present(settling_form(self.context, finding, self))

    def _ask_unsettling(self) -> None:
        finding, office = self._finding(), self._office
        if finding is None:
            return
        act = Act(
            _tr("Mở lại"),
            lambda values: office.inspections.unsettle(finding.id, str(values["reason"])),
            _tr("Đã mở lại điều phát hiện."),
        )
        present(reason_form(self.context, f"{NAME}.unsettle-form", act, _tr("Lý do mở lại"), self))

    def _assemble(self) -> None:
        split = named(QSplitter(Qt.Orientation.Vertical), f"{NAME}.split", _tr("Hai phần"))
        visits = (self._add, self._edit, self._documents, self._withdraw)
        split.addWidget(_under(visits, self._table))
        split.addWidget(_under((self._find, self._settle, self._unsettle), self._findings))
        split.setSizes(HEIGHTS)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self._told)
        layout.addWidget(split, stretch=1)

    def _connect(self) -> None:
        self._table.ident_selected.connect(lambda _ident: self._show_findings())
        self._table.offer_acts(self._edit, self._documents, self._find, self._withdraw)
        self._findings.ident_selected.connect(lambda _ident: self._enable())
        self._findings.offer_acts(self._settle, self._unsettle)
        self._add.clicked.connect(lambda: self._ask_inspection(None))
        self._edit.clicked.connect(self._ask_change)
        self._documents.clicked.connect(self._open_documents)
        self._withdraw.clicked.connect(self._ask_withdraw)
        self._find.clicked.connect(self._ask_finding)
        self._settle.clicked.connect(self._ask_settling)
        self._unsettle.clicked.connect(self._ask_unsettling)


def _under(acts: tuple[QPushButton, ...], table: TableView) -> QWidget:
    """A table under its buttons."""
    part = QWidget()
    row = QHBoxLayout()
    for act in acts:
        row.addWidget(act)
    row.addStretch()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(row)
    column.addWidget(table, stretch=1)
    return part


def _tr(text: str) -> str:
    return QCoreApplication.translate("inspections_panel", text)
