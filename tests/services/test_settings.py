"""The department's letterhead."""

import unicodedata
from datetime import date, timedelta

import pytest

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.rows import Department
from desktop_app.services import settings
from desktop_app.services.desk import Desk
from desktop_app.services.settings import Settings
from tests.services.trail import actions, trail

FULL = Department(
    name="Sở Lao động - Thương binh và Xã hội",
    parent_agency="Ủy ban nhân dân tỉnh Bình Phước",
    place="Đồng Xoài",
    signatory_position="Giám đốc",
    signatory="Nguyễn Văn Mẫu",
)


def test_the_letterhead_comes_back_as_it_was_set(desk: Desk) -> None:
    done = Settings(desk).set_department(FULL)
    assert done.changes == Changes.SETTINGS
    assert Settings(desk).department() == FULL


def test_what_was_never_set_is_empty(desk: Desk) -> None:
    assert Settings(desk).department() == Department("Sở Thử Nghiệm")
    with desk.reading() as connection:
        assert settings.read(connection, "không có") == ""


def test_the_letterhead_is_stored_trimmed_and_composed(desk: Desk) -> None:
    typed = unicodedata.normalize("NFD", "  Sở   Y tế ")
    Settings(desk).set_department(Department(typed))
    assert Settings(desk).department().name == "Sở Y tế"


def test_a_field_can_be_emptied_again(desk: Desk) -> None:
    Settings(desk).set_department(FULL)
    Settings(desk).set_department(Department("Sở Y tế"))
    assert Settings(desk).department() == Department("Sở Y tế")


def test_the_trail_keeps_both_letterheads(desk: Desk) -> None:
    Settings(desk).set_department(FULL)
    entry = trail(desk)[-1]
    assert entry.action == "department.set"
    assert entry.before["name"] == "Sở Thử Nghiệm"
    assert entry.after == {
        "name": "Sở Lao động - Thương binh và Xã hội",
        "parent_agency": "Ủy ban nhân dân tỉnh Bình Phước",
        "place": "Đồng Xoài",
        "signatory_position": "Giám đốc",
        "signatory": "Nguyễn Văn Mẫu",
    }


def test_a_letterhead_holds_from_its_day_until_the_next(desk: Desk) -> None:
    service = Settings(desk)
    service.set_department(FULL)
    service.set_department(Department("Sở Nội vụ", signatory="Trần Thị Mẫu"), "2025-03-01")
    assert service.department(date(2025, 2, 28)) == FULL
    assert service.department(date(2025, 3, 1)) == Department("Sở Nội vụ", signatory="Trần Thị Mẫu")
    assert [one.since for one in service.departments()] == ["", "2025-03-01"]
    assert service.departments()[0].department == FULL


def test_what_holds_today_is_corrected_and_what_is_to_come_stays(desk: Desk) -> None:
    service, tomorrow = Settings(desk), desk.today + timedelta(days=1)
    service.set_department(Department("Sở Ngày Mai"), tomorrow.isoformat())
    service.set_department(Department("Sở Hôm Nay"))
    assert service.department() == Department("Sở Hôm Nay")
    assert service.department(tomorrow) == Department("Sở Ngày Mai")


def test_a_letterhead_that_is_taken_out_gives_way_to_the_one_before(desk: Desk) -> None:
    service = Settings(desk)
    service.set_department(Department("Sở Nội vụ"), "2025-03-01")
    service.drop_department("2025-03-01")
    assert service.department(date(2025, 3, 1)) == Department("Sở Thử Nghiệm")
    assert trail(desk)[-1].before["effective_from"] == "2025-03-01"
    with pytest.raises(NotFound):
        service.drop_department("2025-03-01")
    with pytest.raises(Refused, match="thì sửa, không bỏ"):
        service.drop_department("")


def test_each_setting_is_kept_once(desk: Desk) -> None:
    for name in ("Sở A", "Sở B", "Sở C"):
        Settings(desk).set_department(Department(name))
    with desk.reading() as connection:
        count = "SELECT count(*) FROM setting WHERE key = 'department.name'"
        assert connection.exec_driver_sql(count).scalar_one() == 1
    assert actions(desk) == ["department.set"] * 4
