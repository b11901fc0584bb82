"""The form that publishes a ranking: it says what freezes, and asks for what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout

from desktop_app.reports.ranking_rules import publication_words
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.controls import label
from desktop_app.views.form import Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.ranking_rules import RankingChoice
    from desktop_app.services.office import Office
    from desktop_app.services.publishing import Readiness
    from desktop_app.views.context import Context

NAME = "ranking.publish-dialog"
WIDTH = 560


def publish_form(
    context: Context, campaign: str, choice: RankingChoice, ready: Readiness, parent: QWidget
) -> CommandForm:
    """Asks for a reason where one is published already, and for a yes to provisional sheets."""
    office, year = _office(context), context.year
    act = Act(
        _tr("Công bố"),
        lambda values: office.publishing.publish(
            year,
            campaign,
            choice,
            reason=str(values.get("reason", "")),
            allow_provisional=bool(values.get("provisional", False)),
        ),
        _tr("Đã công bố bảng xếp hạng."),
    )
    form = CommandForm(
        context, NAME, _tr("Công bố bảng xếp hạng"), _fields(ready), act, parent=parent
    )
    form.setMinimumWidth(WIDTH)
    layout = form.layout()
    if isinstance(layout, QVBoxLayout):
        told = label("\n\n".join(_told(ready)), name=f"{NAME}.told")
        told.setWordWrap(True)
        layout.insertWidget(0, told)
    return form


def _told(ready: Readiness) -> tuple[str, ...]:
    return (
        *publication_words(ready.ranking),
        _tr(
            "Sau khi công bố, tên đơn vị, thứ hạng, điểm, xếp loại, ghi chú, từng phiếu điểm và bộ "
            "tiêu chí của bảng này được giữ nguyên, không sửa và không xóa được; sửa điểm về sau "
            "thì công bố bảng khác thay."
        ),
        *(_tr("Lưu ý: {warning}").format(warning=one) for one in ready.warnings),
    )


def _fields(ready: Readiness) -> tuple[Field, ...]:
    fields: list[Field] = []
    if ready.replaces is not None:
        hint = _tr("Bảng số {number} vẫn được giữ bên cạnh.").format(number=ready.replaces)
        why = _tr("Lý do công bố bảng thay")
        fields.append(Field("reason", why, QLineEdit(), hint, required=True))
    if ready.ranking.terms.provisional:
        agree = QCheckBox(_tr("Công bố cả phiếu chấm khi báo cáo đang được sửa"))
        fields.append(Field("provisional", _tr("Phiếu tạm tính"), agree))
    return tuple(fields)


def _office(context: Context) -> Office:
    office: Office = context.office
    return office


def _tr(text: str) -> str:
    return QCoreApplication.translate("ranking_publish", text)
