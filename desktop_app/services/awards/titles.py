"""Titles and forms of award with their dated rules, as the office edits them.

They are of no year: a rule holds from a day on, and what a closed year gave stays as it was, since
every award keeps the coefficient, base salary and money that it was decided with.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from desktop_app.domain.awards.award_data import rule_data
from desktop_app.domain.awards.title_checks import (
    check_rule,
    check_title,
)
from desktop_app.domain.awards.titles import Title, TitleRule
from desktop_app.domain.awards.words import CERTAINTIES
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.awards import (
    AwardRule,
    AwardTitle,
)
from desktop_app.services.awards.rule_days import end_before, go_on, placed, taken
from desktop_app.services.awards.title_rows import find_title, rule_record, titles
from desktop_app.services.awards.title_uses import ensure_unused, rested
from desktop_app.services.desk import Command, Desk


class Titles:
    """The titles of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def today(self) -> str:
        """The office's own ISO day, by which a rule is told to be the one in force."""
        return self._desk.today.isoformat()

    def all(self) -> tuple[Title, ...]:
        """Every title in the order of lists, each with its rules; `rule_on` finds that of a day."""
        with self._desk.reading() as connection:
            return titles(connection)

    def one(self, code: str) -> Title:
        """A title.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return find_title(connection, code)

    def add(self, title: Title) -> Done[str]:
        """A further title, last in lists, with the rules that it bears; its code is the result.

        Raises: WrongFields.
        """
        with self._desk.command() as command:
            there = titles(command.connection)
            refuse_wrong(check_title(title, [one.code for one in there]))
            ident = _insert(command, title)
            command.audit("title.add", _subject(title.code), after=_told(title))
            if title.rules:
                rules = [rule_record(ident, rule) for rule in title.rules]
                command.connection.execute(insert(AwardRule), rules)
        return Done(title.code, Changes.AWARDS)

    def rename(self, code: str, name: str, *, version: int | None = None) -> Done[None]:
        """Another name for a title; what was awarded under the old one is the same title.

        Raises: NotFound, WrongField, EditedMeanwhile.
        """
        if not clean(name):
            field, sentence = "name", "Hãy ghi tên danh hiệu hoặc hình thức khen thưởng."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            before = find_title(command.connection, code)
            _ensure_unchanged(before.version, version)
            change = update(AwardTitle).where(AwardTitle.id == before.id)
            values = {"name": clean(name), "version": AwardTitle.version + 1}
            command.connection.execute(change.values(**values))
            told = ({"name": before.name}, {"name": clean(name)})
            command.audit("title.rename", _subject(code), before=told[0], after=told[1])
        return Done(None, Changes.AWARDS)

    def add_rule(self, code: str, rule: TitleRule) -> Done[int]:
        """A rule from a new day on; the one before it ends the day before. Its number.

        Raises: NotFound, WrongFields.
        """
        with self._desk.command() as command:
            title = find_title(command.connection, code)
            new = placed(rule, title.rules)
            refuse_wrong({**check_rule(new, _codes(command.connection)), **taken(new, title.rules)})
            end_before(command, title, new)
            added = insert(AwardRule).returning(AwardRule.id)
            record = rule_record(title.id, new)
            ident = command.connection.execute(added, [record]).scalar_one()
            command.audit("title.rule", _subject(code), after=_rule_told(new))
        return Done(ident, Changes.AWARDS)

    def change_rule(
        self, rule_id: int, rule: TitleRule, *, version: int | None = None
    ) -> Done[None]:
        """Write a rule anew, on its own day, while no award rests on it.

        Raises: NotFound, WrongFields, EditedMeanwhile.
        """
        with self._desk.command() as command:
            title, before = _found_rule(command.connection, rule_id)
            _ensure_unchanged(before.version, version)
            new = replace(
                rule, effective_from=before.effective_from, effective_to=before.effective_to
            )
            refuse_wrong(
                {
                    **check_rule(new, _codes(command.connection)),
                    **rested(command.connection, title, before),
                }
            )
            change = update(AwardRule).where(AwardRule.id == rule_id)
            values = {**rule_record(title.id, new), "version": AwardRule.version + 1}
            command.connection.execute(change.values(**values))
            told = (_rule_told(before), _rule_told(new))
            command.audit("title.rule_set", _subject(title.code), before=told[0], after=told[1])
        return Done(None, Changes.AWARDS)

    def remove_rule(self, rule_id: int, reason: str) -> Done[None]:
        """Take out a rule that was added by mistake; the one before goes on in its place.

        Raises: NotFound, WrongFields where awards rest on it, or without a reason.
        """
        _need_reason(reason)
        with self._desk.command() as command:
            title, before = _found_rule(command.connection, rule_id)
            refuse_wrong(rested(command.connection, title, before))
            command.connection.execute(delete(AwardRule).where(AwardRule.id == rule_id))
            go_on(command, title, before)
            told = _rule_told(before)
            command.audit(
                "title.rule_remove", _subject(title.code), before=told, reason=clean(reason)
            )
        return Done(None, Changes.AWARDS)

    def remove(self, code: str, reason: str) -> Done[None]:
        """Take out a title that was added by mistake, with its rules.

        Raises: NotFound, WrongField without a reason, Refused where something rests on it.
        """
        _need_reason(reason)
        with self._desk.command() as command:
            title = find_title(command.connection, code)
            ensure_unused(command.connection, title)
            connection = command.connection
            connection.execute(delete(AwardRule).where(AwardRule.title_id == title.id))
            connection.execute(delete(AwardTitle).where(AwardTitle.id == title.id))
            before = _told(title)
            command.audit("title.remove", _subject(code), before=before, reason=clean(reason))
        return Done(None, Changes.AWARDS)


def _found_rule(connection: Connection, rule_id: int) -> tuple[Title, TitleRule]:
    for title in titles(connection):
        for rule in title.rules:
            if rule.id == rule_id:
                return title, rule
    what = "quy định số"
    raise NotFound(what, str(rule_id))


def _insert(command: Command, title: Title) -> int:
    last = command.connection.scalar(select(func.max(AwardTitle.position))) or 0
    record = {
        "code": title.code,
        "name": clean(title.name),
        "kind": title.kind.value,
        "subject": title.subject.value,
        "level": title.level.value,
        "position": last + 1,
    }
    added = insert(AwardTitle).returning(AwardTitle.id)
    return command.connection.execute(added, [record]).scalar_one()


def _codes(connection: Connection) -> Collection[str]:
    return connection.scalars(select(AwardTitle.code)).all()


def _ensure_unchanged(now: int, seen: int | None) -> None:
    if seen not in {None, now}:
        what = "Danh hiệu, hình thức khen thưởng này"
        raise EditedMeanwhile(what)


def _need_reason(reason: str) -> None:
    if not clean(reason):
        field, sentence = "reason", "Hãy ghi lý do bỏ."
        raise WrongField(field, sentence)


def _subject(code: str) -> str:
    return f"title:{code}"


def _told(title: Title) -> dict[str, Any]:
    """What the trail says of a title, with its rules as data for the way back."""
    kept = [rule_data(rule) for rule in title.rules]
    return {"name": title.name, "rules": len(kept), "_rules": kept}


def _rule_told(rule: TitleRule) -> dict[str, Any]:
    """What the trail says of a rule, with all of it as data for the way back."""
    data = rule_data(rule)
    figures = {key: data.get(key, "") for key in ("coefficient", "vote_share")}
    return {
        "effective_from": rule.effective_from,
        "effective_to": rule.effective_to,
        "decided_by": rule.authority,
        **figures,
        "multiplier": rule.multiplier,
        "conditions": len(rule.conditions),
        "basis": rule.basis,
        "certainty": CERTAINTIES[rule.certainty],
        "_rule": data,
    }
