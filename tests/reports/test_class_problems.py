from desktop_app.domain.problems import error
from desktop_app.reports.class_problems import class_problems_table


def test_each_problem_stands_with_its_cell() -> None:
    problem = error("class.unknown", "Không có xếp loại này.", "giỏi").at("Trang 1", "C4")
    (row,) = class_problems_table([problem]).rows
    assert row.cells == ("Trang 1", "C4", "Lỗi", "giỏi", "Không có xếp loại này.")


def test_nothing_wrong_is_said() -> None:
    assert class_problems_table([]).empty_text == "Không có gì sai."
