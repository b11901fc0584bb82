"""What an import teaches: spellings of units and people, and what columns of a layout hold.

It stays when the import is taken back: that a spelling means a unit is no less true then.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, or_, select

from desktop_app.domain.text import match_key
from desktop_app.models.intake import ColumnChoice, ImportFix
from desktop_app.models.units import Person, PersonAlias, PersonUnit, UnitAlias
from desktop_app.services import settings
from desktop_app.services.desk import Command
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.importing.fixes import fixes_of
from desktop_app.services.importing.settling import ensure_own_name
from desktop_app.services.importing.staged import Stage, StagedFile
from desktop_app.services.unit_directory import UnitDirectory, stored_units

Record = dict[str, Any]
# A file with its record's number.
Written = tuple[StagedFile, int]
# A text as written, the code that it stands for, and the record's number of the file it is in.
Said = tuple[str, str, int]


def learn(command: Command, stage: Stage, files: Sequence[Written]) -> Mapping[str, int]:
    """Keep what was settled about files that went in; how many changes of each kind there were.

    Raises: Refused where a spelling has become another unit's name.
    """
    fixes = [one | {"file_id": ident} for file, ident in files for one in fixes_of(stage, file)]
    if not fixes:
        return {}
    command.connection.execute(insert(ImportFix), fixes)
    said = [(file, ident, stage.corrections(file.number)) for file, ident in files]
    _learn_units(command, _settled((one.units, ident) for _, ident, one in said))
    _learn_people(command, _settled((one.people, ident) for _, ident, one in said))
    for file, _, one in said:
        _learn_columns(command, file, one)
    return Counter(one["kind"] for one in fixes)


def _settled(names: Iterable[tuple[Mapping[str, str], int]]) -> list[Said]:
    """Texts with what they stand for; one that stands for two things in two files teaches nothing.

    The first file that says so is the one it was learnt from.
    """
    said = [(text, code, ident) for texts, ident in names for text, code in texts.items()]
    codes = defaultdict[str, set[str]](set)
    for text, code, _ in said:
        codes[match_key(text)].add(code)
    first = {match_key(text): (text, code, ident) for text, code, ident in reversed(said)}
    return [one for key, one in first.items() if key and len(codes[key]) == 1]


def _learn_units(command: Command, said: Sequence[Said]) -> None:
    if not said:
        return
    connection = command.connection
    directory = UnitDirectory(stored_units(connection), settings.department(connection).name)
    records = []
    for text, code, ident in said:
        ensure_own_name(directory, text, code)
        if directory.match(text).how == "none":
            unit_id = directory.units[code].id
            records.append({"unit_id": unit_id, "alias": text, "learned_from": ident})
    if records:
        connection.execute(insert(UnitAlias), records)


def _learn_people(command: Command, said: Sequence[Said]) -> None:
    if not said:
        return
    known = list(_people(command, [code for _, code, _ in said]))
    names = Counter((unit, key) for _, _, unit, key in known)
    of_code = {code: (ident, unit) for code, ident, unit, _ in known}
    there = set(command.connection.execute(select(PersonAlias.person_id, PersonAlias.alias)).all())
    records = [
        {"person_id": of_code[code][0], "alias": text, "learned_from": ident}
        for text, code, ident in said
        if code in of_code
        and not names[(of_code[code][1], match_key(text))]
        and (of_code[code][0], text) not in there
    ]
    if records:
        command.connection.execute(insert(PersonAlias), records)


def _people(command: Command, codes: Sequence[str]) -> Iterator[tuple[str, int, int, str]]:
    """Those people and all who serve in the same units: code, number, unit's number, name key."""
    of_them = (
        select(PersonUnit.unit_id)
        .join(Person, Person.id == PersonUnit.person_id)
        .where(Person.code.in_(codes), PersonUnit.valid_to == "")
    )
    query = (
        select(Person.code, Person.id, PersonUnit.unit_id, Person.match_key)
        .join(PersonUnit, PersonUnit.person_id == Person.id)
        .where(PersonUnit.valid_to == "", PersonUnit.unit_id.in_(of_them))
    )
    for row in command.connection.execute(query):
        yield row.code, row.id, row.unit_id, row.match_key


def _learn_columns(command: Command, file: StagedFile, said: FileCorrections) -> None:
    """The newest choice of a column counts, and no field has two columns."""
    for table in {table.layout: table for table in file.tables}.values():
        chosen = said.columns.get(table.layout, {})
        if not chosen:
            continue
        fields = [field for field in chosen.values() if field]
        former = or_(ColumnChoice.letter.in_(chosen), ColumnChoice.field.in_(fields))
        old = delete(ColumnChoice).where(ColumnChoice.layout == table.layout, former)
        command.connection.execute(old)
        records = [
            {
                "layout": table.layout,
                "letter": letter,
                "heading": table.headings.get(letter, ""),
                "field": field,
                "chosen_at": command.now,
                "actor": command.actor.name,
            }
            for letter, field in chosen.items()
        ]
        command.connection.execute(insert(ColumnChoice), records)
