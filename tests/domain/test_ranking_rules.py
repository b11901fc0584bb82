from fractions import Fraction

import pytest

from desktop_app.domain.ranking_rules import RankingChoice, knockout_sentence
from desktop_app.domain.set_rules import Knockout


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (Knockout(text="Theo quy chế."), "Theo quy chế."),
        (
            Knockout("1.1", Fraction(1, 2), highest="Khá"),
            "Tiêu chí 1.1 đạt dưới 50,00% điểm tối đa: xếp loại không quá “Khá”",
        ),
        (
            Knockout(penalty=500, bars=("LĐTT", "CSTĐ")),
            "Một tiêu chí bất kỳ bị trừ từ 5,00 điểm: không xét LĐTT, CSTĐ",
        ),
        (
            Knockout("1", Fraction(2, 3), highest="Tốt", bars=("X",)),
            "Tiêu chí 1 đạt dưới 66,67% điểm tối đa: xếp loại không quá “Tốt”, không xét X",
        ),
    ],
)
def test_a_knock_out_says_when_it_strikes_and_what_it_bars(rule: Knockout, said: str) -> None:
    assert knockout_sentence(rule) == said


@pytest.mark.parametrize(
    ("choice", "published"),
    [
        (RankingChoice(), True),
        (RankingChoice(live=True), False),
        (RankingChoice(criterion="1"), False),
        (RankingChoice(on_percent=True), False),
    ],
)
def test_only_totals_by_the_sets_own_rule_are_published(
    choice: RankingChoice,
    published: bool,  # noqa: FBT001  # a parameter of the table
) -> None:
    assert choice.may_be_published is published
