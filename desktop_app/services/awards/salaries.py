"""The base salary as a dated table, and how reward money is rounded.

Neither is of a year: an award keeps the base salary and the money that it was decided with, so a
rate that is added or mended later changes nothing that a closed year gave.
"""

from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from desktop_app.domain.awards.money import ROUNDINGS, RewardRounding
from desktop_app.domain.awards.title_checks import check_salary, rests_on
from desktop_app.domain.awards.titles import SalaryRate
from desktop_app.domain.awards.words import CERTAINTIES
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.dates import day_before
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.awards import AwardDecision, AwardRecord, BaseSalary
from desktop_app.services import settings
from desktop_app.services.awards.title_rows import base_salaries
from desktop_app.services.desk import Command, Desk

ROUNDING = "reward_rounding"
_EVER = "9999-12-31"


def reward_rounding(connection: Connection) -> RewardRounding:
    """How the office rounds reward money; not at all where it has not said."""
    return RewardRounding(settings.read(connection, ROUNDING) or RewardRounding.NONE)


class BaseSalaries:
    """The base salaries of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[SalaryRate, ...]:
        """The base salaries, earliest first."""
        with self._desk.reading() as connection:
            return base_salaries(connection)

    def set(self, rate: SalaryRate, *, version: int | None = None) -> Done[None]:
        """A base salary from a day on; one of the same day is written anew.

        Raises: WrongFields where awards rest on the one that stands, EditedMeanwhile.
        """
        with self._desk.command() as command:
            wrong = check_salary(rate)
            before = _on(command.connection, rate.effective_from)
            if before:
                _ensure_unchanged(before, version)
                wrong |= _rested(command.connection, before)
            refuse_wrong(wrong)
            _write(command, rate, before)
            subject = f"base_salary:{rate.effective_from}"
            command.audit("salary.set", subject, before=_told(before), after=_told(rate))
        return Done(None, Changes.AWARDS)

    def remove(self, effective_from: str, reason: str) -> Done[None]:
        """Take out a base salary that was written by mistake.

        Raises: NotFound, WrongFields where awards rest on it, or without a reason.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do bỏ."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            before = _on(command.connection, effective_from)
            if before is None:
                what = "mức lương cơ sở từ ngày"
                raise NotFound(what, effective_from)
            wrong = _rested(command.connection, before)
            refuse_wrong(wrong)
            command.connection.execute(delete(BaseSalary).where(BaseSalary.id == before.id))
            told, subject = _told(before), f"base_salary:{effective_from}"
            command.audit("salary.remove", subject, before=told, reason=clean(reason))
        return Done(None, Changes.AWARDS)

    def rounding(self) -> RewardRounding:
        """How the office rounds reward money."""
        with self._desk.reading() as connection:
            return reward_rounding(connection)

    def set_rounding(self, rounding: RewardRounding) -> Done[None]:
        """Round reward money so from now on; money of awards that were decided stays."""
        with self._desk.command() as command:
            before = reward_rounding(command.connection)
            settings.write(command, ROUNDING, rounding.value)
            was, told = {"rounding": ROUNDINGS[before]}, {"rounding": ROUNDINGS[rounding]}
            command.audit("salary.rounding", "settings", before=was, after=told)
        return Done(None, Changes.AWARDS | Changes.SETTINGS)


def _on(connection: Connection, day: str) -> SalaryRate | None:
    found = (rate for rate in base_salaries(connection) if rate.effective_from == day)
    return next(found, None)


def _rested(connection: Connection, rate: SalaryRate) -> dict[str, str]:
    """Awards with money that were decided while a rate was the one in force."""
    later = [
        one.effective_from
        for one in base_salaries(connection)
        if one.effective_from > rate.effective_from
    ]
    last = day_before(later[0]) if later else _EVER
    query = (
        select(func.count())
        .select_from(AwardRecord)
        .join(AwardDecision, AwardDecision.id == AwardRecord.decision_id)
        .where(
            AwardRecord.base_salary.is_not(None),
            AwardDecision.decided_on.between(rate.effective_from, last),
        )
    )
    count = connection.scalar(query) or 0
    return {"amount": rests_on(rate.effective_from, count)} if count else {}


def _write(command: Command, rate: SalaryRate, before: SalaryRate | None) -> None:
    values = {
        "amount": rate.amount,
        "basis": clean(rate.basis),
        "certainty": rate.certainty.value,
    }
    if before is None:
        record = {"effective_from": rate.effective_from, **values}
        command.connection.execute(insert(BaseSalary), [record])
        return
    change = update(BaseSalary).where(BaseSalary.id == before.id)
    command.connection.execute(change.values(version=BaseSalary.version + 1, **values))


def _ensure_unchanged(before: SalaryRate, seen: int | None) -> None:
    if seen not in {None, before.version}:
        what = "Mức lương cơ sở này"
        raise EditedMeanwhile(what)


def _told(rate: SalaryRate | None) -> dict[str, Any] | None:
    if rate is None:
        return None
    return {
        "amount": rate.amount,
        "basis": clean(rate.basis),
        "certainty": CERTAINTIES[rate.certainty],
    }
