"""The days of a title's rules: each ends where the next one begins."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import update

from desktop_app.domain.awards.titles import Title, TitleRule
from desktop_app.domain.dates import day_before
from desktop_app.models.awards import AwardRule
from desktop_app.services.desk import Command


def placed(rule: TitleRule, rules: Sequence[TitleRule]) -> TitleRule:
    """A new rule ends where the next one begins, unless it ends earlier by itself."""
    later = [one.effective_from for one in rules if one.effective_from > rule.effective_from]
    if not later:
        return rule
    end = day_before(later[0])
    return replace(rule, effective_to=min(rule.effective_to or end, end))


def taken(new: TitleRule, rules: Sequence[TitleRule]) -> dict[str, str]:
    """A problem where a title has a rule of the new one's day."""
    if new.effective_from not in {one.effective_from for one in rules}:
        return {}
    return {"effective_from": "Đã có quy định từ ngày này; hãy sửa quy định đó hoặc ghi ngày khác."}


def end_before(command: Command, title: Title, new: TitleRule) -> None:
    """The rule before a new one ends the day before it."""
    earlier = [one for one in title.rules if one.effective_from < new.effective_from]
    if earlier and (not earlier[-1].effective_to or earlier[-1].effective_to >= new.effective_from):
        _set_end(command, earlier[-1].id, day_before(new.effective_from))


def go_on(command: Command, title: Title, gone: TitleRule) -> None:
    """The rule that ended where a removed one began takes its days."""
    for one in title.rules:
        if (
            one.effective_to
            and gone.effective_from
            and (one.effective_to == day_before(gone.effective_from))
        ):
            _set_end(command, one.id, gone.effective_to)


def _set_end(command: Command, rule_id: int, day: str) -> None:
    change = update(AwardRule).where(AwardRule.id == rule_id)
    values = {"effective_to": day, "version": AwardRule.version + 1}
    command.connection.execute(change.values(**values))
