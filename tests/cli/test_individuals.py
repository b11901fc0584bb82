"""People scored, ranked, explained and listed by the command line, as units are."""

from pathlib import Path

import pytest

from tests.cli.driving import Shell
from tests.services import books

OF_PEOPLE = ("--subject", "individual")


@pytest.fixture
def staffed(begun: Shell, tmp_path: Path) -> Shell:
    """Three people in two units."""
    listed = books.people(
        tmp_path / "can-bo.xlsx",
        ("CB01", "Nguyễn Thị Mẫu", "Văn phòng Sở"),
        ("CB02", "Trần Văn Mẫu", "Văn phòng Sở"),
        ("CB03", "Lê Thị Mẫu", "Thanh tra Sở"),
    )
    begun.done("import", listed, "--year", 2024)
    return begun


def test_people_are_scored_and_counted(staffed: Shell) -> None:
    told = staffed.document("score", "--year", 2024, *OF_PEOPLE)
    assert (told["subject"], told["people"]) == ("individual", 3)
    text = staffed.done("score", "--year", 2024, *OF_PEOPLE)
    assert text == "Đã chấm điểm năm 2024 cho 3 cán bộ."


def test_a_person_is_explained_with_their_unit(staffed: Shell) -> None:
    staffed.done("score", "--year", 2024, *OF_PEOPLE)
    told = staffed.document("explain", "--year", 2024, "--person", "CB01")
    assert told["person"] == {
        "code": "CB01",
        "name": "Nguyễn Thị Mẫu",
        "unit": {"code": "U1", "name": "Văn phòng Sở"},
    }
    assert "unit" not in told
    assert told["rows"]
    assert all(row["steps"] or row["points"] is not None for row in told["rows"])
    text = staffed.done("explain", "--year", 2024, "--person", "CB01")
    assert "Nguyễn Thị Mẫu (CB01)" in text
    assert "Đơn vị: Văn phòng Sở" in text
    assert "    Cách chấm: " in text


def test_people_are_ranked_within_their_unit(staffed: Shell) -> None:
    staffed.done("score", "--year", 2024, *OF_PEOPLE)
    told = staffed.document("rank", "--year", 2024, *OF_PEOPLE)
    found = {one["name"]: {row["code"] for row in one["rows"]} for one in told["clusters"]}
    assert found == {"Văn phòng Sở": {"CB01", "CB02"}, "Thanh tra Sở": {"CB03"}}


def test_who_is_not_on_the_staff_list_is_unknown(staffed: Shell) -> None:
    staffed.done("score", "--year", 2024, *OF_PEOPLE)
    told = staffed("explain", "--year", 2024, "--person", "CB99")
    assert told.status == 3
    assert "CB99" in told.err


def test_a_year_without_staff_has_nobody_to_score(begun: Shell) -> None:
    told = begun("score", "--year", 2024, *OF_PEOPLE)
    assert told.status == 3
    assert "danh sách cán bộ" in told.err


@pytest.mark.parametrize("ending", [".xlsx", ".pdf"])
def test_scores_of_people_and_the_list_of_officials_are_files(
    staffed: Shell, tmp_path: Path, ending: str
) -> None:
    staffed.done("score", "--year", 2024, *OF_PEOPLE)
    for kind, of in (("scores", OF_PEOPLE), ("officials", ())):
        out = tmp_path / f"{kind}{ending}"
        assert staffed.done("export", kind, "--year", 2024, *of, "--out", out) == str(out)
        assert out.stat().st_size > 1000


def test_returns_that_are_being_corrected_are_told(staffed: Shell, tmp_path: Path) -> None:
    bad = books.gifts(tmp_path / "sai.xlsx", "Thanh tra Sở", ("Lê Thị Mẫu", "1.500"))
    staffed("import", bad, "--year", 2024, "--campaign", "VNN-2024")
    scoring = ("score", "--year", 2024)
    assert "đang được sửa" in staffed.done(*scoring)
    held = staffed.document(*scoring)
    assert (held["correcting"], held["provisional"]) == (["U2"], False)
    accepted = staffed.document(*scoring, "--accept-correcting")
    assert (accepted["correcting"], accepted["provisional"]) == (["U2"], True)
    explained = ("explain", "--year", 2024, "--unit", "U2")
    assert staffed.document(*explained)["provisional"] is True
    assert "Tạm tính" in staffed.done(*explained)
    assert "provisional" not in staffed.document("explain", "--year", 2024, "--unit", "U1")
