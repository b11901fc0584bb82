import io
import json
from pathlib import Path

import pytest

from tests.cli.driving import Shell
from tests.plan_documents import no_plans
from tests.plan_documents.files import write
from tests.plan_documents.made import make_plan
from tests.services.test_plan_drafts import CODE, LINES, TITLE

KEYS = [
    *("title", "issuer", "number", "date"),
    *("year", "theme", "period", "parent"),
    *("linked_campaigns", "legal_bases", "participants"),
    *("contents", "duties", "targets", "criteria"),
    *("milestones", "rewards", "reporting", "feeds_year_end"),
    *("recipients", "signatory", "signatures", "unread"),
]
INNER = {
    "period": {"from", "to"},
    "legal_bases": {"number", "date", "issuer", "text"},
    "participants": {"collective", "individual"},
    "duties": {"role", "text"},
    "targets": {"text", "kind", "value", "unit"},
    "criteria": {"collective", "individual"},
    "milestones": {"kind", "year", "date", "text"},
    "signatory": {"position", "name"},
    "signatures": {"name", "time"},
    "unread": {"heading", "text"},
}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "kế hoạch.txt"
    path.write_text("\n".join(LINES), encoding="utf-8")
    return path


@pytest.mark.parametrize("seed", range(1, 4))
def test_the_document_has_the_agreed_shape(shell: Shell, tmp_path: Path, seed: int) -> None:
    found = shell.document("read-plan", write(make_plan(seed), tmp_path / "a.docx"))
    assert list(found) == KEYS
    for key, names in INNER.items():
        for one in found[key] if isinstance(found[key], list) else [found[key]]:
            assert set(one) == names, key


def test_what_the_plan_lacks_is_null_or_empty(shell: Shell, plan: Path) -> None:
    found = shell.document("read-plan", plan)
    assert (found["number"], found["date"], found["theme"]) == (None, "2025-08", None)
    assert found["period"] == {"from": None, "to": None}
    assert (found["targets"], found["signatures"], found["feeds_year_end"]) == ([], [], False)
    assert found["signatory"] == {"position": "Giám đốc", "name": "Lê Thị Hoa"}
    assert found["legal_bases"][0]["number"] == "12/KH-UBND"
    assert found["legal_bases"][0]["date"] == "2025-02-05"


def test_a_plan_is_read_without_a_store(tmp_path: Path, plan: Path, shell: Shell) -> None:
    nowhere = Shell(tmp_path / "không có.thidua", shell._capsys)  # noqa: SLF001  # the same streams
    told = nowhere.done("read-plan", plan)
    assert "  Tên kế hoạch: " + LINES[5] in told
    assert "  Số: (Văn bản để trống số)" in told
    assert "    2. Phân loại rác tại nguồn." in told
    assert not nowhere.store.exists()


def test_a_pasted_plan_comes_by_standard_input(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(LINES)))
    assert shell.document("read-plan", "-")["title"] == LINES[5]


def test_a_plan_document_is_launched_and_its_code_alone_printed(shell: Shell, plan: Path) -> None:
    told = shell("launch", plan, "--year", 2025, "--due", "2025-11-15")
    assert (told.status, told.out) == (0, f"{CODE}\n")
    shown = shell.document("campaign", "show", CODE)
    assert shown["info"]["title"] == TITLE
    again = shell("launch", plan, "--year", 2025)
    assert again.status == 3
    assert CODE in again.err


@pytest.mark.parametrize("name", ["letter", "poem", "empty"])
def test_no_plan_is_one_calm_sentence_and_makes_nothing(
    shell: Shell, tmp_path: Path, name: str
) -> None:
    path = no_plans.text_file(tmp_path, name)
    for arguments in (("read-plan", path), ("launch", path, "--year", 2025)):
        told = shell(*arguments)
        assert (told.status, told.out) == (3, "")
        assert len(told.err.strip().splitlines()) == 1
    assert shell.document("campaign", "list", "--year", 2025)["campaigns"] == []


def test_a_template_that_is_not_there_is_no_file_either(shell: Shell, tmp_path: Path) -> None:
    assert "mẫu phong trào" in shell("launch", "không-có", "--year", 2025).err
    missing = shell("launch", tmp_path / "không có.docx", "--year", 2025)
    assert missing.status == 3
    assert "Không mở được tệp" in missing.err


def test_a_plan_that_the_program_printed_is_read_back(shell: Shell, tmp_path: Path) -> None:
    code = shell("launch", "vi-nguoi-ngheo", "--year", 2024).out.strip()
    shown = shell.document("campaign", "show", code)
    for ending in (".docx", ".pdf"):
        path = tmp_path / f"a{ending}"
        shell.done("export", "plan", "--campaign", code, "--year", 2024, "--out", path)
        found = shell.document("read-plan", path)
        printed = [one for one in shown["clauses"] if one["printed"]]
        assert [one["text"] for one in printed if one["section"] == "recipient"] == found[
            "recipients"
        ]
        assert len([one for one in printed if one["section"] == "content"]) == len(
            found["contents"]
        )
        assert [one["value"] for one in found["targets"]][:2] == ["0,1-0,2", "500"]
        assert found["signatory"]["position"] == "Giám đốc"


def test_a_draft_is_corrected_in_its_json_and_launched(
    shell: Shell, plan: Path, tmp_path: Path
) -> None:
    draft = shell.document("read-plan", plan)
    draft["number"] = "45/KH-SYT"
    draft["contents"] = ["Tiết kiệm điện.", *draft["contents"]]
    mended = tmp_path / "du-thao.json"
    mended.write_text(json.dumps(draft), encoding="utf-8")
    told = shell("launch", plan, "--draft", mended, "--year", 2025)
    assert (told.status, told.out) == (0, f"{CODE}\n")
    shown = shell.document("campaign", "show", CODE)
    contents = [one for one in shown["clauses"] if one["section"] == "content"]
    assert shown["number"] == "45/KH-SYT"
    assert [one["text"] for one in contents] == draft["contents"]
    assert [one["passage"] for one in contents] == ["", "\n".join(LINES[12:14]), LINES[14]]


@pytest.mark.parametrize("text", ["[1", "[]", '{"contents": "một"}', '{"nhiệm vụ": []}'])
def test_a_corrected_draft_of_another_shape_is_refused(
    shell: Shell, plan: Path, tmp_path: Path, text: str
) -> None:
    mended = tmp_path / "du-thao.json"
    mended.write_text(text, encoding="utf-8")
    told = shell("launch", plan, "--draft", mended, "--year", 2025)
    assert (told.status, told.out) == (3, "")
    assert "read-plan --json" in told.err


def test_a_campaign_is_written_from_nothing(shell: Shell, tmp_path: Path) -> None:
    written = tmp_path / "soan.json"
    written.write_text(json.dumps({"contents": ["Phân loại rác."]}), encoding="utf-8")
    title = "Kế hoạch phát động phong trào “Công sở xanh”"
    told = shell("campaign", "new", "--year", 2025, "--title", title, "--draft", written)
    assert (told.status, told.out) == (0, "CSX-2025\n")
    shown = shell.document("campaign", "show", "CSX-2025")
    assert shown["info"]["title"] == "Phong trào “Công sở xanh”"
    assert [(one["section"], one["text"]) for one in shown["clauses"]] == [
        ("content", "Phân loại rác.")
    ]
    again = shell("campaign", "new", "--year", 2025, "--title", title)
    assert (again.status, again.out) == (3, "")
    assert "CSX-2025" in again.err


def test_a_campaign_says_which_of_the_store_it_follows(shell: Shell) -> None:
    for title in ("Phong trào “Công sở xanh”", "Phong trào “Trồng cây”"):
        shell.done("campaign", "new", "--year", 2025, "--title", title)
    shell.done("campaign", "set", "TC-2025", "--parent", "CSX-2025")
    listed = shell.document("campaign", "list", "--year", 2025)["campaigns"]
    assert [(one["code"], one["parent"]) for one in listed] == [
        *(("CSX-2025", ""), ("TC-2025", "CSX-2025")),
    ]
