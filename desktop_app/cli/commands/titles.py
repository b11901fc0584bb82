"""Titles, forms of award and their dated rules."""

import json
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import text_table
from desktop_app.domain.awards.award_data import read_conditions, rule_data
from desktop_app.domain.awards.titles import (
    Certainty,
    Condition,
    Level,
    Title,
    TitleKind,
    TitleRule,
)
from desktop_app.domain.awards.words import (
    CERTAINTIES,
    TITLE_KINDS,
    condition_text,
    doubts_text,
    share_text,
)
from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.errors import CannotRead, NotFound, Refused
from desktop_app.domain.progress import Progress
from desktop_app.reports.award_rules import coefficient
from desktop_app.services.office import Office

_HEADS = ("Mã", "Tên", "Loại", "Ai quyết định", "Hệ số", "Mức chắc chắn")


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The titles with the rule of a day."""
    with opened(asked) as office:
        found = office.titles.all()
        day = asked.day or office.titles.today
    rows = [_row(title, title.rule_on(day)) for title in found]
    told = f"Danh hiệu thi đua, hình thức khen thưởng – ngày {format_date(day)}"
    return Answer(text_table(told, _HEADS, rows), [_json(title, day) for title in found])


def show(asked: Namespace, _progress: Progress) -> Answer:
    """A title with all its rules."""
    with opened(asked) as office:
        title = office.titles.one(asked.code)
        names = {one.code: one.name for one in office.titles.all()}
        day = office.titles.today
    lines = [line for rule in title.rules for line in _rule_lines(rule, names)]
    return Answer("\n".join([f"{title.name} ({title.code})", *lines]), _json(title, day))


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A title more, with its first rule; its code is printed."""
    first = TitleRule(asked.starts, "", effective_to=asked.ends or "")
    kinds = (TitleKind(asked.kind), Subject(asked.of), Level(asked.level))
    title = Title(asked.code, asked.name, *kinds, (_said(asked, first),))
    with opened(asked) as office:
        return Answer(office.titles.add(title).value)


def rename(asked: Namespace, _progress: Progress) -> Answer:
    """A title gets another name."""
    with opened(asked) as office:
        office.titles.rename(asked.code, asked.name)
    return Answer(f"Đã đổi tên “{asked.code}”.")


def add_rule(asked: Namespace, _progress: Progress) -> Answer:
    """A rule from a day on; its number is printed. How sure it is, is never taken over."""
    with opened(asked) as office:
        title = office.titles.one(asked.code)
        earlier = [one for one in title.rules if one.effective_from < asked.starts]
        base = earlier[-1] if earlier else TitleRule("", "")
        days = {"effective_from": asked.starts, "effective_to": asked.ends or ""}
        new = replace(base, **days, basis="", certainty=Certainty.UNVERIFIED)
        ident = office.titles.add_rule(asked.code, _said(asked, new)).value
    return Answer(str(ident), {"rule": ident})


def change_rule(asked: Namespace, _progress: Progress) -> Answer:
    """What is named of a rule changes, the rest stays."""
    with opened(asked) as office:
        before = _standing(office, asked.rule)
        new = _said(asked, before)
        office.titles.change_rule(asked.rule, new, version=before.version)
    return Answer(f"Đã sửa quy định số {asked.rule}.")


def remove_rule(asked: Namespace, _progress: Progress) -> Answer:
    """A rule that was added by mistake is taken out."""
    with opened(asked) as office:
        office.titles.remove_rule(asked.rule, asked.reason)
    return Answer(f"Đã bỏ quy định số {asked.rule}.")


def remove(asked: Namespace, _progress: Progress) -> Answer:
    """A title that was added by mistake is taken out."""
    with opened(asked) as office:
        office.titles.remove(asked.code, asked.reason)
    return Answer(f"Đã bỏ “{asked.code}”.")


def _said(asked: Namespace, rule: TitleRule) -> TitleRule:
    """A rule with what was said of it."""
    said: dict[str, Any] = {
        "authority": asked.authority,
        "coefficient": asked.coefficient,
        "multiplier": asked.multiplier,
        "vote_share": asked.vote_share,
        "basis": asked.basis,
        "certainty": asked.certainty and Certainty(asked.certainty),
        "conditions": asked.conditions and _conditions(asked.conditions),
    }
    named = {key: value for key, value in said.items() if value is not None}
    for figure in ("coefficient", "vote_share"):
        if named.get(figure) == 0:
            named[figure] = None
    return replace(rule, **named, doubts=_doubts(rule, named))


def _doubts(rule: TitleRule, named: Mapping[str, Any]) -> dict[str, Certainty]:
    """What is said anew is as sure as is said with it, and unverified where nothing is."""
    fresh = {part for part in ("coefficient", "multiplier", "vote_share") if named.get(part)}
    fresh |= {str(one.kind) for one in named.get("conditions", ())}
    gone = fresh | (set(named) - {"certainty"})
    if "conditions" in named:
        gone |= {str(one.kind) for one in rule.conditions}
    kept = {part: one for part, one in rule.doubts.items() if part not in gone}
    return kept if "certainty" in named else kept | dict.fromkeys(fresh, Certainty.UNVERIFIED)


def _conditions(path: Path) -> tuple[Condition, ...]:
    """The conditions of a file.

    Raises: CannotRead, Refused, BadTemplate.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise CannotRead(path) from error
    except (ValueError, RecursionError) as error:
        sentence = f"Tệp “{path}” không phải là tài liệu JSON."
        raise Refused(sentence) from error
    return read_conditions(found)


def _standing(office: Office, number: int) -> TitleRule:
    """The rule with that number.

    Raises: NotFound.
    """
    for title in office.titles.all():
        for rule in title.rules:
            if rule.id == number:
                return rule
    what = "quy định số"
    raise NotFound(what, str(number))


def _row(title: Title, rule: TitleRule | None) -> tuple[str, ...]:
    kind = TITLE_KINDS[title.kind]
    if rule is None:
        return title.code, title.name, kind, "", "", "Chưa có quy định"
    return title.code, title.name, kind, rule.authority, coefficient(rule), _sure(rule)


def _sure(rule: TitleRule) -> str:
    doubts = doubts_text(rule.doubts)
    return CERTAINTIES[rule.certainty] + (f" ({doubts})" if doubts else "")


def _rule_lines(rule: TitleRule, names: Mapping[str, str]) -> list[str]:
    since = f"từ {format_date(rule.effective_from)}" if rule.effective_from else "từ trước"
    until = f" đến {format_date(rule.effective_to)}" if rule.effective_to else ""
    share = "" if rule.vote_share is None else share_text(rule.vote_share)
    told = {
        "Người quyết định": rule.authority,
        "Hệ số": coefficient(rule),
        "Tỷ lệ phiếu tối thiểu": share,
        "Căn cứ": rule.basis,
        "Mức chắc chắn": _sure(rule),
    }
    lines = [f"    {name}: {one}" for name, one in told.items() if one]
    conditions = [f"    - {condition_text(one, names)}" for one in rule.conditions]
    return [f"  Quy định số {rule.id}, {since}{until}", *lines, *conditions]


def _json(title: Title, day: str) -> Json:
    now = title.rule_on(day)
    rules: list[Any] = [
        {"id": rule.id, "version": rule.version, "in_force": rule is now, **rule_data(rule)}
        for rule in title.rules
    ]
    words = {"kind": title.kind.value, "subject": title.subject.value, "level": title.level.value}
    return {"code": title.code, "name": title.name, **words, "day": day, "rules": rules}


COMMANDS = {
    "title list": listed,
    "title show": show,
    "title add": add,
    "title rename": rename,
    "title rule": add_rule,
    "title rule-set": change_rule,
    "title rule-remove": remove_rule,
    "title remove": remove,
}
