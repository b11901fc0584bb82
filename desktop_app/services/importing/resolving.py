"""The second pass of a preview: staged rows are matched with the store and checked."""

from dataclasses import replace

from desktop_app.domain.intake import Kind
from desktop_app.domain.problems import Problem
from desktop_app.domain.progress import Progress, silent, steps
from desktop_app.services.importing import ledger_rows, lists
from desktop_app.services.importing.checks import check_rows
from desktop_app.services.importing.form_checks import form_problems, with_plans
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.mark_checks import place_people, with_marker
from desktop_app.services.importing.people_matching import match_people
from desktop_app.services.importing.placing import campaign_of, not_running, own_unit, place_rows
from desktop_app.services.importing.settled import of_file
from desktop_app.services.importing.staged import Line, Stage, StagedFile, StagedTable

RETURNS = frozenset({Kind.CONTRIBUTIONS, Kind.PARTICIPATION})


def resolve_all(stage: Stage, known: Known, progress: Progress = silent) -> None:
    """Match and check every staged file; unit lists first, as the others name their units.

    Each list is known to what comes after it, so that no new code is given twice.
    """
    listed = known.listed
    codes = frozenset(one.code for one in known.campaigns)
    files = sorted(stage.files_read(), key=_lists_first)
    for file in steps(files, progress, "Đang đối chiếu với sổ"):
        if file.settled:
            stage.put(file)
        else:
            about = of_file(known.options, file, stage.corrections(file.number), codes)
            known = _resolve(stage, known.at(about), file, listed)


def with_lists(stage: Stage, known: Known) -> Known:
    """What is known with the units and people that the lists of a preview bring."""
    for file in stage.files():
        for part, table in file.parts:
            if table.kind in {Kind.UNITS, Kind.PEOPLE}:
                known = lists.learnt(known, stage.lines(file, part))
    return known


def _lists_first(file: StagedFile) -> int:
    """Lists of units, then of people: what comes later names them."""
    kinds = {table.kind for table in file.tables}
    return 0 if Kind.UNITS in kinds else 1 if Kind.PEOPLE in kinds else 2


def _resolve(stage: Stage, known: Known, file: StagedFile, listed: frozenset[str]) -> Known:
    """Match and check a file; what is known after it. `listed`: the year's units before all."""
    campaign, problems = _campaign(known, file)
    about_form = form_problems(known, file)
    refused = any(one.is_error for one in about_form)
    problems += about_form
    if any(table.kind in RETURNS for table in file.tables):
        problems += not_running(known, campaign)
    tables = dict(enumerate(file.tables))
    units: set[str] = set()
    brought: set[str] = set()
    for part, table in file.parts:
        lines, about_plans = with_plans(known, file, table, stage.lines_read(file, part))
        good, found = _check(_with_campaign(known, table, campaign), table, lines)
        ready = [] if refused or (table.kind in RETURNS and not campaign) else good
        stage.put_lines(file.number, part, ready)
        named = {line.unit for line in good if line.unit}  # a bank's line is no unit's
        (brought if table.kind is Kind.UNITS else units).update(named)
        tables[part] = replace(table, rows_ready=len(ready))
        problems += (*about_plans, *found)
        known = lists.learnt(known, good)
    about_reading = tuple(known.file.let_in(one) for one in file.problems)
    resolved = replace(
        file,
        problems=about_reading + problems,
        tables=tuple(tables.values()),
        unit=_sender(known, file, units | brought),
        campaign=campaign,
        period=str(known.file.period),
        supplement=known.file.supplement,
        brings=tuple(sorted(brought)),
        needs=tuple(sorted(units - listed)),
    )
    stage.put(resolved)
    return known


def _sender(known: Known, file: StagedFile, units: set[str]) -> str:
    """The one unit that a file is about; a file without a good row goes by its title."""
    if file.form is not None:
        return known.file.unit if known.file.unit in known.units.units else ""
    named = units or {own_unit(known, table)[0] or "" for table in file.tables}
    return next(iter(named)) if len(named) == 1 else ""


def _campaign(known: Known, file: StagedFile) -> tuple[str, tuple[Problem, ...]]:
    if file.form is None and any(table.kind in RETURNS for table in file.tables):
        return campaign_of(known, file)
    if file.kind is Kind.REGISTRATIONS:
        return ledger_rows.registration_campaign(known, file), ()
    return known.file.campaign, ()


def _with_campaign(known: Known, table: StagedTable, campaign: str) -> Known:
    """What a return is checked by: the campaign that its title tells, too."""
    if table.kind not in RETURNS or campaign == known.file.campaign:
        return known
    return known.at(replace(known.file, campaign=campaign))


def _check(known: Known, table: StagedTable, lines: list[Line]) -> tuple[list[Line], list[Problem]]:
    if table.kind is Kind.UNITS:
        return lists.units(known, table, lines)
    if table.kind is Kind.PEOPLE:
        return lists.people(known, table, lines)
    if table.kind is Kind.BANK:
        return ledger_rows.bank_lines(known, table, lines)
    if table.kind is Kind.REGISTRATIONS:
        return ledger_rows.registered(known, table, lines)
    people, others, about_people = place_people(known, table, lines)
    placed, about_units = place_rows(known, table, others)
    marked, about_marker = with_marker(known, table, people + placed)
    good, about_rows = check_rows(known, table, marked)
    named, about_names = match_people(known, table, good)
    return named, about_people + about_units + about_marker + about_rows + about_names
