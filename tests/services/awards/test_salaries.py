"""The base salary by day, and how reward money is rounded."""

from dataclasses import replace

import pytest

from desktop_app.domain.awards.money import RewardRounding
from desktop_app.domain.awards.titles import Certainty, SalaryRate, salary_on
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, WrongFields
from desktop_app.services.awards.salaries import BaseSalaries
from desktop_app.services.desk import Desk
from tests.services.awards.given import award
from tests.services.desk_work import list_units
from tests.services.trail import trail

RISE = SalaryRate("2026-07-01", 2_530_000, "Nghị định mới", Certainty.IN_FORCE)


def test_a_new_rate_counts_from_its_day_on(desk: Desk) -> None:
    BaseSalaries(desk).set(RISE)
    rates = BaseSalaries(desk).all()
    assert rates[-1] == RISE
    found = [salary_on(rates, day) for day in ("2026-06-30", "2026-07-01")]
    assert [one and one.amount for one in found] == [2_340_000, 2_530_000]


def test_a_rate_is_mended_on_its_own_day(desk: Desk) -> None:
    before = BaseSalaries(desk).all()[-1]
    BaseSalaries(desk).set(replace(before, certainty=Certainty.IN_FORCE), version=before.version)
    assert BaseSalaries(desk).all()[-1].certainty is Certainty.IN_FORCE
    assert trail(desk)[-1].before["certainty"] == "Chưa kiểm chứng"
    with pytest.raises(EditedMeanwhile):
        BaseSalaries(desk).set(before, version=before.version)


def test_a_rate_that_cannot_be_is_refused(desk: Desk) -> None:
    with pytest.raises(WrongFields) as refusal:
        BaseSalaries(desk).set(SalaryRate("", 0))
    assert set(refusal.value.problems) == {"effective_from", "amount"}


def test_a_rate_that_awards_rest_on_stays(desk: Desk) -> None:
    list_units(desk, ["A"])
    award(desk, "tt-ldtt", "A", "2024-12-20")
    with pytest.raises(WrongFields, match="Đã có 1 khen thưởng theo quy định từ 01/07/2024"):
        BaseSalaries(desk).set(SalaryRate("2024-07-01", 1))
    with pytest.raises(WrongFields):
        BaseSalaries(desk).remove("2024-07-01", "Nhầm")
    BaseSalaries(desk).set(SalaryRate("2023-07-01", 1_800_001))
    assert BaseSalaries(desk).all()[2].amount == 1_800_001


def test_a_rate_written_by_mistake_is_removed_with_a_reason(desk: Desk) -> None:
    BaseSalaries(desk).set(RISE)
    with pytest.raises(WrongField, match="lý do"):
        BaseSalaries(desk).remove(RISE.effective_from, "")
    BaseSalaries(desk).remove(RISE.effective_from, "Chưa ban hành")
    with pytest.raises(NotFound):
        BaseSalaries(desk).remove(RISE.effective_from, "Chưa ban hành")


def test_money_is_not_rounded_until_the_office_says_so(desk: Desk) -> None:
    assert BaseSalaries(desk).rounding() is RewardRounding.NONE
    BaseSalaries(desk).set_rounding(RewardRounding.UP_10000)
    assert BaseSalaries(desk).rounding() is RewardRounding.UP_10000
    assert trail(desk)[-1].after == {"rounding": "Làm tròn lên hàng chục nghìn đồng"}
