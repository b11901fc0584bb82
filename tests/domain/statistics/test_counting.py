from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.statistics.counting import Filled, fill
from desktop_app.domain.statistics.facts import Fact
from desktop_app.domain.statistics.forms import Correction, Measure, Part, Source, Way
from tests.domain.statistics.made import (
    AWARDS,
    BY_HAND,
    COLUMNS,
    LINES,
    TOTAL,
    award,
    form,
    having,
)


def shown(filled: Filled) -> list[list[int | None]]:
    return [
        [filled.at(line.code, column.code).shown for column in filled.form.columns]
        for line in filled.form.lines
    ]


def test_a_cell_counts_what_meets_its_line_and_its_column() -> None:
    filled = fill(form(), AWARDS)
    # All 4: 3 regular, 1 on the spot. People 3: 2 and 1. Collectives 1: 1 and 0.
    assert shown(filled) == [[4, 3, 1], [3, 2, 1], [1, 1, 0]]
    assert filled.at("people", "regular").records == ("award:1", "award:3")


def test_a_condition_may_be_turned_round_and_hold_of_the_whole_form() -> None:
    others = Part("others", "Khác", where=having("subject", "individual", negated=True))
    assert shown(fill(form((others,), (TOTAL,)), AWARDS)) == [[1]]
    regular = form(where=having("method", "regular"))
    assert shown(fill(regular, AWARDS)) == [[3, 3, 0], [2, 2, 0], [1, 1, 0]]


def test_money_and_subjects_are_counted_too() -> None:
    columns = (
        replace(TOTAL, code="whom", measure=Measure.SUBJECTS),
        replace(TOTAL, code="money", measure=Measure.MONEY),
    )
    # An has two awards and counts once: An, Bình; 702.000 + 300.000 + 702.000 = 1.704.000.
    assert shown(fill(form(LINES[1:2], columns), AWARDS)) == [[2, 1_704_000]]


def test_a_sum_adds_what_is_shown_with_what_was_corrected() -> None:
    lines = (replace(LINES[0], way=Way.SUMMED), *LINES[1:])
    correction = Correction("teams", "total", 5, "Tính cả tổ công đoàn")
    filled = fill(form(lines), AWARDS, [correction])
    # 3 people counted and 5 collectives written by hand instead of 1.
    assert [filled.at(code, "total").shown for code in ("all", "people", "teams")] == [8, 3, 5]
    assert filled.at("teams", "total").computed == 1
    assert filled.at("all", "total").records == ("award:1", "award:2", "award:3", "award:4")


def test_sums_of_columns_and_of_lines_meet() -> None:
    lines = (replace(LINES[0], way=Way.SUMMED), *LINES[1:])
    columns = (replace(TOTAL, way=Way.SUMMED), *COLUMNS[1:])
    assert shown(fill(form(lines, columns), AWARDS)) == [[4, 3, 1], [3, 2, 1], [1, 1, 0]]


def test_what_is_written_by_hand_is_empty_until_it_is() -> None:
    total = Part("sum", "Cộng", Way.SUMMED)
    lines = (replace(BY_HAND, of="sum"), total)
    assert shown(fill(form(lines, (TOTAL,)), AWARDS)) == [[None], [None]]
    written = [Correction("by-hand", "total", 7, "Theo báo cáo")]
    assert shown(fill(form(lines, (TOTAL,)), AWARDS, written)) == [[7], [7]]


def test_a_line_may_count_another_kind_of_record() -> None:
    unit = Fact(Source.UNITS, "unit:A", "Phòng A", {"cluster": "c1"})
    lines = (LINES[0], Part("units", "Số đơn vị", source=Source.UNITS))
    # What is asked of the form's own records is not asked of others.
    filled = fill(form(lines, (TOTAL,), having("method", "regular")), (*AWARDS, unit))
    assert shown(filled) == [[3], [1]]


def test_a_correction_that_has_no_cell_is_kept_aside() -> None:
    stray = Correction("gone", "total", 1, "Cũ")
    assert fill(form(), AWARDS, [stray]).strays == (stray,)


TRAITS = st.fixed_dictionaries(
    {
        "subject": st.sampled_from(["individual", "collective"]),
        "method": st.sampled_from(["regular", "ad_hoc"]),
    }
)


@given(st.lists(TRAITS, max_size=30))
def test_every_figure_is_the_number_of_its_records_and_parts_make_the_whole(
    traits: list[dict[str, str]],
) -> None:
    facts = [replace(award(place), traits=one) for place, one in enumerate(traits)]
    filled = fill(form(), facts)
    for figure in filled.figures.values():
        assert figure.computed == len(figure.records) == len(set(figure.records))
    assert filled.at("all", "total").shown == len(facts)
    for line in LINES:
        by_method = [filled.at(line.code, code).shown or 0 for code in ("regular", "ad-hoc")]
        assert filled.at(line.code, "total").shown == sum(by_method)
