"""The order in which a story is told."""

from desktop_app.domain.story import EVENT_TITLES, EventKind, StoryEvent, in_order


def test_each_kind_has_its_word() -> None:
    assert set(EVENT_TITLES) == set(EventKind)


def test_events_stand_by_day_and_those_without_one_last() -> None:
    kinds = EventKind
    year, day, none = (
        StoryEvent("2024", kinds.TASK, "cả năm"),
        StoryEvent("2024-03-01", kinds.TASK, "ngày"),
        StoryEvent("", kinds.TASK, "không rõ"),
    )
    launch_day = StoryEvent("2024-03-01", kinds.LAUNCH, "phát động")
    assert in_order([none, day, launch_day, year]) == (year, launch_day, day, none)
