"""The trail looked into: what an act changed, and all that was done to one record."""

from dataclasses import replace

import pytest

from desktop_app.domain.documents import DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.domain.errors import NotFound
from desktop_app.domain.rows import Department
from desktop_app.domain.trail import FieldChange, TrailFilter
from desktop_app.services.campaign_editing import CampaignEditing
from desktop_app.services.desk import Desk
from desktop_app.services.documents import Documents
from desktop_app.services.scoring import Scoring
from desktop_app.services.settings import Settings
from desktop_app.services.trails import Trail
from desktop_app.services.trails.fields import changes
from desktop_app.services.unit_editing import UnitEditing
from desktop_app.services.units import Units
from tests.services.desk_work import YEAR, give, launch, list_units
from tests.services.trail import trail


def test_an_act_tells_who_what_and_each_field_before_and_after(desk: Desk) -> None:
    Settings(desk).set_department(Department("Sở Thử Nghiệm", place="Đồng Nai"))
    newest = len(trail(desk))
    entry = Trail(desk).entry(newest)
    assert (entry.actor, entry.action_title) == ("Chị Văn Thư", "Sửa thông tin cơ quan")
    assert entry.at == "2024-11-20T12:30+07:00"
    # What changed stands first; what was left as it was is still told.
    assert entry.changes[0] == FieldChange("Địa danh", "", "Đồng Nai")
    assert FieldChange("Tên", "Sở Thử Nghiệm", "Sở Thử Nghiệm") in entry.changes


def test_there_is_no_act_of_a_number_that_was_never_given(desk: Desk) -> None:
    with pytest.raises(NotFound):
        Trail(desk).entry(99)


def test_figures_and_days_are_written_as_the_office_writes_them() -> None:
    told = changes(
        {"amount": 1500000, "points": "9.50", "day": "2024-08-05"},
        {"amount": 2000000, "points": "8.25", "day": "2024-08", "_kept": [1]},
    )
    assert told == (
        FieldChange("Số tiền (đồng)", "1.500.000", "2.000.000"),
        FieldChange("Điểm", "9,50", "8,25"),
        FieldChange("Ngày", "05/08/2024", "08/2024"),
    )


def test_lists_switches_and_parts_are_told_in_words() -> None:
    told = changes(None, {"feeds_year_end": True, "leads": ["A", "B"], "note": {"year": 2024}})
    assert told == (
        FieldChange("Tính vào bình xét", "", "có"),
        FieldChange("Chủ trì", "", "A; B"),
        FieldChange("Ghi chú", "", "Năm: 2024"),
    )
    assert changes("open", "closed") == (FieldChange("Tình trạng", "đang mở", "đã khóa"),)


def test_a_unit_has_its_own_acts_and_those_of_its_documents(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    UnitEditing(desk).add_alias("A", "Phòng Một")
    UnitEditing(desk).add_alias("B", "Phòng Hai")
    number = next(one.id for one in Units(desk).all(YEAR) if one.code == "A")
    paper = NewDocument("quyet dinh.pdf", b"%PDF-1.4", DocumentKind.OTHER)
    Documents(desk).add(Owner(OwnerKind.UNIT, number), paper)
    told = [one.action for one in Trail(desk).of("unit:A", YEAR)]
    assert told == ["document.add", "unit.alias"]


def test_a_sheet_has_the_marks_that_were_given(desk: Desk) -> None:
    list_units(desk, ["A", "AB"])
    (code,) = launch(desk, "vi-nguoi-ngheo")
    give(desk, "A", "5.1", 250)
    give(desk, "A", "1.4", 900)
    give(desk, "AB", "1.4", 800)
    Scoring(desk).score(YEAR, code)
    # Newest first; the marks of AB, whose code only begins alike, are not among them.
    subjects = [one.subject for one in Trail(desk).of("sheet:A", YEAR)]
    assert subjects == ["mark:A:1.4", "mark:A:5.1"]


def test_a_campaign_has_only_its_own_acts(desk: Desk) -> None:
    list_units(desk, ["A"])
    first, second = launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    CampaignEditing(desk).set_head(first, {"feeds_year_end": False})
    told = [one.action for one in Trail(desk).of(f"campaign:{first}", YEAR)]
    assert told[0] == "campaign.set"
    assert "campaign.launch" in told
    assert "campaign.set" not in [one.action for one in Trail(desk).of(f"campaign:{second}")]


def test_a_record_that_nothing_was_done_to_has_an_empty_trail(desk: Desk) -> None:
    assert Trail(desk).of("unit:X", YEAR) == ()
    assert Trail(desk).of("receipt_number:9") == ()
    assert Trail(desk).of("criteria:X", YEAR) == ()
    assert Trail(desk).of("drive:X", YEAR) == ()


def test_acts_are_searched_without_marks_in_all_that_is_told(desk: Desk) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    give(desk, "A", "5.1", 250, reason="Nộp muộn hai ngày")

    def actions(text: str) -> list[str]:
        return [one.action for one in Trail(desk).search(TrailFilter(search=text)).entries]

    assert actions("nop muon") == ["mark.set"]
    assert actions("phat dong") == ["campaign.launch"]
    assert actions("2,50") == ["mark.set"]  # the points as they are read, of 250 hundredths
    assert actions("không có gì như vậy") == []


def test_acts_are_found_by_who_what_and_day(desk: Desk) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    search = Trail(desk).search
    every = len(trail(desk))
    assert len(search(TrailFilter(actor="Chị Văn Thư")).entries) == every
    assert search(TrailFilter(actor="Người khác")).entries == ()
    assert len(search(TrailFilter(action="campaign.launch")).entries) == 1
    # The desk's clock stands still on 20 November, in the office's own time.
    launched = TrailFilter(action="campaign.launch")
    for first, last, there in (
        ("2024-11-20", "2024-11-20", 1),
        ("2024-11-21", "", 0),
        ("", "2024-11-19", 0),
        ("", "2024-11-20", 1),
    ):
        assert len(search(replace(launched, first=first, last=last)).entries) == there


def test_only_as_many_as_are_looked_at_come_with_a_word_that_there_are_more(desk: Desk) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    every = Trail(desk).search(TrailFilter())
    assert not every.more
    few = Trail(desk).search(TrailFilter(), 1)
    assert few.more
    assert few.entries == every.entries[:1]


def test_what_can_be_chosen_is_what_was_done(desk: Desk) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo")
    choices = Trail(desk).choices()
    assert choices.actors == ("Chị Văn Thư",)
    assert ("campaign.launch", "Phát động phong trào") in choices.actions
