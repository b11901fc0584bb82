"""The form of one condition: it asks only for what the chosen kind reads."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QSpinBox

from desktop_app.domain.awards.assessments import ASSESSED_NAMES
from desktop_app.domain.awards.initiatives import INITIATIVE_SCOPES
from desktop_app.domain.awards.measures import MEASURE_KINDS
from desktop_app.domain.awards.titles import ConditionKind
from desktop_app.domain.awards.words import CONDITION_KINDS
from desktop_app.domain.points import format_points
from desktop_app.views.form import Field, FormDialog, Values, choice_editor
from desktop_app.views.language import said
from desktop_app.views.pages.awards.condition_typed import READS, condition_of, wrong_in
from desktop_app.views.pages.awards.typed import share_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.titles import Condition
    from desktop_app.views.form import Value, ValueEditor

E = TypeVar("E", bound=StrEnum)
WIDTH = 560
MOST_TIMES = 50
MOST_MONTHS = 600


class ConditionForm(FormDialog):
    """Rows that the chosen kind does not read are not shown; agreed to, it tells its condition."""

    def __init__(  # noqa: PLR0913  # what is asked, of what, and whom the answer goes to
        self,
        name: str,
        old: Condition | None,
        titles: Mapping[str, str],
        parts: ValueEditor | None,
        then: Callable[[Condition], object],
        *,
        parent: QWidget,
    ) -> None:
        title = _tr("Thêm điều kiện") if old is None else _tr("Sửa điều kiện")
        fields = _fields(old, titles, parts)
        super().__init__(parent, name, title, fields, wrong_in)
        self.setMinimumWidth(WIDTH)
        self.set_action(_tr("Thêm") if old is None else _tr("Sửa"))
        self._keys = [field.key for field in fields]
        for field in fields:
            if field.key in {"kind", "count_by"} and isinstance(field.editor, QComboBox):
                field.editor.currentIndexChanged.connect(lambda _at: self._show_rows())
        self.submitted.connect(lambda values: self._give(then, values))
        self._show_rows()

    def _give(self, then: Callable[[Condition], object], values: Values) -> None:
        then(condition_of(values))
        self.accept()

    def _show_rows(self) -> None:
        values = self.values()
        wanted = {"kind", *READS[ConditionKind(str(values["kind"]))]}
        if "count_by" in wanted:
            wanted.add(str(values["count_by"]))
        form = self.findChild(QFormLayout)
        if isinstance(form, QFormLayout):
            for row, key in enumerate(self._keys):
                form.setRowVisible(row, key in wanted)
            form.activate()
        self.adjustSize()


def _fields(
    old: Condition | None, titles: Mapping[str, str], parts: ValueEditor | None
) -> tuple[Field, ...]:
    given = old.given if old else {}
    kinds = [one for one in CONDITION_KINDS if parts is not None or one is not ConditionKind.ANY]
    choices: list[tuple[str, Value]] = [(CONDITION_KINDS[one], one.value) for one in kinds]
    held = _holdings(titles)
    count_by = (
        "times" if old and old.kind is ConditionKind.MEMBERS and "times" in given else "share"
    )
    further = () if parts is None else (_parts_field(parts),)
    return (
        Field("kind", _tr("Loại điều kiện"), choice_editor(choices, old.kind.value if old else "")),
        Field("at_least", _tr("Từ mức"), _choice(ASSESSED_NAMES, given.get("at_least", "good"))),
        Field("holding", _tr("Danh hiệu, xếp loại"), choice_editor(held, _holding(given))),
        Field("count_by", _tr("Tính theo"), choice_editor(_COUNTS, count_by)),
        Field("share", _tr("Tỷ lệ ít nhất"), share_line(_number(given, "share"))),
        Field("times", _tr("Ít nhất (lần, người)"), _spin(given.get("times", 1), MOST_TIMES)),
        Field("consecutive", _tr("Liên tục"), _tick(_tr("Các năm liên tục"), given, "consecutive")),
        Field("until", _tr("Tính đến"), _tick(_tr("Hết năm trước năm xét"), given, "until")),
        Field("scope", _tr("Phạm vi từ"), _choice(INITIATIVE_SCOPES, given.get("scope", ""))),
        Field("from", _tr("Kỷ luật từ mức"), _choice(MEASURE_KINDS, given.get("from", ""))),
        Field(
            "reviews",
            _tr("Thanh tra, khiếu nại"),
            _tick(_tr("Cũng không được đang diễn ra"), given),
        ),
        Field("months", _tr("Số tháng công tác"), _spin(given.get("months", 6), MOST_MONTHS)),
        Field("years", _tr("Số năm của phong trào"), _spin(given.get("years", 1), MOST_TIMES)),
        Field(
            "authority",
            _tr("Do ai phát động"),
            QLineEdit(str(given.get("authority", ""))),
            hint=_tr("Để trống nếu do bất kỳ cấp nào phát động."),
        ),
        Field("low", _tr("Từ điểm"), QLineEdit(_points(old, "from"))),
        Field("high", _tr("Đến điểm"), QLineEdit(_points(old, "to"))),
        Field("text", _tr("Điều kiện"), QLineEdit(str(given.get("text", "")))),
        *further,
    )


def _parts_field(parts: ValueEditor) -> Field:
    return Field("parts", _tr("Các điều kiện"), parts, hint=_tr("Đạt một trong số này là đủ."))


def _holdings(titles: Mapping[str, str]) -> list[tuple[str, Value]]:
    own: list[tuple[str, Value]] = [(name, f"title:{code}") for code, name in titles.items()]
    classes = [
        (_tr("Xếp loại từ “{name}”").format(name=name), f"assessed:{one.value}")
        for one, name in ASSESSED_NAMES.items()
    ]
    return [*own, *classes]


def _holding(given: Mapping[str, str | int]) -> str:
    if "assessed" in given:
        return f"assessed:{given['assessed']}"
    return f"title:{given.get('title', '')}"


def _choice(names: Mapping[E, str], current: object) -> QComboBox:
    """A word of the law's own list; Qt keeps the plain word."""
    choices: list[tuple[str, Value]] = [(text, str(one)) for one, text in names.items()]
    return choice_editor(choices, current)


def _spin(value: object, most: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(1, most)
    made.setValue(int(str(value)))
    return made


def _tick(text: str, given: Mapping[str, str | int], key: str = "reviews") -> QCheckBox:
    made = QCheckBox(said(text))
    made.setChecked(bool(given.get(key)))
    return made


def _number(given: Mapping[str, str | int], key: str) -> int | None:
    return int(given[key]) if key in given else None


def _points(old: Condition | None, key: str) -> str:
    if old is None or old.kind is not ConditionKind.POINTS:
        return ""
    return format_points(int(old.given[key]))


_COUNTS: Sequence[tuple[str, object]] = (("Tỷ lệ phần trăm", "share"), ("Số người", "times"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("condition_form", text)
