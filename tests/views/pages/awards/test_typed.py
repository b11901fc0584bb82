"""Days, shares and multiples as they are typed and as they stand in a line."""

import pytest

from desktop_app.domain.problems import Problem
from desktop_app.views.pages.awards.typed import day_of, figure_of, multiple, share, whole_day


@pytest.mark.parametrize(
    ("text", "day"), [("1/7/2025", "2025-07-01"), ("", None), ("2024-01-02", "2024-01-02")]
)
def test_a_whole_day_is_read(text: str, day: str | None) -> None:
    assert whole_day(text) == day
    assert day_of({"on": text}, "on") == (day or "")


@pytest.mark.parametrize("text", ["2024", "7/2024", "hôm qua", "31/2/2024"])
def test_less_than_a_whole_day_is_a_problem(text: str) -> None:
    assert isinstance(whole_day(text), Problem)
    assert day_of({"on": text}, "on") == ""


@pytest.mark.parametrize(
    ("text", "hundredths"), [("70", 7_000), ("70%", 7_000), ("66,67 %", 6_667), ("", None)]
)
def test_a_share_is_read_with_its_sign_or_without(text: str, hundredths: int | None) -> None:
    assert share(text) == hundredths
    assert figure_of({"share": text}, "share", share) == hundredths


@pytest.mark.parametrize(
    ("hundredths", "text"), [(30, "0,3"), (100, "1"), (1_200, "12"), (6_667, "66,67"), (None, "")]
)
def test_a_multiple_stands_without_idle_zeros(hundredths: int | None, text: str) -> None:
    assert multiple(hundredths) == text
