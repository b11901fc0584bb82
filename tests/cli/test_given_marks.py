"""Marks that people give, and the way of their sheets, from the command line."""

from pathlib import Path

import openpyxl

from tests.cli.driving import Shell
from tests.services import books

OF = ("--year", 2024)
ONE = ("--unit", "U1", *OF)


def mark(shell: Shell, *said: object) -> str:
    return shell.done("mark", "set", *ONE, "--criterion", "1.4", *said)


def test_a_mark_is_given_listed_and_withdrawn(begun: Shell) -> None:
    assert mark(begun, "--points", "9", "--stage", "self").startswith("Đã ghi 9,00 điểm")
    asked = ("mark", "set", *ONE, "--criterion", "1.4", "--points", "8,5")
    begun.done("--actor", "Chị Lan", *asked, "--reason", "Thiếu minh chứng")
    sheet = begun.document("mark", "list", *ONE)
    assert [(one["stage"], one["points"], one["reason"]) for one in sheet["marks"]] == [
        ("self", "9.00", ""),
        ("appraisal", "8.50", "Thiếu minh chứng"),
    ]
    assert "Thiếu minh chứng" in begun.done("mark", "list", *ONE)
    begun.done("mark", "withdraw", sheet["marks"][1]["id"], "--reason", "Nhầm")
    assert "Đã rút" in begun.done("mark", "list", *ONE)
    begun.done("score", *OF)
    marks = {one["criterion"]: one for one in begun.document("explain", *ONE)["rows"]}
    assert (marks["1.4"]["points"], marks["1.4"]["stage"]) == ("9.00", "self")


def test_several_marks_go_in_together(begun: Shell) -> None:
    told = begun.done("mark", "set-many", *ONE, "--mark", "1.4=9,5", "--mark", "5.1=2")
    assert told.startswith("Đã ghi 2 điểm")
    refused = begun("mark", "set-many", *ONE, "--mark", "1.4=9", "--mark", "5.1=99")
    assert (refused.status, "vượt mức tối đa" in refused.err) == (3, True)
    assert len(begun.document("mark", "list", *ONE)["marks"]) == 2


def test_what_a_mark_lacks_is_one_calm_sentence(begun: Shell) -> None:
    mark(begun, "--points", "9", "--stage", "self")
    told = begun("--actor", "Lan", "mark", "set", *ONE, "--criterion", "1.4", "--points", "8")
    assert told.status == 3
    assert told.err == "Điểm này khác với điểm 9,00 đang có (Tự chấm). Hãy ghi lý do thay đổi.\n"
    cross = ("--criterion", "1.4", "--points", "8", "--stage", "cross", "--marker", "U1")
    told = begun("mark", "set", *ONE, *cross)
    assert "chính mình" in told.err


def test_a_sheet_is_handed_over_and_sent_back(begun: Shell) -> None:
    begun.done("mark", "set", *ONE, "--criterion", "1.4", "--points", "9", "--stage", "self")
    begun.done("sheet", "hand-over", "U1", "U2", *OF, "--stage", "self")
    back = ("--stage", "self", "--criterion", "1.4", "--reason", "Thiếu minh chứng")
    begun.done("sheet", "return", *ONE, *back)
    first, second, third = begun.document("sheet", "list", *OF)["sheets"]
    assert (first["turn"], first["reopened"], first["reason"]) == (
        "self",
        ["1.4"],
        "Thiếu minh chứng",
    )
    assert (second["turn"], second["handed_over"], third["turn"]) == ("cross", ["self"], "self")
    assert "Chấm chéo" in begun.done("sheet", "list", *OF)
    assert "Trả phiếu lại" in begun.done("mark", "list", *ONE)
    told = begun("mark", "set", *ONE, "--criterion", "5.1", "--points", "1", "--stage", "self")
    assert "tiêu chí 5.1 không mở lại" in told.err


def test_the_council_votes_on_a_mark(begun: Shell) -> None:
    number = begun.done("council", "add", "Hội đồng", "--quorum", "50")
    for name in ("An", "Bình", "Cao"):
        begun.done("council", "member", number, "--name", name)
    meeting = begun.done("council", "meeting", number, "--held", "2024-11-01", "--present", 3)
    asked = ("council", "vote-mark", meeting, *ONE, "--criterion", "1.4", "--points", "9")
    told = begun(*asked, "--in-favour", 2, "--against", 1, "--required", 90)
    assert (told.status, "không được thông qua" in told.out) == (1, True)
    told = begun(*asked, "--in-favour", 3, "--required", 90)
    assert told.status == 0
    assert told.out.startswith("3 trên 3 thành viên đồng ý (100,00% tổng số thành viên), đạt mức")
    assert told.out.endswith("Điểm được thông qua.\n")
    states = [one["withdrawn"] for one in begun.document("mark", "list", *ONE)["marks"]]
    assert states == [True, False]


def test_a_person_s_marks_are_theirs(begun: Shell, tmp_path: Path) -> None:
    staff = books.people(tmp_path / "can-bo.xlsx", ("CB1", "Nguyễn Văn An", "Văn phòng Sở"))
    begun.done("import", staff, "--year", 2024)
    assert begun("mark", "list", "--person", "CB9", *OF).status == 3
    of = ("--person", "CB1", *OF)
    begun.done("score", *OF, "--subject", "individual")
    sheet = begun.document("mark", "list", *of)
    assert (sheet["name"], sheet["marks"]) == ("Nguyễn Văn An", [])


def test_units_get_workbooks_to_score_one_another(begun: Shell, tmp_path: Path) -> None:
    out = tmp_path / "phiếu"
    made = begun.document("sheet", "cross-forms", *OF, "--out", out, "--unit", "U1")["files"]
    assert [Path(one).parent for one in made] == [out]
    book = openpyxl.load_workbook(made[0])
    # U2 and U3 follow; the first line is U2's first criterion by hand, 1.4 of at most 10.
    assert [cell.value for cell in book["Chấm chéo"][8]][:5:2] == ["U2", "1.4", 10]
    book["Chấm chéo"]["F8"] = 8.5
    book.save(tmp_path / "gửi lại.xlsx")
    told = begun.document("import", tmp_path / "gửi lại.xlsx", *OF)
    assert [(one["kind"], one["status"]) for one in told["files"]] == [("cross_scores", "accepted")]
    (mark,) = begun.document("mark", "list", "--unit", "U2", *OF)["marks"]
    assert (mark["marker"], mark["points"], mark["stage"]) == ("U1", "8.50", "cross")
    assert mark["source"]["cell"] == "F8"
