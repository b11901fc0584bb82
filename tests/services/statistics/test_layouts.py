import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.errors import CannotRead, ClosedYear, NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, WrongFields
from desktop_app.domain.statistics.editing import with_part
from desktop_app.domain.statistics.forms import Axis, Form, Part, Way
from desktop_app.domain.templates.fields import BadTemplate
from desktop_app.services import years
from desktop_app.services.desk import Desk
from desktop_app.services.statistics import StatisticForms, Statistics
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR
from tests.services.trail import actions

CODE = "0601.N"
UNION = Part("union", "Do công đoàn phát động", Way.BY_HAND)


def own(desk: Desk, year: int = YEAR) -> Form:
    return with_part(StatisticForms(desk).form(year, CODE).form, Axis.LINES, UNION)


def test_a_layout_holds_from_its_year_on_and_earlier_years_keep_theirs(desk: Desk) -> None:
    service = StatisticForms(desk)
    service.set(own(desk), YEAR)
    assert [service.form(year, CODE).first_year for year in (2023, 2024, 2030)] == [
        None,
        2024,
        2024,
    ]
    assert service.form(2030, CODE).form == own(desk, 2030)
    service.set(replace(own(desk), title="Khác"), 2026)
    titles = [service.form(year, CODE).form.title for year in (2025, 2026)]
    assert titles == ["Số phong trào thi đua", "Khác"]
    assert "union" in {one.code for one in Statistics(desk).filled(YEAR, CODE).filled.form.lines}


def test_a_form_of_the_offices_own_stands_among_the_others(desk: Desk) -> None:
    form = replace(own(desk), code="CQ-01", title="Biểu của cơ quan")
    StatisticForms(desk).set(form, YEAR)
    assert [one.form.code for one in Statistics(desk).forms(YEAR)][-1] == "CQ-01"
    assert "CQ-01" not in {one.form.code for one in Statistics(desk).forms(YEAR - 1)}


def test_all_that_is_wrong_with_a_layout_is_told_at_once(desk: Desk) -> None:
    wrong = replace(own(desk), lines=(Part("a", "", of="b"),), due="32-13")
    with pytest.raises(WrongFields) as refused:
        StatisticForms(desk).set(wrong, YEAR)
    assert set(refused.value.problems) == {"lines", "due"}
    assert actions(desk)[-1] != "statistic_form.set"


def test_two_who_lay_out_at_once_do_not_overwrite_each_other(desk: Desk) -> None:
    service = StatisticForms(desk)
    service.set(own(desk), YEAR, version=0)
    seen = service.form(YEAR, CODE)
    service.set(replace(seen.form, title="Một"), YEAR, version=seen.version)
    with pytest.raises(EditedMeanwhile):
        service.set(replace(seen.form, title="Hai"), YEAR, version=seen.version)
    with pytest.raises(EditedMeanwhile):
        service.set(own(desk), YEAR, version=0)


def test_what_the_office_laid_out_can_be_taken_out_again(desk: Desk) -> None:
    service = StatisticForms(desk)
    service.set(own(desk), YEAR)
    with pytest.raises(WrongField):
        service.reset(CODE, YEAR, "")
    with pytest.raises(NotFound, match="từ năm 2025"):
        service.reset(CODE, 2025, "Nhầm")
    service.reset(CODE, YEAR, "Theo mẫu mới của Bộ")
    assert not service.form(YEAR, CODE).is_own


def test_no_closed_year_gets_other_figures(desk: Desk) -> None:
    service = StatisticForms(desk)
    service.set(own(desk), 2026)
    with desk.command() as command:
        years.ensure_open(command, 2025)
        command.audit("thử", "năm")
    Years(desk).close(2025)
    for year in (2024, 2025):
        with pytest.raises(ClosedYear):
            service.set(own(desk), year)
    # 2026 has a layout of its own, which the closed year does not see.
    service.set(replace(own(desk), title="Khác"), 2026)
    service.reset(CODE, 2026, "Nhầm")


def test_a_layout_goes_through_a_file(desk: Desk, tmp_path: Path) -> None:
    service, path = StatisticForms(desk), tmp_path / "bieu" / "0601.json"
    service.save(YEAR, CODE, path)
    data = json.loads(path.read_text(encoding="utf-8"))
    data["title"] = "Số phong trào (sửa)"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert service.take(path, YEAR).value == CODE
    kept = service.form(YEAR, CODE)
    assert (kept.form.title, kept.first_year) == ("Số phong trào (sửa)", YEAR)


@pytest.mark.parametrize("text", ["{", "[]", '{"code": "x"}', "\x00"])
def test_a_file_that_is_no_layout_is_refused(desk: Desk, tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadTemplate):
        StatisticForms(desk).take(path, YEAR)
    with pytest.raises(CannotRead):
        StatisticForms(desk).take(tmp_path / "none.json", YEAR)
