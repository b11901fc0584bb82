"""A criteria set as the bytes of an .xlsx file with a sheet for each of its parts."""

from collections.abc import Iterable, Mapping
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.criteria import CriteriaSet, Method
from desktop_app.domain.set_edits import book_shape as shape
from desktop_app.domain.set_edits.book_cells import shown
from desktop_app.domain.set_edits.book_shape import BookField, BookSheet, Holds
from desktop_app.domain.templates import criteria_set_data
from desktop_app.exporters.criteria.guide import METHOD_RANGE, write_guide
from desktop_app.exporters.criteria.identity import BookIdentity
from desktop_app.exporters.criteria.looks import Looks
from desktop_app.exporters.excel.names import cell_text
from desktop_app.exporters.excel.widths import height, lines_needed

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_SPARE_ROWS = 60  # below the last row, ready to be filled in
_LABEL_WIDTH, _VALUE_WIDTH = 34, 80
# What belongs to the record and no edit changes.
_FIXED = frozenset({"code", "version", "campaign"})
_A3, _A4 = 8, 9
_WIDE = frozenset({shape.TREE.name, shape.KNOCKOUTS.name})

Data = Mapping[str, object]


def book_bytes(rules: CriteriaSet, identity: BookIdentity) -> bytes:
    """The workbook."""
    stream = BytesIO()
    workbook = Workbook(stream, _OPTIONS)
    workbook.set_properties({"title": cell_text(rules.title)[:255], "comments": "Sổ Thi Đua"})
    looks = Looks(workbook)
    data = criteria_set_data(rules)
    _write_head(workbook.add_worksheet(shape.HEAD_SHEET), looks, data, identity)
    for one in shape.SHEETS:
        page = workbook.add_worksheet(one.name)
        _write_table(page, looks, one, list(_nodes(one, data)), data)
    write_guide(workbook.add_worksheet(shape.GUIDE_SHEET), looks)
    workbook.worksheets_objs[1].activate()
    workbook.close()
    return stream.getvalue()


def _nodes(sheet: BookSheet, data: Data) -> Iterable[Data]:
    """The rows of a sheet; a step stands under its criterion's code."""
    if sheet.part is not None:
        yield from _tables(data, sheet.part.value)
        return
    for node in _tables(data, "criteria"):
        for step in _tables(node, "steps"):
            yield {**step, "criterion": node["code"]}


def _tables(data: Data, key: str) -> list[Data]:
    found = data.get(key, [])
    return list(found) if isinstance(found, list) else []


def _write_table(
    page: Worksheet, looks: Looks, sheet: BookSheet, nodes: list[Data], data: Data
) -> None:
    for column, one in enumerate(sheet.fields):
        page.set_column(column, column, one.width, looks.cell(one.holds))
        page.write_string(0, column, one.heading, looks.header())
        _offer(page, one, (1, len(nodes) + _SPARE_ROWS, column))
    page.set_row(0, 48)
    for row, node in enumerate(nodes, 1):
        _write_row(page, looks, sheet, (row, node))
    frozen = 3 if sheet is shape.TREE else 1
    page.freeze_panes(1, frozen)
    page.repeat_rows(0)
    _print(page, wide=sheet.name in _WIDE)
    page.set_footer(f"&L{cell_text(str(data['title']))[:150].replace('&', '&&')}&RTrang &P/&N")


def _write_row(page: Worksheet, looks: Looks, sheet: BookSheet, placed: tuple[int, Data]) -> None:
    row, node = placed
    is_group = sheet is shape.TREE and node.get("method") == Method.GROUP.value
    lines = 1
    for column, one in enumerate(sheet.fields):
        value = shown(one, node.get(one.key))
        look = looks.cell(one.holds, is_bold=is_group)
        if isinstance(value, float):
            page.write_number(row, column, value, look)
        else:
            page.write_string(row, column, cell_text(value), look)
            lines = max(lines, lines_needed(value, one.width))
    page.set_row(row, height(lines))


def _offer(page: Worksheet, one: BookField, place: tuple[int, int, int]) -> None:
    """A drop-down where only some words will do; a list of its own holds 255 letters at most."""
    words = [shape.YES, shape.NO] if one.holds is Holds.SWITCH else list(one.choices.values())
    if not words:
        return
    first, last, column = place
    source = METHOD_RANGE if one.key == "method" else words
    told = {
        "validate": "list",
        "source": source,
        "error_title": one.heading[:32],
        "error_message": "Hãy chọn một mục trong danh sách.",
    }
    page.data_validation(first, column, last, column, told)


def _write_head(page: Worksheet, looks: Looks, data: Data, identity: BookIdentity) -> None:
    page.set_column(0, 0, _LABEL_WIDTH, looks.cell(Holds.TEXT))
    page.set_column(1, 1, _VALUE_WIDTH, looks.cell(Holds.TEXT))
    for column, label in enumerate(shape.LABELS):
        page.write_string(0, column, label, looks.header())
    kept = {
        shape.YEAR: str(identity.year),
        shape.CAMPAIGN: identity.campaign,
        shape.VERSION: str(identity.version),
    }
    lines = [(one, data.get(one.key), True) for one in shape.HEAD]
    lines += [(one, kept[one.key], False) for one in shape.IDENTITY_FIELDS]
    for row, (one, value, is_open) in enumerate(lines, 1):
        is_fixed = not is_open or one.key in _FIXED
        _write_line(page, looks, (row, one), shown(one, value), is_fixed=is_fixed)
    page.freeze_panes(1, 1)
    _print(page, wide=False)


def _write_line(
    page: Worksheet,
    looks: Looks,
    placed: tuple[int, BookField],
    value: str | float,
    *,
    is_fixed: bool,
) -> None:
    row, one = placed
    page.write_string(row, 0, one.heading, looks.label())
    look = looks.line(one.holds, is_fixed=is_fixed)
    if isinstance(value, float):
        page.write_number(row, 1, value, look)
        page.set_row(row, height(1))
    else:
        page.write_string(row, 1, cell_text(value), look)
        page.set_row(row, height(lines_needed(value, _VALUE_WIDTH)))
    _offer(page, one, (row, row, 1))


def _print(page: Worksheet, *, wide: bool) -> None:
    page.set_paper(_A3 if wide else _A4)
    if wide:
        page.set_landscape()
    page.set_margins(0.6, 0.5, 0.7, 0.7)
    page.fit_to_pages(1, 0)
