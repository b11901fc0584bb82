"""Rounds in words."""

from dataclasses import replace

import pytest

from desktop_app.domain.awards.rounds import DossierItem, RoundInfo, RoundKind, RoundState
from desktop_app.reports.award_rounds import dossier_told, next_step, round_told

ROUND = RoundInfo(
    id=1,
    version=1,
    year=2024,
    kind=RoundKind.MERIT,
    name="Khen thưởng năm 2024",
    campaign="",
    campaign_id=None,
    ranking=3,
    state=RoundState.OPEN,
    achievement="",
    sent_on="",
    sent_to="",
    answer="",
    answered_on="",
)
PAPERS = (DossierItem("Tờ trình", 1, 0, ("Tờ trình",)), DossierItem("Báo cáo thành tích", 4, 3))


@pytest.mark.parametrize("state", RoundState)
def test_every_state_says_what_comes_next(state: RoundState) -> None:
    told = next_step(replace(ROUND, state=state))
    assert told.startswith("Bước tiếp theo: ") is (state is not RoundState.CLOSED)


def test_those_who_are_tied_come_before_all_else() -> None:
    told = next_step(replace(ROUND, state=RoundState.PROPOSED, tied=2))
    assert told.startswith("Bước tiếp theo: 2 trường hợp bằng điểm ở hạn mức")


def test_a_dossier_says_which_papers_it_lacks() -> None:
    assert dossier_told(PAPERS) == "Hồ sơ còn thiếu: Tờ trình; Báo cáo thành tích (3/4)."
    assert dossier_told((DossierItem("Tờ trình", 1, 1),)) == "Hồ sơ đã đủ văn bản."


def test_a_round_tells_its_ranking_and_what_came_back() -> None:
    answered = replace(
        ROUND,
        state=RoundState.ANSWERED,
        sent_to="Sở Nội vụ",
        sent_on="2024-12-05",
        answer="Tặng 3 Bằng khen",
        answered_on="2024-12-20",
    )
    told = round_told(answered, PAPERS[:1], "bảng xếp hạng số 3")
    assert told.startswith(
        "Theo bảng xếp hạng số 3. Trình Sở Nội vụ ngày 05/12/2024;"
        " trả lời ngày 20/12/2024: Tặng 3 Bằng khen. Hồ sơ còn thiếu: Tờ trình."
    )
    forwarded = replace(answered, state=RoundState.FORWARDED, answered_on="", answer="")
    assert round_told(forwarded, ()).startswith("Trình Sở Nội vụ ngày 05/12/2024. Hồ sơ đã đủ")
