"""A year's commendation from the command line: round, nominations, vote, decision, history."""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop_app.domain.awards.rounds import NewRound, RoundKind
from desktop_app.services.desk import Desk
from desktop_app.services.office import Office
from desktop_app.services.store import open_store
from tests.cli.driving import Shell
from tests.services.awards.department import LDTT, TT, small_department

YEAR = ("--year", 2024)
DECISION = ("--number", "12/QĐ-S", "--date", "2024-12-25")
BACK = ("--number", "15/QĐ-S", "--date", "2025-02-01")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Round 1 with LĐTT for An, Bình and Cúc, and the collective of unit A; made once."""
    path = tmp_path_factory.mktemp("prepared") / "so.thidua"
    office = Office.create(path, "Sở Thử Nghiệm")
    database = open_store(path)
    small_department(Desk(database, office.actor))
    database.close()
    round_id = office.award_rounds.add(2024, NewRound(RoundKind.MERIT, "Khen thưởng 2024")).value
    for title in (LDTT, TT):
        office.nominations.propose(round_id, title)
    office.close()
    return path


@pytest.fixture
def proposed(shell: Shell, prepared: Path) -> Shell:
    shutil.copyfile(prepared, shell.store)
    return shell


def nominations(shell: Shell, *which: object) -> dict[str, int]:
    found = shell.document("nomination", "list", 1, *which)["nominations"]
    return {one["code"]: one["id"] for one in found}


def test_everybody_is_in_or_out_with_a_reason(proposed: Shell) -> None:
    told = proposed.done("nomination", "propose", 1, LDTT)
    assert told == "Lao động tiên tiến: đề nghị 3, không đề nghị 2, bằng điểm chờ quyết định 0."
    found = proposed.document("nomination", "list", 1, "--title", LDTT, "--state", "left_out")[
        "nominations"
    ]
    assert [one["code"] for one in found] == ["B-0", "B-1"]
    assert "Tham gia 0 phong trào" in found[1]["reason"]
    assert found[1]["reasons"]["outcomes"][1]["verdict"] == "failed"
    assert "Vũ Dũng" in proposed.done("nomination", "list", 1)


def test_people_decide_describe_and_withdraw(proposed: Shell) -> None:
    out = nominations(proposed, "--title", LDTT)
    proposed.done("nomination", "decide", out["B-0"], "--in", "--reason", "Nghỉ ốm dài ngày")
    proposed.done("nomination", "describe", out["A-0"], "--achievement", "Mười hai việc")
    proposed.done("nomination", "describe", out["A-0"], "--note", "Theo báo cáo số 4")
    proposed.done("nomination", "withdraw", out["A-1"], "--reason", "Xin rút")
    found = {one["code"]: one for one in proposed.document("nomination", "list", 1)["nominations"]}
    assert [found[code]["state"] for code in ("B-0", "A-0", "A-1")] == [
        "proposed",
        "proposed",
        "withdrawn",
    ]
    described = found["A-0"]
    assert (described["achievement"], described["note"]) == ("Mười hai việc", "Theo báo cáo số 4")
    refused = proposed("nomination", "add", 1, LDTT, "--person", "B-0")
    assert (refused.status, "đã được xét" in refused.err) == (3, True)


def test_awards_are_decided_listed_and_summed(proposed: Shell, tmp_path: Path) -> None:
    paper = tmp_path / "quyet-dinh.pdf"
    paper.write_bytes(b"%PDF-1.4 12")
    titles = ("--round", 1, "--title", LDTT, "--title", TT)
    assert proposed.done("award", "decide", *titles, *DECISION, "--file", paper) == "1"
    # Three people at 0,3 × 2.340.000 and a collective at 0,8 × 2.340.000.
    assert "04 khen thưởng, tiền thưởng 3.978.000 đồng." in proposed.done("award", "list", *YEAR)
    found = proposed.document("award", "list", *YEAR, "--round", 1)["awards"]
    assert found[0]["arithmetic"] == "0,3 × 2.340.000 = 702.000"
    money = proposed.document("award", "money", *YEAR)
    assert [one["money"] for one in money["titles"]] == [2_106_000, 1_872_000]
    assert money["total"]["money"] == 3_978_000
    assert "3.978.000" in proposed.done("award", "money", *YEAR)
    (decision,) = proposed.document("award", "decisions", *YEAR)["decisions"]
    assert (decision["awards"], decision["documents"]) == (4, ["quyet-dinh.pdf"])
    assert "12/QĐ-S" in proposed.done("award", "decisions", *YEAR)


def test_awards_are_taken_back_and_mistakes_undone(proposed: Shell, tmp_path: Path) -> None:
    proposed.done("award", "decide", "--round", 1, "--title", LDTT, *DECISION)
    told = proposed.done("award", "revoke", 1, *BACK, "--reason", "Khai sai")
    assert told == "Đã thu hồi 1 khen thưởng. Tiền phải thu hồi: 702.000 đồng."
    out = tmp_path / "khen.xlsx"
    proposed.done("export", "awards", *YEAR, "--out", out)
    cells = [cell for row in load_workbook(out).worksheets[0].values for cell in row if cell]
    assert any("Khai sai; phải thu hồi 702.000 đồng" in str(cell) for cell in cells)
    pdf = tmp_path / "khen.pdf"
    proposed.done("export", "awards", *YEAR, "--out", pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert proposed("award", "undo", 1, "--reason", "Nhầm").status == 3
    proposed.done("award", "undo", 2, "--reason", "Nhầm người")
    undone = proposed.done("award", "undo", 1, "--reason", "Nhầm số")
    assert undone == "Đã bỏ Quyết định 12/QĐ-S ngày 25/12/2024 ghi nhầm."
    assert proposed.document("award", "list", *YEAR)["awards"] == []


def test_a_history_is_told_and_exported(proposed: Shell, tmp_path: Path) -> None:
    older = ("--number", "7/QĐ-S", "--date", "2023-12-29")
    history = ("--year", 2023, "--title", "cstd-co-so", "--person", "A-0", "--money", 1_800_000)
    proposed.done("award", "add-history", *history, *older)
    told = proposed.document("award", "history", "--person", "A-0")
    assert [(one["year"], one["kind"]) for one in told["lines"]] == [
        (2023, "award"),
        (2024, "nomination"),
        (2024, "assessment"),
    ]
    text = proposed.done("award", "history", "--person", "A-0")
    assert "1 khen thưởng còn hiệu lực, tiền thưởng 1.800.000 đồng." in text
    out = tmp_path / "qua-trinh.pdf"
    assert proposed.done("award", "history", "--unit", "A", "--out", out) == str(out)
    assert out.read_bytes().startswith(b"%PDF")
    bad = proposed("award", "history", "--unit", "A", "--out", tmp_path / "a.docx")
    assert bad.status == 3


def test_what_is_to_be_awarded_must_be_said(proposed: Shell) -> None:
    for said in ((), ("--round", 1), ("--title", LDTT)):
        told = proposed("award", "decide", *said, *DECISION)
        assert (told.status, "--nomination" in told.err) == (2, True)


def test_a_round_goes_to_the_province_and_back(proposed: Shell, tmp_path: Path) -> None:
    added = ("--kind", "ad_hoc", "--name", "Đột xuất", "--achievement", "Cứu người")
    assert proposed.done("round", "add", *YEAR, *added) == "2"
    proposed.done("round", "set", 1, "--name", "Khen thưởng năm 2024")
    reason = ("--reason", "Hội đồng xét")
    champion = proposed.done("nomination", "add", 1, "cstd-tinh", "--person", "A-0", *reason)
    council = proposed.done("council", "add", "Hội đồng", "--quorum", 50)
    for name in ("An", "Bình", "Chi"):
        proposed.done("council", "member", council, "--name", name)
    held = ("--held", "2024-12-20", "--present", 3)
    meeting = proposed.done("council", "meeting", council, *held)
    vote = ("nomination", "vote", champion, "--meeting", meeting, "--for")
    # The rule of that day asks for 80 % of three: 2/3 = 66,67 % fall short.
    assert "chưa đạt mức 80,00%" in proposed.done(*vote, 2, "--against", 1)
    proposed.done("nomination", "unvote", 1, "--reason", "Đếm nhầm")
    proposed.done(*vote, 3)
    assert "3/3 đồng ý, cần 80,00% – thông qua" in proposed.done("nomination", "votes", 1)
    report = tmp_path / "bao-cao.pdf"
    report.write_bytes(b"%PDF-1.4 bao cao")
    kept = ("nomination", champion, report, "--kind", "achievement_report")
    proposed.done("document", "add", *kept)
    dossier = proposed.document("round", "dossier", 1)["dossier"]
    assert [(one["paper"], one["there"], one["needed"]) for one in dossier][:2] == [
        ("Tờ trình", 0, 1),
        ("Báo cáo thành tích", 1, 5),
    ]
    sent = ("--to", "UBND tỉnh", "--on", "2024-12-22")
    assert proposed.done("round", "forward", 1, *sent) == "Đã trình 1 đề nghị của đợt số 1."
    proposed.done("round", "recall", 1, "--reason", "Thiếu tờ trình")
    proposed.done("round", "forward", 1, *sent)
    proposed.done("round", "answer", 1, "--text", "Đồng ý", "--on", "2025-01-10")
    proposed.done("award", "decide", "--nomination", champion, *DECISION)
    proposed.done("round", "close", 1)
    told = proposed.document("round", "list", *YEAR)["rounds"][0]
    assert (told["state"], told["sent_to"], told["answer"]) == ("closed", "UBND tỉnh", "Đồng ý")
    assert "Khen thưởng năm 2024" in proposed.done("round", "list", *YEAR)
