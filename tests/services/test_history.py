"""The trail as a clerk reads it."""

from desktop_app.domain.rows import Department
from desktop_app.services.campaign_editing import CampaignEditing
from desktop_app.services.desk import Desk
from desktop_app.services.history import History, action_title
from desktop_app.services.scoring import Scoring
from desktop_app.services.settings import Settings
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, give, launch, list_units
from tests.services.trail import actions


def rows(desk: Desk, limit: int = 200) -> list[dict[str, object]]:
    table = History(desk).entries(limit)
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, row.cells, strict=True)) for row in table.rows]


def test_the_newest_entry_stands_first_with_who_and_when(desk: Desk) -> None:
    list_units(desk, ["A"])
    give(desk, "A", "5.1", 250, reason="Nộp muộn")
    (mark, *_) = rows(desk)
    assert mark["actor"] == "Chị Văn Thư"
    assert mark["at"] == "2024-11-20T12:30+07:00"
    assert mark["action"] == "Nhập điểm"
    assert mark["reason"] == "Nộp muộn"
    assert "A" in str(mark["subject"])
    assert "5.1" in str(mark["subject"])


def test_only_the_newest_are_shown(desk: Desk) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    every = rows(desk)
    assert len(every) == len(actions(desk)) > 2
    assert rows(desk, 2) == every[:2]


def test_a_change_shows_what_was_and_what_is(desk: Desk) -> None:
    list_units(desk, ["A"])
    Years(desk).close(YEAR)
    Years(desk).reopen(YEAR, "Bổ sung số liệu")
    (again, closed, *_) = rows(desk)
    assert (closed["detail"], again["detail"]) == ("đang mở → đã khóa", "đã khóa → đang mở")
    assert again["reason"] == "Bổ sung số liệu"


def test_yes_and_no_are_told_in_vietnamese(desk: Desk) -> None:
    list_units(desk, ["A"])
    (code,) = launch(desk, "vi-nguoi-ngheo")
    CampaignEditing(desk).set_head(code, {"feeds_year_end": False})
    assert rows(desk)[0]["detail"] == "tính vào bình xét: có → tính vào bình xét: không"


def test_a_row_is_known_by_its_number(desk: Desk) -> None:
    table = History(desk).entries()
    assert [row.ident for row in table.rows] == ["audit:1"]


def test_every_action_of_the_program_has_its_words(desk: Desk) -> None:
    """What a year's work writes into the trail is read in Vietnamese, not as a code."""
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    give(desk, "A", "1.4", 900)
    Scoring(desk).score(YEAR)
    Settings(desk).set_department(Department("Sở Khác"))
    Years(desk).close(YEAR)
    Years(desk).reopen(YEAR, "x")
    used = set(actions(desk)) | {"import.commit", "import.undo"}
    assert {one for one in used if action_title(one) == one} == {"thử"}
