from dataclasses import replace

import pytest

from desktop_app.domain.statistics.checks import check_form, differences, wrong_parts
from desktop_app.domain.statistics.counting import fill
from desktop_app.domain.statistics.forms import Correction, Form, Measure, Part, Way
from tests.domain.statistics.made import AWARDS, COLUMNS, LINES, TOTAL, award, form, having


def lines_of(*parts: Part) -> Form:
    return form(parts, (TOTAL,))


def test_a_form_that_is_laid_out_well_has_no_problem() -> None:
    assert check_form(form()) == ()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lines_of(), "ít nhất một dòng"),
        (lines_of(Part("a", "A"), Part("a", "B")), "dùng 2 lần"),
        (lines_of(Part("a b", "A")), "dấu cách"),
        (lines_of(Part("a", "")), "Hãy ghi tên"),
        (lines_of(Part("a", "A", of="b")), "không có mã đó"),
        (lines_of(Part("a", "A", of="b"), Part("b", "B", of="a")), "thuộc về chính nó"),
        (lines_of(Part("a", "A", Way.SUMMED)), "không có mục nào thuộc nó"),
        (
            lines_of(
                Part("a", "A", Way.SUMMED),
                Part("b", "B", of="a", group="x"),
                Part("c", "C", of="a", group="y"),
            ),
            "nhiều cách chia",
        ),
        (lines_of(Part("a", "A", Way.BY_HAND, having("method", "regular"))), "bỏ các điều kiện"),
        (lines_of(Part("a", "A", where=having("weight", "1"))), "không có điều kiện “weight”"),
        (lines_of(Part("a", "A", where=having("method"))), "chưa có giá trị"),
        (lines_of(Part("a", "A", where=having("method", "soon"))), "không có giá trị soon"),
        (lines_of(Part("a", "A", each="weight")), "để chia"),
        (replace(form(), title=""), "tên biểu"),
        (replace(form(), due="15/12"), "12-15"),
        (replace(form(), awards_by="moon"), "year hoặc decided"),
    ],
)
def test_what_cannot_be_is_said(wrong: Form, told: str) -> None:
    assert told in " ".join(one.message for one in check_form(wrong))


def test_everything_is_said_at_once_under_lines_and_columns() -> None:
    wrong = replace(form(), lines=(Part("a", "", of="b"),), columns=(), title="")
    told = wrong_parts(wrong)
    assert set(told) == {"title", "lines", "columns"}
    assert "Hãy ghi tên" in told["lines"]
    assert "không có mã đó" in told["lines"]


def test_values_that_the_store_names_are_not_judged() -> None:
    assert check_form(lines_of(Part("a", "A", where=having("title", "our-own")))) == ()


def test_parts_that_do_not_make_the_whole_are_told() -> None:
    assert differences(fill(form(), AWARDS)) == ()
    # An award of no known method stands in the total alone: 5 against 3 + 1.
    strange = award(5, subject="collective", method="unknown")
    (of_all, of_teams) = differences(fill(form(), (*AWARDS, strange)))
    assert "Dòng “Tất cả”, cột “Tổng số” là 5" in of_all.message
    assert "các phần chia cách cộng lại là 4" in of_all.message
    assert (of_teams.sheet, of_teams.cell) == ("teams", "total")


def test_a_correction_that_breaks_a_sum_is_told() -> None:
    corrected = [Correction("people", "total", 9, "Theo sổ giấy")]
    told = [one.message for one in differences(fill(form(), AWARDS, corrected))]
    # 9 + 1 are not the 4 counted in all, and the people's 9 are not 2 + 1.
    assert len(told) == 2
    assert "là 4, nhưng các phần cộng lại là 10" in told[0]
    assert "là 9, nhưng các phần chia cách cộng lại là 3" in told[1]


def test_whom_awards_are_about_does_not_add_up_and_is_not_told() -> None:
    whom = tuple(replace(one, measure=Measure.SUBJECTS) for one in COLUMNS)
    assert differences(fill(form(LINES, whom), AWARDS)) == ()


def test_a_correction_without_a_cell_is_told() -> None:
    (stray,) = differences(fill(form(), AWARDS, [Correction("gone", "total", 1, "Cũ")]))
    assert "không còn chỗ" in stray.message
