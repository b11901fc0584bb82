"""Binary Excel workbooks (.xlsb): looked into, then read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.calamine_sheets import read_sheets, with_faults
from desktop_app.importers.old_text import with_unicode
from desktop_app.importers.workbook import MAX_CELLS, Sheet, Workbook, address
from desktop_app.importers.xlsb_facts import (
    XlsbSheet,
    format_fonts,
    sheet_facts,
    sheet_relations,
)
from desktop_app.importers.xlsx_book import whole_problems
from desktop_app.importers.xml_parts import each_start
from desktop_app.importers.zip_parts import Archive

_BOOK, _RELATIONS, _STYLES = "xl/workbook.bin", "xl/_rels/workbook.bin.rels", "xl/styles.bin"


def read_xlsb(archive: Archive) -> Workbook | Problem:
    """The workbook, or why it is not read; raises on damage."""
    fonts = format_fonts(archive.read(_STYLES)) if _STYLES in archive else []
    facts = {}
    for name, part in _sheet_parts(archive).items():
        if part not in archive:
            return file_problems.sheet_missing(name)
        facts[name] = sheet_facts(archive.read(part), fonts)
        refusal = _refusal(facts[name])
        if refusal:
            return refusal.at(name, refusal.cell)
    archive.read_rest()
    sheets = read_sheets(archive.data)
    if isinstance(sheets, Problem):
        return sheets
    told = tuple(_completed(one, facts.get(one.name, XlsbSheet())) for one in sheets)
    return Workbook(told, (*whole_problems(archive), *_about_formulas(facts.values())))


def _about_formulas(facts: Iterable[XlsbSheet]) -> Iterator[Problem]:
    """Here a result of 0 may be one that was never computed: the records do not tell."""
    if any(one.formulas for one in facts):
        yield file_problems.xlsb_formulas()


def _sheet_parts(archive: Archive) -> dict[str, str]:
    targets: dict[str, str] = {}

    def relation(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    each_start(archive.read(_RELATIONS), relation)
    names = sheet_relations(archive.read(_BOOK)).items()
    found = {name: targets[ident] for name, ident in names if ident in targets}
    return {name: str(PurePosixPath("/xl", target)).lstrip("/") for name, target in found.items()}


def _refusal(about: XlsbSheet) -> Problem | None:
    if about.outside:
        return file_problems.cell_outside("")
    if about.low * about.right > MAX_CELLS:
        cell = address(about.low - 1, about.right - 1)
        return file_problems.stray_cell("", cell)
    return None


def _completed(sheet: Sheet, about: XlsbSheet) -> Sheet:
    told = replace(
        with_faults(sheet, about.faults),
        hidden_rows=tuple(row for row in about.hidden_rows if row < about.low),
        hidden_columns=tuple(one for one in about.hidden_columns if one < about.right),
        filtered=about.filtered and bool(about.hidden_rows),
    )
    return with_unicode(told, about.fonts)
