"""Commands taken back and done again: exactly, or not at all and with a sentence."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from desktop_app.domain.changes import Actor
from desktop_app.domain.errors import ChangedSince, ClosedYear, NotFound, Refused
from desktop_app.domain.fund_rows import LedgerFilter, NewContribution, NewDrive
from desktop_app.domain.reorganisation import Decision
from desktop_app.domain.tasks import NewTask
from desktop_app.domain.undo import Offers
from desktop_app.models.following import Task
from desktop_app.models.recording import NOT_RECORDED
from desktop_app.models.schema import metadata
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.importing import Importing
from desktop_app.services.importing.options import ImportOptions
from desktop_app.services.marks.entering import NewMark
from desktop_app.services.marks.service import Marks
from desktop_app.services.publishing import Publishing
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.scoring import Scoring
from desktop_app.services.tasks import Tasks
from desktop_app.services.undoing import steps
from desktop_app.services.undoing.service import Undoing
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, give, launch, list_units, use_criteria
from tests.services.test_ranking import RULES, mark
from tests.services.trail import trail

VNN = "VNN-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo")
    return desk


@pytest.fixture
def undoing(year: Desk) -> Undoing:
    """Opened after the year was set up, as a window is on a store that is in use."""
    return Undoing(year)


def content(desk: Desk) -> dict[str, list[Any]]:
    """Every row of the store as it is, versions left out: they only rise."""
    found = {}
    with desk.reading() as connection:
        for table in metadata.sorted_tables:
            if table.name not in NOT_RECORDED:
                columns = [column for column in table.columns if column.name != "version"]
                found[table.name] = list(connection.execute(select(*columns).order_by(table.c.id)))
    return found


def undo(undoing: Undoing) -> str:
    return undoing.take_back(undoing.offers().undo.entry).value


def redo(undoing: Undoing) -> str:
    return undoing.take_back(undoing.offers().redo.entry).value


def test_of_a_store_that_was_just_opened_nothing_is_offered(undoing: Undoing) -> None:
    assert undoing.offers() == Offers()


def test_commands_are_taken_back_one_by_one_and_done_again_exactly(
    year: Desk, undoing: Undoing
) -> None:
    states = [content(year)]
    number = Tasks(year).add(YEAR, VNN, NewTask("Nộp hồ sơ", leads=("A",), helps=("B",))).value
    states.append(content(year))
    Tasks(year).change(number, NewTask("Nộp hồ sơ khen", due="2024-11", leads=("B",)))
    states.append(content(year))
    Tasks(year).finish(number, "2024-11-18")
    states.append(content(year))
    for before in reversed(states[:-1]):
        undo(undoing)
        assert content(year) == before
    for after in states[1:]:
        redo(undoing)
        assert content(year) == after


def test_a_launch_with_all_that_it_made_goes_and_comes_back(year: Desk, undoing: Undoing) -> None:
    before = content(year)
    Campaigns(year).launch("nong-thon-moi", YEAR)
    after = content(year)
    undo(undoing)
    assert content(year) == before
    redo(undoing)
    assert content(year) == after


def test_what_can_be_taken_back_is_said_in_words(year: Desk, undoing: Undoing) -> None:
    number = Tasks(year).add(YEAR, VNN, NewTask("Nộp hồ sơ")).value
    assert undoing.offers().undo.what == f"Giao thêm việc (Việc số {number})"
    assert undoing.offers().redo.what == ""
    assert undo(undoing) == f"Giao thêm việc (Việc số {number})"
    assert undoing.offers().undo.what == ""
    assert undoing.offers().redo.what == f"Giao thêm việc (Việc số {number})"


def test_taking_back_is_a_command_in_the_trail(year: Desk, undoing: Undoing) -> None:
    Tasks(year).add(YEAR, VNN, NewTask("Nộp hồ sơ"))
    taken = trail(year)[-1]
    undo(undoing)
    entry = trail(year)[-1]
    assert (entry.action, entry.subject) == ("history.undo", f"entry:{taken.id}")
    assert entry.after["rows"] == 1


def test_a_new_command_forgets_what_could_be_done_again(year: Desk, undoing: Undoing) -> None:
    Tasks(year).add(YEAR, VNN, NewTask("Nộp hồ sơ"))
    undo(undoing)
    Tasks(year).add(YEAR, VNN, NewTask("Họp sơ kết"))
    assert undoing.offers().redo.what == ""


def test_what_was_changed_since_is_not_taken_back(year: Desk, undoing: Undoing) -> None:
    number = Tasks(year).add(YEAR, VNN, NewTask("Nộp hồ sơ")).value
    added = undoing.offers().undo.entry
    other = Desk(year.database, Actor("Anh Trưởng Phòng"), year.clock)
    Tasks(other).finish(number, "2024-11-18")
    before = content(year)
    with pytest.raises(ChangedSince):
        undoing.take_back(added)
    assert content(year) == before


def test_each_person_takes_back_their_own(year: Desk, undoing: Undoing) -> None:
    other = Desk(year.database, Actor("Anh Trưởng Phòng"), year.clock)
    theirs = Undoing(other)
    Tasks(other).add(YEAR, VNN, NewTask("Nộp hồ sơ"))
    assert undoing.offers().undo.what == ""
    assert theirs.offers().undo.what != ""


def test_what_others_rest_on_is_not_taken_back(year: Desk, undoing: Undoing) -> None:
    Campaigns(year).launch("nong-thon-moi", YEAR)
    launched = undoing.offers().undo.entry
    Tasks(year).add(YEAR, "NTM-2024", NewTask("Họp sơ kết"))
    before = content(year)
    with pytest.raises(Refused, match="phần khác trong sổ đã dùng"):
        undoing.take_back(launched)
    assert content(year) == before


def test_nothing_of_a_closed_year_is_taken_back(year: Desk, undoing: Undoing) -> None:
    Tasks(year).add(YEAR, VNN, NewTask("Nộp hồ sơ"))
    added = undoing.offers().undo.entry
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        undoing.take_back(added)


def test_closing_a_year_says_why_it_is_not_taken_back(year: Desk, undoing: Undoing) -> None:
    Years(year).close(YEAR)
    offer = undoing.offers().undo
    assert (offer.entry, offer.what) == (0, f"Khóa sổ năm (Năm {YEAR})")
    assert "Mở lại sổ năm" in offer.why_not
    with pytest.raises(Refused, match="Mở lại sổ năm"):
        undoing.take_back(trail(year)[-1].id)


def test_publishing_says_why_it_is_not_taken_back(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    use_criteria(desk, RULES)
    mark(desk, A=(500, 500), B=(600, 0))
    Scoring(desk).score(YEAR)
    undoing = Undoing(desk)
    Publishing(desk).publish(YEAR)
    assert "đã công bố" in undoing.offers().undo.why_not


def test_scoring_does_not_stand_in_the_way_of_a_mark(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    use_criteria(desk, RULES)
    undoing = Undoing(desk)
    before = content(desk)["entered_mark"]
    give(desk, "A", "1", 500)
    Scoring(desk).score(YEAR)
    assert undoing.offers().undo.what == "Nhập điểm (Điểm của A:1)"
    undo(undoing)
    assert content(desk)["entered_mark"] == before


def test_a_set_that_comes_into_use_by_the_first_mark_stays(year: Desk) -> None:
    undoing = Undoing(year)
    before = len(content(year)["criteria_set"])
    give(year, "A", "1.4", 500)
    assert len(content(year)["entered_mark"]) == 1
    undo(undoing)
    assert len(content(year)["criteria_set"]) == before + 1
    assert content(year)["entered_mark"] == []


def test_many_marks_at_once_are_one_step(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    use_criteria(desk, RULES)
    undoing = Undoing(desk)
    Marks(desk).enter_all(YEAR, [NewMark("A", "1", 500), NewMark("B", "1", 400)])
    assert undoing.offers().undo.what == "Nhập điểm (Điểm của B:1 và 1 mục khác)"
    undo(undoing)
    assert content(desk)["entered_mark"] == []


def lines(desk: Desk) -> list[tuple[int, int]]:
    """Number and amount of each line, in the order of their writing."""
    found = Ledger(desk).lines(LedgerFilter(YEAR))
    return sorted((one.id, one.amount) for one in found)


def test_a_ledger_line_is_taken_back_by_its_reversal_and_written_anew(
    year: Desk, undoing: Undoing
) -> None:
    Drives(year).add(NewDrive(YEAR, "D1", "vi-nguoi-ngheo", "Tháng cao điểm", campaign=VNN))
    new = NewContribution(YEAR, "D1", "A", amount=500_000, given_on="2024-10-20")
    number = Ledger(year).add(new).value
    undo(undoing)
    assert lines(year) == [(number, 500_000), (number + 1, -500_000)]
    redo(undoing)
    assert lines(year)[2:] == [(number + 2, 500_000)]
    undo(undoing)
    assert [amount for _, amount in lines(year)] == [500_000, -500_000, 500_000, -500_000]
    again = Ledger(year).lines(LedgerFilter(YEAR))[1]
    assert (again.reason, again.drive, again.given_on) == (
        f"Hoàn tác: ghi lại khoản số {number}",
        "D1",
        "2024-10-20",
    )


def test_an_import_is_taken_back_and_comes_back_whole(
    year: Desk, undoing: Undoing, tmp_path: Path
) -> None:
    file = tmp_path / "don-vi.csv"
    file.write_text("Mã đơn vị,Tên đơn vị,Cụm,Tổng số\nC,Phòng Ca,C1,12\n", encoding="utf-8")
    importing = Importing(year)
    before = content(year)
    importing.commit(importing.preview([file], ImportOptions(year=YEAR)))
    after = content(year)
    assert len(after["unit"]) == len(before["unit"]) + 1
    assert undoing.offers().undo.what.startswith("Nhập số liệu")
    undo(undoing)
    assert content(year)["unit_year"] == before["unit_year"]
    redo(undoing)
    assert content(year) == after


def test_an_act_of_reorganisation_is_taken_back_by_its_own_way(
    year: Desk, undoing: Undoing
) -> None:
    before = content(year)
    Reorganisation(year).rename(Decision("2024-09-01", "QĐ 1/QĐ-STTTT"), "A", "Phòng Ánh")
    after = content(year)
    undo(undoing)
    assert content(year) == before
    assert trail(year)[-1].action == "unit.undo"
    redo(undoing)
    assert content(year) == after


def test_an_entry_that_is_not_kept_cannot_be_taken_back(undoing: Undoing) -> None:
    with pytest.raises(NotFound, match="999"):
        undoing.take_back(999)


def test_a_command_that_changes_too_much_says_so(
    year: Desk, undoing: Undoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "MOST_ROWS", 0)
    Tasks(year).add(YEAR, VNN, NewTask("Nộp hồ sơ"))
    assert "quá nhiều dòng" in undoing.offers().undo.why_not


def test_only_the_newest_steps_are_kept(
    year: Desk, undoing: Undoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "STEPS_KEPT", 1)
    Tasks(year).add(YEAR, VNN, NewTask("Nộp hồ sơ"))
    first = undoing.offers().undo.entry
    Tasks(year).add(YEAR, VNN, NewTask("Họp sơ kết"))
    with pytest.raises(NotFound):
        undoing.take_back(first)
    assert undo(undoing).startswith("Giao thêm việc")


def test_a_thousand_rows_go_and_come_back(year: Desk, undoing: Undoing) -> None:
    before = content(year)
    with year.reading() as connection:
        campaign = connection.scalar(select(Task.campaign_id).limit(1))
    with year.command() as command:
        row = {"campaign_id": campaign, "kind": "duty", "title": "x", "state": "open"}
        command.connection.execute(insert(Task), [row] * 1000)
        command.audit("task.make", f"campaign:{VNN}")
    after = content(year)
    undo(undoing)
    assert content(year) == before
    redo(undoing)
    assert content(year) == after
