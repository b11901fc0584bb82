"""Returns, scores, rankings and files by the command line, in text and JSON."""

import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.cli import outgoing
from desktop_app.cli.commands.explain import exact_text
from desktop_app.services.papers.lists import LISTS
from tests.cli.conftest import UNITS
from tests.cli.driving import Shell
from tests.services import books

POINTS = re.compile(r"-?\d+\.\d\d")
METHODS = {
    *("manual", "graded", "pass_fail", "target_ratio", "against_leader", "tier", "formula"),
    *("per_occurrence", "participation_ratio", "fund_ratio", "timeliness", "campaign_result"),
    *("bonus", "penalty", "cap"),
}


@pytest.fixture
def answered(begun: Shell, tmp_path: Path) -> Shell:
    """Of three units one answered in time, one three days late, one not at all."""
    campaign = ("--year", 2024, "--campaign", "VNN-2024")
    first = books.gifts(tmp_path / "1.xlsx", "Văn phòng Sở", ("Lê Thị Mẫu", 500_000))
    late = books.gifts(tmp_path / "2.xlsx", "Thanh tra Sở", ("Phạm Mẫu", 300_000))
    begun.done("import", first, *campaign, "--received", "2024-11-20")
    begun.done("import", late, *campaign, "--received", "2024-11-28")
    return begun


@pytest.fixture
def scored(answered: Shell) -> Shell:
    """The same, scored for the campaign."""
    answered.done("score", "--year", 2024, "--campaign", "VNN-2024")
    return answered


def rows_of(ranking: Any) -> list[dict[str, Any]]:  # noqa: ANN401  # JSON
    return [row for cluster in ranking["clusters"] for row in cluster["rows"]]


def test_returns_say_who_is_on_time_late_and_missing(answered: Shell) -> None:
    document = answered.document("returns", "--year", 2024)
    (board,) = document["campaigns"]
    assert (document["year"], board["code"], board["period"]) == (2024, "VNN-2024", "2024")
    assert board["due"] == "2024-11-25"
    assert [row["unit"]["code"] for row in board["rows"]] == ["U1", "U2", "U3"]
    assert [row["status"] for row in board["rows"]] == ["on_time", "late", "missing"]
    assert [row["received"] for row in board["rows"]] == ["2024-11-20", "2024-11-28", None]
    assert [row["days_late"] for row in board["rows"]] == [0, 3, 0]
    assert [row["versions"] for row in board["rows"]] == [1, 1, 0]


def test_a_unit_whose_file_was_rejected_is_correcting_it(answered: Shell, tmp_path: Path) -> None:
    bad = books.gifts(tmp_path / "3.xlsx", "Phòng Giảm nghèo", ("Vũ Mẫu", "1.500"))
    assert answered("import", bad, "--year", 2024, "--campaign", "VNN-2024").status == 1
    (board,) = answered.document("returns", "--year", 2024, "--campaign", "VNN-2024")["campaigns"]
    assert (board["rows"][2]["status"], board["rows"][2]["versions"]) == ("correcting", 0)


def test_returns_as_text_name_every_unit(answered: Shell) -> None:
    text = answered.done("returns", "--year", 2024, "--campaign", "VNN-2024")
    for name in ("Văn phòng Sở", "Thanh tra Sở", "Phòng Giảm nghèo"):
        assert name in text


def test_scoring_says_how_many_units_it_scored(answered: Shell) -> None:
    scored = answered.document("score", "--year", 2024)
    assert scored == {
        "year": 2024,
        "campaign": None,
        "subject": "collective",
        "units": 3,
        "correcting": [],
        "provisional": False,
    }
    text = answered.done("score", "--year", 2024, "--campaign", "VNN-2024")
    assert text == "Đã chấm điểm phong trào VNN-2024 cho 3 đơn vị."


def test_a_ranking_has_the_shape_that_scripts_rely_on(scored: Shell) -> None:
    ranking = scored.document("rank", "--year", 2024, "--campaign", "VNN-2024")
    assert list(ranking) == ["year", "criteria_set", "tie_order", "clusters"]
    (cluster,) = ranking["clusters"]
    assert list(cluster) == ["code", "name", "rows"]
    assert cluster["name"] == "Cụm 1"
    ranked = [row for row in cluster["rows"] if row["rank"] is not None]
    assert len(cluster["rows"]) == 3
    for row in ranked:
        assert list(row) == ["rank", "tied", "code", "name", "points", "max_points", "class"]
        assert POINTS.fullmatch(row["points"])
        assert POINTS.fullmatch(row["max_points"])
    assert ranked[0]["rank"] == 1
    points = [Fraction(row["points"]) for row in ranked]
    assert points == sorted(points, reverse=True)


def test_a_ranking_as_text_names_every_unit(scored: Shell) -> None:
    text = scored.done("rank", "--year", 2024, "--campaign", "VNN-2024")
    for name in ("Cụm 1", "Văn phòng Sở", "Thanh tra Sở", "Phòng Giảm nghèo"):
        assert name in text


def test_a_unit_that_came_after_the_scoring_stands_last_and_says_why(
    scored: Shell, tmp_path: Path
) -> None:
    names = ("Văn phòng Sở", "Thanh tra Sở", "Phòng Giảm nghèo", "Phòng Việc làm")
    scored.done("import", books.units(tmp_path / "moi.xlsx", *names), "--year", 2024)
    last = rows_of(scored.document("rank", "--year", 2024, "--campaign", "VNN-2024"))[-1]
    assert (last["rank"], last["points"], last["code"]) == (None, None, "U4")
    assert last["reason"] == "Chưa chấm điểm"


def test_nothing_is_ranked_before_it_is_scored(answered: Shell) -> None:
    told = answered("rank", "--year", 2024)
    assert (told.status, told.out) == (3, "")
    assert told.err == "Năm 2024 chưa được chấm điểm. Hãy chấm điểm trước.\n"


def test_every_mark_is_explained_and_they_add_up(scored: Shell) -> None:
    ranking = scored.document("rank", "--year", 2024, "--campaign", "VNN-2024")
    for ranked in rows_of(ranking):
        unit = ("--unit", ranked["code"], "--campaign", "VNN-2024")
        sheet = scored.document("explain", "--year", 2024, *unit)
        assert sheet["unit"] == {"code": ranked["code"], "name": ranked["name"]}
        given = [Fraction(row["points"]) for row in sheet["rows"] if row["points"] is not None]
        assert sum(given) == Fraction(sheet["total"])
        assert ranked["points"] in {sheet["total"], None}
        for row in sheet["rows"]:
            assert row["method"] in METHODS
            assert list(row) == [
                *("criterion", "title", "max", "points", "method"),
                *("stage", "facts", "steps", "rounding"),
            ]
            assert row["method"] in {"manual", "graded"} or (row["facts"] and row["steps"])


def test_a_fact_names_the_cell_that_it_came_from(scored: Shell) -> None:
    unit = ("--unit", "U1", "--campaign", "VNN-2024")
    rows = scored.document("explain", "--year", 2024, *unit)["rows"]
    sources = [fact["source"] for row in rows for fact in row["facts"] if fact["source"]]
    assert all(list(source) == ["file", "sheet", "cell"] for source in sources)
    values = [fact["value"] for row in rows for fact in row["facts"]]
    assert all(value is None or isinstance(value, str) for value in values)
    text = scored.done("explain", "--year", 2024, *unit)
    assert text.splitlines()[0].startswith("Văn phòng Sở (U1): ")
    assert text.splitlines()[-1].startswith("Tổng điểm: ")


def test_an_unknown_unit_is_a_known_failure(scored: Shell) -> None:
    told = scored("explain", "--year", 2024, "--unit", "U9", "--campaign", "VNN-2024")
    assert (told.status, told.err) == (3, "Không có đơn vị năm 2024 “U9”.\n")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(12), "12"),
        (Fraction(-3), "-3"),
        (Fraction(0), "0"),
        (Fraction(1, 8), "0.125"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(191, 20), "9.55"),
        (Fraction(1, 1000), "0.001"),
        (Fraction(1, 3), "1/3"),
    ],
)
def test_figures_are_told_without_loss(value: Fraction, text: str) -> None:
    assert exact_text(value) == text
    assert Fraction(text) == value


def test_a_mark_that_a_person_gives_counts_from_the_next_scoring_on(scored: Shell) -> None:
    unit = ("--year", 2024, "--unit", "U1")
    scored.done("score", "--year", 2024)
    rows = scored.document("explain", *unit)["rows"]
    manual = next(row for row in rows if row["method"] == "manual")
    entered = ("--criterion", manual["criterion"], "--points", "1,25", "--reason", "Họp ngày 5/12")
    scored.done("mark", "set", *unit, *entered)
    scored.done("score", "--year", 2024)
    marks = {row["criterion"]: row["points"] for row in scored.document("explain", *unit)["rows"]}
    assert marks[manual["criterion"]] == "1.25"
    assert scored.document("audit", "list")[1]["reason"] == "Họp ngày 5/12"


def test_a_mark_above_the_greatest_is_refused(scored: Shell) -> None:
    scored.done("score", "--year", 2024)
    rows = scored.document("explain", "--year", 2024, "--unit", "U1")["rows"]
    code = next(row["criterion"] for row in rows if row["method"] == "manual")
    mark = ("--unit", "U1", "--criterion", code, "--points", "1000")
    told = scored("mark", "set", "--year", 2024, *mark)
    assert (told.status, told.out) == (3, "")
    assert len(told.err.splitlines()) == 1


KINDS_AND_ENDINGS = [
    ("tally", ".xlsx"),
    *(
        (kind, ending)
        for kind in ("contributions", "participation", "returns", "targets", "scores", "ranking")
        for ending in (".xlsx", ".pdf")
    ),
    ("summary", ".pdf"),
]


@pytest.mark.parametrize(("kind", "ending"), KINDS_AND_ENDINGS)
def test_each_kind_of_report_becomes_a_file(
    kind: str, ending: str, scored: Shell, tmp_path: Path
) -> None:
    out = tmp_path / f"báo cáo{ending}"
    campaign = ("--campaign", "VNN-2024") if kind in {"scores", "ranking"} else ()
    assert scored.done("export", kind, "--year", 2024, *campaign, "--out", out) == str(out)
    assert out.read_bytes().startswith({".xlsx": b"PK", ".pdf": b"%PDF"}[ending])


def test_an_ending_that_a_report_does_not_have_is_refused(scored: Shell, tmp_path: Path) -> None:
    told = scored("export", "tally", "--year", 2024, "--out", tmp_path / "a.pdf")
    assert told.status == 2
    assert "xuất ra tệp .xlsx" in told.err
    assert list(tmp_path.glob("a.*")) == []


def test_templates_are_listed_for_people_and_for_scripts(shell: Shell) -> None:
    listed = shell.document("templates")
    assert {one["type"] for one in listed} == {"campaign", "criteria"}
    assert all(list(one) == ["code", "type", "title", "issuer"] for one in listed)
    text = shell.done("templates")
    assert all(one["code"] in text for one in listed)


def test_a_campaign_is_launched_once_and_prints_its_code_alone(shell: Shell) -> None:
    assert shell.done("launch", "vi-nguoi-ngheo", "--year", 2024) == "VNN-2024"
    told = shell("launch", "vi-nguoi-ngheo", "--year", 2024)
    assert (told.status, told.err) == (3, "Phong trào “VNN-2024” đã được phát động.\n")


def test_a_campaign_shows_the_whole_of_its_plan(begun: Shell) -> None:
    shown = begun.document("campaign", "show", "VNN-2024")
    assert shown["info"]["due_on"] == "2024-11-25"
    text = begun.done("campaign", "show", "VNN-2024")
    assert "Hạn nộp báo cáo: 25/11/2024" in text
    assert all(clause["text"] in text for clause in shown["clauses"])


def test_units_and_people_are_listed(begun: Shell, tmp_path: Path) -> None:
    staff = (("CB1", "Nguyễn Thị Mẫu", "Văn phòng Sở"), ("CB2", "Trần Đức Thử", "Thanh tra Sở"))
    begun.done("import", books.people(tmp_path / "cb.xlsx", *staff), "--year", 2024)
    units = begun.document("unit", "list", "--year", 2024)
    assert [(one["code"], one["headcount"], one["people"]) for one in units] == [
        *(("U1", 10, 1), ("U2", 10, 1), ("U3", 10, 0))
    ]
    assert [one["code"] for one in begun.document("person", "list", "--search", "tran duc")] == [
        "CB2"
    ]
    assert [one["code"] for one in begun.document("person", "list", "--unit", "U1")] == ["CB1"]
    assert "Nguyễn Thị Mẫu" in begun.done("person", "list")


def test_a_list_that_a_page_shows_is_exported(begun: Shell) -> None:
    out = begun.store.with_name("don vi.xlsx")
    begun.done("export", "units", "--year", 2024, "--out", out)
    cells = {cell for row in openpyxl.load_workbook(out).worksheets[0].values for cell in row}
    assert set(UNITS) <= cells


def test_every_list_of_the_services_can_be_exported() -> None:
    assert set(outgoing.LISTS) == set(LISTS)
