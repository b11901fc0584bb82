"""What the office said of an activity stays when the unit sends its return again."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.activities import ActivityInfo, ActivityKind, NewActivity
from desktop_app.domain.intake import Kind
from desktop_app.services.activities import Activities
from desktop_app.services.activity_carrying import carry_over
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing, ImportOptions
from tests.services import books
from tests.services.desk_work import YEAR, launch, list_units, send

NTM = "NTM-2024"
MACHINE = {"title": "Máy bóc ngô", "held_on": "2024-10-17", "participants": 8}


@pytest.fixture
def said(desk: Desk, tmp_path: Path) -> Desk:
    """A unit's activity that the office called an initiative of the first content, with a photo."""
    list_units(desk, ["A"])
    launch(desk, "nong-thon-moi")
    send(desk, "A", NTM, MACHINE, {"title": "Làm đường"}, kind=Kind.PARTICIPATION)
    photo = tmp_path / "máy.jpg"
    photo.write_bytes(b"anh")
    service = Activities(desk)
    (machine, _) = service.all(YEAR)
    service.change(machine.id, initiative(machine))
    service.attach(machine.id, [photo])
    return desk


def initiative(info: ActivityInfo) -> NewActivity:
    return replace(info.as_new(), kind=ActivityKind.INITIATIVE, content=1)


def told(desk: Desk) -> list[tuple[str, ActivityKind, int | None, int]]:
    def words(one: ActivityInfo) -> tuple[str, ActivityKind, int | None, int]:
        return one.title, one.kind, one.content, one.evidence

    return [words(one) for one in Activities(desk).all(YEAR)]


def again(desk: Desk, *rows: dict[str, object]) -> None:
    send(desk, "A", NTM, *rows, kind=Kind.PARTICIPATION)
    with desk.command() as command:
        carry_over(command, {2})
        carry_over(command, {2})  # a second table of the same return
        command.audit("thử", "báo cáo")


def test_the_same_activity_keeps_kind_content_and_evidence(said: Desk) -> None:
    again(said, {"title": "Làm đường"}, MACHINE | {"title": "MÁY BÓC NGÔ", "participants": 9})
    assert told(said) == [
        ("Làm đường", ActivityKind.ACTIVITY, None, 0),
        ("MÁY BÓC NGÔ", ActivityKind.INITIATIVE, 1, 1),
    ]


def test_another_day_is_another_activity(said: Desk) -> None:
    again(said, MACHINE | {"held_on": "2024-10-18"})
    assert told(said) == [("Máy bóc ngô", ActivityKind.ACTIVITY, None, 0)]


def test_an_import_carries_it_over_and_taking_it_back_brings_the_former_one(
    desk: Desk, tmp_path: Path
) -> None:
    list_units(desk, ["A"])
    launch(desk, "nong-thon-moi")
    service = Importing(desk)

    def take(name: str, *held: tuple[str, str, int]) -> int:
        path = books.activities(tmp_path / name, "Phòng A", *held)
        ident = service.commit(service.preview([path], ImportOptions(YEAR))).value.import_id
        assert ident is not None
        return ident

    take("lần 1.xlsx", ("Máy bóc ngô", "17/10/2024", 8))
    (machine,) = Activities(desk).all(YEAR)
    Activities(desk).change(machine.id, initiative(machine))
    second = take("lần 2.xlsx", ("Máy bóc ngô", "17/10/2024", 9), ("Làm đường", "18/10/2024", 5))
    assert told(desk) == [
        ("Máy bóc ngô", ActivityKind.INITIATIVE, 1, 0),
        ("Làm đường", ActivityKind.ACTIVITY, None, 0),
    ]
    service.undo(second)
    assert told(desk) == [("Máy bóc ngô", ActivityKind.INITIATIVE, 1, 0)]
    service.close()
