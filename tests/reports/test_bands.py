from desktop_app.domain.criteria import Band
from desktop_app.domain.ranking_rules import RankingTerms, RulesOfSet
from desktop_app.reports.bands import band_tones, tones_of_terms
from desktop_app.reports.chart import Tone


def test_the_best_the_next_and_the_last_class_are_told_apart() -> None:
    names = ("Xuất sắc", "Tốt", "Khá", "Yếu")
    tones = (Tone.GOOD, Tone.NOTED, Tone.WARNED, Tone.BAD)
    assert band_tones(names) == tuple(zip(names, tones, strict=True))
    assert band_tones(("Đạt", "Không đạt")) == (("Đạt", Tone.GOOD), ("Không đạt", Tone.BAD))


def test_a_class_by_itself_means_nothing() -> None:
    assert band_tones(("Đạt", "")) == ()


def test_classes_of_a_set_stand_by_their_points_whatever_their_order() -> None:
    first = RulesOfSet("a", 1, "A", bands=(Band("Khá", 7000), Band("Tốt", 9000)))
    second = RulesOfSet("b", 1, "B", bands=(Band("Khá", 8000), Band("Đạt", 5000)))
    assert tones_of_terms(RankingTerms(sets=(first, second))) == (
        ("Tốt", Tone.GOOD),
        ("Khá", Tone.BAD),
        ("Đạt", Tone.BAD),
    )
