from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

GENERATOR = Path(__file__).resolve().parents[2] / "tools" / "sample_year"
POOR, RURAL = "vi-nguoi-ngheo", "nong-thon-moi"
KINDS_OF_TOTALS = ("contributions", "participation")
# Without these quirks every figure is a number in đồng, so that plain openpyxl can add it up.
NOT_PLAIN = {
    "text_dots",
    "text_commas",
    "text_dong",
    "text_decimals",
    "count_text",
    "measure_thousand",
    "measure_1000",
    "nil_marks",
    "xls",
    "ods",
}
FIELDS = {
    "contributions": {
        "amount": "money_vnd",
        "in_kind": "in_kind_vnd",
        "labour": "labour_days_hundredths",
    },
    "participation": {
        "participants": "participants",
        "households": "households_helped",
        "labour": "labour_days_hundredths",
        "value": "value_vnd",
    },
}


def returns_of(truth: dict[str, Any], campaign: str) -> list[dict[str, Any]]:
    return [entry for entry in truth["files"] if entry["campaign"] == campaign]


def test_there_are_26_units_in_two_clusters_and_about_600_people(truth: dict[str, Any]) -> None:
    assert Counter(unit["cluster"] for unit in truth["units"]) == {"C1": 11, "C2": 15}
    assert sum(unit["people"] for unit in truth["units"]) == truth["people"]["count"] == 598
    assert all(unit["people"] == unit["headcount"] for unit in truth["units"])


def test_names_of_units_and_people_are_told_apart(truth: dict[str, Any]) -> None:
    assert len({unit["name"] for unit in truth["units"]}) == 26
    assert len({unit["code"] for unit in truth["units"]}) == 26
    namesakes = truth["people"]["namesakes"]
    assert len(namesakes) >= 3
    assert all(len(set(found["codes"])) == len(found["codes"]) for found in namesakes)


@pytest.mark.parametrize("campaign", [POOR, RURAL])
def test_two_units_are_late_one_is_missing_one_sent_twice(
    truth: dict[str, Any], campaign: str
) -> None:
    sent = Counter(entry["unit"] for entry in returns_of(truth, campaign))
    (twice,), (missing,) = truth["twice"][campaign], truth["missing"][campaign]
    assert len(truth["late"][campaign]) == 2
    assert sent[twice] == 2
    assert sent[missing] == 0
    assert len(sent) == 25
    assert sent.total() == 26


def test_the_two_campaigns_have_other_late_missing_and_twice_sent_units(
    truth: dict[str, Any],
) -> None:
    marked = [
        unit
        for what in ("late", "missing", "twice")
        for units in truth[what].values()
        for unit in units
    ]
    assert len(marked) == len(set(marked)) == 8


def test_there_are_at_least_ten_layouts(truth: dict[str, Any]) -> None:
    assert len({entry["layout"] for entry in returns_of(truth, POOR)}) >= 10
    assert len({entry["layout"] for entry in returns_of(truth, RURAL)}) >= 10


@pytest.mark.parametrize("campaign", [POOR, RURAL])
def test_no_two_units_of_a_cluster_send_the_same_layout(
    truth: dict[str, Any], campaign: str
) -> None:
    cluster = {unit["code"]: unit["cluster"] for unit in truth["units"]}
    firsts = [entry for entry in returns_of(truth, campaign) if not entry["correction"]]
    used = Counter((cluster[entry["unit"]], entry["layout"]) for entry in firsts)
    assert [pair for pair, count in used.items() if count > 1] == []


def test_every_quirk_of_a_file_is_explained_and_every_explained_one_is_used(
    truth: dict[str, Any],
) -> None:
    used = {quirk for entry in truth["files"] for quirk in entry["quirks"]}
    assert used == set(truth["quirks"])


def test_exactly_one_file_states_a_wrong_total(truth: dict[str, Any]) -> None:
    wrong = [entry["unit"] for entry in truth["files"] if "wrong_total" in entry["quirks"]]
    assert wrong == ["TTKDAT"]


def test_formulas_never_add_up_numbers_typed_as_text(truth: dict[str, Any]) -> None:
    for entry in truth["files"]:
        if "formulas" in entry["quirks"]:
            assert NOT_PLAIN.isdisjoint(entry["quirks"])


def test_old_formats_are_there_at_least_four_times_each(truth: dict[str, Any]) -> None:
    endings = Counter(entry["path"].rpartition(".")[2] for entry in truth["files"])
    assert endings["xls"] >= 4
    assert endings["ods"] >= 4


@pytest.mark.parametrize("campaign", [POOR, RURAL])
def test_grand_totals_are_the_sums_of_the_latest_versions(
    truth: dict[str, Any], campaign: str
) -> None:
    latest = {
        entry["unit"]: entry["totals"]
        for entry in sorted(returns_of(truth, campaign), key=lambda entry: entry["received"])
    }
    assert truth["in_force"][campaign] == latest
    for kind in KINDS_OF_TOTALS:
        sums = Counter[str]()
        for totals in latest.values():
            sums.update(totals[kind])
        del sums["most_participants"]
        assert dict(sums) == truth["grand_totals"][campaign][kind]


@pytest.mark.parametrize("campaign", [POOR, RURAL])
def test_a_correction_changes_what_the_first_version_said(
    truth: dict[str, Any], campaign: str
) -> None:
    (unit,) = truth["twice"][campaign]
    first, second = (entry for entry in returns_of(truth, campaign) if entry["unit"] == unit)
    assert (first["batch"], second["batch"]) == ("dot-1", "dot-2")
    assert first["path"].rpartition("/")[2] != second["path"].rpartition("/")[2]
    assert first["totals"] != second["totals"]


def test_the_poverty_correction_adds_200_000_dong(truth: dict[str, Any]) -> None:
    first, second = (entry for entry in returns_of(truth, POOR) if entry["unit"] == "TTDVVL")
    money = [entry["totals"]["contributions"]["money_vnd"] for entry in (first, second)]
    assert money[1] - money[0] == 150_000 + 50_000


def test_no_more_people_take_part_than_a_unit_has(truth: dict[str, Any]) -> None:
    headcount = {unit["code"]: unit["headcount"] for unit in truth["units"]}
    for units in truth["in_force"].values():
        for code, totals in units.items():
            assert totals["contributions"]["givers"] <= headcount[code]
            assert totals["participation"]["most_participants"] <= headcount[code]


def test_two_units_of_one_cluster_have_everything_equal(truth: dict[str, Any]) -> None:
    ((first, second),) = truth["equal_units"]
    units = {unit["code"]: unit for unit in truth["units"]}
    assert units[first]["cluster"] == units[second]["cluster"]
    assert units[first]["headcount"] == units[second]["headcount"]
    assert truth["marks"][first] == truth["marks"][second]
    assert truth["targets"][first] == truth["targets"][second]
    for campaign in (POOR, RURAL):
        assert truth["in_force"][campaign][first] == truth["in_force"][campaign][second]
    assert truth["in_force"][POOR][first]["contributions"]["givers"] == units[first]["headcount"]


def test_marks_stay_within_the_maxima(truth: dict[str, Any]) -> None:
    for marks in truth["marks"].values():
        assert set(marks) == set(truth["criteria"])
        for criterion, points in marks.items():
            assert points is None or 0 <= points <= truth["criteria"][criterion]


def plain_tables(truth: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (entry["path"], table)
        for entry in truth["files"]
        if entry["campaign"] and NOT_PLAIN.isdisjoint(entry["quirks"])
        for table in entry["tables"]
    ]


def added_up(sheet: Worksheet, table: dict[str, Any], letter: str) -> float:
    """The numbers of a column on the rows that have an ordinal number or a text beside it."""
    ordinal = table["columns"]["stt"]
    rows = range(table["first_data_row"], table["last_data_row"] + 1)
    cells = [
        sheet[f"{letter}{row}"].value
        for row in rows
        if isinstance(sheet[f"{ordinal}{row}"].value, int)
    ]
    return sum(value for value in cells if isinstance(value, int | float))


def test_totals_are_what_plain_openpyxl_adds_up(folder: Path, truth: dict[str, Any]) -> None:
    tables = [pair for pair in plain_tables(truth) if pair[1]["sheet"]]
    checked = 0
    for path, table in tables:
        sheet = openpyxl.load_workbook(folder / path, data_only=True)[table["sheet"]]
        if not isinstance(sheet[f"{table['columns']['stt']}{table['first_data_row']}"].value, int):
            continue  # the unit gave no ordinal numbers
        for field, total in FIELDS[table["kind"]].items():
            letter = table["columns"].get(field)
            if letter:
                factor = 100 if field == "labour" else 1
                found = round(added_up(sheet, table, letter) * factor)
                assert found == table["totals"][total], (path, field)
                checked += 1
    assert checked >= 50


def test_a_thousand_dong_in_the_sheet_is_a_thousand_times_more_in_the_truth(
    folder: Path, truth: dict[str, Any]
) -> None:
    (entry,) = (found for found in truth["files"] if "measure_1000" in found["quirks"])
    (table,) = entry["tables"]
    sheet = openpyxl.load_workbook(folder / entry["path"])[table["sheet"]]
    said = added_up(sheet, table, table["columns"]["value"])
    assert said * 1000 == table["totals"]["value_vnd"] > 0


def test_cached_results_of_formulas_are_the_sums(folder: Path, truth: dict[str, Any]) -> None:
    entries = [entry for entry in truth["files"] if "formulas" in entry["quirks"]]
    assert len(entries) >= 4
    for entry in entries:
        table = entry["tables"][0]
        row = table["last_data_row"] + 1
        book = openpyxl.load_workbook(folder / entry["path"], data_only=True)
        live = openpyxl.load_workbook(folder / entry["path"])
        for field, total in FIELDS[table["kind"]].items():
            cell = f"{table['columns'].get(field, 'A')}{row}"
            if field in table["columns"] and field != "labour":
                assert str(live[table["sheet"]][cell].value).startswith("=SUM(")
                assert book[table["sheet"]][cell].value == table["totals"][total]


def test_the_generator_uses_nothing_of_the_program() -> None:
    """So that the truth file cannot repeat a mistake of the importers."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in GENERATOR.glob("*.py")}
    assert len(texts) > 10
    assert [name for name, text in texts.items() if "desktop_app" in text] == []
