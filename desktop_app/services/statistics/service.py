"""Statistical forms of a year: what they count, what is written over it, when they were sent."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.dates import format_date
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField
from desktop_app.domain.statistics.forms import Correction, KeptForm
from desktop_app.domain.statistics.unfolding import Values
from desktop_app.domain.text import clean
from desktop_app.models.outputs import StatisticFigure
from desktop_app.reports.report import Report
from desktop_app.reports.statistics import statistics_report
from desktop_app.services import settings, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.reporting import Reporting
from desktop_app.services.statistics.filling import FilledForm, filled_form
from desktop_app.services.statistics.kept import corrections, find_form, kept_forms
from desktop_app.services.statistics.sent import sent_key
from desktop_app.services.statistics.values import values_of


class Statistics:
    """The figures of a store's statistical forms."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def forms(self, year: int) -> tuple[KeptForm, ...]:
        """The forms of a year, by their codes."""
        with self._desk.reading() as connection:
            return tuple(kept_forms(connection, year).values())

    def filled(self, year: int, code: str) -> FilledForm:
        """A form with the figures of a year.

        Raises: NotFound.
        """
        with self._desk.snapshot(), self._desk.reading() as connection:
            return filled_form(connection, find_form(connection, code, year), year)

    def values(self, year: int) -> Values:
        """What conditions may ask for, with the names that people read."""
        with self._desk.reading() as connection:
            return values_of(connection, year)

    def report(self, year: int, code: str = "") -> Report:
        """A form as a paper; without a code all of the year's that have a figure.

        Raises: NotFound.
        """
        forms = (self.filled(year, code),) if code else self._all_filled(year)
        chosen = [one.filled for one in forms if code or not one.is_blank]
        return statistics_report(chosen, Reporting(self._desk).about(year))

    def correct(self, year: int, code: str, new: Correction) -> Done[None]:
        """Write a figure by hand over the counted one; what was counted stays to be seen.

        `new.version`: that of the correction which was seen, 0 where there was none.

        Raises: NotFound for a cell that the form has not, WrongField for a figure below zero or no
        reason, ClosedYear, EditedMeanwhile.
        """
        why = _checked(new)
        with self._desk.command() as command:
            years.ensure_open(command, year)
            kept = find_form(command.connection, code, year)
            before = filled_form(command.connection, kept, year).cell(new.line, new.column)
            there = before.correction.version if before.correction else 0
            if there != new.version:
                what = "Số này"
                raise EditedMeanwhile(what)
            _write(command, _place(year, code, new), {"figure": new.figure, "reason": why})
            command.audit(
                "statistic_figure.set",
                _subject(year, code),
                before=_told(new, before.shown),
                after=_told(new, new.figure),
                reason=why,
            )
        return Done(None, Changes.SETTINGS)

    def uncorrect(self, year: int, code: str, line: str, column: str) -> Done[None]:
        """Let a figure be what is counted again.

        Raises: NotFound where nothing was written by hand, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            there = _standing(command.connection, year, code, line, column)
            gone = delete(StatisticFigure).where(*_is_at(_place(year, code, there)))
            command.connection.execute(gone)
            before = _told(there, there.figure)
            command.audit("statistic_figure.remove", _subject(year, code), before=before)
        return Done(None, Changes.SETTINGS)

    def sent_on(self, year: int) -> str:
        """The ISO day on which a year's forms were handed in, "" for not yet."""
        with self._desk.reading() as connection:
            return settings.read(connection, sent_key(year))

    def send(self, year: int, day: str) -> Done[None]:
        """Note the ISO day on which a year's forms were handed in; "" takes the note back.

        Raises: WrongField for a day to come, ClosedYear.
        """
        if day > self._desk.today.isoformat():
            field, sentence = "day", f"Ngày {format_date(day)} chưa tới."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            years.ensure_open(command, year)
            before = settings.read(command.connection, sent_key(year))
            settings.write(command, sent_key(year), day)
            told = {"day": before}, {"day": day}
            command.audit("statistics.forward", f"year:{year}", before=told[0], after=told[1])
        return Done(None, Changes.SETTINGS)

    def _all_filled(self, year: int) -> tuple[FilledForm, ...]:
        with self._desk.snapshot(), self._desk.reading() as connection:
            forms = kept_forms(connection, year).values()
            return tuple(filled_form(connection, one, year) for one in forms)


def _checked(new: Correction) -> str:
    """The reason of a correction that may be written."""
    if new.figure < 0:
        field, sentence = "figure", "Số ghi vào biểu không được âm."
        raise WrongField(field, sentence)
    if not clean(new.reason):
        field, sentence = "reason", "Hãy ghi lý do sửa số."
        raise WrongField(field, sentence)
    return clean(new.reason)


def _standing(connection: Connection, year: int, code: str, line: str, column: str) -> Correction:
    for one in corrections(connection, code, year):
        if (one.line, one.column) == (line, column):
            return one
    what = f"số ghi tay trong biểu {code}:"
    raise NotFound(what, f"dòng {line}, cột {column}")


def _place(year: int, code: str, of: Correction) -> dict[str, Any]:
    return {"year": year, "code": code, "line": of.line, "column": of.column}


def _is_at(place: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    return [getattr(StatisticFigure, key) == value for key, value in place.items()]


def _write(command: Command, place: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    there = select(StatisticFigure.id).where(*_is_at(place))
    if command.connection.scalar(there) is None:
        command.connection.execute(insert(StatisticFigure), [{**place, **values}])
        return
    change = update(StatisticFigure).where(*_is_at(place))
    command.connection.execute(change.values(version=StatisticFigure.version + 1, **values))


def _subject(year: int, code: str) -> str:
    return f"statistic_form:{code}@{year}"


def _told(place: Correction, figure: int | None) -> dict[str, Any]:
    return {"line": place.line, "column": place.column, "figure": figure}
