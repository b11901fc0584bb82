"""The lists that an import offers: periods, kinds of table, versions, units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.dates import format_date
from desktop_app.domain.intake import Kind
from desktop_app.domain.periods import Period, PeriodKind
from desktop_app.reports.imports import KIND_TITLES
from desktop_app.views.choice_box import ChoiceBox
from desktop_app.views.choices import LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QComboBox

    from desktop_app.domain.intake_rows import PersonChoice, UnitChoice
    from desktop_app.domain.rows import CampaignInfo, PersonInfo, UnitInfo
    from desktop_app.views.form import Value

SHOWN_LETTERS = 30


@dataclass(frozen=True, slots=True)
class YearLists:
    """What a file of a year can be about."""

    year: int
    campaigns: Sequence[CampaignInfo]
    units: Sequence[UnitInfo]


def period_choices(year: int) -> list[tuple[str, Value]]:
    """Every period of a year, long ones first, each with its code."""
    counts = {PeriodKind.YEAR: 1, PeriodKind.HALF: 2, PeriodKind.QUARTER: 4, PeriodKind.MONTH: 12}
    periods = (
        Period(year, kind, at) for kind, count in counts.items() for at in range(1, count + 1)
    )
    return [(one.title, str(one)) for one in periods]


def kind_choices() -> list[tuple[str, Value]]:
    """Every kind of table that can be said to be in a file."""
    return [(title, one.value) for one, title in KIND_TITLES.items() if one is not Kind.UNKNOWN]


def campaign_choices(campaigns: Sequence[CampaignInfo]) -> list[tuple[str, Value]]:
    """The year's campaigns."""
    return [(one.title, one.code) for one in campaigns]


def version_choices() -> list[tuple[str, Value]]:
    """Whether a return replaces the one before, or adds to it; as `fixes.VERSIONS` has them."""
    return [
        (_tr("Tự nhận biết từng tệp"), "told"),
        (_tr("Bản mới thay bản cũ"), "new"),
        (_tr("Bổ sung, cộng thêm vào bản đã có"), "added"),
    ]


def unit_editor(likely: Sequence[UnitChoice], units: Sequence[UnitInfo], first: str) -> QComboBox:
    """The likely units first, best first, then all; `first` is what stands for none."""
    text = _tr("{name} ({code}) – giống {likeness}%")
    alike = [
        (text.format(name=one.name, code=one.code, likeness=one.likeness), one.code)
        for one in likely
    ]
    every = [(f"{unit.name} ({unit.code})", unit.code) for unit in units]
    return ChoiceBox([(first, ""), *alike, *([LINE] if alike else []), *every])


def person_editor(likely: Sequence[PersonChoice], staff: Sequence[PersonInfo]) -> QComboBox:
    """Those whom a name may mean, the likeliest first, then the others of the staff."""
    offered: list[tuple[str, object]] = [(_tr("Chưa chọn"), "")]
    named = {one.code for one in likely}
    for group in (
        [(one.code, (one.name, one.position, _born(one), one.code)) for one in likely],
        [(one.code, (one.name, one.job, one.code)) for one in staff if one.code not in named],
    ):
        offered += [LINE] if group else []
        offered += [(" · ".join(filter(None, parts)), code) for code, parts in group]
    return ChoiceBox(offered)


def _born(person: PersonChoice) -> str:
    return _tr("sinh {day}").format(day=format_date(person.born_on)) if person.born_on else ""


def narrow(editor: QComboBox) -> QComboBox:
    """The same list, no wider than a dialog can be; long texts are cut where they stand closed."""
    editor.setSizeAdjustPolicy(editor.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    editor.setMinimumContentsLength(SHOWN_LETTERS)
    return editor


def _tr(text: str) -> str:
    return QCoreApplication.translate("import", text)
