"""What earlier imports taught about columns, and how it is said that it was used."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from desktop_app.domain.intake import ReadChoices, TableRead
from desktop_app.domain.problems import Problem
from desktop_app.importers.fields import choices_of
from desktop_app.models.intake import ColumnChoice
from desktop_app.services.importing import sentences
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.importing.options import ImportOptions

# By a table's layout, the field of a column letter, empty where the column is left alone.
Columns = Mapping[str, Mapping[str, str]]


def remembered_columns(connection: Connection) -> Columns:
    """Every choice of a column that was confirmed with an import."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    query = select(ColumnChoice.layout, ColumnChoice.letter, ColumnChoice.field)
    for layout, letter, field in connection.execute(query):
        found[layout][letter] = field
    return dict(found)


def choices(options: ImportOptions, said: FileCorrections, remembered: Columns) -> ReadChoices:
    """How a file is to be read: as settled now, else as settled for its layout before."""
    own = said.reading
    layouts = {*remembered, *own.columns}
    columns = {one: _columns(remembered.get(one, {}), own.columns.get(one, {})) for one in layouts}
    return replace(own, kind=own.kind or options.kind, columns=columns, year=options.year)


def _columns(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """A field that another column was chosen for now is no longer that of its former one."""
    taken = set(now.values())
    kept = {at: field for at, field in before.items() if not field or field not in taken}
    return {**kept, **now}


def notices(table: TableRead, said: FileCorrections, remembered: Columns) -> Iterator[Problem]:
    """Where a table's columns were understood as somebody chose an earlier time."""
    labels = {one.name: one.label for one in choices_of(table.kind)}
    now = said.columns.get(table.layout, {})
    for letter, field in _columns(remembered.get(table.layout, {}), now).items():
        if letter not in now:
            heading = table.headings.get(letter, "")
            problem = sentences.column_remembered(letter, heading, labels.get(field, ""))
            yield problem.at(table.sheet, f"{letter}{table.header_row}")
