from dataclasses import replace

import pytest

from desktop_app.domain.plan_draft import Chapter, Passage, PlanDraft
from desktop_app.views.pages.campaigns.draft_sheet import DraftSheet

DRAFT = PlanDraft(
    lines=("KẾ HOẠCH", "**I. KINH PHÍ**", "Từ dự toán.", "1. Một", "2. Hai"),
    passages={"contents[0]": Passage(3, 3), "contents[1]": Passage(4, 4)},
    title="Phong trào “A”",
    contents=("Một", "Hai"),
    unread=(Chapter("I. KINH PHÍ", "Từ dự toán."),),
)


@pytest.fixture
def sheet() -> DraftSheet:
    return DraftSheet(DRAFT)


def test_nothing_touched_gives_the_draft_as_it_was(sheet: DraftSheet) -> None:
    assert replace(sheet.draft(), passages={}) == replace(DRAFT, passages={})
    assert not sheet.is_changed


def test_items_are_added_after_one_or_at_the_end(sheet: DraftSheet) -> None:
    first, _ = sheet.of("contents")
    for after, text in ((first, "Giữa"), (None, "Cuối")):
        sheet.set_parts(sheet.add("contents", after), {"text": text})
    assert sheet.draft().contents == ("Một", "Giữa", "Hai", "Cuối")
    assert sheet.is_changed


def test_a_list_that_was_empty_gets_its_first_item(sheet: DraftSheet) -> None:
    sheet.set_parts(sheet.add("rewards"), {"text": "Hằng năm"})
    assert sheet.draft().rewards == ("Hằng năm",)
    assert sheet.draft().contents == DRAFT.contents


def test_neighbours_are_exchanged_with_their_passages(sheet: DraftSheet) -> None:
    first, second = sheet.of("contents")
    assert not sheet.can_shift(first, -1)
    assert sheet.can_shift(first, 1)
    sheet.shift(second, -1)
    draft = sheet.draft()
    assert draft.contents == ("Hai", "Một")
    assert draft.passages["contents[0]"] == Passage(4, 4)
    assert not sheet.can_shift(first, 1)


def test_an_item_is_taken_off(sheet: DraftSheet) -> None:
    sheet.remove(sheet.of("contents")[0])
    assert sheet.draft().contents == ("Hai",)


def test_what_was_not_understood_is_found_in_the_text_and_moved_to_a_list(
    sheet: DraftSheet,
) -> None:
    (key,) = sheet.of("unread")
    assert sheet.entry(key).passage == Passage(1, 2)
    sheet.turn_into(key, "contents")
    draft = sheet.draft()
    assert draft.contents == ("Một", "Hai", "I. KINH PHÍ\nTừ dự toán.")
    assert draft.unread == ()
    assert draft.passages["contents[2]"] == Passage(1, 2)


def test_a_single_field_is_filled_by_what_is_moved_there(sheet: DraftSheet) -> None:
    sheet.turn_into(sheet.of("contents")[1], "theme")
    assert (sheet.draft().theme, sheet.draft().contents) == ("Hai", ("Một",))


def test_what_must_be_mended_is_told_by_entry(sheet: DraftSheet) -> None:
    (title,) = sheet.of("title")
    sheet.set_parts(title, {"text": ""})
    assert list(sheet.problems()) == [title]
