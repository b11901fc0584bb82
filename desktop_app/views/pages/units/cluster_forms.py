"""The forms of clusters: a new one, another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.unit_history import ClusterInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "units.clusters.form"


def new_form(context: Context, year: int, parent: QWidget) -> CommandForm:
    """A cluster more in a year."""
    office: Office = context.office
    act = Act(
        _tr("Thêm cụm"),
        lambda said: office.clusters.add(year, str(said["name"]), str(said["code"])),
        _tr("Đã thêm cụm thi đua."),
    )
    own = _tr("Để trống thì chương trình tự đặt.")
    fields = (
        Field("name", _tr("Tên cụm"), QLineEdit(), required=True),
        Field("code", _tr("Mã"), QLineEdit(), hint=own),
    )
    return CommandForm(context, NAME, act.text, fields, act, parent=parent)


def name_form(context: Context, year: int, cluster: ClusterInfo, parent: QWidget) -> CommandForm:
    """Another name for a year's cluster."""
    office: Office = context.office
    act = Act(
        _tr("Đổi tên cụm"),
        lambda said: office.clusters.rename(year, cluster.code, str(said["name"]), cluster.version),
        _tr("Đã đổi tên cụm thi đua."),
    )
    fields = (Field("name", _tr("Tên cụm"), QLineEdit(cluster.name), required=True),)
    return CommandForm(context, NAME, act.text, fields, act, parent=parent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("cluster_forms", text)
