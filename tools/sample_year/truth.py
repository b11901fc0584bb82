"""What is true of the sample year, from the generator's own facts: no importer has a say here."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from tools.sample_year.assessments import CRITERIA, marks_of, results_of
from tools.sample_year.department import BY_CODE, CLUSTERS, DEPARTMENT, SEED, UNITS, YEAR, people_of
from tools.sample_year.facts import POOR, RURAL, Activity, Gift
from tools.sample_year.layouts_contributions import CONTRIBUTION_FORMS
from tools.sample_year.layouts_participation import PARTICIPATION_FORMS
from tools.sample_year.quirks import Quirk
from tools.sample_year.returns import CONTRIBUTIONS, Return, Table
from tools.sample_year.sendings import IN_TIME, LATE, MISSING

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | bool | None"
Totals: TypeAlias = dict[str, int]
RECEIVED = {IN_TIME: "2024-11-22", LATE: "2024-12-03"}
DUE = "2024-11-25"


def contribution_totals(gifts: Iterable[Gift]) -> Totals:
    """Sums of a contributions table; `givers` counts people, tally lines by their number."""
    lines = tuple(gifts)
    return {
        "rows": len(lines),
        "nil_rows": sum(gift.is_nil for gift in lines),
        "money_vnd": sum(gift.amount for gift in lines),
        "in_kind_vnd": sum(gift.in_kind for gift in lines),
        "labour_days_hundredths": sum(gift.labour for gift in lines),
        "givers": sum(gift.givers for gift in lines),
    }


def participation_totals(activities: Iterable[Activity]) -> Totals:
    """Sums of an activities table; `most_participants` is the greatest of any one activity."""
    done = tuple(activities)
    return {
        "rows": len(done),
        "participants": sum(item.participants for item in done),
        "most_participants": max((item.participants for item in done), default=0),
        "households_helped": sum(item.households for item in done),
        "labour_days_hundredths": sum(item.labour for item in done),
        "value_vnd": sum(item.value for item in done),
    }


def totals_of(tables: Iterable[Table]) -> dict[str, Totals]:
    """Both kinds of totals over some tables."""
    found = tuple(tables)
    return {
        "contributions": contribution_totals(gift for table in found for gift in table.gifts),
        "participation": participation_totals(done for table in found for done in table.activities),
    }


def return_entry(made: Return) -> dict[str, Json]:
    """One return's entry among the files, without its checksum."""
    sending = made.sending
    return {
        "path": sending.path,
        "kinds": [table.kind for table in made.tables],
        "unit": sending.unit,
        "campaign": sending.campaign,
        "batch": sending.batch,
        "received": RECEIVED[sending.batch],
        "correction": sending.is_correction,
        "layout": sending.form,
        "quirks": sorted(quirk.name.lower() for quirk in made.quirks),
        "tables": [_table_entry(table) for table in made.tables],
        "totals": totals_of(made.tables),
    }


def _table_entry(table: Table) -> dict[str, Json]:
    is_gifts = table.kind == CONTRIBUTIONS
    where = table.truth
    return {
        "sheet": table.sheet,
        "kind": table.kind,
        "layout": table.form.code,
        "header_row": where.header_row,
        "first_data_row": where.first_row,
        "last_data_row": where.last_row,
        "columns": where.columns,
        "totals": contribution_totals(table.gifts)
        if is_gifts
        else participation_totals(table.activities),
    }


def in_force(returns: Sequence[Return]) -> dict[str, dict[str, dict[str, Totals]]]:
    """By campaign and unit: the totals of the latest version; the missing have none."""
    latest: dict[str, dict[str, Return]] = {POOR: {}, RURAL: {}}
    for made in sorted(returns, key=lambda made: RECEIVED[made.sending.batch]):
        latest[made.sending.campaign][made.sending.unit] = made
    return {
        campaign: {unit: totals_of(units[unit].tables) for unit in BY_CODE if unit in units}
        for campaign, units in latest.items()
    }


def grand_totals(by_unit: Mapping[str, Mapping[str, Totals]]) -> dict[str, Totals]:
    """The sums over a campaign's units; a greatest number is not summed."""
    return {
        kind: {
            name: sum(totals[kind][name] for totals in by_unit.values())
            for name in names
            if name != "most_participants"
        }
        for kind, names in next(iter(by_unit.values())).items()
    }


def whole_truth(returns: Sequence[Return], files: Sequence[Json]) -> dict[str, Json]:
    """All that truth.json says."""
    standing = in_force(returns)
    return {
        "department": DEPARTMENT,
        "year": YEAR,
        "seed": SEED,
        "due": DUE,
        "clusters": CLUSTERS,
        "units": [_unit_entry(unit.code) for unit in UNITS],
        "people": {"count": sum(unit.headcount for unit in UNITS), "namesakes": _namesakes()},
        "campaigns": [POOR, RURAL],
        "late": {campaign: _late(returns, campaign) for campaign in (POOR, RURAL)},
        "missing": {campaign: list(units) for campaign, units in MISSING.items()},
        "twice": {campaign: _twice(returns, campaign) for campaign in (POOR, RURAL)},
        "in_force": standing,
        "grand_totals": {campaign: grand_totals(units) for campaign, units in standing.items()},
        "criteria": {item.code: item.maximum for item in CRITERIA},
        "marks": {unit.code: marks_of(unit) for unit in UNITS},
        "targets": {unit.code: _targets(unit.code) for unit in UNITS},
        "equal_units": [[unit.twin, unit.code] for unit in UNITS if unit.twin],
        "layouts": {
            form.code: form.about
            for form in (*CONTRIBUTION_FORMS.values(), *PARTICIPATION_FORMS.values())
        },
        "quirks": {quirk.name.lower(): quirk.value for quirk in Quirk},
        "files": files,
    }


def _unit_entry(code: str) -> dict[str, Json]:
    unit = BY_CODE[code]
    return {
        "code": code,
        "name": unit.name,
        "short_name": unit.short_name,
        "cluster": unit.cluster,
        "headcount": unit.headcount,
        "people": len(people_of(unit)),
    }


def _namesakes() -> list[Json]:
    """People of one name in one unit, by code."""
    found: list[Json] = []
    for unit in UNITS:
        by_name: dict[str, list[str]] = {}
        for person in people_of(unit):
            by_name.setdefault(person.name, []).append(person.code)
        found += [
            {"unit": unit.code, "name": name, "codes": codes}
            for name, codes in by_name.items()
            if len(codes) > 1
        ]
    return found


def _late(returns: Sequence[Return], campaign: str) -> list[str]:
    """Units whose first return came after the due date."""
    mine = [made.sending for made in returns if made.sending.campaign == campaign]
    in_time = {sending.unit for sending in mine if sending.batch == IN_TIME}
    return sorted({sending.unit for sending in mine} - in_time)


def _twice(returns: Sequence[Return], campaign: str) -> list[str]:
    sendings = (made.sending for made in returns if made.sending.is_correction)
    return sorted(sending.unit for sending in sendings if sending.campaign == campaign)


def _targets(code: str) -> dict[str, Json]:
    return {
        result.kind.code: {
            "planned": None if result.planned is None else str(result.planned),
            "actual": None if result.actual is None else str(result.actual),
            "not_assigned": result.not_assigned,
        }
        for result in results_of(BY_CODE[code])
    }
