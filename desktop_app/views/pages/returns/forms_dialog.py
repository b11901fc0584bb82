"""“Tạo mẫu báo cáo”: which campaign and period, until when, for whom, into which folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit

from desktop_app.reports.official import short_title
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import choose_folder, message
from desktop_app.views.form import choice_editor, date_editor, value_of
from desktop_app.views.names import named
from desktop_app.views.pages.returns.choices import narrow, period_choices
from desktop_app.views.pages.returns.fitting import fit
from desktop_app.views.pages.returns.task_dialog import TaskDialog
from desktop_app.views.pages.returns.unit_ticks import UnitTicks
from desktop_app.views.saving import documents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.intake_rows import FormsMade
    from desktop_app.domain.rows import CampaignInfo, UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "returns.forms"
SIZE = (620, 560)
DATE_WIDTH = 150


class FormsDialog(TaskDialog):
    """Makes a workbook for each unit that is ticked."""

    def __init__(
        self,
        context: Context,
        campaigns: Sequence[CampaignInfo],
        units: Sequence[UnitInfo],
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Tạo mẫu báo cáo gửi các đơn vị")
        super().__init__(context, f"{NAME}-dialog", title, parent)
        self._office: Office = context.office
        self._due_days = {one.code: one.due_on for one in campaigns}
        choices = [(short_title(one.title), one.code) for one in campaigns]
        self._campaign = named(choice_editor(choices), f"{NAME}.campaign", self.tr("Phong trào"))
        periods = choice_editor(period_choices(context.year))
        self._period = named(periods, f"{NAME}.period", self.tr("Kỳ báo cáo"))
        self._sets_due = QCheckBox(self.tr("Đặt hạn gửi"))
        self._due = named(date_editor(""), f"{NAME}.due", self.tr("Hạn gửi"))
        self._folder = named(QLineEdit(), f"{NAME}.folder", self.tr("Thư mục"))
        self._browse = button(f"{NAME}.browse", self.tr("C&họn…"), "open")
        self._units = UnitTicks(NAME)
        self._write = button(f"{NAME}.write", self.tr("&Tạo mẫu"), "export", primary=True)
        self._units.offer((one.code, one.name) for one in units)
        self._due.setMinimumWidth(DATE_WIDTH)
        self._fill()
        self._connect()
        fit(self, *SIZE)
        self._campaign.setFocus()

    def _fill(self) -> None:
        narrow(self._campaign)
        named(self._sets_due, f"{NAME}.sets-due", self.tr("Đặt hạn gửi"))
        self._folder.setText(str(documents() / self.tr("Mẫu báo cáo {0}").format(self._year())))
        due, folder = QHBoxLayout(), QHBoxLayout()
        due.addWidget(self._sets_due)
        due.addWidget(self._due)
        due.addStretch()
        folder.addWidget(self._folder, stretch=1)
        folder.addWidget(self._browse)
        form = QFormLayout()
        form.addRow(self.tr("Phong trào"), self._campaign)
        form.addRow(self.tr("Kỳ báo cáo"), self._period)
        form.addRow(self.tr("Hạn gửi"), due)
        form.addRow(self.tr("Thư mục"), folder)
        hint = self.tr(
            "Mỗi đơn vị một tệp Excel đã điền sẵn tên đơn vị, danh sách cán bộ và chỉ tiêu; khi "
            "đơn vị gửi lại, chương trình tự nhận ra."
        )
        self.body.addWidget(label(hint, "hint", f"{NAME}.hint"))
        self.body.addLayout(form)
        self.body.addWidget(self._units, stretch=1)
        self.add_act(self._write)

    def _connect(self) -> None:
        self._campaign.currentIndexChanged.connect(lambda _at: self._suggest_due())
        self._period.currentIndexChanged.connect(lambda _at: self._suggest_due())
        self._sets_due.toggled.connect(self._due.setEnabled)
        self._browse.clicked.connect(self._choose_folder)
        self._units.changed.connect(self._on_units_changed)
        self._write.clicked.connect(self._on_write)
        self._due.setEnabled(False)
        self._suggest_due()

    def _suggest_due(self) -> None:
        """The campaign's own day; a part of the year has none until it is set here."""
        day = self._due_days.get(str(self._campaign.currentData()), "")
        is_year = self._period.currentData() == self._year()
        suggested = QDate.fromString(day, "yyyy-MM-dd")
        self._due.setDate(suggested if suggested.isValid() else QDate.currentDate())
        self._sets_due.setChecked(not (day and is_year))

    def _year(self) -> str:
        return str(self.context.year)

    def _choose_folder(self) -> None:
        choose_folder(
            self,
            f"{NAME}.choose-folder",
            self.tr("Thư mục để các mẫu báo cáo"),
            lambda path: self._folder.setText(str(path)),
        )

    def _on_units_changed(self) -> None:
        self._write.setEnabled(bool(self._units.codes))

    def _on_write(self) -> None:
        text = self._folder.text().strip()
        if not text:
            message(self, f"{NAME}.no-folder", self.tr("Hãy chọn thư mục để các mẫu báo cáo."))
            return
        folder, forms = Path(text).expanduser(), self._office.forms
        campaign, period = str(self._campaign.currentData()), str(self._period.currentData())
        due_on = str(value_of(self._due)) if self._sets_due.isChecked() else ""
        units = () if self._units.is_everyone else self._units.codes
        self.make(
            self.tr("Tạo mẫu báo cáo"),
            lambda progress: forms.write(
                campaign, period, folder, due_on=due_on, units=units, progress=progress
            ),
            lambda made: self._take(made, folder),
        )

    def _take(self, made: FormsMade, folder: Path) -> None:
        told = self.tr(
            "Đã tạo {count} mẫu báo cáo trong thư mục “{folder}”. Hãy gửi cho mỗi đơn vị tệp mang "
            "tên đơn vị đó."
        )
        text = told.format(count=len(made.paths), folder=folder)
        self.say_made(text, folder, self.tr("&Mở thư mục"))
