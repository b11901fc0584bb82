from desktop_app.domain.statistics.counting import fill
from desktop_app.domain.statistics.forms import Part, Source
from desktop_app.domain.statistics.unfolding import Values, unfolded
from tests.domain.statistics.made import TOTAL, award, form, having

TITLE = {"title_kind": "emulation_title"}
FORM = {"title_kind": "award_form"}
VALUES: Values = {
    Source.AWARDS: {
        "title": {"ldtt": ("Lao động tiên tiến", TITLE), "gk": ("Giấy khen", FORM)},
        "subject": {"individual": ("Cá nhân", {}), "collective": ("Tập thể", {})},
    }
}


def test_a_line_for_each_value_bears_its_name_and_counts_it_alone() -> None:
    made = unfolded(form((Part("t", "", each="title"),), (TOTAL,)), VALUES)
    assert [(one.code, one.number, one.label) for one in made.lines] == [
        ("t/ldtt", "1", "Lao động tiên tiến"),
        ("t/gk", "2", "Giấy khen"),
    ]
    facts = [award(1, title="gk"), award(2, title="ldtt"), award(3, title="gk")]
    assert fill(made, facts).at("t/gk", "total").records == ("award:1", "award:3")


def test_values_that_cannot_meet_the_line_are_left_out() -> None:
    line = Part("t", "", each="title", where=having("title_kind", "award_form"))
    made = unfolded(form((line,), (TOTAL,)), VALUES)
    assert [one.label for one in made.lines] == ["Giấy khen"]


def test_a_column_may_be_one_of_each_too_and_say_more_than_the_name() -> None:
    made = unfolded(form(columns=(Part("s", "Số {}", each="subject"),)), VALUES)
    assert [one.label for one in made.columns] == ["Số Cá nhân", "Số Tập thể"]
    assert made.lines == form().lines
