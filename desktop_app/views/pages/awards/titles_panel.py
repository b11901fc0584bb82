"""“Danh hiệu, hình thức”: titles, and the chosen one's dated rules in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit

from desktop_app.domain.awards.money import reward
from desktop_app.reports.award_rules import rule_words, rules_table, titles_line, titles_table
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.pages.awards.parts import part, split
from desktop_app.views.pages.awards.rule_form import rule_form
from desktop_app.views.pages.awards.title_forms import rename_form, title_form
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.money import Reward
    from desktop_app.domain.awards.titles import Title, TitleRule
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

HEIGHTS = (210, 290)
WIDTHS = (490, 500)


@dataclass(frozen=True, slots=True)
class Known:
    """The titles, the office's day, and the money of each title's rule of that day."""

    titles: tuple[Title, ...] = ()
    day: str = ""
    rewards: Mapping[str, Reward] | None = None

    @property
    def names(self) -> Mapping[str, str]:
        """The titles' names by code."""
        return {one.code: one.name for one in self.titles}


def look_up(office: Office) -> Known:
    """All titles with what they give today."""
    titles, day = office.titles.all(), office.titles.today
    rates, rounding = office.base_salaries.all(), office.base_salaries.rounding()
    rewards = {one.code: reward(one.rule_on(day), rates, day, rounding) for one in titles}
    return Known(titles, day, rewards)


class TitlesPanel(AwardsPanel):
    """A double click on a title renames it, on a rule changes it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "titles", _tr("Danh hiệu, hình thức"))
        self._office: Office = context.office
        self._known = Known()
        self._wanted = ""
        self._titles = TableView(f"{self.name}.table", _tr("Danh hiệu, hình thức khen thưởng"))
        self._rules = TableView(f"{self.name}.rules", _tr("Quy định của danh hiệu theo thời gian"))
        self._words = named(QPlainTextEdit(), f"{self.name}.words", _tr("Quy định đang chọn"))
        self._words.setReadOnly(True)
        self._words.setTabChangesFocus(True)
        self._make_acts()
        self.assemble(
            (self._add, self._rename, self._remove),
            (self._laid_out(),),
        )
        self._connect()

    def refresh(self) -> None:
        """Ask for the titles; the chosen one stays chosen."""
        office = self._office
        self.context.ask("awards.titles", lambda: look_up(office), self._show)

    def reveal(self, record: str) -> None:
        """Choose a title by its code; once the titles are here, where they are still asked for."""
        self._wanted = f"title:{record}"
        if self._titles.select_ident(self._wanted):
            self._wanted = ""

    def _make_acts(self) -> None:
        name = self.name
        self._add = button(f"{name}.add", _tr("&Thêm danh hiệu…"), "add")
        self._rename = button(f"{name}.rename", _tr("Đổi t&ên…"), "edit")
        self._remove = button(f"{name}.remove", _tr("&Bỏ danh hiệu…"), "remove")
        self._add_rule = button(f"{name}.rule-add", _tr("Thêm &quy định…"), "add")
        self._change_rule = button(f"{name}.rule-change", _tr("&Sửa quy định…"), "edit")
        self._remove_rule = button(f"{name}.rule-remove", _tr("Bỏ quy đị&nh…"), "remove")

    def _laid_out(self) -> QWidget:
        acts = (self._add_rule, self._change_rule, self._remove_rule)
        below = split(
            f"{self.name}.rule-split",
            _tr("Quy định và nội dung"),
            (self._rules, self._words),
            WIDTHS,
            upright=False,
        )
        rules = part(_tr("Quy định theo thời gian"), acts, below)
        return split(f"{self.name}.split", _tr("Hai phần"), (self._titles, rules), HEIGHTS)

    def _connect(self) -> None:
        self._titles.ident_selected.connect(lambda _ident: self._show_title())
        self._titles.offer_acts(self._rename, self._add_rule, self._remove)
        self._rules.ident_selected.connect(lambda _ident: self._show_rule())
        self._rules.offer_acts(self._change_rule, self._remove_rule)
        self._add.clicked.connect(
            lambda: present(title_form(self.context, self._known.names, self))
        )
        self._rename.clicked.connect(self._open_rename)
        self._remove.clicked.connect(self._open_removing)
        self._add_rule.clicked.connect(lambda: self._open_rule(is_new=True))
        self._change_rule.clicked.connect(lambda: self._open_rule(is_new=False))
        self._remove_rule.clicked.connect(self._open_removing_rule)

    def _show(self, known: Known) -> None:
        self._known = known
        self.told.setText(titles_line(known.titles, known.day))
        self._titles.set_table(titles_table(known.titles, known.day))
        wanted, self._wanted = self._wanted, ""
        chosen = self._titles.select_ident(wanted) or self._titles.current_ident()
        if not chosen and known.titles:
            self._titles.select_ident(f"title:{known.titles[0].code}")
        self._show_title()

    def _show_title(self) -> None:
        title = self._title()
        for one in (self._rename, self._remove, self._add_rule):
            one.setEnabled(title is not None)
        if title is None:
            return
        self._rules.set_table(rules_table(title))
        if not self._rules.current_ident():
            now = title.rule_on(self._known.day) or next(iter(reversed(title.rules)), None)
            self._rules.select_ident(f"rule:{now.id}" if now else "")
        self._show_rule()

    def _show_rule(self) -> None:
        title, rule = self._title(), self._rule()
        for one in (self._change_rule, self._remove_rule):
            one.setEnabled(rule is not None)
        if title is None or rule is None:
            self._words.setPlainText("")
            return
        today = title.rule_on(self._known.day) is rule
        money = (self._known.rewards or {}).get(title.code) if today else None
        self._words.setPlainText(said(rule_words(rule, self._known.names, money)))

    def _title(self) -> Title | None:
        ident = self._titles.current_ident()
        return next((one for one in self._known.titles if f"title:{one.code}" == ident), None)

    def _rule(self) -> TitleRule | None:
        title, ident = self._title(), self._rules.current_ident()
        rules = title.rules if title else ()
        return next((one for one in rules if f"rule:{one.id}" == ident), None)

    def _open_rename(self) -> None:
        title = self._title()
        if title is not None:
            present(rename_form(self.context, title, self))

    def _open_rule(self, *, is_new: bool) -> None:
        title, rule = self._title(), self._rule()
        if title is None or (rule is None and not is_new):
            return
        chosen = None if is_new else rule
        present(rule_form(self.context, title, chosen, self._known.names, self))

    def _open_removing(self) -> None:
        title, office = self._title(), self._office
        if title is None:
            return
        act = Act(
            _tr("Bỏ danh hiệu"),
            lambda values: office.titles.remove(title.code, str(values["reason"])),
            _tr("Đã bỏ danh hiệu, hình thức khen thưởng."),
        )
        self._ask_reason(f"{self.name}.remove-dialog", act)

    def _open_removing_rule(self) -> None:
        rule, office = self._rule(), self._office
        if rule is None:
            return
        act = Act(
            _tr("Bỏ quy định"),
            lambda values: office.titles.remove_rule(rule.id, str(values["reason"])),
            _tr("Đã bỏ quy định; quy định trước đó được áp dụng tiếp."),
        )
        self._ask_reason(f"{self.name}.rule-remove-dialog", act)

    def _ask_reason(self, name: str, act: Act) -> None:
        present(reason_form(self.context, name, act, _tr("Lý do bỏ"), self))


def _tr(text: str) -> str:
    return QCoreApplication.translate("titles_panel", text)
