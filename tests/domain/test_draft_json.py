import json
from dataclasses import replace

import pytest

from desktop_app.domain.draft_json import WrongDraft, corrected, draft_json
from desktop_app.domain.plan_draft import Passage, PlanDraft
from tests.domain.test_draft_entries import WHOLE


@pytest.mark.parametrize("draft", [PlanDraft(), WHOLE])
def test_a_document_that_nobody_touched_gives_the_draft_that_was_read(draft: PlanDraft) -> None:
    assert corrected(draft, json.loads(json.dumps(draft_json(draft)))) == draft


def test_what_a_document_leaves_out_stays_as_it_was_read() -> None:
    assert corrected(WHOLE, {"number": "9/KH"}) == replace(WHOLE, number="9/KH")
    assert corrected(WHOLE, {}) == WHOLE


def test_blank_is_null_and_null_is_blank() -> None:
    assert draft_json(PlanDraft())["number"] is None
    assert corrected(WHOLE, {"number": None, "year": None}).number == ""


def test_passages_follow_the_items_that_stay_the_same() -> None:
    draft = corrected(WHOLE, {"contents": ["Không", *WHOLE.contents]})
    assert draft.passages == {"title": Passage(0, 0), "contents[2]": Passage(1, 1)}
    longer = {"collective": ["Mới", "Các phòng"], "individual": ["Công chức"]}
    placed = replace(WHOLE, passages={"participants.collective[0]": Passage(1, 1)})
    draft = corrected(placed, {"participants": longer})
    assert draft.passages == {"participants.collective[1]": Passage(1, 1)}


@pytest.mark.parametrize(
    "document",
    [
        [],
        {"title": 5},
        {"year": "2025"},
        {"contents": "một"},
        {"contents": [1]},
        {"duties": ["một"]},
        {"targets": [{"text": "a", "kind": "nhiều"}]},
        {"milestones": [{"text": "a", "kind": "report", "year": "2025"}]},
        {"participants": []},
        {"signatory": "Giám đốc"},
        {"period": "2021-2025"},
        {"feeds_year_end": 1},
        {"lines": []},
    ],
)
def test_another_shape_is_refused_with_its_place(document: object) -> None:
    with pytest.raises(WrongDraft, match="read-plan --json"):
        corrected(WHOLE, document)
