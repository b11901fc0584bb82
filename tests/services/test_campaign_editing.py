"""The office changes a campaign."""

from dataclasses import replace

import pytest

from desktop_app.domain.activities import NewActivity
from desktop_app.domain.campaigns import CampaignState
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import AboveHundred, ClosedYear, NotFound, Refused
from desktop_app.domain.refusals import EditedMeanwhile, WrongFields
from desktop_app.domain.rows import CampaignDetail, CampaignTargetInfo, Clause
from desktop_app.services.activities import Activities
from desktop_app.services.campaign_editing import CampaignEditing
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.history import History, action_title
from desktop_app.services.importing import Importing
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch, list_units, set_targets
from tests.services.trail import trail

CODE = "VNN-2024"


@pytest.fixture
def editing(desk: Desk) -> CampaignEditing:
    launch(desk, "vi-nguoi-ngheo", due="2024-11-30")
    return CampaignEditing(desk)


def detail(desk: Desk, code: str = CODE) -> CampaignDetail:
    return Campaigns(desk).detail(code)


def texts(desk: Desk, section: str) -> list[str]:
    return [one.text for one in detail(desk).clauses if one.section == section]


def test_the_head_is_changed_field_by_field(desk: Desk, editing: CampaignEditing) -> None:
    done = editing.set_head(
        CODE, {"number": "12/KH-S", "issued_on": "2024-08-20", "feeds_year_end": False}, version=1
    )
    found = detail(desk)
    assert (found.number, found.issued_on, found.feeds_year_end) == ("12/KH-S", "2024-08-20", False)
    assert (found.version, done.value) == (2, 2)
    assert found.info.title.startswith("Phong trào thi đua “Vì người nghèo")
    entry = trail(desk)[-1]
    assert entry.before == {"number": "", "issued_on": "2024-08", "feeds_year_end": True}
    assert entry.after == {"number": "12/KH-S", "issued_on": "2024-08-20", "feeds_year_end": False}


def test_another_due_day_reaches_whoever_looks_at_returns(editing: CampaignEditing) -> None:
    assert editing.set_head(CODE, {"due_on": "2024-12-10"}).changes & Changes.RETURNS
    assert not editing.set_head(CODE, {"due_on": "2024-12-10"}).changes & Changes.RETURNS


def test_a_campaign_changed_since_is_not_overwritten(desk: Desk, editing: CampaignEditing) -> None:
    editing.set_head(CODE, {"theme": "Của tôi"}, version=1)
    with pytest.raises(EditedMeanwhile, match="VNN-2024"):
        editing.set_head(CODE, {"theme": "Của chị"}, version=1)
    with pytest.raises(EditedMeanwhile, match="VNN-2024"):
        editing.set_state(CODE, CampaignState.CLOSED, "Xong", version=1)
    with pytest.raises(EditedMeanwhile, match="VNN-2024"):
        editing.remove_clause(CODE, "content", 1, "Thừa", version=1)
    with pytest.raises(EditedMeanwhile, match="VNN-2024"):
        editing.remove_target(CODE, "TN", "Thừa", version=1)
    assert detail(desk).theme == "Của tôi"


def test_a_closed_year_keeps_its_campaigns(desk: Desk, editing: CampaignEditing) -> None:
    Years(desk).close(2024)
    with pytest.raises(ClosedYear):
        editing.set_head(CODE, {"theme": "Khác"})
    with pytest.raises(ClosedYear):
        editing.add_clause(CODE, Clause("content", "", "Thêm", ""))


def test_an_unknown_campaign_is_named(editing: CampaignEditing) -> None:
    with pytest.raises(NotFound, match="phong trào “XYZ”"):
        editing.set_head("XYZ", {"theme": "Khác"})


def test_a_period_is_weighed_with_what_stays(editing: CampaignEditing) -> None:
    with pytest.raises(WrongFields, match="trước khi bắt đầu"):
        editing.set_head(CODE, {"period_to": "2020"})


def test_a_parent_is_named_by_its_code_or_its_title(desk: Desk, editing: CampaignEditing) -> None:
    launch(desk, "nong-thon-moi")
    editing.set_head("NTM-2024", {"parent": CODE})
    assert detail(desk, "NTM-2024").parent_code == CODE
    assert detail(desk, "NTM-2024").parent == detail(desk).info.title
    editing.set_head("NTM-2024", {"parent": "Phong trào thi đua “Chưa có trong sổ”"})
    assert detail(desk, "NTM-2024").parent_code == ""
    editing.set_head("NTM-2024", {"parent": detail(desk).info.title.replace("-", "–")})
    assert detail(desk, "NTM-2024").parent_code == CODE
    with pytest.raises(WrongFields, match="chính nó"):
        editing.set_head(CODE, {"parent": CODE})


def test_a_campaign_is_suspended_closed_and_handed_over(
    desk: Desk, editing: CampaignEditing
) -> None:
    launch(desk, "vi-nguoi-ngheo", year=2025)
    editing.set_state(CODE, CampaignState.SUSPENDED, "Chờ sắp xếp bộ máy")
    assert (detail(desk).state, detail(desk).state_reason) == ("suspended", "Chờ sắp xếp bộ máy")
    editing.set_state(CODE, CampaignState.HANDED_OVER, "Sáp nhập Sở", successor="VNN-2025")
    assert (detail(desk).state, detail(desk).successor) == ("handed_over", "VNN-2025")
    with pytest.raises(WrongFields, match="“ABC”"):
        editing.set_state(CODE, CampaignState.HANDED_OVER, "Sáp nhập", successor="ABC")
    editing.set_state(CODE, CampaignState.LAUNCHED, "Nhận lại")
    assert (detail(desk).state, detail(desk).successor) == ("launched", "")


def test_a_clause_is_added_at_its_place(desk: Desk, editing: CampaignEditing) -> None:
    before = texts(desk, "content")
    editing.add_clause(CODE, Clause("content", "", "Ở cuối", ""))
    editing.add_clause(CODE, Clause("content", "", "Ở giữa", "", 2))
    assert texts(desk, "content") == [before[0], "Ở giữa", *before[1:], "Ở cuối"]
    numbers = [one.position for one in detail(desk).clauses if one.section == "content"]
    assert numbers == list(range(1, len(before) + 3))


def test_a_clause_is_changed_and_moved(desk: Desk, editing: CampaignEditing) -> None:
    before = texts(desk, "duty")
    third = next(one for one in detail(desk).clauses if (one.section, one.position) == ("duty", 3))
    editing.set_clause(CODE, replace(third, text="Việc mới", due="2024-10"), move_to=1)
    assert texts(desk, "duty") == ["Việc mới", before[0], before[1], *before[3:]]
    first = next(one for one in detail(desk).clauses if one.section == "duty")
    assert (first.label, first.due) == (third.label, "2024-10")
    entry = trail(desk)[-1]
    assert (entry.before["text"], entry.after["text"]) == (before[2], "Việc mới")


def test_a_clause_is_removed_with_a_reason(desk: Desk, editing: CampaignEditing) -> None:
    before = texts(desk, "duty")
    with pytest.raises(WrongFields, match="lý do"):
        editing.remove_clause(CODE, "duty", 2, " ")
    editing.remove_clause(CODE, "duty", 2, "Trùng việc")
    assert texts(desk, "duty") == [before[0], *before[2:]]
    with pytest.raises(NotFound, match="số “99”"):
        editing.remove_clause(CODE, "duty", 99, "Thừa")


def test_a_content_whose_activities_were_all_withdrawn_may_go(
    desk: Desk, editing: CampaignEditing
) -> None:
    list_units(desk, ["A"])
    held = Activities(desk).add(YEAR, CODE, NewActivity("A", "Thăm hộ nghèo", content=1)).value
    with pytest.raises(Refused, match="1 hoạt động"):
        editing.remove_clause(CODE, "content", 1, "Thay kế hoạch")
    Activities(desk).withdraw(held, "Ghi nhầm")
    before = len(Activities(desk).by_content(YEAR, CODE))
    editing.remove_clause(CODE, "content", 1, "Thay kế hoạch")
    assert len(Activities(desk).by_content(YEAR, CODE)) == before - 1


def test_a_target_is_added_changed_moved_and_removed(desk: Desk, editing: CampaignEditing) -> None:
    codes = [one.code for one in detail(desk).targets]
    fresh = CampaignTargetInfo("NHA", "Nhà được sửa", "amount", "12", "12", "nhà")
    editing.set_target(CODE, fresh, move_to=1)
    assert [one.code for one in detail(desk).targets] == ["NHA", *codes]
    editing.set_target(CODE, replace(fresh, low="15", high="15"))
    assert (detail(desk).targets[0].low, len(detail(desk).targets)) == ("15", len(codes) + 1)
    editing.remove_target(CODE, "NHA", "Không giao nữa")
    assert [one.code for one in detail(desk).targets] == codes


def test_figures_that_were_taken_back_do_not_hold_a_target(
    desk: Desk, editing: CampaignEditing
) -> None:
    list_units(desk, ["A"])
    given = set_targets(desk, ("A", "GN", "40", "30"))
    with pytest.raises(Refused, match="đã có số liệu"):
        editing.remove_target(CODE, "GN", "Thay kế hoạch")
    Importing(desk).undo(given)
    editing.remove_target(CODE, "GN", "Thay kế hoạch")
    assert "GN" not in {one.code for one in detail(desk).targets}


def test_a_rate_above_a_hundred_needs_a_reason(desk: Desk, editing: CampaignEditing) -> None:
    rate = next(one for one in detail(desk).targets if one.code == "TH")
    with pytest.raises(AboveHundred):
        editing.set_target(CODE, replace(rate, low="120", high="120"))
    editing.set_target(CODE, replace(rate, low="120", high="120"), reason="Tính cả lớp mở thêm")
    assert next(one for one in detail(desk).targets if one.code == "TH").high == "120"
    assert trail(desk)[-1].reason == "Tính cả lớp mở thêm"


def test_the_target_of_the_funds_goal_stays(editing: CampaignEditing) -> None:
    with pytest.raises(Refused, match="Mức vận động"):
        editing.remove_target(CODE, "QUY", "Thừa")


def test_every_change_reads_in_vietnamese(desk: Desk, editing: CampaignEditing) -> None:
    editing.set_head(CODE, {"number": "1/KH"})
    editing.set_state(CODE, CampaignState.CLOSED, "Xong")
    editing.add_clause(CODE, Clause("content", "", "Thêm", ""))
    fresh = CampaignTargetInfo("NHA", "Nhà được sửa", "amount", "12", "12", "nhà")
    editing.set_target(CODE, fresh)
    used = {entry.action for entry in trail(desk)} - {"thử"}
    assert [one for one in used if action_title(one) == one] == []
    told = [str(row.cells[5]) for row in History(desk).entries(2).rows]
    assert all("chỉ tiêu" not in one or "NHA" in one for one in told)
