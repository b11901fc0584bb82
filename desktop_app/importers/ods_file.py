"""OpenDocument spreadsheets (.ods): looked into, then read."""

from dataclasses import replace

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.calamine_sheets import read_sheets, with_faults
from desktop_app.importers.ods_facts import OdsSheet, has_links, look_through
from desktop_app.importers.old_text import with_unicode
from desktop_app.importers.workbook import MAX_CELLS, Sheet, Workbook, address
from desktop_app.importers.zip_parts import Archive


def read_ods(archive: Archive) -> Workbook | Problem:
    """The workbook, or why it is not read; raises on damage."""
    content = archive.read("content.xml")
    styles = archive.read("styles.xml") if "styles.xml" in archive else b""
    facts = look_through(content, styles)
    for name, about in facts.items():
        if about.low * about.right > MAX_CELLS:
            cell = address(about.low - 1, about.right - 1)
            return file_problems.stray_cell(name, cell)
    archive.read_rest()
    sheets = read_sheets(archive.data)
    if isinstance(sheets, Problem):
        return sheets
    told = tuple(_completed(one, facts.get(one.name, OdsSheet())) for one in sheets)
    return Workbook(told, _problems(archive, content))


def _problems(archive: Archive, content: bytes) -> tuple[Problem, ...]:
    found = []
    if any(name.startswith("basic/") and name.endswith(".xml") for name in archive.parts):
        found.append(file_problems.macros())
    if has_links(content):
        found.append(file_problems.links())
    return tuple(found)


def _completed(sheet: Sheet, about: OdsSheet) -> Sheet:
    told = replace(
        with_faults(sheet, about.faults),
        merged=tuple(about.merges),
        hidden_rows=tuple(row for row in about.hidden_rows if row < about.low),
        hidden_columns=tuple(one for one in about.hidden_columns if one < about.right),
        filtered=about.filtered,
    )
    return with_unicode(told, about.fonts)
