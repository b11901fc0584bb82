"""The nominations of the chosen round: narrowed, acted upon, with the reasons of one beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.awards.nominations import NOMINATION_STATES, UNDECIDED, NominationState
from desktop_app.domain.awards.rounds import RoundState
from desktop_app.domain.documents import DocumentKind, Owner, OwnerKind
from desktop_app.reports.nomination_detail import nomination_words
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.documents_dialog import DocumentsDialog
from desktop_app.views.form import choice_editor
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.awards.disciplines_panel import look_up_subjects
from desktop_app.views.pages.awards.parts import split
from desktop_app.views.pages.awards.work.look import NOBODY, Filter
from desktop_app.views.pages.awards.work.nomination_forms import (
    Offered,
    add_form,
    decide_form,
    describe_form,
    propose_form,
    withdraw_form,
)
from desktop_app.views.pages.awards.work.selected import selected_idents
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.pages.row_filter import narrowed
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from desktop_app.domain.awards.nominations import NominationLine
    from desktop_app.domain.awards.titles import Title
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value
    from desktop_app.views.pages.awards.work.look import RoundLook

NAME = "awards.nominations"
WIDTHS = (670, 350)
LETTERS = 24
OVER = frozenset({NominationState.DECIDED, NominationState.WITHDRAWN})


class NominationsPart(QWidget):
    """A double click on a nomination describes what was achieved.

    Signals:
        filtered: other nominations of the round are wanted.
    """

    filtered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        named(self, NAME, _tr("Đề nghị của đợt xét"))
        self._context = context
        self._office: Office = context.office
        self._look: RoundLook | None = None
        self._titles: Sequence[Title] = ()
        self._is_closed = True
        self._make_filter()
        self._table = TableView(f"{NAME}.table", _tr("Đề nghị khen thưởng"))
        self._table.setSelectionBehavior(TableView.SelectionBehavior.SelectRows)
        self._words = named(QPlainTextEdit(), f"{NAME}.words", _tr("Lý do của đề nghị đang chọn"))
        self._words.setReadOnly(True)
        self._words.setTabChangesFocus(True)
        self._make_acts()
        self._lay_out()
        self._connect()
        self._enable()

    @property
    def filter(self) -> Filter:
        """Which nominations are wanted."""
        state = str(self._state.currentData() or "")
        return Filter(
            str(self._title.currentData() or ""), NominationState(state) if state else None
        )

    def offer(self, titles: Sequence[Title], *, is_closed: bool) -> None:
        """The titles of the year; the chosen one stays chosen."""
        self._is_closed = is_closed
        if titles == self._titles:
            return
        before, self._titles = self._title.currentData(), titles
        self._title.clear()
        self._title.addItem(_tr("Mọi danh hiệu, hình thức"), "")
        for one in titles:
            self._title.addItem(one.name, one.code)
        self._title.setCurrentIndex(max(self._title.findData(before), 0))

    def show_look(self, look: RoundLook | None) -> None:
        """Another round, or the same one as it is now."""
        self._look = look
        self._narrow()

    def _make_filter(self) -> None:
        self._title = named(
            narrow(choice_editor([(_tr("Mọi danh hiệu, hình thức"), "")])),
            f"{NAME}.title",
            _tr("Danh hiệu, hình thức"),
        )
        self._title.setMinimumContentsLength(LETTERS)
        states: list[tuple[str, Value]] = [
            (_tr("Mọi kết quả"), ""),
            *((text, one.value) for one, text in NOMINATION_STATES.items()),
        ]
        self._state = named(choice_editor(states), f"{NAME}.state", _tr("Kết quả xét"))
        self._search = named(QLineEdit(), f"{NAME}.search", _tr("Tìm trong danh sách"))
        self._search.setPlaceholderText(_tr("Tìm tên, đơn vị, mã"))

    def _make_acts(self) -> None:
        self._propose = button(f"{NAME}.propose", _tr("Đề nghị theo &quy định…"), "check")
        self._add = button(f"{NAME}.add", _tr("&Nhập tay…"), "add")
        self._decide = button(f"{NAME}.decide", _tr("Q&uyết định…"), "edit")
        self._describe = button(f"{NAME}.describe", _tr("Thành tí&ch…"), "edit")
        self._withdraw = button(f"{NAME}.withdraw", _tr("&Rút…"), "remove")
        self._papers = button(f"{NAME}.papers", _tr("&Văn bản…"), "open")
        self._decide.setToolTip(_tr("Đưa các dòng đang chọn vào đề nghị, hoặc bỏ ra"))

    def _lay_out(self) -> None:
        acts, chosen = QHBoxLayout(), QHBoxLayout()
        for one in self._acts():
            acts.addWidget(one)
        acts.addStretch()
        chosen.addWidget(self._title)
        chosen.addWidget(self._state)
        chosen.addWidget(self._search, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.addLayout(acts)
        column.addLayout(chosen)
        shown = split(
            f"{NAME}.split",
            _tr("Đề nghị và lý do"),
            (self._table, self._words),
            WIDTHS,
            upright=False,
        )
        column.addWidget(shown, stretch=1)

    def _acts(self) -> tuple[QPushButton, ...]:
        chosen = (self._decide, self._describe, self._withdraw, self._papers)
        return (self._propose, self._add, *chosen)

    def _connect(self) -> None:
        for one in (self._title, self._state):
            one.activated.connect(lambda _index: self.filtered.emit())
        self._search.textChanged.connect(lambda _text: self._narrow())
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._table.offer_acts(self._describe, self._decide, self._papers, self._withdraw)
        self._propose.clicked.connect(self._open_proposing)
        self._add.clicked.connect(self._ask_subjects)
        self._decide.clicked.connect(
            lambda: present(decide_form(self._context, self._chosen(), self))
        )
        self._describe.clicked.connect(self._open_describing)
        self._withdraw.clicked.connect(
            lambda: present(withdraw_form(self._context, self._chosen()[0], self))
        )
        self._papers.clicked.connect(self._open_papers)

    def _narrow(self) -> None:
        look = self._look
        folds = look.folds if look else ()
        table = look.table if look else NOBODY
        self._table.set_table(narrowed(table, folds, self._search.text()))
        self._enable()

    def _enable(self) -> None:
        chosen = self._chosen()
        state = self._look.about.state if self._look else RoundState.CLOSED
        going = not self._is_closed and state is not RoundState.CLOSED
        may = going and state in {RoundState.OPEN, RoundState.PROPOSED}
        one = chosen[0] if len(chosen) == 1 else None
        self._propose.setEnabled(may)
        self._add.setEnabled(may)
        self._decide.setEnabled(
            may and bool(chosen) and all(each.state in UNDECIDED for each in chosen)
        )
        self._describe.setEnabled(going and one is not None)
        self._withdraw.setEnabled(going and one is not None and one.state not in OVER)
        self._papers.setEnabled(one is not None)
        self._words.setPlainText(said(nomination_words(chosen[0])) if chosen else "")

    def _chosen(self) -> tuple[NominationLine, ...]:
        """Those whose rows are selected, from top to bottom."""
        lines = self._look.lines if self._look else {}
        return tuple(lines[one] for one in selected_idents(self._table) if one in lines)

    def _open_proposing(self) -> None:
        if self._look is not None:
            present(propose_form(self._context, self._look.about, self._offered(), self))

    def _ask_subjects(self) -> None:
        look, office, year = self._look, self._office, self._context.year
        if look is None or not self._titles:
            return
        self._context.ask(
            "awards.nomination-subjects",
            lambda: look_up_subjects(office, year),
            lambda found: present(
                add_form(self._context, look.about, self._offered(), found, self)
            ),
        )

    def _offered(self) -> Offered:
        return Offered(self._titles, self.filter.title)

    def _open_describing(self) -> None:
        if self._describe.isEnabled():
            present(describe_form(self._context, self._chosen()[0], self))

    def _open_papers(self) -> None:
        (one,) = self._chosen()
        owner = Owner(OwnerKind.NOMINATION, one.id)
        about = f"{one.name} – {one.title_name}"
        kind = DocumentKind.ACHIEVEMENT_REPORT
        present(DocumentsDialog(self._context, owner, about, kind, self))


def _tr(text: str) -> str:
    return QCoreApplication.translate("nominations_part", text)
