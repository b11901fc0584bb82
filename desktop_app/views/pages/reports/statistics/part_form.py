"""The form of one line or column: what it is called, and which records it counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.statistics.forms import Condition, Measure, Part, Way
from desktop_app.domain.statistics.traits import TRAITS
from desktop_app.domain.statistics.words import MEASURES, WAYS
from desktop_app.views.form import Field, FormDialog, choice_editor, tick_editor
from desktop_app.views.language import said
from desktop_app.views.pages.reports.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QListWidget, QWidget

    from desktop_app.domain.statistics.forms import Source
    from desktop_app.domain.statistics.words import Named
    from desktop_app.views.form import Value, Values

WIDTH = 640
TICKS_HEIGHT = 130
_BETWEEN = "="


class PartForm(FormDialog):
    """Agreed to, it tells the part as it is now."""

    def __init__(  # noqa: PLR0913  # what is asked, of what, and whom the answer goes to
        self,
        name: str,
        old: Part | None,
        others: Sequence[Part],
        known: tuple[Source, Named],
        then: Callable[[Part], object],
        *,
        parent: QWidget,
    ) -> None:
        title = tr("Thêm dòng, cột") if old is None else tr("Sửa dòng, cột")
        codes = {one.code for one in others}
        super().__init__(
            parent,
            name,
            title,
            _fields(old or Part("", ""), others, *known),
            lambda values: _wrong(values, codes),
        )
        self.setMinimumWidth(WIDTH)
        self.set_action(tr("Thêm") if old is None else tr("Sửa"))
        self.submitted.connect(lambda values: self._give(then, old, values))

    def _give(self, then: Callable[[Part], object], old: Part | None, values: Values) -> None:
        then(_part(old or Part("", ""), values))
        self.accept()


def _fields(old: Part, others: Sequence[Part], source: Source, values: Named) -> tuple[Field, ...]:
    above: list[tuple[str, Value]] = [(one.label or one.code, one.code) for one in others]
    traits: list[tuple[str, Value]] = [(one.name, one.code) for one in TRAITS[source]]
    ways: list[tuple[str, Value]] = [(told, one.value) for one, told in WAYS.items()]
    measures: list[tuple[str, Value]] = [(told, one.value) for one, told in MEASURES.items()]
    measure = (old.measure or Measure.RECORDS).value
    return (
        Field(
            "label",
            tr("Tên"),
            QLineEdit(old.label),
            hint=tr("Để trống khi lặp lại cho từng giá trị: tên là tên giá trị đó."),
        ),
        Field(
            "code",
            tr("Mã"),
            QLineEdit(old.code),
            hint=tr("Chữ không dấu cách, không trùng mã khác; số ghi tay nhớ ô theo mã."),
            required=True,
        ),
        Field("number", tr("Số thứ tự in ra"), QLineEdit(old.number)),
        Field(
            "of", tr("Thuộc mục"), choice_editor([(tr("Không thuộc mục nào"), ""), *above], old.of)
        ),
        Field(
            "group",
            tr("Cách chia"),
            QLineEdit(old.group),
            hint=tr("Tiêu đề chung của các mục cùng chia một tổng, ví dụ “Theo đối tượng”."),
        ),
        Field("way", tr("Số lấy từ"), choice_editor(ways, old.way.value)),
        Field("where", tr("Chỉ đếm bản ghi có"), _ticks(source, values, old, negated=False)),
        Field("except", tr("Không đếm bản ghi có"), _ticks(source, values, old, negated=True)),
        Field(
            "each",
            tr("Lặp lại cho từng"),
            choice_editor([(tr("Không lặp"), ""), *traits], old.each),
        ),
        Field("measure", tr("Đếm gì"), choice_editor(measures, measure)),
    )


def _ticks(source: Source, values: Named, old: Part, *, negated: bool) -> QListWidget:
    """Every value of every trait, those ticked that the part asks for."""
    choices: list[tuple[str, Value]] = [
        (f"{said(trait.name)}: {said(name)}", f"{trait.code}{_BETWEEN}{code}")
        for trait in TRAITS[source]
        for code, (name, _) in values.get(trait.code, {}).items()
    ]
    ticked: list[Value] = [
        f"{one.trait}{_BETWEEN}{value}"
        for one in old.where
        if one.negated is negated
        for value in one.values
    ]
    known = {value for _, value in choices}
    gone: list[tuple[str, Value]] = [(str(one), one) for one in ticked if one not in known]
    made = tick_editor([*choices, *gone], ticked)
    made.setFixedHeight(TICKS_HEIGHT)
    return made


def _wrong(values: Values, codes: set[str]) -> Mapping[str, str]:
    wrong = {}
    if values["code"] in codes:
        wrong["code"] = tr("Mã này đã dùng cho mục khác.")
    if not values["label"] and not values["each"]:
        wrong["label"] = tr("Hãy ghi tên.")
    return wrong


def _part(old: Part, values: Values) -> Part:
    measure = Measure(str(values["measure"]))
    return replace(
        old,
        code=str(values["code"]),
        label=str(values["label"]),
        number=str(values["number"]),
        of=str(values["of"] or ""),
        group=str(values["group"]),
        way=Way(str(values["way"])),
        where=(*_conditions(values["where"]), *_conditions(values["except"], negated=True)),
        each=str(values["each"] or ""),
        measure=None if measure is Measure.RECORDS else measure,
    )


def _conditions(ticked: Value, *, negated: bool = False) -> list[Condition]:
    """A condition for each trait of which something is ticked."""
    by_trait: dict[str, list[str]] = {}
    for one in ticked if isinstance(ticked, tuple) else ():
        trait, _, value = str(one).partition(_BETWEEN)
        by_trait.setdefault(trait, []).append(value)
    return [Condition(trait, tuple(some), negated=negated) for trait, some in by_trait.items()]
