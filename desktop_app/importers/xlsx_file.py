"""Excel workbooks of 2007 and later (.xlsx, .xlsm): looked into, then read."""

from dataclasses import replace

from desktop_app.domain.problems import Problem
from desktop_app.importers.calamine_sheets import read_sheets, with_faults
from desktop_app.importers.old_text import with_unicode
from desktop_app.importers.workbook import Sheet, Workbook
from desktop_app.importers.xlsx_book import BookFacts, look_into
from desktop_app.importers.zip_parts import Archive


def read_xlsx(archive: Archive) -> Workbook | Problem:
    """The workbook, or why it is not read; raises on damage."""
    facts = look_into(archive)
    if isinstance(facts, Problem):
        return facts
    archive.read_rest()
    sheets = read_sheets(archive.data)
    if isinstance(sheets, Problem):
        return sheets
    return Workbook(tuple(_completed(one, facts) for one in sheets), tuple(facts.problems))


def _completed(sheet: Sheet, facts: BookFacts) -> Sheet:
    about = facts.sheets[sheet.name]
    told = replace(
        with_faults(sheet, about.faults),
        hidden_rows=tuple(about.hidden_rows),
        hidden_columns=tuple(about.hidden_columns),
        filtered=about.filtered and bool(about.hidden_rows),
    )
    return with_unicode(told, facts.fonts.get(sheet.name, {}), facts.runs.get(sheet.name, {}))
