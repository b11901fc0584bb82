from fractions import Fraction

import pytest

from desktop_app.domain.criteria import Fact
from desktop_app.domain.scoring.facts import (
    fact_text,
    fact_title,
    is_class,
    is_part,
    markers_of,
    plain_value,
    stage_of,
)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("headcount", "Tổng số người"),
        ("participants@vnn", "Số người tham gia trong phong trào “vnn”"),
        ("participation", "Tỷ lệ người tham gia"),
        ("target.GN.actual", "Kết quả chỉ tiêu GN"),
        ("target.GN-TL.planned", "Kế hoạch chỉ tiêu GN-TL"),
        ("mark.4.1", "Điểm nhập của tiêu chí 4.1"),
        ("mark.4.1.cross", "Điểm nhập của tiêu chí 4.1 ở bước Chấm chéo"),
        ("points.4.1", "Điểm đã tính của tiêu chí 4.1"),
        ("leader.GN.over", "Mức vượt chỉ tiêu GN của nơi dẫn đầu cụm"),
        ("group.GN-TL.least", "Kết quả tốt nhất về chỉ tiêu GN-TL trong những nơi không được giao"),
        ("result.rank@vnn", "Thứ hạng đã công bố trong phong trào “vnn”"),
        ("unit.points", "Tổng điểm của đơn vị"),
        ("something_else", "something_else"),
    ],
)
def test_each_fact_has_a_vietnamese_title(name: str, title: str) -> None:
    assert fact_title(name) == title


def test_a_campaigns_own_title_replaces_its_code() -> None:
    assert fact_title("activities@ntm", {"ntm": "Nông thôn mới"}) == (
        "Số hoạt động trong phong trào “Nông thôn mới”"
    )


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("contributed_vnd@vnn", 45_000_000, "45.000.000 đồng"),
        ("labour_days", 250, "2,5 ngày công"),
        ("mark.1.4", 850, "8,50 điểm"),
        ("target.NVCM.actual", "95.5", "95,5"),
        ("late_days", 0, "0 ngày"),
        ("leader.GN.over", "1/4", "25%"),
        ("result.points@vnn", 9050, "90,50 điểm"),
        ("result.rank", 3, "3"),
        ("headcount", None, "chưa có số liệu"),
    ],
)
def test_a_value_reads_with_what_it_counts(name: str, value: int | str | None, text: str) -> None:
    assert fact_text(Fact(name, None if value is None else Fraction(value))) == text


def test_labour_days_count_in_days_and_people_in_people() -> None:
    assert plain_value("labour_days@ntm", Fraction(250)) == Fraction("2.5")
    assert plain_value("participants", Fraction(250)) == 250


def test_a_class_reads_by_its_name() -> None:
    assert fact_text(Fact("result.band@vnn", Fraction(1), text="Tốt")) == "Tốt"


@pytest.mark.parametrize(
    ("text", "stage", "markers"),
    [("appraisal", "appraisal", 1), ("cross:3", "cross", 3), ("", "", 1)],
)
def test_a_marks_text_tells_its_stage_and_how_many_gave_it(
    text: str, stage: str, markers: int
) -> None:
    mark = Fact("mark.1", Fraction(5), text=text)
    assert (stage_of(mark), markers_of(mark)) == (stage, markers)


def test_a_mark_among_several_says_its_place_criterion_and_stage() -> None:
    assert is_part("mark.1.2.cross.3")
    assert not is_part("mark.1.2.cross")
    assert fact_title("mark.1.2.cross.3") == "Điểm thứ 3 của tiêu chí 1.2 ở bước Chấm chéo"


def test_only_a_published_class_has_a_name_for_a_value() -> None:
    assert is_class("result.band@vnn")
    assert not is_class("result.rank@vnn")
