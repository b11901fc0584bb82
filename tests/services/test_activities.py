"""Activities typed at the desk: by content, with evidence, counted beside those reported."""

from pathlib import Path

import pytest

from desktop_app.domain.activities import (
    ActivityInfo,
    ActivityKind,
    ActivityTotal,
    LooksReported,
    NewActivity,
)
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.intake import Kind
from desktop_app.domain.refusals import WrongFields
from desktop_app.reports.activities import doubles_told
from desktop_app.services.activities import Activities
from desktop_app.services.desk import Desk
from desktop_app.services.history import History
from desktop_app.services.participation import TYPED, Participation
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch, list_people, list_units, send
from tests.services.trail import actions, trail

NTM, VNN = "NTM-2024", "VNN-2024"
VISIT = NewActivity(
    "A",
    "Thăm hộ nghèo",
    content=2,
    held_on="2024-10-17",
    place="Xã Đắk Ơ",
    participants=6,
    beneficiaries=12,
    households_helped=3,
    labour_days=150,
    value=2_000_000,
    note="Cùng Công đoàn",
)


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    return desk


def total(desk: Desk, unit: str = "A", campaign: str = VNN) -> ActivityTotal:
    totals = Participation(desk).totals(YEAR, campaign)
    return next(one for one in totals if one.unit.code == unit)


def only(desk: Desk) -> ActivityInfo:
    (found,) = Activities(desk).all(YEAR)
    return found


def test_what_was_typed_is_read_back_whole(year: Desk) -> None:
    Activities(year).add(YEAR, VNN, VISIT)
    found = only(year)
    assert (found.campaign, found.unit_name, found.typed, found.actor) == (
        VNN,
        "Phòng A",
        True,
        "Chị Văn Thư",
    )
    assert (found.content, found.held_on, found.place, found.note) == (
        2,
        "2024-10-17",
        "Xã Đắk Ơ",
        "Cùng Công đoàn",
    )
    assert (found.participants, found.beneficiaries, found.households_helped) == (6, 12, 3)
    assert (found.labour_days, found.value) == (150, 2_000_000)


def test_typed_and_reported_activities_count_together(year: Desk) -> None:
    reported = {"title": "Làm đường", "participants": 8, "households_helped": 1, "value": 500}
    send(year, "A", VNN, reported, kind=Kind.PARTICIPATION)
    Activities(year).add(YEAR, VNN, VISIT)
    found = total(year)
    assert (found.activities, found.participants) == (2, 8)
    assert (found.households_helped, found.labour_days, found.value) == (4, 150, 2_000_500)
    assert total(year, campaign=NTM).activities == 0
    lines = Participation(year).lines(YEAR, VNN)
    assert [(one.title, one.origin.file) for one in lines] == [
        ("Làm đường", "participation.xlsx"),
        ("Thăm hộ nghèo", TYPED),
    ]


def test_initiatives_models_and_exemplars_are_kinds_of_their_own(year: Desk) -> None:
    list_people(year, "A", "Nguyễn Văn An")
    service = Activities(year)
    service.add(YEAR, VNN, VISIT)
    for kind in (ActivityKind.INITIATIVE, ActivityKind.MODEL):
        service.add(YEAR, VNN, NewActivity("A", f"Thử {kind}", kind))
    service.add(YEAR, VNN, NewActivity("A", "Vượt khó", ActivityKind.EXEMPLAR, person="A-0"))
    found = total(year)
    assert (found.activities, found.initiatives, found.models, found.exemplars) == (1, 1, 1, 1)
    assert [one.person_name for one in service.all(YEAR) if one.person_code] == ["Nguyễn Văn An"]


def test_each_content_says_what_was_done_for_it_or_that_nothing_was(year: Desk) -> None:
    service = Activities(year)
    service.add(YEAR, VNN, VISIT)
    service.add(YEAR, VNN, NewActivity("B", "Tặng quà", content=2, households_helped=2))
    service.add(YEAR, VNN, NewActivity("B", "Vườn mẫu", ActivityKind.MODEL, content=1))
    first, second, third, *_ = found = service.by_content(YEAR, VNN)
    assert [one.number for one in found] == list(range(1, 9))
    assert second.counts[ActivityKind.ACTIVITY] == 2
    assert (second.units, second.households_helped) == (2, 5)
    assert first.counts[ActivityKind.MODEL] == 1
    assert third.is_empty


def test_what_serves_no_content_stands_last(year: Desk) -> None:
    send(year, "A", VNN, {"title": "Làm đường"}, kind=Kind.PARTICIPATION)
    last = Activities(year).by_content(YEAR, VNN)[-1]
    assert (last.number, last.counts[ActivityKind.ACTIVITY]) == (None, 1)


@pytest.mark.parametrize(
    ("new", "fields"),
    [
        (NewActivity("A", " "), {"title"}),
        (NewActivity("X", "Làm đường"), {"unit"}),
        (NewActivity("A", "Làm đường", content=99), {"content"}),
        (NewActivity("A", "Làm đường", person="A-0"), {"person"}),
        (NewActivity("A", "Vượt khó", ActivityKind.EXEMPLAR, person="A-9"), {"person"}),
        (NewActivity("A", "Làm đường", held_on="2024-11-21"), {"held_on"}),
        (NewActivity("A", "Làm đường", held_on="2023"), {"held_on"}),
        (NewActivity("A", "", participants=-1, value=-5), {"title", "participants", "value"}),
    ],
)
def test_what_cannot_be_is_refused_at_its_fields(
    year: Desk, new: NewActivity, fields: set[str]
) -> None:
    with pytest.raises(WrongFields) as refused:
        Activities(year).add(YEAR, VNN, new)
    assert set(refused.value.problems) == fields
    assert Activities(year).all(YEAR) == ()


def test_one_just_like_a_reported_one_is_questioned(year: Desk) -> None:
    reported = {"title": "THĂM HỘ  NGHÈO", "held_on": "2024-10-17"}
    send(year, "A", VNN, reported, kind=Kind.PARTICIPATION)
    with pytest.raises(LooksReported, match="17/10/2024"):
        Activities(year).add(YEAR, VNN, VISIT)
    Activities(year).add(YEAR, VNN, VISIT, another_reason="Thăm lần thứ hai, buổi chiều")
    assert total(year).activities == 2
    assert trail(year)[-1].reason == "Thăm lần thứ hai, buổi chiều"


def test_one_that_a_unit_reports_afterwards_is_told_to_be_double(year: Desk) -> None:
    ident = Activities(year).add(YEAR, VNN, VISIT).value
    assert doubles_told(Activities(year).all(YEAR)) == ""
    send(year, "B", VNN, {"title": VISIT.title, "held_on": VISIT.held_on}, kind=Kind.PARTICIPATION)
    assert doubles_told(Activities(year).all(YEAR)) == ""
    send(year, "A", VNN, {"title": VISIT.title, "held_on": VISIT.held_on}, kind=Kind.PARTICIPATION)
    assert f"ghi trực tiếp số {ident} giống" in doubles_told(Activities(year).all(YEAR))


def test_another_unit_day_or_campaign_is_not_questioned(year: Desk) -> None:
    reported = {"title": "Thăm hộ nghèo", "held_on": "2024-10-17"}
    send(year, "B", VNN, reported, kind=Kind.PARTICIPATION)
    send(year, "A", NTM, reported, kind=Kind.PARTICIPATION)
    earlier = reported | {"held_on": "2024-10-16"}
    send(year, "A", VNN, earlier, kind=Kind.PARTICIPATION)
    Activities(year).add(YEAR, VNN, VISIT)
    assert total(year).activities == 2


def test_evidence_is_kept_with_the_activity(year: Desk, tmp_path: Path) -> None:
    photo, list_ = tmp_path / "ảnh.jpg", tmp_path / "ký nhận.pdf"
    photo.write_bytes(b"\xff\xd8 anh")
    list_.write_bytes(b"%PDF-1.4")
    service = Activities(year)
    ident = service.add(YEAR, VNN, VISIT, [photo]).value
    assert service.attach(ident, [list_]).value == 1
    assert [one.name for one in service.evidence(ident)] == ["ảnh.jpg", "ký nhận.pdf"]
    assert only(year).evidence == 2


def test_an_empty_file_is_no_evidence_and_nothing_is_made(year: Desk, tmp_path: Path) -> None:
    empty = tmp_path / "trống.jpg"
    empty.touch()
    with pytest.raises(Refused, match="rỗng"):
        Activities(year).add(YEAR, VNN, VISIT, [empty])
    assert Activities(year).all(YEAR) == ()


def test_a_reported_one_is_given_a_kind_a_content_and_evidence(year: Desk, tmp_path: Path) -> None:
    reported = {"title": "Máy bóc ngô", "participants": 8}
    send(year, "A", VNN, reported, kind=Kind.PARTICIPATION)
    before = only(year)
    new = NewActivity("A", "Máy bóc ngô", ActivityKind.INITIATIVE, content=3, participants=8)
    Activities(year).change(before.id, new)
    photo = tmp_path / "máy.jpg"
    photo.write_bytes(b"anh")
    Activities(year).attach(before.id, [photo])
    after = only(year)
    assert (after.kind, after.content, after.evidence) == (ActivityKind.INITIATIVE, 3, 1)
    assert (after.typed, after.origin) == (False, before.origin)
    assert (total(year).activities, total(year).initiatives) == (0, 1)


def test_a_units_own_figures_are_not_changed_at_the_desk(year: Desk) -> None:
    send(year, "A", VNN, {"title": "Làm đường", "participants": 8}, kind=Kind.PARTICIPATION)
    ident = only(year).id
    with pytest.raises(Refused, match="do đơn vị báo cáo"):
        Activities(year).change(ident, NewActivity("A", "Làm đường", participants=80))
    with pytest.raises(Refused, match="nhập báo cáo mới"):
        Activities(year).withdraw(ident, "Nhầm")
    assert only(year).participants == 8


def test_a_typed_one_is_written_anew(year: Desk) -> None:
    ident = Activities(year).add(YEAR, VNN, VISIT).value
    Activities(year).change(ident, NewActivity("B", "Tặng quà", held_on="2024-10"))
    found = only(year)
    assert (found.unit_code, found.title, found.held_on, found.value) == (
        "B",
        "Tặng quà",
        "2024-10",
        0,
    )


def test_a_withdrawn_one_counts_no_more_and_says_why(year: Desk) -> None:
    ident = Activities(year).add(YEAR, VNN, VISIT).value
    with pytest.raises(WrongFields, match="lý do"):
        Activities(year).withdraw(ident, " ")
    Activities(year).withdraw(ident, "Ghi nhầm đơn vị")
    assert (Activities(year).all(YEAR), total(year).activities) == ((), 0)
    assert trail(year)[-1].reason == "Ghi nhầm đơn vị"
    with pytest.raises(NotFound):
        Activities(year).withdraw(ident, "Lần nữa")
    Activities(year).add(YEAR, VNN, VISIT)


def test_a_closed_year_takes_none(year: Desk, tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"anh")
    service = Activities(year)
    ident = service.add(YEAR, VNN, VISIT).value
    Years(year).close(YEAR)
    for change in (
        lambda: service.add(YEAR, VNN, NewActivity("A", "Khác")),
        lambda: service.change(ident, NewActivity("A", "Khác")),
        lambda: service.attach(ident, [photo]),
        lambda: service.withdraw(ident, "x"),
    ):
        with pytest.raises(ClosedYear):
            change()


def test_each_change_is_told_in_vietnamese(year: Desk, tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"anh")
    service = Activities(year)
    ident = service.add(YEAR, VNN, VISIT).value
    service.change(ident, NewActivity("A", "Mô hình vườn", ActivityKind.MODEL))
    service.attach(ident, [photo])
    service.withdraw(ident, "Nhầm")
    verbs = ["add", "change", "attach", "withdraw"]
    assert actions(year)[-4:] == [f"activity.{verb}" for verb in verbs]
    told = " ".join(str(cell) for row in History(year).entries(4).rows for cell in row.cells)
    assert "activity" not in told
    assert "ngày công: 1,5;" in told
