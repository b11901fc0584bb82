"""Which unit and which campaign a table, or one of its rows, is about; never a guess."""

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.intake import UnitRow
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import match_key
from desktop_app.services.importing import sentences
from desktop_app.services.importing.known import Known, spoken
from desktop_app.services.importing.staged import Line, StagedFile, StagedTable
from desktop_app.services.unit_directory import KnownUnit


def find_unit(known: Known, text: str) -> tuple[str | None, Problem | None]:
    """The code of the unit that a text names, or why it names none."""
    chosen = known.file.units.get(match_key(text), "")
    if chosen:
        return _listed(known, known.units.units[chosen])
    matched = known.units.match(text)
    found = known.units.candidates(matched)
    if matched.ident is not None:
        return _listed(known, found[0])
    if found:
        return None, sentences.unit_ambiguous(text, [unit.name for unit in found])
    return None, sentences.unit_unknown(text)


def own_unit(known: Known, table: StagedTable) -> tuple[str | None, Problem | None]:
    """The code of the unit that a table as a whole is about, or why it is about none.

    What somebody settled or its form says counts, then its title; where that is no unit, a line
    that is wholly some unit's name.
    """
    if known.file.unit in known.units.units:
        return _listed(known, known.units.units[known.file.unit])
    unit, problem = find_unit(known, table.unit)
    if problem is None or problem.code != sentences.UNIT_UNKNOWN:
        return unit, problem
    hinted = {one.code: one for hint in table.unit_hints if (one := known.units.find(hint))}
    if len(hinted) > 1:
        names = [one.name for one in hinted.values()]
        return None, sentences.unit_ambiguous("; ".join(names), names)
    return _listed(known, *hinted.values()) if hinted else (None, sentences.no_unit(table.unit))


def _listed(known: Known, unit: KnownUnit) -> tuple[str | None, Problem | None]:
    """A unit that is not on the year's list would be counted nowhere."""
    if unit.code in known.listed:
        return unit.code, None
    return None, sentences.unit_not_listed(unit.name, known.options.year)


def place_rows(
    known: Known, table: StagedTable, lines: Iterable[Line]
) -> tuple[list[Line], list[Problem]]:
    """Rows with their units: the row's own column, else what the title block says.

    Rows whose unit is not known are left out, with one problem for each, or one for the sheet.
    """
    good: list[Line] = []
    problems: dict[tuple[str, int], Problem] = {}
    own, about_own = own_unit(known, table)
    for line in lines:
        text = "" if isinstance(line.row, UnitRow) else line.row.unit or ""
        unit, problem = find_unit(known, text) if text else (own, about_own)
        if unit is not None:
            good.append(replace(line, unit=unit))
        elif problem is not None:
            cell = table.cell("unit", line.row.row) if text else ""
            problems[(cell, line.row.row if cell else 0)] = problem.at(table.sheet, cell)
    return good, list(problems.values())


def campaign_of(known: Known, file: StagedFile) -> tuple[str, tuple[Problem, ...]]:
    """The code of the campaign that a return is for: the chosen one, else the titles' one.

    Tables of two campaigns in one file are never mixed: they have to come apart.
    """
    texts = dict.fromkeys(table.campaign for table in file.tables)
    named = {text: codes for text in texts if (codes := _named(known, text))}
    chosen = known.file.campaign
    if chosen:
        others = [text for text, codes in named.items() if chosen not in codes]
        return chosen, tuple(sentences.campaign_differs(text, chosen) for text in others[:1])
    common = frozenset.intersection(*named.values()) if named else frozenset()
    if len(common) == 1:
        return min(common), ()
    if named and not common:
        return "", (sentences.campaign_several(),)
    return "", (sentences.campaign_unknown(next(filter(None, texts), "")),)


def _named(known: Known, text: str) -> frozenset[str]:
    key = spoken(text)
    return frozenset(
        one.code for one in known.campaigns if any(word and word in key for word in one.keywords)
    )
