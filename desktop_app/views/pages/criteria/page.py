"""The page: choose a set, see its tree, change it; what marks rest on becomes a new version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.criteria import Subject
from desktop_app.domain.set_edits import words
from desktop_app.domain.set_edits.nodes import find_node
from desktop_app.reports.legal import basis_line
from desktop_app.reports.official import short_title
from desktop_app.views.controls import button, label
from desktop_app.views.language import said
from desktop_app.views.memory import memory
from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.criteria.bars import NodeBar, menu_button
from desktop_app.views.pages.criteria.detail import CriterionDetail
from desktop_app.views.pages.criteria.node_acts import NodeActs
from desktop_app.views.pages.criteria.set_acts import SetActs
from desktop_app.views.pages.criteria.tree import CriteriaTree
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.tips import wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.rows import CampaignInfo, TemplateInfo
    from desktop_app.domain.set_edits.rows import SetDetail, SetInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

SPLIT = (760, 320)
LETTERS_SHOWN = 60
_ADD = "criteria.node-add"
# The code of the set that somebody chose last.
LAST = "criteria.last"


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to show of a year: its sets, and the chosen one whole."""

    year: int
    sets: tuple[SetInfo, ...]
    campaigns: tuple[CampaignInfo, ...]
    shipped: tuple[TemplateInfo, ...]
    detail: SetDetail | None


def look_up(office: Office, year: int, code: str, number: int) -> Shown:
    """A year's sets; the chosen one, else the first in use, of units before that of people."""
    sets = office.criteria_sets.all(year)
    chosen = next((one for one in sets if (one.code, one.number) == (code, number)), None)
    in_use = [one for one in sets if one.state == "in_use" and one.is_newest]
    of_units = (one for one in in_use if one.subject is Subject.COLLECTIVE)
    chosen = chosen or next(of_units, None) or next(iter(in_use or sets), None)
    detail = office.criteria_sets.detail(year, chosen.code, chosen.number) if chosen else None
    return Shown(year, sets, office.campaigns.all(year), office.campaigns.templates(), detail)


class CriteriaPage(Page):
    """Sets of the year and of its campaigns; a set is revealed by its code."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "criteria", self.tr("Bộ tiêu chí"))
        self._list = named(QComboBox(), "criteria.sets", self.tr("Bộ tiêu chí"))
        self._list.setMinimumContentsLength(LETTERS_SHOWN)
        self._state = label("", "hint", "criteria.state")
        self._warnings = label("", "hint", "criteria.warnings")
        self._tree = CriteriaTree()
        self._detail = CriterionDetail()
        self._use = button("criteria.use", self.tr("Đưa vào dùng"), primary=True)
        self._invitation = Invitation("criteria.empty", self.tr("Chưa có bộ tiêu chí"))
        self._shown = QStackedWidget()
        self._now: Shown | None = None
        self._acts = NodeActs(self, self._tree)
        self._sets = SetActs(self)
        self._bar = NodeBar(self._acts.bar(_ADD))
        self._rules = menu_button("criteria.rules", self.tr("Quy định"), self._sets.rule_acts())
        self._more = menu_button(
            "criteria.more", self.tr("Thêm bộ tiêu chí"), self._sets.set_acts()
        )
        self._lay_out()
        self._connect()

    @property
    def detail(self) -> SetDetail | None:
        """The set that is shown, whole."""
        return self._now.detail if self._now else None

    @property
    def shown(self) -> Shown | None:
        """All that is shown; None before the first answer."""
        return self._now

    @property
    def campaigns(self) -> Mapping[str, str]:
        """The titles of the year's campaigns by template code."""
        found = self._now.campaigns if self._now else ()
        return {one.template: short_title(one.title) for one in found if one.template}

    def refresh(self) -> None:
        """Ask for the year's sets; the chosen one stays chosen."""
        if self.detail is None:
            self._ask(str(memory().get(LAST, "")), 0)
            return
        info = self.detail.info
        self._ask(info.code, 0 if info.is_newest else info.number)

    def reveal(self, ident: str) -> None:
        """Show the newest version of a set."""
        self._ask(ident, 0)

    def _ask(self, code: str, number: int) -> None:
        office, year = self.context.office, self.context.year

        def question() -> Shown:
            newest = {
                one.code: one.number for one in office.criteria_sets.all(year) if one.is_newest
            }
            return look_up(office, year, code, number or newest.get(code, 0))

        self.context.ask("criteria.sets", question, self._show)

    def _lay_out(self) -> None:
        for control in (self._rules, self._more, self._use):
            self.add_action(control)
        split = named(QSplitter(), "criteria.split", self.tr("Cây tiêu chí và cách chấm"))
        split.setChildrenCollapsible(False)
        split.addWidget(self._tree)
        split.addWidget(self._detail)
        split.setSizes(SPLIT)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._state)
        column.addWidget(self._bar)
        column.addWidget(split, stretch=1)
        column.addWidget(self._warnings)
        for one in (QWidget(), whole, self._invitation):
            self._shown.addWidget(one)
        self.body.addWidget(self._shown, stretch=1)

    def _connect(self) -> None:
        self._list.activated.connect(self._on_chosen)
        self._tree.chosen.connect(self._show_node)
        self._tree.opened.connect(lambda _code: self._acts.change())
        self._use.clicked.connect(self._sets.use)
        self._invitation.taken.connect(self._sets.adopt)

    def _show(self, now: Shown) -> None:
        self._now = now
        self._list.clear()
        for one in now.sets:
            self._list.addItem(_listed(one), (one.code, one.number))
        detail = now.detail
        self._rules.setEnabled(detail is not None)
        if detail is None:
            sentence = self.tr("Năm {year} chưa có bộ tiêu chí nào.").format(year=now.year)
            self._invitation.invite(sentence, self.tr("Dùng bộ có sẵn…"))
            self._shown.setCurrentWidget(self._invitation)
            self._use.hide()
            return
        self._list.setCurrentIndex(now.sets.index(detail.info))
        self._show_set(detail)
        self._shown.setCurrentIndex(1)

    def _show_set(self, detail: SetDetail) -> None:
        info = detail.info
        self._use.setVisible(info.is_newest and info.state != "in_use")
        self._state.setText(_state_words(info))
        self._list.setToolTip(wrapped(said(basis_line(detail.rules.basis))))
        self._warnings.setText("\n".join(one.message for one in detail.warnings))
        self._warnings.setVisible(bool(detail.warnings))
        self._tree.show_set(detail.rules, {one.place.code for one in detail.warnings})

    def _show_node(self, code: str) -> None:
        detail = self.detail
        editing = detail is not None and detail.info.is_newest and detail.info.state != "retired"
        self._bar.allow(editing=editing, chosen=bool(code), always=_ADD)
        if detail is None or not code:
            self._detail.show_node(None, {}, ())
            return
        problems = tuple(one for one in detail.warnings if one.place.code == code)
        self._detail.show_node(find_node(detail.rules, code), self.campaigns, problems)

    def _on_chosen(self, at: int) -> None:
        code, number = self._list.itemData(at)
        memory().put(LAST, code)
        self._ask(code, number)


def _listed(one: SetInfo) -> str:
    """A set in the list: its title, what it judges, its version and state."""
    subject, state = words.SUBJECT_TITLES[one.subject], words.STATE_TITLES[one.state]
    old = "" if one.is_newest else _tr(", bản cũ")
    told = _tr("{title} ({subject}, bản {number}, {state}{old})")
    return told.format(
        title=one.title[:LETTERS_SHOWN],
        subject=said(subject.lower()),
        number=one.number,
        state=said(state.lower()),
        old=old,
    )


def _state_words(info: SetInfo) -> str:
    """What an edit will do, and whom the set judges."""
    whose = info.campaign_title or _tr("cả năm {year}").format(year=info.year)
    clusters = _tr("các cụm {codes}").format(codes=", ".join(info.clusters))
    told = _tr("Mã {code}; dùng cho {whose}, {clusters}.").format(
        code=info.code, whose=whose, clusters=clusters if info.clusters else _tr("mọi cụm")
    )
    if info.is_frozen and info.is_newest:
        frozen = _tr("Bản này đã có điểm: sửa thì chương trình lập bản mới, bản này giữ nguyên.")
        return f"{told} {frozen}"
    return told


def _tr(text: str) -> str:
    return QCoreApplication.translate("criteria_page", text)
