"""A form that came back, held against the store: whose it is, for what, whether it is current."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop_app.domain.forms import WHOLE_YEAR
from desktop_app.domain.intake import FormStamp, Kind, TargetRow
from desktop_app.domain.periods import parse_period
from desktop_app.domain.problems import Problem
from desktop_app.services.importing import form_sentences
from desktop_app.services.importing.issued import IssuedForms
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.staged import Line, StagedFile, StagedTable


def form_problems(known: Known, file: StagedFile) -> tuple[Problem, ...]:
    """What speaks against a file's form; nothing where it is none."""
    form = file.form
    if form is None:
        return ()
    wrong = tuple(known.file.let_in(one) for one in _wrong(known, file, form))
    if wrong or form.crosses:
        return wrong
    blank = _left_blank(known, file, form)
    return (*_outdated(known.issued, form), *blank, *_plans_alone(known, file))


def _wrong(known: Known, file: StagedFile, form: FormStamp) -> Iterator[Problem]:
    options = known.options
    chosen = options.campaign or known.file.campaign
    campaign = "" if form.campaign == WHOLE_YEAR else form.campaign
    if parse_period(form.period).year != options.year:
        yield form_sentences.other_year(form.period, options.year)
    elif campaign and campaign not in {one.code for one in known.campaigns}:
        yield form_sentences.campaign_unknown(campaign)
    elif {chosen, known.file.campaign} != {campaign}:
        yield form_sentences.other_campaign(campaign, chosen)
    elif options.period and options.period != form.period:
        yield form_sentences.other_period(form.period, options.period)
    if known.file.unit not in known.units.units:
        yield form_sentences.unit_unknown(form.unit)
    elif known.file.unit == form.unit:
        yield from _other_unit(known, file, form)


def _other_unit(known: Known, file: StagedFile, form: FormStamp) -> Iterator[Problem]:
    """Its title block names another unit: somebody filled in a neighbour's form."""
    texts = dict.fromkeys(hint for table in file.tables for hint in table.unit_hints)
    for text in texts:
        found = known.units.find(text)
        if found is not None and found.code != form.unit:
            own = known.units.units[form.unit].name
            yield form_sentences.other_unit(own, found.name)


def _outdated(issued: IssuedForms, form: FormStamp) -> Iterator[Problem]:
    checksums = issued.checksums.get((form.campaign, form.unit, form.period), ())
    if form.checksum not in checksums:
        yield form_sentences.not_issued()
    elif form.checksum != checksums[-1]:
        yield form_sentences.older_issue()


def _left_blank(known: Known, file: StagedFile, form: FormStamp) -> Iterator[Problem]:
    """What the unit sent before stays where its form says nothing about it now."""
    if known.options.kind not in {None, Kind.RETURN} or not file.tables:
        return
    answered = known.issued.answered.get((form.campaign, form.unit, form.period), frozenset())
    for kind in sorted(answered - {table.kind.value for table in file.tables}):
        yield form_sentences.left_blank(Kind(kind))


def _plans_alone(known: Known, file: StagedFile) -> Iterator[Problem]:
    """Plans that are not the store's on lines without a result: they are not taken in."""
    for one in file.plans:
        stored = known.issued.plans.get((known.file.unit, one.code), ("", False))
        if (one.written, one.not_assigned) != stored:
            yield form_sentences.plan_alone(one.written, stored[0]).at(one.sheet, one.cell)


def with_plans(
    known: Known, file: StagedFile, table: StagedTable, lines: Iterable[Line]
) -> tuple[list[Line], list[Problem]]:
    """A form's targets with what the store holds as planned: the office sets it, not the unit."""
    kept: list[Line] = []
    problems: list[Problem] = []
    for line in lines:
        row = line.row
        plan = _plan(known, file, row) if isinstance(row, TargetRow) else None
        if isinstance(row, TargetRow) and plan is not None:
            planned, not_assigned = plan
            if (row.planned or "", row.not_assigned) != plan:
                problem = form_sentences.plan_differs(row.planned or "", planned)
                problems.append(problem.at(table.sheet, table.cell("planned", row.row)))
            row = replace(row, planned=planned or None, not_assigned=not_assigned)
        kept.append(line if row is line.row else replace(line, row=row))
    return kept, problems


def _plan(known: Known, file: StagedFile, row: TargetRow) -> tuple[str, bool] | None:
    if file.form is None:
        return None
    return known.issued.plans.get((known.file.unit, row.code or ""))
