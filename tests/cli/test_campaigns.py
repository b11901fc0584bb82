"""Changing a campaign, and printing it as a plan, from the command line."""

from pathlib import Path

import docx
import pytest

from tests.cli.driving import Shell

CODE = "VNN-2024"


def test_the_head_is_changed_and_shown(begun: Shell) -> None:
    told = begun.done("campaign", "set", CODE, "--number", "12/KH-S", "--due", "2024-12-05")
    assert told == "Đã sửa số, ký hiệu, hạn nộp báo cáo của phong trào VNN-2024."
    found = begun.document("campaign", "show", CODE)
    assert (found["number"], found["info"]["due_on"], found["version"]) == (
        "12/KH-S",
        "2024-12-05",
        2,
    )
    assert begun("campaign", "set", CODE).status == 2
    assert "không in" in begun.done("campaign", "show", CODE)


def test_a_clause_is_added_changed_and_removed(begun: Shell) -> None:
    begun.done("campaign", "clause-add", CODE, "content", "Việc mới", "--at", 1)
    begun.done("campaign", "clause-set", CODE, "content", 1, "--text", "Việc khác", "--move", 2)
    shown = begun.done("campaign", "show", CODE)
    assert "  2. Việc khác" in shown
    begun.done("campaign", "clause-remove", CODE, "content", 2, "--reason", "Trùng")
    assert "Việc khác" not in begun.done("campaign", "show", CODE)
    told = begun("campaign", "clause-set", CODE, "content", 99, "--text", "x")
    assert (told.status, "99" in told.err) == (3, True)


def test_a_target_is_written_and_removed(begun: Shell) -> None:
    begun.done("campaign", "target-set", CODE, "NHA", "--text", "Nhà sửa", "--low", "12")
    begun.done("campaign", "target-set", CODE, "NHA", "--measure", "nhà")
    targets = {one["code"]: one for one in begun.document("campaign", "show", CODE)["targets"]}
    assert (targets["NHA"]["low"], targets["NHA"]["measure"]) == ("12", "nhà")
    above = begun("campaign", "target-set", CODE, "TH", "--low", "120")
    assert (above.status, "lý do" in above.err) == (3, True)
    begun.done("campaign", "target-remove", CODE, "NHA", "--reason", "Không giao")


def test_a_campaign_passes_into_another_state(begun: Shell) -> None:
    told = begun.done("campaign", "state", CODE, "suspended", "--reason", "Chờ sắp xếp")
    assert told == "Phong trào VNN-2024: tạm dừng."
    assert "Trạng thái: tạm dừng: Chờ sắp xếp" in begun.done("campaign", "show", CODE)
    assert begun("campaign", "state", CODE, "handed_over", "--reason", "x").status == 3


@pytest.mark.parametrize(
    ("template", "year"),
    [
        ("sgddt-binh-phuoc-vi-nguoi-ngheo", 2022),
        ("stttt-bac-kan-vi-nguoi-ngheo", 2021),
        ("sgddt-binh-phuoc-nong-thon-moi", 2022),
        ("nong-thon-moi", 2024),
    ],
)
def test_each_plan_is_launched_and_prints(
    shell: Shell, tmp_path: Path, template: str, year: int
) -> None:
    code = shell.done("launch", template, "--year", year)
    out = tmp_path / "ke-hoach.docx"
    assert shell.done("export", "plan", "--year", year, "--campaign", code, "--out", out) == str(
        out
    )
    words = [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]
    assert {"KẾ HOẠCH", "I. MỤC ĐÍCH, YÊU CẦU"} & set(words)


def test_a_plan_in_another_format_is_misuse(begun: Shell, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    told = begun("export", "plan", "--year", 2024, "--campaign", CODE, "--out", out)
    assert (told.status, ".docx hoặc .pdf" in told.err) == (2, True)


def test_a_campaign_is_compared_with_its_template(begun: Shell) -> None:
    assert begun.done("campaign", "compare", CODE).startswith("VNN-2024: 1 chỗ khác.")
    begun.done("campaign", "clause-add", CODE, "content", "Việc mới")
    found = begun.document("campaign", "compare", CODE)
    assert found["lines"] == [{"section": "content", "ours": "Việc mới", "theirs": ""}]
