from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.campaigns import (
    BySubject,
    Duty,
    LegalBasis,
    MilestoneKind,
    Signatory,
    TargetKind,
)
from desktop_app.domain.draft_entries import (
    Entry,
    blank_entry,
    draft_of,
    entries_of,
    moved,
    problems_of,
)
from desktop_app.domain.draft_fields import BY_NAME, FIELDS
from desktop_app.domain.plan_draft import (
    Chapter,
    DraftMilestone,
    DraftTarget,
    Passage,
    PlanDraft,
    Signature,
)

WHOLE = PlanDraft(
    lines=("KẾ HOẠCH", "Nội dung"),
    passages={"title": Passage(0, 0), "contents[1]": Passage(1, 1)},
    title="Triển khai phong trào “A”",
    issuer="Sở Y tế",
    number="5/KH-SYT",
    symbol="KH-SYT",
    place="An Bình",
    date="2024-08",
    year=2024,
    theme="Chủ đề",
    period_from="2021",
    period_to="2025",
    parent="Phong trào “B”",
    authorities=("UBND tỉnh",),
    linked_campaigns=("Phong trào “C”",),
    legal_bases=(LegalBasis("Kế hoạch số 7/KH-UBND", "7/KH-UBND", "2023-01-05", "UBND tỉnh"),),
    participants=BySubject(("Các phòng",), ("Công chức",)),
    contents=("Một", "Hai"),
    duties=(Duty("Văn phòng", "Tổng hợp"),),
    targets=(DraftTarget("Giảm 500 hộ", TargetKind.REDUCTION, "500", "hộ"),),
    criteria=BySubject(("a", "b"), ("c",)),
    milestones=(DraftMilestone(MilestoneKind.FINAL_REVIEW, "Tổng kết", 2025, "2025-11-30"),),
    rewards=("Hằng năm",),
    reporting=("Trước 15/11",),
    feeds_year_end=True,
    recipients=("UBND tỉnh", "Lưu: VT"),
    signatory=Signatory("Giám đốc", "Lê Thị Hoa"),
    signatures=(Signature("Sở Y tế", "2024-08-05T10:00"),),
    unread=(Chapter("I. MỤC ĐÍCH", "Nêu gương"),),
)


def texts(draft: PlanDraft, field: str) -> list[str]:
    return [one.text for one in entries_of(draft) if one.field == field]


def changed(draft: PlanDraft, field: str, **parts: str) -> list[Entry]:
    """The draft's entries, the first of a field with other parts."""
    entries = list(entries_of(draft))
    place = next(number for number, one in enumerate(entries) if one.field == field)
    entries[place] = replace(entries[place], parts={**entries[place].parts, **parts})
    return entries


@pytest.mark.parametrize("draft", [PlanDraft(), WHOLE])
def test_a_draft_taken_apart_and_put_together_is_the_same(draft: PlanDraft) -> None:
    assert draft_of(entries_of(draft), draft) == draft


@given(
    st.builds(
        PlanDraft,
        title=st.just("A"),
        contents=st.lists(st.sampled_from(["Một", "hai, ba", "- Tổng kết"])).map(tuple),
        date=st.sampled_from(["", "2024", "2024-08", "2024-08-05"]),
        year=st.none() | st.integers(1990, 2100),
        feeds_year_end=st.booleans(),
    )
)
def test_whatever_was_read_comes_back(draft: PlanDraft) -> None:
    assert draft_of(entries_of(draft), draft) == draft


def test_every_field_of_a_draft_can_be_corrected() -> None:
    names = {field.name.partition(".")[0] for field in FIELDS}
    assert {one.name for one in fields(PlanDraft)} - names == {"lines", "passages"}


def test_a_single_field_has_an_entry_even_where_the_plan_is_silent() -> None:
    blank = [one for one in entries_of(PlanDraft()) if one.field == "number"]
    assert [one.is_blank for one in blank] == [True]
    assert BY_NAME["number"].blank == "Văn bản để trống số"


def test_days_are_shown_as_printed_and_read_as_typed() -> None:
    assert texts(WHOLE, "date") == ["08/2024"]
    assert draft_of(changed(WHOLE, "date", text="05/8/2024"), WHOLE).date == "2024-08-05"
    assert draft_of(changed(WHOLE, "date", text=""), WHOLE).date == ""


def test_an_entry_says_all_its_parts_on_one_line() -> None:
    assert texts(WHOLE, "targets") == ["Giảm 500 hộ · Mức giảm · 500 · hộ"]
    assert texts(WHOLE, "feeds_year_end") == ["Có"]


def test_blank_items_are_left_out_and_passages_follow_their_items() -> None:
    entries = changed(WHOLE, "contents", text="  ")
    draft = draft_of([*entries, blank_entry(BY_NAME["targets"])], WHOLE)
    assert draft.contents == ("Hai",)
    assert draft.passages["contents[0]"] == Passage(1, 1)
    assert draft.targets == WHOLE.targets


def test_a_chapter_not_understood_is_moved_into_a_field_with_its_heading() -> None:
    chapter = next(one for one in entries_of(WHOLE) if one.field == "unread")
    assert moved(chapter, BY_NAME["contents"]).parts == {"text": "I. MỤC ĐÍCH\nNêu gương"}
    assert moved(chapter, BY_NAME["unread"]).parts == chapter.parts


def test_an_item_moved_between_lists_keeps_what_both_have() -> None:
    duty = next(one for one in entries_of(WHOLE) if one.field == "duties")
    assert moved(duty, BY_NAME["reporting"]).parts == {"text": "Tổng hợp"}
    target = moved(duty, BY_NAME["targets"])
    assert target.parts == {"text": "Tổng hợp", "kind": "range", "value": "", "unit": ""}


@pytest.mark.parametrize(
    ("field", "parts", "part"),
    [
        ("title", {"text": " "}, "text"),
        ("year", {"text": "hai nghìn"}, "text"),
        ("year", {"text": "24"}, "text"),
        ("date", {"text": "32/8/2024"}, "text"),
        ("legal_bases", {"date": "hôm qua"}, "date"),
        ("milestones", {"year": "20255"}, "year"),
    ],
)
def test_what_cannot_be_is_said_at_its_part(field: str, parts: dict[str, str], part: str) -> None:
    entries = changed(WHOLE, field, **parts)
    (found,) = problems_of(entries).items()
    assert (entries[found[0]].field, found[1][0]) == (field, part)
    assert found[1][1].endswith(".")


def test_a_whole_draft_has_nothing_to_mend() -> None:
    assert problems_of(entries_of(WHOLE)) == {}
