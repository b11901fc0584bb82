"""“Lọc…”: which cells of one column are to be seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QTableView, QVBoxLayout

from desktop_app.domain.amounts import parse_amount
from desktop_app.domain.dates import parse_date
from desktop_app.domain.numbers import parse_count, parse_days, parse_points
from desktop_app.domain.problems import Problem
from desktop_app.reports.report import Format
from desktop_app.reports.table_filter import DATES, TEXTS, Choices, ColumnFilter, Limit
from desktop_app.views.dialogs import present
from desktop_app.views.form import (
    Field,
    FormDialog,
    ValueEditor,
    Values,
    choice_editor,
    tick_editor,
)
from desktop_app.views.names import named
from desktop_app.views.tables.column_table import Role
from desktop_app.views.tables.filter_words import shown_limit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.views.tables.filterable import Filterable

ALL, EMPTY, FILLED = "all", "empty", "filled"
BLANKS = {ALL: None, EMPTY: True, FILLED: False}
MOST_LETTERS = 60
LIST_HEIGHT = 190

Reader = Callable[[str], object]
READERS: Mapping[Format, Reader] = {
    Format.NUMBER: parse_count,
    Format.MONEY: parse_amount,
    Format.POINTS: lambda text: parse_points(text, signed=True),
    Format.DAYS: parse_days,
    Format.PERCENT: lambda text: parse_points(text.rstrip("% "), signed=True),
    Format.DATE: parse_date,
    Format.DUE: parse_date,
}


def ask_filter(view: QTableView, section: int, filterable: Filterable) -> None:
    """Ask for a column's filter (dialog `NAME.filter`) once its values are known."""

    def says(role: int) -> object:
        return view.model().headerData(section, Qt.Orientation.Horizontal, role)

    key, title = str(says(Role.KEY)), str(says(Role.TITLE))
    kind = Format(cast("str", says(Role.FORMAT)))
    filterable.ask_choices(key, lambda found: _open(view, (key, title, kind), filterable, found))


class ChoiceList(ValueEditor):
    """Texts with a box each, and one box for all; its value is None where all are ticked."""

    def __init__(self, name: str, choices: Choices, chosen: frozenset[str] | None) -> None:
        super().__init__()
        texts = [text for text, _ in choices.items]
        ticked = texts if chosen is None else [text for text in texts if text in chosen]
        self._all = named(QCheckBox(_tr("Chọn tất cả")), f"{name}.all", _tr("Chọn tất cả"))
        self._texts = tick_editor([_told(*one) for one in choices.items], ticked)
        named(self._texts, f"{name}.choices-list", _tr("Các giá trị"))
        self._texts.setFixedHeight(LIST_HEIGHT)
        self._all.setChecked(len(ticked) == len(texts))
        self._all.clicked.connect(self._tick_all)
        self._texts.itemChanged.connect(lambda _: self._all.setChecked(self._is_whole()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._all)
        layout.addWidget(self._texts)

    def value(self) -> frozenset[str] | None:
        """The ticked texts, None for all of them."""
        if self._is_whole():
            return None
        return frozenset(str(one) for one in self._data(Qt.CheckState.Checked))

    def _data(self, state: Qt.CheckState) -> list[object]:
        items = map(self._texts.item, range(self._texts.count()))
        return [one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() is state]

    def _is_whole(self) -> bool:
        return not self._data(Qt.CheckState.Unchecked)

    def _tick_all(self, checked: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._texts.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        for at in range(self._texts.count()):
            state = Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
            self._texts.item(at).setCheckState(state)
        self._texts.blockSignals(False)  # noqa: FBT003  # Qt's own signature


def _open(
    view: QWidget, column: tuple[str, str, Format], filterable: Filterable, found: Choices
) -> None:
    key, title, kind = column
    name = f"{view.objectName()}.filter"
    set_now = filterable.column_filters().get(key, ColumnFilter())
    form = FormDialog(
        view.window(),
        name,
        _tr("Lọc cột “{title}”").format(title=title),
        _fields(name, kind, set_now, found),
        lambda values: _problems(values, kind),
    )
    form.set_action(_tr("Lọc"))

    def take(values: Values) -> None:
        others = {other: one for other, one in filterable.column_filters().items() if other != key}
        made = _filter_of(values, kind)
        filterable.set_column_filters(others if made.is_empty else {**others, key: made})
        form.accept()

    form.submitted.connect(take)
    present(form)


def _fields(name: str, kind: Format, set_now: ColumnFilter, found: Choices) -> list[Field]:
    blank = next(word for word, means in BLANKS.items() if means is set_now.blank)
    blanks = ((_tr("Mọi ô"), ALL), (_tr("Chỉ ô trống"), EMPTY), (_tr("Chỉ ô có nội dung"), FILLED))
    more = _tr("Còn {count} giá trị nữa, ít gặp hơn.").format(count=found.more)
    listed = ChoiceList(name, found, set_now.chosen)
    return [
        *(_text_fields(set_now) if kind in TEXTS else _limit_fields(kind, set_now)),
        Field("blank", _tr("Ô trống"), choice_editor(blanks, blank)),
        Field("choices", _tr("Giá trị"), listed, more if found.more else ""),
    ]


def _text_fields(set_now: ColumnFilter) -> list[Field]:
    hint = _tr("Không cần gõ dấu: “nguyen van a” tìm được “Nguyễn Văn Á”.")
    return [Field("contains", _tr("Có chữ"), QLineEdit(set_now.contains), hint)]


def _limit_fields(kind: Format, set_now: ColumnFilter) -> list[Field]:
    labels = (_tr("Từ ngày"), _tr("Đến ngày")) if kind in DATES else (_tr("Từ"), _tr("Đến"))
    limits = (set_now.low, set_now.high)
    return [
        Field(key, text, QLineEdit(shown_limit(limit, kind)))
        for key, text, limit in zip(("low", "high"), labels, limits, strict=True)
    ]


def _problems(values: Values, kind: Format) -> dict[str, str]:
    found = {key: _read(values, key, kind) for key in ("low", "high")}
    return {key: one.message for key, one in found.items() if isinstance(one, Problem)}


def _filter_of(values: Values, kind: Format) -> ColumnFilter:
    low, high = (_limit(_read(values, key, kind)) for key in ("low", "high"))
    return ColumnFilter(
        contains=str(values.get("contains") or ""),
        chosen=cast("frozenset[str] | None", values["choices"]),
        low=low,
        high=high,
        blank=BLANKS[str(values["blank"])],
    )


def _read(values: Values, key: str, kind: Format) -> object:
    typed = str(values.get(key) or "")
    return READERS[kind](typed) if typed else None


def _limit(found: object) -> Limit:
    return found if isinstance(found, int | str) else None


def _told(text: str, count: int) -> tuple[str, str]:
    short = " ".join(text.split())
    if len(short) > MOST_LETTERS:
        short = f"{short[:MOST_LETTERS]}…"
    return f"{short or _tr('(trống)')} ({count})", text


def _tr(text: str) -> str:
    return QCoreApplication.translate("filter_popup", text)
