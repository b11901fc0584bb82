"""Bodies that are no units."""

import pytest

from desktop_app.domain.bodies import BodyLevel
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.services.bodies import Bodies, find_or_add
from desktop_app.services.desk import Desk

COUNCIL = "Hội đồng Thi đua - Khen thưởng Sở"


def test_bodies_stand_by_name(desk: Desk) -> None:
    for name in ("Đảng ủy", "Công đoàn", "Đoàn Thanh niên"):
        Bodies(desk).add(name)
    assert [one.name for one in Bodies(desk).all()] == ["Công đoàn", "Đảng ủy", "Đoàn Thanh niên"]


def test_a_body_is_not_added_twice_however_it_is_spelt(desk: Desk) -> None:
    Bodies(desk).add(COUNCIL)
    with pytest.raises(Refused, match=COUNCIL):
        Bodies(desk).add("HỘI ĐỒNG  THI ĐUA – KHEN THƯỞNG SỞ")


def test_a_blank_name_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="tên"):
        Bodies(desk).add("  ")


def test_a_plans_body_is_found_or_made(desk: Desk) -> None:
    known = Bodies(desk).add("Ủy ban nhân dân tỉnh", BodyLevel.PROVINCE).value
    with desk.command() as command:
        again = find_or_add(command, "ủy ban nhân dân tỉnh")
        fresh = find_or_add(command, "Mặt trận Tổ quốc tỉnh")
        command.audit("thử", "cơ quan")
    assert again == known
    assert fresh != known


def test_a_body_that_ended_stays_in_the_list(desk: Desk) -> None:
    ident = Bodies(desk).add("Ban Thi đua - Khen thưởng tỉnh", BodyLevel.PROVINCE).value
    Bodies(desk).end(ident, "2025-03-01")
    (found,) = Bodies(desk).all()
    assert (found.level, found.valid_to) == (BodyLevel.PROVINCE, "2025-03-01")


def test_a_body_ends_once(desk: Desk) -> None:
    ident = Bodies(desk).add("Đảng ủy").value
    Bodies(desk).end(ident, "2025-03-01")
    with pytest.raises(Refused, match="từ trước"):
        Bodies(desk).end(ident, "2025-04-01")


def test_a_body_that_there_is_not_cannot_end(desk: Desk) -> None:
    with pytest.raises(NotFound):
        Bodies(desk).end(7, "2025-04-01")
