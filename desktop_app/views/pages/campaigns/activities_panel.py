"""“Hoạt động, mô hình”: what was done for each content of the chosen campaign's plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QHeaderView, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.documents import DocumentKind, Owner, OwnerKind
from desktop_app.reports.activities import (
    activities_table,
    contents_table,
    contents_told,
    doubles_told,
)
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.names import named
from desktop_app.views.pages.campaigns.activity_form import Known, Place, activity_form
from desktop_app.views.pages.campaigns.panel import CampaignPanel
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.activities import ActivityInfo, ContentProgress
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.activities"
TEXT_COLUMN = 1
HEIGHTS = (150, 220)


@dataclass(frozen=True, slots=True)
class Found:
    """What was done, content by content and one by one."""

    contents: tuple[ContentProgress, ...] = ()
    activities: tuple[ActivityInfo, ...] = ()


class ActivitiesPanel(CampaignPanel):
    """The contents above, the activities below: all, or those of the chosen content."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "activities", _tr("Hoạt động, mô hình"))
        self._office: Office = context.office
        self._found = Found()
        self._contents = TableView(f"{NAME}.contents", _tr("Kết quả theo nội dung"), self)
        self._table = TableView(f"{NAME}.table", _tr("Hoạt động, mô hình"), self)
        self._told = label("", "hint", f"{NAME}.told")
        narrowed = _tr("Chỉ xem nội dung đang chọn")
        self._only = named(QCheckBox(narrowed), f"{NAME}.only", narrowed)
        self._add = button(f"{NAME}.add", _tr("&Ghi hoạt động…"), "add")
        self._edit = button(f"{NAME}.edit", _tr("&Sửa…"), "edit")
        self._evidence = button(f"{NAME}.evidence", _tr("&Minh chứng…"), "open")
        self._withdraw = button(f"{NAME}.withdraw", _tr("&Rút…"), "remove")
        self._assemble()
        self._connect()
        self._enable()

    def refresh(self) -> None:
        """Ask what was done for the campaign."""
        if self.campaign is None:
            return
        office, year, code = self._office, self.campaign.year, self.campaign.code
        self.context.ask(
            NAME,
            lambda: Found(
                office.activities.by_content(year, code), office.activities.all(year, code)
            ),
            self._show,
        )

    def _show(self, found: Found) -> None:
        self._found = found
        self._contents.set_table(contents_table(found.contents))
        widths = self._contents.horizontalHeader()
        widths.setSectionResizeMode(TEXT_COLUMN, QHeaderView.ResizeMode.Stretch)
        told = (contents_told(found.contents), doubles_told(found.activities))
        self._told.setText(" ".join(filter(None, told)))
        self._show_activities()

    def _show_activities(self) -> None:
        shown = self._found.activities
        if self._only.isChecked() and self._contents.current_ident():
            shown = tuple(one for one in shown if one.content == self._content())
        self._table.set_table(activities_table(shown))
        self._enable()

    def _content(self) -> int | None:
        """The number of the content that is chosen above."""
        number = self._contents.current_ident().removeprefix("content:")
        return int(number) if number else None

    def _chosen(self) -> ActivityInfo | None:
        ident = self._table.current_ident()
        return next((one for one in self._found.activities if f"activity:{one.id}" == ident), None)

    def _enable(self) -> None:
        chosen = self._chosen()
        for one in (self._edit, self._evidence):
            one.setEnabled(chosen is not None)
        self._withdraw.setEnabled(chosen is not None and chosen.typed)

    def _ask_activity(self, activity: ActivityInfo | None) -> None:
        campaign, office, contents = self.campaign, self._office, self._found.contents
        if campaign is None:
            return
        place = Place(campaign, self._content())
        self.context.ask(
            f"{NAME}.known",
            lambda: Known(office.units.all(campaign.year), office.units.people(), contents),
            lambda known: present(activity_form(self.context, place, known, activity, self)),
        )

    def _ask_change(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._ask_activity(chosen)

    def _open_evidence(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        about = _tr("Minh chứng của “{title}”, {unit}").format(
            title=chosen.title, unit=chosen.unit_name
        )
        owner = Owner(OwnerKind.ACTIVITY, chosen.id)
        kind = DocumentKind.EVIDENCE
        self.open_documents(owner, about, kind)

    def _ask_withdraw(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Rút hoạt động"),
            lambda values: office.activities.withdraw(chosen.id, str(values["reason"])),
            _tr("Đã rút hoạt động; hoạt động này không còn được tính."),
        )
        form = reason_form(self.context, f"{NAME}.withdraw-form", act, _tr("Lý do rút"), self)
        present(form)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        for act in (self._add, self._edit, self._evidence, self._withdraw):
            row.addWidget(act)
        row.addStretch()
        row.addWidget(self._only)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(row)
        column.addWidget(self._table, stretch=1)
        split = named(QSplitter(Qt.Orientation.Vertical), f"{NAME}.split", _tr("Hai phần"))
        split.addWidget(self._contents)
        split.addWidget(below)
        split.setSizes(HEIGHTS)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self._told)
        layout.addWidget(split, stretch=1)

    def _connect(self) -> None:
        self._contents.ident_selected.connect(lambda _ident: self._show_activities())
        self._only.toggled.connect(lambda _on: self._show_activities())
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(self._edit, self._evidence, self._withdraw)
        self._add.clicked.connect(lambda: self._ask_activity(None))
        self._edit.clicked.connect(self._ask_change)
        self._evidence.clicked.connect(self._open_evidence)
        self._withdraw.clicked.connect(self._ask_withdraw)


def _tr(text: str) -> str:
    return QCoreApplication.translate("activities_panel", text)
