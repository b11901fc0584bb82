"""The titles, quotas and base salaries that ship with the program, and writing them once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, insert, select

from desktop_app.config import resource
from desktop_app.domain.awards.award_data import read_quotas, read_salaries, read_titles
from desktop_app.domain.awards.titles import Quota, SalaryRate, Title
from desktop_app.models.awards import AwardRule, AwardTitle, BaseSalary, QuotaRecord
from desktop_app.services.awards.title_rows import quota_record, rule_record
from desktop_app.services.desk import Command


@cache
def shipped_titles() -> tuple[Title, ...]:
    """The shipped titles, in the order of lists.

    Raises: BadTemplate.
    """
    return read_titles(_read("titles.toml"))


@cache
def shipped_quotas() -> tuple[Quota, ...]:
    """The shipped quotas.

    Raises: BadTemplate.
    """
    return read_quotas(_read("quotas.toml"))


@cache
def shipped_salaries() -> tuple[SalaryRate, ...]:
    """The shipped base salaries, earliest first.

    Raises: BadTemplate.
    """
    return read_salaries(_read("base_salary.toml"))


def has_shipped(connection: Connection) -> bool:
    """Whether there are titles and base salaries already."""
    return not (_is_empty(connection, AwardTitle) or _is_empty(connection, BaseSalary))


def write_shipped(command: Command) -> dict[str, int]:
    """Write what ships into tables that are still empty; how many records of each were written.

    The transaction is the caller's, and so is its entry in the trail.
    """
    written: dict[str, int] = {}
    if _is_empty(command.connection, AwardTitle):
        written |= {"titles": _write_titles(command), "quotas": _write_quotas(command)}
    if _is_empty(command.connection, BaseSalary):
        records = [_salary(one) for one in shipped_salaries()]
        command.connection.execute(insert(BaseSalary), records)
        written["salaries"] = len(records)
    return written


def _is_empty(connection: Connection, model: type[AwardTitle] | type[BaseSalary]) -> bool:
    return connection.scalar(select(model.id).limit(1)) is None


def _write_titles(command: Command) -> int:
    titles = shipped_titles()
    records = [
        {
            "code": one.code,
            "name": one.name,
            "kind": one.kind.value,
            "subject": one.subject.value,
            "level": one.level.value,
            "position": place,
        }
        for place, one in enumerate(titles, start=1)
    ]
    command.connection.execute(insert(AwardTitle), records)
    ids = _ids(command)
    rules = [rule_record(ids[title.code], rule) for title in titles for rule in title.rules]
    command.connection.execute(insert(AwardRule), rules)
    return len(titles)


def _write_quotas(command: Command) -> int:
    ids = _ids(command)
    records = [quota_record(one, ids) for one in shipped_quotas()]
    command.connection.execute(insert(QuotaRecord), records)
    return len(records)


def _ids(command: Command) -> Mapping[str, int]:
    query = select(AwardTitle.code, AwardTitle.id)
    return {row.code: row.id for row in command.connection.execute(query)}


def _salary(one: SalaryRate) -> dict[str, Any]:
    return {
        "effective_from": one.effective_from,
        "amount": one.amount,
        "basis": one.basis,
        "certainty": one.certainty.value,
    }


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("awards", name).read_text(encoding="utf-8"))
