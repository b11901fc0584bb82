from fractions import Fraction

import pytest

from desktop_app.domain.knockout_words import knockout_sentence
from desktop_app.domain.set_rules import Knockout


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (Knockout(text="Theo quy chế."), "Theo quy chế."),
        (
            Knockout("1.1", Fraction(1, 2), highest="Khá"),
            "Tiêu chí 1.1 đạt dưới 50% điểm tối đa: xếp loại không quá “Khá”",
        ),
        (
            Knockout(penalty=500, bars=("LĐTT", "CSTĐ")),
            "Một tiêu chí bất kỳ bị trừ từ 5,00 điểm: không xét LĐTT, CSTĐ",
        ),
        (
            Knockout("1", Fraction(2, 3), highest="Tốt", bars=("X",)),
            "Tiêu chí 1 đạt dưới 2/3 điểm tối đa: xếp loại không quá “Tốt”, không xét X",
        ),
    ],
)
def test_a_knock_out_says_when_it_strikes_and_what_it_bars(rule: Knockout, said: str) -> None:
    assert knockout_sentence(rule) == said


def test_titles_are_told_by_name_where_their_names_are_known() -> None:
    said = knockout_sentence(Knockout(penalty=500, bars=("LĐTT", "X")), {"LĐTT": "Lao động"})
    assert said == "Một tiêu chí bất kỳ bị trừ từ 5,00 điểm: không xét Lao động, X"
