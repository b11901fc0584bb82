"""Tables whose every data row is one record: what a header must have, and what comes of it."""

from collections.abc import Iterable, Mapping

from desktop_app.domain.amounts import parse_unit_note
from desktop_app.domain.problems import Problem
from desktop_app.importers.columns import Chosen, Heading, Match, Sense, match_columns
from desktop_app.importers.grid import TallMerges
from desktop_app.importers.importer import Extraction, Found, Importer
from desktop_app.importers.ledgers import is_ledger
from desktop_app.importers.leftovers import about_rest
from desktop_app.importers.lines import Body, Layout, LineKind, read_body
from desktop_app.importers.parted import given_names, match_table, without_doubt
from desktop_app.importers.row_reading import RowTable
from desktop_app.importers.shapes import ORDER, Shape
from desktop_app.importers.workbook import column_letter

_PARTED = " (bảng chia thành nhiều cột mà không có cột cộng)"


def row_importer(shape: Shape) -> Importer:
    """The importer of one shape."""
    return Importer(
        kind=shape.kind,
        identify=lambda headings, chosen: _identify(shape, headings, chosen),
        extract=lambda found: _extract(shape, found),
        missing=lambda headings, chosen: ", ".join(_missing(shape, headings, chosen)),
        fields=shape.fields,
        needs=shape.needs,
    )


def _identify(shape: Shape, headings: tuple[Heading, ...], chosen: Chosen) -> float:
    if is_ledger(headings) and not chosen and not shape.is_ledger:
        return 0.0
    match = match_table(headings, shape.fields, chosen)
    if any(not set(need.names) & match.columns.keys() for need in shape.needs):
        return 0.0
    weights = {field.name: field.weight for field in shape.fields}
    return sum(weights[name] * sure for name, sure in match.sureness.items()) / 100


def _missing(shape: Shape, headings: tuple[Heading, ...], chosen: Chosen) -> list[str]:
    columns = match_table(headings, shape.fields, chosen).columns.keys()
    parted = match_columns(headings, shape.fields, chosen).columns.keys() - columns
    lacking = [need for need in shape.needs if not set(need.names) & columns]
    return [f"“{one.label}”{_PARTED if parted & set(one.names) else ''}" for one in lacking]


def _extract(shape: Shape, found: Found) -> Extraction:
    match = match_table(found.headings, shape.fields, found.chosen)
    joined = given_names(found, shape.fields, match)
    match = without_doubt(match, set(joined.values()))
    layout = _layout(shape, found, match)
    body = read_body(found.grid, layout, found.rows_out)
    merges = _tall_merges(shape, found, match)
    table = RowTable(shape, found, match, _senses(found, match), merges, joined)
    table = table.with_dittos().with_settled(body)
    records = [table.record(row, group) for row, group in _data_rows(body)]
    repeats = [*table.duplicates(records), *table.unnamed_totals(records)]
    refused = {row for row, problem in repeats if problem.is_error} - found.repeats_in
    good = (one for one in records if one.row not in refused and not one.has_error)
    return Extraction(
        rows=tuple(shape.build(one.row + 1, one.values, one.group) for one in good),
        rows_total=len(records) + body.rows_out,
        columns=_letters(match),
        problems=(
            *table.about_columns(),
            *table.about_dittos(body),
            *table.settled.problems,
            *(problem for one in records for problem in one.problems),
            *(problem for _, problem in repeats),
            *_about_lines(table, body, layout),
            *table.totals(body, records),
        ),
    )


def _letters(match: Match) -> dict[str, str]:
    read = {name: at for name, at in match.columns.items() if not name.startswith("_")}
    return {name: column_letter(column) for name, column in read.items()}


def _layout(shape: Shape, found: Found, match: Match) -> Layout:
    figures = {field.name for field in shape.fields if field.summed}
    name = next((one for one in shape.names if one in match.columns), None)
    return Layout(
        header_top=found.top,
        header_bottom=found.bottom,
        order=match.columns.get(ORDER),
        name=match.columns[name] if name else None,
        values=frozenset(at for one, at in match.columns.items() if one in figures),
    )


def _tall_merges(shape: Shape, found: Found, match: Match) -> dict[int, TallMerges]:
    columns = [match.columns.get(field.name) for field in shape.fields if field.spreads]
    sheet = found.grid.sheet
    return {column: TallMerges.of(sheet, column) for column in columns if column is not None}


def _senses(found: Found, match: Match) -> Mapping[int, Sense]:
    """What a bare number of each column means: the heading's word, then the title's."""
    default = found.title.factor or 1
    headings = {heading.column: heading.text for heading in found.headings}
    notes = {at: parse_unit_note(headings.get(at, "")) for at in match.columns.values()}
    return {column: Sense(note or default, found.year) for column, note in notes.items()}


def _data_rows(body: Body) -> Iterable[tuple[int, str | None]]:
    group = None
    for line in body.lines:
        if line.kind is LineKind.GROUP:
            group = line.label
        elif line.kind is LineKind.DATA:
            yield line.row, group


def _about_lines(table: RowTable, body: Body, layout: Layout) -> Iterable[Problem]:
    yield from table.about_groups(body)
    yield from about_rest(table.found.grid, body, layout)
