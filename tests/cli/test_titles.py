"""Titles and their rules from the command line."""

import json
from pathlib import Path
from typing import Any

from tests.cli.driving import Shell

HOUSE = ("--kind", "award_form", "--of", "household", "--level", "department")


def rule(shell: Shell, code: str, place: int = -1) -> Any:  # noqa: ANN401  # any document
    return shell.document("title", "show", code)["rules"][place]


def test_the_titles_are_listed_with_the_rule_of_a_day(shell: Shell) -> None:
    told = shell.done("title", "list", "--day", "2024-12-31")
    assert "Chiến sĩ thi đua toàn quốc" in told
    assert "0,3 × 2" in told
    older = shell.document("title", "list", "--day", "2023-06-01")
    forces = {one["code"]: [two["in_force"] for two in one["rules"]] for one in older}
    assert forces["ldtt"] == [True, False, False]
    assert forces["tt-ldtt"] == [False, False]


def test_a_title_is_shown_with_its_conditions_in_words(shell: Shell) -> None:
    told = shell.done("title", "show", "cstd-tinh")
    assert "đạt “Chiến sĩ thi đua cơ sở” 3 năm liên tục" in told
    assert "Tỷ lệ phiếu tối thiểu: 90%" in told
    assert "Đang có hiệu lực (tỷ lệ phiếu: chưa kiểm chứng)" in told


def test_a_title_is_added_renamed_and_removed(shell: Shell) -> None:
    said = ("--authority", "Giám đốc Sở", "--coefficient", "0,6", "--certainty", "practice")
    named = ("--name", "Giấy khen hộ", *HOUSE, "--from", "2024-01-01")
    assert shell.done("title", "add", "giay-khen-ho", *named, *said) == "giay-khen-ho"
    shell.done("title", "rename", "giay-khen-ho", "--name", "Giấy khen (hộ gia đình)")
    found = shell.document("title", "show", "giay-khen-ho")
    assert (found["name"], found["subject"]) == ("Giấy khen (hộ gia đình)", "household")
    assert found["rules"][0]["coefficient"] == "0.60"
    shell.done("title", "remove", "giay-khen-ho", "--reason", "Ghi nhầm")
    told = shell("title", "show", "giay-khen-ho")
    assert told.status == 3
    assert "Không có danh hiệu" in told.err


def test_a_new_rule_takes_over_what_is_not_said(shell: Shell) -> None:
    number = shell.done("title", "rule", "ldtt", "--from", "2026-10-01", "--coefficient", "0,5")
    new = rule(shell, "ldtt")
    assert (str(new["id"]), new["coefficient"], new["authority"]) == (number, "0.50", "Giám đốc Sở")
    assert [one["kind"] for one in new["conditions"]] == [
        "assessed",
        "joined",
        "served",
        "no_measure",
    ]
    # How sure the older rule was says nothing of the new one.
    assert (new["certainty"], new["basis"]) == ("unverified", "")
    assert rule(shell, "ldtt", -2)["effective_to"] == "2026-09-30"
    shell.done("title", "rule-remove", number, "--reason", "Chưa ban hành")
    assert "effective_to" not in rule(shell, "ldtt")


def test_a_rule_is_changed_with_conditions_from_a_file(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "điều kiện.json"
    path.write_text(json.dumps([{"kind": "registered"}]), encoding="utf-8")
    number = rule(shell, "cstd-tinh")["id"]
    changed = ("--vote-share", 0, "--multiplier", 1, "--basis", "QĐ của tỉnh")
    shell.done("title", "rule-set", number, "--conditions", path, *changed)
    found = rule(shell, "cstd-tinh")
    assert (found["conditions"], found["basis"]) == ([{"kind": "registered"}], "QĐ của tỉnh")
    assert "vote_share" not in found
    unsure = dict.fromkeys(("effective_from", "multiplier", "registered"), "unverified")
    assert found["doubts"] == unsure


def test_a_figure_is_sure_only_where_somebody_says_so(shell: Shell) -> None:
    number = rule(shell, "bang-khen-tinh-ca-nhan")["id"]
    shell.done("title", "rule-set", number, "--coefficient", "1,2")
    assert rule(shell, "bang-khen-tinh-ca-nhan")["doubts"]["coefficient"] == "unverified"
    checked = ("--coefficient", "1,5", "--certainty", "in_force", "--basis", "Điều 54")
    shell.done("title", "rule-set", number, *checked)
    assert "coefficient" not in rule(shell, "bang-khen-tinh-ca-nhan")["doubts"]


def test_a_file_without_conditions_is_refused_with_a_sentence(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "sai.json"
    number = rule(shell, "ldtt")["id"]
    for text, said in (("{", "không phải là tài liệu JSON"), ('[{"kind": "x"}]', "conditions[1]")):
        path.write_text(text, encoding="utf-8")
        told = shell("title", "rule-set", number, "--conditions", path)
        assert told.status == 3
        assert said in told.err
    told = shell("title", "rule-set", number, "--conditions", tmp_path / "không có.json")
    assert told.status == 3
    told = shell("title", "rule-set", 999, "--multiplier", 2)
    assert (told.status, told.err) == (3, "Không có quy định số “999”.\n")
