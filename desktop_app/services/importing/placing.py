"""Which unit and which campaign a table, or one of its rows, is about; never a guess."""

from collections.abc import Iterable, Sequence

from desktop_app.domain.campaigns import CampaignState
from desktop_app.domain.intake import BankRow, UnitRow
from desktop_app.domain.problems import Problem
from desktop_app.domain.text import match_key
from desktop_app.services.importing import sentences
from desktop_app.services.importing.known import Known, spoken
from desktop_app.services.importing.likely import likeliest_name
from desktop_app.services.importing.staged import Line, StagedFile, StagedTable
from desktop_app.services.unit_directory import KnownUnit


def find_unit(
    known: Known, text: str, within: Sequence[str] = ()
) -> tuple[str | None, Problem | None]:
    """The code of the unit that a text names, or why it names none.

    Of several units of that name the one counts that is part of one of the units `within`.
    """
    chosen = known.file.units.get(match_key(text), "")
    if chosen:
        return _listed(known, known.units.units[chosen])
    matched = known.units.match(text)
    found = known.units.candidates(matched)
    if matched.ident is not None:
        return _listed(known, found[0])
    parts = [unit for unit in found if unit.parent and unit.parent in within]
    if len(parts) == 1:
        return _listed(known, parts[0])
    if found:
        return None, sentences.unit_ambiguous(text, [known.units.full_name(one) for one in found])
    return None, sentences.unit_unknown(text, likeliest_name(known, text))


def own_unit(known: Known, table: StagedTable) -> tuple[str | None, Problem | None]:
    """The code of the unit that a table as a whole is about, or why it is about none.

    What somebody settled or its form says counts, then its title; where that is no unit, a line
    that is wholly some unit's name.
    """
    if known.file.unit in known.units.units:
        return _listed(known, known.units.units[known.file.unit])
    unit, problem = find_unit(known, table.unit)
    hinted = _hinted(known, table.unit_hints)
    below = [one for one in hinted.values() if unit and one.parent == unit]
    if len(below) == 1:
        return _listed(known, below[0])
    if problem is None or problem.code != sentences.UNIT_UNKNOWN:
        return unit, problem
    if len(hinted) > 1:
        names = [one.name for one in hinted.values()]
        return None, sentences.unit_ambiguous("; ".join(names), names)
    if hinted:
        return _listed(known, *hinted.values())
    likely = likeliest_name(known, table.unit) if table.unit else ""
    return None, sentences.no_unit(table.unit, likely)


def _hinted(known: Known, hints: Iterable[str]) -> dict[str, KnownUnit]:
    """By code, the units that lines of a title name; a line with a parent's name only says whose.

    “BỆNH VIỆN A” above “PHÒNG TỔ CHỨC CÁN BỘ” is that hospital's office.
    """
    matches = [known.units.candidates(known.units.match(hint)) for hint in hints]
    found = {units[0].code: units[0] for units in matches if len(units) == 1}
    for units in matches:
        parts = [unit for unit in units if unit.parent in found]
        if len(units) > 1 and len(parts) == 1:
            found[parts[0].code] = parts[0]
    parents = {unit.parent for unit in found.values()}
    return {code: unit for code, unit in found.items() if code not in parents}


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
    within = (own, known.units.units[own].parent) if own else ()
    for line in lines:
        text = "" if isinstance(line.row, UnitRow | BankRow) else line.row.unit or ""
        unit, problem = find_unit(known, text, within) if text else (own, about_own)
        if unit is not None:
            good.append(Line(line.row, unit, line.person))
        elif problem is not None:
            cell = table.cell("unit", line.row.row) if text else ""
            problems[(cell, line.row.row if cell else 0)] = problem.at(table.sheet, cell)
    return good, list(problems.values())


def campaign_of(known: Known, file: StagedFile) -> tuple[str, tuple[Problem, ...]]:
    """The code of the campaign that a return is for: the chosen one, else the titles' one.

    Tables of two campaigns in one file are never mixed: they have to come apart.
    """
    texts = dict.fromkeys(table.campaign for table in file.tables)
    named = {text: codes for text in texts if (codes := named_campaigns(known, text))}
    chosen = known.file.campaign
    if chosen:
        others = [text for text, codes in named.items() if chosen not in codes]
        return chosen, tuple(sentences.campaign_differs(text, chosen) for text in others[:1])
    common = _running(known, frozenset.intersection(*named.values()) if named else frozenset())
    if len(common) == 1:
        return min(common), ()
    if named and not common:
        return "", (sentences.campaign_several(),)
    return "", (sentences.campaign_unknown(next(filter(None, texts), "")),)


def _running(known: Known, codes: frozenset[str]) -> frozenset[str]:
    """Of several campaigns those that run: a successor goes before what was handed over to it."""
    launched = {one.code for one in known.campaigns if one.state is CampaignState.LAUNCHED}
    return codes & launched or codes


def not_running(known: Known, code: str) -> tuple[Problem, ...]:
    """A warning where returns come for a campaign that was suspended, closed or handed over."""
    return tuple(
        sentences.campaign_not_running(code, one.state)
        for one in known.campaigns
        if one.code == code and one.state is not CampaignState.LAUNCHED
    )


def named_campaigns(known: Known, text: str) -> frozenset[str]:
    """The codes of the campaigns of which a title speaks."""
    key = spoken(text)
    return frozenset(
        one.code for one in known.campaigns if any(word and word in key for word in one.keywords)
    )
