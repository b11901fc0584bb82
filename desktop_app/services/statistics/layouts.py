"""How the office lays its statistical forms out: changed from a year on, saved and taken in."""

import json
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import CannotRead, ClosedYear, NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, refuse_wrong
from desktop_app.domain.statistics.checks import wrong_parts
from desktop_app.domain.statistics.form_data import form_data, read_form
from desktop_app.domain.statistics.forms import Form, KeptForm
from desktop_app.domain.templates.fields import BadTemplate
from desktop_app.domain.text import clean
from desktop_app.models.outputs import StatisticForm
from desktop_app.models.settings import Year, YearState
from desktop_app.services.desk import Command, Desk
from desktop_app.services.statistics.kept import find_form, first_years, kept_forms
from desktop_app.services.written import write

_MOST_BYTES = 1_000_000


class StatisticForms:
    """The layouts of a store's statistical forms."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def form(self, year: int, code: str) -> KeptForm:
        """One form as a year has it, before it is filled.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return find_form(connection, code, year)

    def set(self, form: Form, first_year: int, *, version: int | None = None) -> Done[None]:
        """Lay a form out anew from a year on; earlier years keep what they had.

        `version`: that of the layout from the same year which was seen, 0 where there was none.

        Raises: WrongFields with all that is wrong with it, ClosedYear where a closed year's figures
        would change, EditedMeanwhile.
        """
        refuse_wrong(wrong_parts(form))
        with self._desk.command() as command:
            before = kept_forms(command.connection, first_year).get(form.code)
            there = before.version if before and before.first_year == first_year else 0
            if version not in {None, there}:
                what = "Biểu này"
                raise EditedMeanwhile(what)
            _ensure_open(command, form.code, first_year)
            _write(command, form, first_year)
            told = _told(before.form, first_year) if before else None
            subject = f"statistic_form:{form.code}"
            command.audit("statistic_form.set", subject, before=told, after=_told(form, first_year))
        return Done(None, Changes.SETTINGS)

    def reset(self, code: str, first_year: int, reason: str) -> Done[None]:
        """Take out the office's own layout from that year: what went before holds again.

        Raises: NotFound, ClosedYear, WrongField without a reason.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do bỏ cách lập biểu này."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            kept = kept_forms(command.connection, first_year).get(code)
            if kept is None or kept.first_year != first_year:
                what = f"biểu do cơ quan tự lập từ năm {first_year}, mã"
                raise NotFound(what, code)
            _ensure_open(command, code, first_year)
            same = (StatisticForm.code == code, StatisticForm.first_year == first_year)
            command.connection.execute(delete(StatisticForm).where(*same))
            subject, told = f"statistic_form:{code}", _told(kept.form, first_year)
            command.audit("statistic_form.remove", subject, before=told, reason=clean(reason))
        return Done(None, Changes.SETTINGS)

    def save(self, year: int, code: str, out: Path) -> Done[Path]:
        """A form's layout as a file of JSON, to be changed elsewhere or passed on.

        Raises: NotFound, CannotWrite, DiskFull.
        """
        form = self.form(year, code).form
        text = json.dumps(form_data(form), ensure_ascii=False, indent=2)
        write(out, f"{text}\n".encode())
        return Done(out, Changes.NOTHING)

    def take(self, path: Path, first_year: int) -> Done[str]:
        """Lay a form out as a file of JSON says, from a year on; its code is the result.

        Raises: CannotRead, BadTemplate, ClosedYear.
        """
        form = read_form(_read(path))
        return Done(form.code, self.set(form, first_year).changes)


def _read(path: Path) -> dict[str, Any]:
    try:
        data = path.read_bytes()[: _MOST_BYTES + 1]
    except OSError as failure:
        raise CannotRead(path) from failure
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as failure:
        what = "tệp không phải JSON như “Lưu cách lập biểu” ghi ra"
        raise BadTemplate(path.name, what) from failure
    if not isinstance(found, dict):
        what = "tệp phải là một biểu"
        raise BadTemplate(path.name, what)
    return found


def _ensure_open(command: Command, code: str, first_year: int) -> None:
    """No closed year may get other figures by it.

    Raises: ClosedYear.
    """
    later = [one for one in first_years(command.connection, code) if one > first_year]
    closed = select(Year.year).where(Year.state == YearState.CLOSED, Year.year >= first_year)
    for year in sorted(command.connection.scalars(closed)):
        if not later or year < later[0]:
            raise ClosedYear(year)
    command.years.add(first_year)


def _write(command: Command, form: Form, first_year: int) -> None:
    same = (StatisticForm.code == form.code, StatisticForm.first_year == first_year)
    definition = form_data(form)
    if command.connection.scalar(select(StatisticForm.id).where(*same)) is None:
        record = {"code": form.code, "first_year": first_year, "definition": definition}
        command.connection.execute(insert(StatisticForm), [record])
        return
    values = {"definition": definition, "version": StatisticForm.version + 1}
    command.connection.execute(update(StatisticForm).where(*same).values(**values))


def _told(form: Form, first_year: int) -> dict[str, Any]:
    return {
        "first_year": first_year,
        "title": form.title,
        "lines": [one.label or one.code for one in form.lines],
        "columns": [one.label or one.code for one in form.columns],
    }
