"""The whole sample year, to the đồng, against what its generator says of its own files."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop_app.config import resource
from desktop_app.domain.rows import ReturnStatus
from desktop_app.models.intake import ImportFile
from desktop_app.services.office import Office
from tests.services.figures import (
    CODES,
    PLANS,
    TRUTH,
    YEAR,
    Totals,
    activities,
    codes,
    gifts,
    statuses,
    told,
)

NO_GIFTS = {
    "rows": 0,
    "money_vnd": 0,
    "in_kind_vnd": 0,
    "labour_days_hundredths": 0,
    "givers": 0,
}
NO_ACTIVITIES = {
    "rows": 0,
    "most_participants": None,
    "households_helped": 0,
    "labour_days_hundredths": 0,
    "value_vnd": 0,
}


def true_gifts(plan: str) -> Totals:
    return {
        unit: NO_GIFTS | {key: told(plan, unit, "contributions").get(key, 0) for key in NO_GIFTS}
        for unit in codes()
    }


def true_activities(plan: str) -> Totals:
    found = {}
    for unit in codes():
        say = told(plan, unit, "participation")
        some = say.get("rows", 0) > 0
        found[unit] = {key: say[key] for key in NO_ACTIVITIES} if some else NO_ACTIVITIES
    return found


def test_every_file_went_in(sample_office: Office) -> None:
    with sample_office._database.reading() as connection:  # noqa: SLF001  # no page lists all files
        query = select(ImportFile.status, func.count()).group_by(ImportFile.status)
        found = {row[0]: row[1] for row in connection.execute(query)}
    assert found == {"accepted": len(TRUTH["files"])}


def test_every_row_of_every_file_went_in(sample_office: Office) -> None:
    root = resource("sample_year")
    expected = {
        file["path"]: file.get("rows") or sum(one["totals"]["rows"] for one in file["tables"])
        for file in TRUTH["files"]
        if file["kinds"] != ["scores"]
    }
    outcomes = [
        sample_office.importing.outcome(one.id) for one in sample_office.importing.all(YEAR)
    ]
    found = {
        Path(file.path).relative_to(root).as_posix(): file.rows_accepted
        for outcome in outcomes
        for file in outcome.files
        if file.kind != "scores"
    }
    assert found == expected


@pytest.mark.parametrize("plan", PLANS)
def test_every_unit_gave_what_it_gave(sample_office: Office, plan: str) -> None:
    assert gifts(sample_office, CODES[plan]) == true_gifts(plan)


@pytest.mark.parametrize("plan", PLANS)
def test_every_unit_did_what_it_did(sample_office: Office, plan: str) -> None:
    assert activities(sample_office, CODES[plan]) == true_activities(plan)


@pytest.mark.parametrize("plan", PLANS)
def test_the_campaigns_gifts_add_up_to_the_stated_totals(sample_office: Office, plan: str) -> None:
    found = gifts(sample_office, CODES[plan]).values()
    sums = {key: sum(one[key] for one in found) for key in NO_GIFTS}
    stated = TRUTH["grand_totals"][plan]["contributions"]
    assert sums == {key: stated[key] for key in NO_GIFTS}


@pytest.mark.parametrize("plan", PLANS)
def test_the_campaigns_activities_add_up_to_the_stated_totals(
    sample_office: Office, plan: str
) -> None:
    found = activities(sample_office, CODES[plan]).values()
    keys = ("rows", "households_helped", "labour_days_hundredths", "value_vnd")
    stated = TRUTH["grand_totals"][plan]["participation"]
    assert {key: sum(one[key] for one in found) for key in keys} == {
        key: stated[key] for key in keys
    }


def test_the_year_is_the_sum_of_its_campaigns(sample_office: Office) -> None:
    both = [TRUTH["grand_totals"][plan]["contributions"] for plan in PLANS]
    held = [TRUTH["grand_totals"][plan]["participation"] for plan in PLANS]
    overview = sample_office.overview.year(YEAR)
    assert overview.amount == sum(one["money_vnd"] for one in both)
    assert overview.in_kind_value == sum(one["in_kind_vnd"] for one in both)
    assert overview.labour_days == sum(one["labour_days_hundredths"] for one in (*both, *held))
    assert overview.activities == sum(one["rows"] for one in held)
    assert (overview.units, overview.people, overview.scored) == (26, 598, 26)
    assert sum(one.amount for one in sample_office.funds.totals(YEAR)) == overview.amount


def test_who_gave_in_both_campaigns_counts_once_in_the_year(sample_office: Office) -> None:
    for total in sample_office.funds.totals(YEAR):
        apart = [told(plan, total.unit.code, "contributions").get("givers", 0) for plan in PLANS]
        staff = total.unit.headcount or 0
        assert max(apart) <= total.participants <= min(sum(apart), staff)


@pytest.mark.parametrize("plan", PLANS)
def test_the_board_knows_who_was_late_and_who_never_came(sample_office: Office, plan: str) -> None:
    late, missing = sorted(TRUTH["late"][plan]), sorted(TRUTH["missing"][plan])
    rest = sorted(set(codes()) - set(late) - set(missing))
    assert statuses(sample_office, plan) == {
        "on_time": rest,
        "late": late,
        "missing": missing,
        "correcting": [],
    }


@pytest.mark.parametrize("plan", PLANS)
def test_the_board_counts_the_versions_of_who_sent_twice(sample_office: Office, plan: str) -> None:
    (board,) = sample_office.returns.board(YEAR, CODES[plan])
    several = sorted(line.unit.code for line in board.lines if line.versions > 1)
    assert several == sorted(TRUTH["twice"][plan])


def test_late_days_are_counted_from_the_due_day(sample_office: Office) -> None:
    days = (date(2024, 12, 3) - date.fromisoformat(TRUTH["due"])).days
    (board,) = sample_office.returns.board(YEAR, CODES["vi-nguoi-ngheo"])
    assert {line.days_late for line in board.lines if line.status is ReturnStatus.LATE} == {days}
    assert days == 8


def test_a_correction_that_came_late_leaves_the_first_day_in_force(sample_office: Office) -> None:
    (board,) = sample_office.returns.board(YEAR, CODES["vi-nguoi-ngheo"])
    (twice,) = [line for line in board.lines if line.unit.code == "TTDVVL"]
    assert (twice.received, twice.days_late) == ("2024-11-22", 0)


def test_units_have_their_names_clusters_and_headcounts(sample_office: Office) -> None:
    keys = ("code", "name", "cluster", "headcount", "people")
    found = [
        (one.code, one.name, one.cluster, one.headcount, one.people)
        for one in sample_office.units.all(YEAR)
    ]
    assert found == [tuple(unit[key] for key in keys) for unit in TRUTH["units"]]


def test_clusters_bear_their_full_names(sample_office: Office) -> None:
    found = {one.cluster: one.cluster_name for one in sample_office.units.all(YEAR)}
    assert found == TRUTH["clusters"]


def test_namesakes_are_two_people(sample_office: Office) -> None:
    people = sample_office.units.people()
    assert len(people) == TRUTH["people"]["count"]
    for pair in TRUTH["people"]["namesakes"]:
        found = sample_office.units.people(pair["unit"], pair["name"])
        assert sorted(one.code for one in found if one.name == pair["name"]) == pair["codes"]


def test_every_target_is_as_it_was_set_and_reached(sample_office: Office) -> None:
    found: Totals = {}
    for line in sample_office.targets.lines(YEAR):
        found.setdefault(line.unit_code, {})[line.code] = {
            "planned": line.planned or None,
            "actual": line.actual or None,
            "not_assigned": line.not_assigned,
        }
    assert found == TRUTH["targets"]


def test_every_mark_is_as_it_was_given(sample_office: Office) -> None:
    given = TRUTH["criteria"]
    found = {}
    for unit in codes():
        sheet = sample_office.scoring.sheet(YEAR, unit)
        found[unit] = {
            mark.criterion: None if mark.points is None else abs(mark.points)
            for mark in sheet.marks
            if mark.criterion in given
        }
    assert found == TRUTH["marks"]


def test_a_mark_names_the_cell_it_was_given_in(sample_office: Office) -> None:
    letters = {
        Path(file["path"]).name: file["columns"]
        for file in TRUTH["files"]
        if file["kinds"] == ["scores"]
    }
    for unit in codes():
        sheet = sample_office.scoring.sheet(YEAR, unit)
        for mark in sheet.marks:
            for fact in mark.facts:
                if fact.name.startswith("mark.") and fact.value is not None:
                    assert fact.source is not None
                    column = letters[fact.source.file][mark.criterion]
                    assert fact.source.cell.rstrip("0123456789") == column


def test_the_store_checks_out(sample_office: Office) -> None:
    outcome = sample_office.safekeeping.check()
    assert outcome.ok, [one.sentence for one in outcome.findings if not one.ok]
    amount = sum(TRUTH["grand_totals"][plan]["contributions"]["money_vnd"] for plan in PLANS)
    assert amount == 180_727_574 + 13_700_000
    assert "194.427.574" in outcome.findings[-1].sentence
