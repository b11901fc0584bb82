"""Taking an import back: as if it had never come, or the reason why it cannot be."""

import pytest
from sqlalchemy import func, select

from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.rows import ImportOutcome
from desktop_app.models.units import Cluster, Person, PersonUnit, Unit, UnitName, UnitYear
from desktop_app.services.funds import Funds
from desktop_app.services.history import History
from desktop_app.services.units import Units
from desktop_app.services.years import Years
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake
from tests.services.trail import actions

LISTED = (Unit, UnitName, UnitYear, Cluster, Person, PersonUnit)


def undo(intake: Intake, outcome: ImportOutcome) -> None:
    assert outcome.import_id is not None
    intake.service.undo(outcome.import_id)


def counted(intake: Intake) -> list[int]:
    """How many records of each kind there are."""
    with intake.desk.reading() as connection:
        queries = (select(func.count()).select_from(model) for model in LISTED)
        return [connection.scalar(query) or 0 for query in queries]


def listed(intake: Intake) -> list[tuple[str, str, str, int | None]]:
    found = Units(intake.desk).all(YEAR)
    return [(one.code, one.name, one.cluster_name, one.headcount) for one in found]


def test_a_list_that_nothing_uses_is_taken_back_whole(intake: Intake) -> None:
    before = counted(intake)
    names = ("Văn phòng", "Thanh tra", "Phòng Mới")
    added = intake.take(books.units(intake.folder / "b.xlsx", *names, cluster="Cụm 2"))
    assert counted(intake) != before
    undo(intake, added)
    assert counted(intake) == before
    assert [name for _, name, _, _ in listed(intake)] == ["Văn phòng", "Thanh tra"]
    assert actions(intake.desk)[-1] == "import.undo"


def test_what_a_list_changed_is_as_it_was(intake: Intake) -> None:
    before = listed(intake)
    changed = intake.take(
        books.write(
            intake.folder / "b.xlsx",
            [
                ("Mã đơn vị", "Tên đơn vị", "Cụm thi đua", "Tổng số người"),
                ("U1", "Văn phòng Sở", "Cụm 2", 15),
                ("U2", "Thanh tra", "Cụm 1", 10),
            ],
        )
    )
    assert listed(intake) != before
    undo(intake, changed)
    assert listed(intake) == before


def test_a_staff_list_is_taken_back(intake: Intake) -> None:
    before = counted(intake)
    file = books.people(intake.folder / "cb.xlsx", ("A1", "Nguyễn Văn An", "Văn phòng"))
    undo(intake, intake.take(file))
    assert counted(intake) == before
    assert intake.take(file).files[0].status == "accepted"


def test_a_list_that_a_return_uses_stays_and_the_sentence_says_which(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))
    before = listed(intake)
    with pytest.raises(Refused, match=r"đã được dùng ở 1 báo cáo \(Văn phòng\)"):
        intake.service.undo(1)
    assert listed(intake) == before


def test_a_list_may_go_once_what_used_it_was_taken_back(intake: Intake) -> None:
    gift = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    undo(intake, intake.take(gift))
    intake.service.undo(1)
    assert listed(intake) == []
    again = intake.take(intake.folder / "don vi.xlsx")
    assert again.files[0].status == "accepted"
    assert [name for _, name, _, _ in listed(intake)] == ["Văn phòng", "Thanh tra"]
    assert intake.take(gift).files[0].status == "accepted"


def test_lists_and_returns_of_one_import_go_together(intake: Intake) -> None:
    books.units(intake.folder / "gui/1.xlsx", "Văn phòng", "Thanh tra", "Phòng Mới")
    books.gifts(intake.folder / "gui/2.xlsx", "Phòng Mới", ("An", 200_000))
    outcome = intake.take(intake.folder / "gui")
    assert {file.status for file in outcome.files} == {"accepted"}
    undo(intake, outcome)
    assert [name for _, name, _, _ in listed(intake)] == ["Văn phòng", "Thanh tra"]
    assert sum(one.amount for one in Funds(intake.desk).totals(YEAR)) == 0
    assert intake.take(intake.folder / "gui").contributions_vnd == 200_000


def test_a_later_list_goes_first(intake: Intake) -> None:
    later = intake.take(books.units(intake.folder / "b.xlsx", "Văn phòng", "Thanh tra", "Mới"))
    with pytest.raises(Refused, match=r"“b.xlsx” ở lần nhập số 2 nhập sau"):
        intake.service.undo(1)
    undo(intake, later)
    intake.service.undo(1)
    assert listed(intake) == []


def test_the_trail_does_not_spell_the_way_back_out(intake: Intake) -> None:
    (entry, *_) = History(intake.desk).entries().rows
    assert "_lists" not in str(entry.cells)


def test_a_closed_year_takes_nothing_back(intake: Intake) -> None:
    Years(intake.desk).close(YEAR)
    with pytest.raises(ClosedYear):
        intake.service.undo(1)


def test_what_never_was_or_is_gone_is_not_taken_back(intake: Intake) -> None:
    intake.service.undo(1)
    with pytest.raises(Refused, match="đã được rút lại"):
        intake.service.undo(1)
    with pytest.raises(NotFound, match="99"):
        intake.service.undo(99)


def test_a_file_that_was_passed_over_as_a_duplicate_may_come_once_the_first_is_gone(
    intake: Intake,
) -> None:
    gift = books.gifts(intake.folder / "gui/a.xlsx", "Văn phòng", ("An", 200_000))
    first = intake.take(gift)
    other = books.gifts(intake.folder / "gui/b.xlsx", "Thanh tra", ("Ba", 50_000))
    second = intake.take(gift, other)
    assert [file.status for file in second.files] == ["accepted", "duplicate"]
    undo(intake, first)
    assert second.import_id is not None
    duplicate = intake.service.outcome(second.import_id).files[1]
    assert duplicate.note == (
        "Tệp này được bỏ qua vì trùng với tệp của một lần nhập nay đã rút lại; có thể nhập lại"
    )
    assert intake.take(gift).files[0].status == "accepted"
    assert intake.service.outcome(second.import_id).files[1].note == ""
