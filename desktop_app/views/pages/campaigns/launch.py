"""“Phát động phong trào”: which plan, for which year, and when returns are due."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop_app.domain.campaigns import CampaignTemplate
from desktop_app.reports.official import short_title
from desktop_app.views.form import Field, FormDialog, choice_editor, date_editor
from desktop_app.views.year_dialog import year_editor

WIDTH = 620
LETTERS_SHOWN = 40

# A plan's code, the year, the due day (ISO).
Launch = Callable[[str, int, str], object]


class LaunchDialog(FormDialog):
    """Suggests the plan's own due day until the user sets another; stays open on a failure."""

    def __init__(
        self,
        parent: QWidget,
        plans: Sequence[CampaignTemplate],
        year: int,
        launched: Collection[str],
        /,
    ) -> None:
        """`launched`: the plans that the year has already; the first other one is suggested."""
        self._plans = {plan.code: plan for plan in plans}
        self._launched, self._first_year = launched, year
        self._plan = _plan_editor(
            plans, next((one for one in self._plans if one not in launched), "")
        )
        self._about = QLineEdit()
        self._about.setReadOnly(True)
        self._year = year_editor(year)
        self._due = date_editor(date(year, 1, 1).isoformat())
        self._suggested = QDate()
        title = _tr("Phát động phong trào")
        super().__init__(parent, "launch", title, self._questions())
        self.setMinimumWidth(WIDTH)
        self.set_action(_tr("Phát động"))
        self._plan.currentIndexChanged.connect(lambda _: self._suggest())
        self._plan.currentIndexChanged.connect(lambda _: self._tell_about())
        self._year.valueChanged.connect(lambda _: self._tell_about())
        self._year.valueChanged.connect(lambda _: self._suggest())
        self._suggested = self._due.date()
        self._suggest()
        self._tell_about()

    def when_submitted(self, launch: Launch) -> None:
        """Hand the answers to `launch`, once at a time."""
        self.submitted.connect(lambda values: self._hand_on(values, launch))

    def _hand_on(self, values: dict[str, object], launch: Launch) -> None:
        self.set_busy(busy=True)
        launch(str(values["plan"]), int(str(values["year"])), str(values["due"]))

    def _questions(self) -> tuple[Field, ...]:
        hint = _tr("Nội dung, chỉ tiêu, tiêu chí và các mốc thời gian lấy từ kế hoạch này.")
        due_hint = _tr("Báo cáo nhận sau ngày này tính là nộp muộn.")
        return (
            Field("plan", _tr("Kế hoạch mẫu"), self._plan, hint=hint, required=True),
            Field("about", _tr("Cơ quan ban hành"), self._about),
            Field("year", _tr("Năm"), self._year, required=True),
            Field("due", _tr("Hạn nộp báo cáo"), self._due, hint=due_hint, required=True),
        )

    def _tell_about(self) -> None:
        """Whose plan it is, for plans of one name differ by that, and whether the year has it."""
        plan = self._plans.get(str(self._plan.currentData()))
        if plan is None:
            return
        again = plan.code in self._launched and self._year.value() == self._first_year
        told = _tr("{issuer} (đã phát động trong năm)") if again else "{issuer}"
        self._about.setText(told.format(issuer=plan.issuer))
        self._about.setCursorPosition(0)

    def _suggest(self) -> None:
        """A due day that the user has changed is theirs."""
        plan = self._plans.get(str(self._plan.currentData()))
        if plan is None or not plan.return_due or self._due.date() != self._suggested:
            return
        day = plan.return_due.in_year(self._year.value())
        self._suggested = QDate(day.year, day.month, day.day)
        self._due.setDate(self._suggested)


def _plan_editor(plans: Sequence[CampaignTemplate], chosen: str) -> QComboBox:
    editor = choice_editor([(short_title(plan.title), plan.code) for plan in plans], chosen)
    policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    editor.setSizeAdjustPolicy(policy)
    editor.setMinimumContentsLength(LETTERS_SHOWN)
    return editor


def _tr(text: str) -> str:
    return QCoreApplication.translate("campaigns_launch", text)
