from desktop_app.domain.statistics.forms import Condition, Part, Source
from desktop_app.domain.statistics.words import Named, condition_text, part_text
from tests.domain.statistics.made import BY_HAND, LINES, having

VALUES: Named = {"subject": {"individual": ("Cá nhân", {}), "collective": ("Tập thể", {})}}
AWARDS = Source.AWARDS


def test_a_line_says_what_it_counts_and_what_it_is_part_of() -> None:
    told = part_text(LINES[1], LINES, VALUES, AWARDS)
    assert told == "Cá nhân – Đối tượng: Cá nhân – thuộc “Tất cả”"
    assert part_text(LINES[0], LINES, VALUES, AWARDS) == "Tất cả"
    assert part_text(BY_HAND, LINES, VALUES, AWARDS) == "Tự ghi – cơ quan tự ghi"


def test_a_line_for_each_value_says_so() -> None:
    each = Part("s", "", each="subject", number="I")
    assert part_text(each, LINES, VALUES, AWARDS) == "I. Từng đối tượng"


def test_conditions_are_told_by_their_names() -> None:
    both = Condition("subject", ("individual", "collective"))
    assert condition_text(both, VALUES, AWARDS) == "Đối tượng: Cá nhân, Tập thể"
    turned = having("subject", "gone", negated=True)[0]
    assert condition_text(turned, VALUES, AWARDS) == "không phải Đối tượng: gone"
