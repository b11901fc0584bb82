"""Rankings published, listed, shown, compared and tried out by the command line."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.driving import Shell
from tests.services import books

VNN = ("--year", 2024, "--campaign", "VNN-2024")


@pytest.fixture
def scored(begun: Shell, tmp_path: Path) -> Shell:
    """Three units, of which one answered; scored for the campaign."""
    gifts = books.gifts(tmp_path / "1.xlsx", "Văn phòng Sở", ("Lê Thị Mẫu", 500_000))
    begun.done("import", gifts, *VNN, "--received", "2024-11-20")
    begun.done("score", *VNN)
    return begun


def rows(document: Any) -> list[dict[str, Any]]:  # noqa: ANN401  # JSON
    return [row for cluster in document["clusters"] for row in cluster["rows"]]


def test_a_published_ranking_is_what_rank_and_export_show_until_the_live_one_is_asked_for(
    scored: Shell, tmp_path: Path
) -> None:
    live = scored.document("rank", *VNN)
    assert scored.done("ranking", "publish", *VNN) == "1"
    told = scored.done("rank", *VNN)
    assert told.startswith("Bảng xếp hạng số 1, ")
    assert scored.document("rank", *VNN) == live
    assert not scored.done("rank", *VNN, "--live").startswith("Bảng xếp hạng số")
    shown = scored.document("ranking", "show", "1")
    plain = [
        {key: row[key] for key in live_row}
        for row, live_row in zip(rows(shown), rows(live), strict=True)
    ]
    assert plain == rows(live)
    assert (shown["ranking"], shown["replaces"], shown["scope"]) == (1, None, "cluster")
    made = scored.done("ranking", "show", "1", "--out", tmp_path / "hang.pdf")
    assert Path(made).read_bytes().startswith(b"%PDF")
    assert Path(scored.done("export", "ranking", *VNN, "--out", tmp_path / "h.xlsx")).exists()


def test_a_second_one_needs_a_reason_and_both_are_listed(scored: Shell) -> None:
    scored.done("ranking", "publish", *VNN)
    refused = scored("ranking", "publish", *VNN)
    assert (refused.status, refused.out) == (3, "")
    assert "Hãy ghi lý do" in refused.err
    scored.done("ranking", "publish", *VNN, "--reason", "Chấm lại")
    listed = scored.document("ranking", "list", "--year", 2024)["rankings"]
    assert [(one["ranking"], one["replaces"], one["replaced_by"]) for one in listed] == [
        (2, 1, None),
        (1, None, 2),
    ]
    assert "Chấm lại" in scored.done("ranking", "list", "--year", 2024)


def test_other_scopes_and_criteria_are_ranked(scored: Shell) -> None:
    whole = scored.document("rank", *VNN, "--scope", "department", "--by", "percent")
    (cluster,) = whole["clusters"]
    assert (cluster["code"], cluster["name"]) == ("", "Toàn cơ quan")
    text = scored.done("rank", *VNN, "--scope", "department")
    assert "chung toàn cơ quan" in text
    unknown = scored("rank", *VNN, "--criterion", "99")
    assert (unknown.status, unknown.err) == (3, "Không có tiêu chí “99”.\n")


def test_what_if_shows_who_would_move_and_stores_nothing(scored: Shell, tmp_path: Path) -> None:
    before = scored.document("rank", *VNN)
    first = rows(before)[0]["code"]
    sheet = scored.document("explain", *VNN, "--unit", first)
    leaf = next(row for row in sheet["rows"] if row["points"] not in {None, "0.00"})
    wish = ("--mark", f"{first}:{leaf['criterion']}=0")
    found = scored.document("ranking", "what-if", *VNN, *wish)
    moved = {row["code"]: row for row in found["rows"]}
    assert moved[first]["before"]["points"] == rows(before)[0]["points"]
    assert scored.document("rank", *VNN) == before
    text = scored.done("ranking", "what-if", *VNN, *wish)
    assert text.startswith(f"Điểm tiêu chí {leaf['criterion']} của {first} là 0,00.")
    made = scored.done("ranking", "what-if", *VNN, *wish, "--out", tmp_path / "thu.xlsx")
    assert Path(made).exists()


@pytest.mark.parametrize("wish", [("--mark", "U1"), ("--mark", "U1:1=x"), ("--max", "1.1")])
def test_a_wish_that_cannot_be_read_is_bad_usage(scored: Shell, wish: tuple[str, str]) -> None:
    told = scored("ranking", "what-if", *VNN, *wish)
    assert told.status == 2
    assert "phải ghi" in told.err


def test_who_is_within_a_hair_is_listed(scored: Shell, tmp_path: Path) -> None:
    found = scored.document("ranking", "close", *VNN, "--within", "1000")
    assert found["within"] == "1000.00"
    assert (
        len(found["pairs"])
        == sum(row["rank"] is not None for row in rows(scored.document("rank", *VNN))) - 1
    )
    made = scored.done("ranking", "close", *VNN, "--out", tmp_path / "sat.pdf")
    assert Path(made).read_bytes().startswith(b"%PDF")
    assert "Sát mức xếp loại" in scored.done("ranking", "close", *VNN)


def test_quotas_of_classes_are_told_with_their_day(scored: Shell) -> None:
    year = ("--year", 2024)
    found = scored.document("ranking", "quotas", *VNN)
    assert (found["day"], found["quotas"]) == ("2024-12-31", [])
    scored.done(
        *(
            "quota",
            "add",
            "--what",
            "excellent",
            "--of",
            "good",
            "--classes",
            "--for",
            "collective",
        ),
        *("--share", "50", "--scope", "department", "--from", "2024-01-01", "--basis", "QĐ 1"),
    )
    (one,) = scored.document("ranking", "quotas", *VNN)["quotas"]
    for group in one["groups"]:
        # Half of those who are good, rounded down.
        assert group["places"] == group["base"] // 2
    assert "31/12/2024" in scored.done("ranking", "quotas", *VNN)
    assert scored("ranking", "quotas", *year, "--campaign", "KHONG").status == 3


def test_a_comparison_needs_last_years_ranking_or_one_that_is_named(
    scored: Shell, tmp_path: Path
) -> None:
    refused = scored("ranking", "compare", *VNN)
    assert refused.status == 3
    assert "năm đó không có phong trào tương ứng" in refused.err
    scored.done("ranking", "publish", *VNN)
    same = scored.document("ranking", "compare", *VNN, "--against", 1)
    assert {row["steps"] for row in rows(same)} <= {0, None}
    made = scored.done("ranking", "compare", *VNN, "--against", 1, "--out", tmp_path / "ss.pdf")
    assert Path(made).read_bytes().startswith(b"%PDF")
    wrong = scored("ranking", "compare", *VNN, "--against", 1, "--out", tmp_path / "ss.txt")
    assert (wrong.status, wrong.err) == (
        3,
        "Bản này xuất ra tệp .pdf hoặc .xlsx, không xuất ra “.txt”. Hãy sửa đuôi tệp.\n",
    )
