from dataclasses import replace

import pytest

from desktop_app.domain.overview import YearOverview
from desktop_app.domain.rows import CampaignInfo
from desktop_app.views.pages.overview.steps import first_steps, is_begun, next_step, steps_of

EMPTY = YearOverview(2024, "Sở Thử nghiệm", False, 0, 0, (), 0, 0, 0, 0, 0)  # noqa: FBT003  # a row's own order
LAUNCHED = CampaignInfo(1, "VNN-2024", "vi-nguoi-ngheo", "Vì người nghèo", 2024, "", 0, 26)
ANSWERED = replace(LAUNCHED, returned=1)


def next_of(year: YearOverview) -> str:
    return next_step(steps_of(year)).key


@pytest.mark.parametrize(
    ("year", "key"),
    [
        (EMPTY, "letterhead"),
        (replace(EMPTY, letterhead=True), "units"),
        (replace(EMPTY, letterhead=True, campaigns=(LAUNCHED,)), "units"),
        (replace(EMPTY, letterhead=True, units=26), "launch"),
        (replace(EMPTY, units=26, campaigns=(LAUNCHED,)), "forms"),
        (replace(EMPTY, units=26, campaigns=(LAUNCHED,), forms=26), "returns"),
        (replace(EMPTY, units=26, campaigns=(LAUNCHED, ANSWERED)), "score"),
        (replace(EMPTY, units=26, campaigns=(ANSWERED,), scored=26), "rank"),
    ],
)
def test_the_first_step_that_was_not_begun_is_next(year: YearOverview, key: str) -> None:
    assert next_of(year) == key


def test_a_closed_year_is_only_ranked_and_printed() -> None:
    steps = steps_of(replace(EMPTY, closed=True, units=26))
    assert [step.key for step in steps] == ["rank"]


def test_the_first_steps_end_where_forms_were_sent_or_an_answer_came() -> None:
    keys = [step.key for step in first_steps(EMPTY)]
    assert keys == ["letterhead", "units", "launch", "forms"]
    begun = replace(EMPTY, units=26, campaigns=(LAUNCHED,))
    assert is_begun(begun)
    assert not is_begun(replace(EMPTY, units=26))
    assert not first_steps(begun)[-1].done
    assert first_steps(replace(begun, campaigns=(ANSWERED,)))[-1].done
