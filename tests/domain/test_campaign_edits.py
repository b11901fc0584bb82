import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.campaign_edits import (
    check_period,
    check_state,
    checked_clause,
    checked_head,
    checked_target,
    is_partial_date,
)
from desktop_app.domain.campaigns import CampaignState
from desktop_app.domain.errors import AboveHundred
from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.rows import CampaignTargetInfo, Clause

SECTIONS = frozenset({"content", "milestone", "reward", "purpose"})


def target(**changes: str) -> CampaignTargetInfo:
    fields = {"code": "GN", "text": "Giảm nghèo", "kind": "amount", "low": "", "high": ""}
    return CampaignTargetInfo(**{**fields, "measure": "hộ", **changes})  # type: ignore[arg-type]  # all are texts


@pytest.mark.parametrize("text", ["", "2024", "2024-08", "2024-08-31"])
def test_a_date_may_be_known_in_part(text: str) -> None:
    assert is_partial_date(text)


@pytest.mark.parametrize("text", ["8/2024", "2024-13", "2024-02-30", "24", "2024-8-1"])
def test_what_is_no_date_is_told(text: str) -> None:
    assert not is_partial_date(text)


def test_a_head_comes_back_clean() -> None:
    values = {"title": "  Phong trào  “A” ", "feeds_year_end": "no", "issued_on": "2024-08"}
    assert checked_head(values) == {
        "title": "Phong trào “A”",
        "feeds_year_end": False,
        "issued_on": "2024-08",
    }
    assert checked_head({"feeds_year_end": True}) == {"feeds_year_end": True}


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("title", " ", "Hãy ghi tên"),
        ("issued_on", "08/2024", "Không có ngày này"),
        ("due_on", "2024-11", "ngày đầy đủ"),
        ("kind", "daily", "một trong"),
        ("colour", "red", "Không có mục này"),
    ],
)
def test_each_wrong_field_has_its_sentence(key: str, value: str, said: str) -> None:
    with pytest.raises(WrongFields) as refusal:
        checked_head({key: value})
    assert said in refusal.value.problems[key]


def test_a_period_does_not_end_before_it_begins() -> None:
    check_period("2021", "2025")
    check_period("2021-06", "2021")
    check_period("", "2020")
    with pytest.raises(WrongFields, match="trước khi bắt đầu"):
        check_period("2021", "2020")


@pytest.mark.parametrize(
    ("state", "reason", "successor", "field"),
    [
        (CampaignState.CLOSED, "", "", "reason"),
        (CampaignState.HANDED_OVER, "Sáp nhập", "", "successor"),
        (CampaignState.CLOSED, "Xong", "B", "successor"),
        (CampaignState.HANDED_OVER, "Sáp nhập", "A", "successor"),
    ],
)
def test_a_state_needs_its_reason_and_its_successor(
    state: CampaignState, reason: str, successor: str, field: str
) -> None:
    with pytest.raises(WrongFields) as refusal:
        check_state("A", state, reason, successor)
    assert set(refusal.value.problems) == {field}
    check_state("A", CampaignState.HANDED_OVER, "Sáp nhập", "B")
    check_state("A", CampaignState.LAUNCHED, "Mở lại", "")


@pytest.mark.parametrize(
    ("clause", "field"),
    [
        (Clause("appendix", "", "x", ""), "section"),
        (Clause("content", "", "  ", ""), "text"),
        (Clause("milestone", "party", "x", ""), "label"),
        (Clause("reward", "", "x", ""), "label"),
        (Clause("milestone", "report", "x", "12/2024"), "due"),
    ],
)
def test_a_clause_is_checked_by_its_section(clause: Clause, field: str) -> None:
    with pytest.raises(WrongFields) as refusal:
        checked_clause(clause, SECTIONS)
    assert field in refusal.value.problems
    assert checked_clause(Clause("purpose", "", " a  b ", ""), SECTIONS).text == "a b"


def test_a_targets_figures_are_kept_exactly() -> None:
    found = checked_target(target(code="tl", low="0,1", high="0,2", kind="range", measure="%"))
    assert (found.code, found.low, found.high) == ("TL", "0.1", "0.2")
    alone = checked_target(target(low="1500"))
    assert (alone.low, alone.high) == ("1500", "1500")
    assert checked_target(target()).low == ""


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"code": "giảm nghèo"}, "code"),
        ({"text": ""}, "text"),
        ({"kind": "dream"}, "kind"),
        ({"low": "năm trăm"}, "low"),
        ({"low": "2", "high": "1"}, "high"),
        ({"kind": "range", "low": "5", "high": "5"}, "high"),
        ({"kind": "qualitative", "low": "5"}, "low"),
    ],
)
def test_a_wrong_target_is_told_at_its_field(changes: dict[str, str], field: str) -> None:
    with pytest.raises(WrongFields) as refusal:
        checked_target(target(**changes))
    assert field in refusal.value.problems


@given(st.integers(min_value=0, max_value=1000))
def test_a_rate_above_a_hundred_is_questioned_and_no_other(value: int) -> None:
    typed = target(kind="percentage", low=str(value), measure="%")
    if value > 100:
        with pytest.raises(AboveHundred):
            checked_target(typed)
    else:
        assert checked_target(typed).high == str(value)
    assert checked_target(typed, "Có cơ sở").high == str(value)
    assert checked_target(target(low=str(value))).high == str(value)
