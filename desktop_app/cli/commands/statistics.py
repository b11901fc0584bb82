"""Statistical forms: shown with the records that they count, corrected, laid out, sent."""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.commands.statistics_json import (
    figure_json,
    filled_json,
    kept_json,
    record_json,
)
from desktop_app.cli.tables import table_text
from desktop_app.cli.usage import Misused
from desktop_app.domain.awards.titles import Certainty
from desktop_app.domain.dates import format_date
from desktop_app.domain.progress import Progress
from desktop_app.domain.statistics.editing import part_of, with_part, without_part
from desktop_app.domain.statistics.form_data import form_data
from desktop_app.domain.statistics.forms import (
    Axis,
    Condition,
    Correction,
    Form,
    Measure,
    Part,
    Way,
)
from desktop_app.domain.statistics.unfolding import Values
from desktop_app.domain.statistics.words import part_text
from desktop_app.reports.statistics import (
    figures_table,
    form_told,
    forms_table,
    notes,
    records_table,
)
from desktop_app.services.office import Office
from desktop_app.services.statistics.filling import FilledForm

_AXES = {Axis.LINES: ("line", "Các dòng"), Axis.COLUMNS: ("column", "Các cột")}


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The forms of a year."""
    with opened(asked) as office:
        forms = office.statistics.forms(asked.year)
    told: list[Json] = [kept_json(one, asked.year) for one in forms]
    return Answer(table_text(forms_table(forms, asked.year)), told)


def show(asked: Namespace, _progress: Progress) -> Answer:
    """A form's figures, its layout, or the records behind one figure.

    Raises: Misused where only one of line and column is named.
    """
    if bool(asked.line) != bool(asked.column):
        message = "--line và --column đi cùng nhau: bản ghi của một ô"
        raise Misused(message)
    with opened(asked) as office:
        if asked.layout:
            return _layout(office, asked)
        found = office.statistics.filled(asked.year, asked.form)
        sent_on = office.statistics.sent_on(asked.year)
    if asked.line:
        return _records(found, asked.line, asked.column)
    lines = [form_told(found.kept, asked.year, sent_on), table_text(figures_table(found.filled))]
    lines += [*notes(found.filled), *(one.message for one in found.problems)]
    return Answer("\n".join(lines), filled_json(found, asked.year))


def _records(found: FilledForm, line: str, column: str) -> Answer:
    records, figure = found.records(line, column), found.cell(line, column)
    title = f"{figure.shown if figure.shown is not None else 'Chưa ghi số'}"
    told = {**figure_json(figure), "records": [record_json(one) for one in records]}
    return Answer(table_text(records_table(f"Số của ô: {title}", records)), told)


def _layout(office: Office, asked: Namespace) -> Answer:
    kept = office.statistic_forms.form(asked.year, asked.form)
    values = office.statistics.values(asked.year)
    lines = [form_told(kept, asked.year, office.statistics.sent_on(asked.year))]
    for axis, (_, title) in _AXES.items():
        lines += [f"{title}:", *_parts_told(kept.form, axis, values)]
    return Answer("\n".join(lines), cast("Json", form_data(kept.form)))


def _parts_told(form: Form, axis: Axis, values: Values) -> Iterable[str]:
    parts, known = form.parts(axis), values.get(form.source, {})
    return (f"  {one.code}: {part_text(one, parts, known, form.source)}" for one in parts)


def change(asked: Namespace, _progress: Progress) -> Answer:
    """What is named of a form, of one line or one column changes from that year on.

    Raises: Misused where both a line and a column are named.
    """
    if asked.line and asked.column:
        message = "hãy sửa từng dòng, từng cột: chỉ ghi --line hoặc --column"
        raise Misused(message)
    with opened(asked) as office:
        kept = office.statistic_forms.form(asked.year, asked.form)
        form = replace(kept.form, **_head(asked))
        for axis, (option, _) in _AXES.items():
            code = getattr(asked, option)
            if code:
                form = _changed(form, axis, code, asked)
        version = kept.version if kept.first_year == asked.year else 0
        office.statistic_forms.set(form, asked.year, version=version)
    return Answer(f"Đã sửa biểu {asked.form}, áp dụng từ năm {asked.year}.")


def _changed(form: Form, axis: Axis, code: str, asked: Namespace) -> Form:
    if asked.remove:
        return without_part(form, axis, code)
    part = replace(part_of(form, axis, code) or Part(code, ""), **_said(asked))
    where = _where(part, asked)
    return with_part(form, axis, replace(part, where=where), asked.before)


def _head(asked: Namespace) -> dict[str, Any]:
    said = {
        "title": asked.title,
        "due": asked.due,
        "awards_by": asked.awards_by,
        "basis": asked.basis,
        "certainty": asked.certainty and Certainty(asked.certainty),
        "notes": None if asked.note is None else tuple(one for one in asked.note if one),
    }
    return {key: value for key, value in said.items() if value is not None}


def _said(asked: Namespace) -> dict[str, Any]:
    texts = {key: getattr(asked, key) for key in ("label", "number", "of", "group", "each")}
    chosen = {
        "way": asked.way and Way(asked.way),
        "measure": asked.measure and Measure(asked.measure),
    }
    return {key: value for key, value in {**texts, **chosen}.items() if value is not None}


def _where(part: Part, asked: Namespace) -> tuple[Condition, ...]:
    """The part's conditions, each of the two kinds replaced where it is named."""
    meant = _named(asked.where, part, negated=False)
    return (*meant, *_named(asked.but, part, negated=True))


def _named(said: list[Condition | None] | None, part: Part, *, negated: bool) -> list[Condition]:
    if said is None:
        return [one for one in part.where if one.negated is negated]
    return [replace(one, negated=negated) for one in said if one]


def correct(asked: Namespace, _progress: Progress) -> Answer:
    """A figure is written by hand, or counted again."""
    cell = (asked.line, asked.column)
    with opened(asked) as office:
        statistics = office.statistics
        if asked.drop:
            statistics.uncorrect(asked.year, asked.form, *cell)
            return Answer("Ô đó trở lại số đếm được.")
        before = statistics.filled(asked.year, asked.form).cell(*cell).correction
        version = before.version if before else 0
        new = Correction(*cell, asked.figure, asked.reason, version)
        statistics.correct(asked.year, asked.form, new)
    return Answer(f"Đã ghi {asked.figure} vào biểu {asked.form}.")


def save(asked: Namespace, _progress: Progress) -> Answer:
    """A form's layout as a file; its path is printed."""
    with opened(asked) as office:
        return Answer(str(office.statistic_forms.save(asked.year, asked.form, asked.out).value))


def take(asked: Namespace, _progress: Progress) -> Answer:
    """A form is laid out as a file says; its code is printed."""
    with opened(asked) as office:
        return Answer(office.statistic_forms.take(asked.file, asked.year).value)


def reset(asked: Namespace, _progress: Progress) -> Answer:
    """The office's own layout from that year goes."""
    with opened(asked) as office:
        office.statistic_forms.reset(asked.form, asked.year, asked.reason)
    return Answer(f"Đã bỏ cách lập riêng của biểu {asked.form} từ năm {asked.year}.")


def sent(asked: Namespace, _progress: Progress) -> Answer:
    """When the year's forms were sent; a day is noted, or taken back."""
    with opened(asked) as office:
        if asked.on or asked.not_yet:
            office.statistics.send(asked.year, asked.on or "")
        day = office.statistics.sent_on(asked.year)
    told = f"Đã gửi ngày {format_date(day)}." if day else "Chưa gửi."
    return Answer(told, {"year": asked.year, "sent_on": day or None})


COMMANDS = {
    "statistics list": listed,
    "statistics show": show,
    "statistics set": change,
    "statistics correct": correct,
    "statistics save": save,
    "statistics take": take,
    "statistics reset": reset,
    "statistics sent": sent,
}
