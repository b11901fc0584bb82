"""The second pass of a preview: staged rows are matched with the store and checked."""

from dataclasses import replace

from desktop_app.domain.intake import Kind
from desktop_app.domain.problems import Problem
from desktop_app.services.importing import lists, sentences
from desktop_app.services.importing.checks import check_rows
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.placing import campaign_of, own_unit, place_rows
from desktop_app.services.importing.staged import Line, Stage, StagedFile, StagedTable

RETURNS = frozenset({Kind.CONTRIBUTIONS, Kind.PARTICIPATION})


def resolve_all(stage: Stage, known: Known) -> None:
    """Match and check every staged file; unit lists first, as the others name their units.

    Each list is known to what comes after it, so that no new code is given twice.
    """
    listed = known.listed
    for file in sorted(stage.files(), key=lambda one: not _lists_units(one)):
        if not file.settled:
            known = _resolve(stage, known, file, listed)
    _mark_repeats(stage, known)


def _lists_units(file: StagedFile) -> bool:
    return any(table.kind is Kind.UNITS for table in file.tables)


def _resolve(stage: Stage, known: Known, file: StagedFile, listed: frozenset[str]) -> Known:
    """Match and check a file; what is known after it. `listed`: the year's units before all."""
    campaign, problems = _campaign(known, file)
    tables = dict(enumerate(file.tables))
    units: set[str] = set()
    brought: set[str] = set()
    for part, table in file.parts:
        good, found = _check(known, table, list(stage.lines(file, part)))
        ready = [] if table.kind in RETURNS and not campaign else good
        stage.put_lines(file.number, part, ready)
        (brought if table.kind is Kind.UNITS else units).update(line.unit for line in good)
        tables[part] = replace(table, rows_ready=len(ready))
        problems += tuple(found)
        known = lists.learnt(known, good)
    resolved = replace(
        file.add(*problems),
        tables=tuple(tables.values()),
        unit=_sender(known, file, units | brought),
        campaign=campaign,
        brings=tuple(sorted(brought)),
        needs=tuple(sorted(units - listed)),
    )
    stage.put(resolved)
    return known


def _sender(known: Known, file: StagedFile, units: set[str]) -> str:
    """The one unit that a file is about; a file without a good row goes by its title."""
    named = units or {own_unit(known, table)[0] or "" for table in file.tables}
    return next(iter(named)) if len(named) == 1 else ""


def _campaign(known: Known, file: StagedFile) -> tuple[str, tuple[Problem, ...]]:
    if any(table.kind in RETURNS for table in file.tables):
        return campaign_of(known, file)
    return known.options.campaign, ()


def _check(known: Known, table: StagedTable, lines: list[Line]) -> tuple[list[Line], list[Problem]]:
    if table.kind is Kind.UNITS:
        return lists.units(known, table, lines)
    if table.kind is Kind.PEOPLE:
        return lists.people(known, table, lines)
    placed, about_units = place_rows(known, table, lines)
    good, about_rows = check_rows(known, table, placed)
    return good, about_units + about_rows


def _mark_repeats(stage: Stage, known: Known) -> None:
    """Say so where one import brings two versions of a unit's return."""
    first: dict[tuple[str, str, Kind], str] = {}
    for file in stage.files():
        keys = [(file.unit, file.campaign, table.kind) for table in file.tables]
        earlier = next((first[key] for key in keys if key in first), "")
        if earlier and not known.options.supplement:
            name = known.units.units[file.unit].name
            stage.put(file.add(sentences.replaced_in_batch(name, earlier)))
        if file.unit and file.kind in RETURNS:
            first |= dict.fromkeys(keys, file.name)
