"""Quotas as dated records."""

from dataclasses import replace

import pytest

from desktop_app.domain.awards.titles import Certainty, Quota, Rounding, Scope
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, WrongFields
from desktop_app.services.awards.quotas import Quotas
from desktop_app.services.desk import Desk
from tests.services.desk_work import list_units
from tests.services.trail import trail

TEN = Quota(
    "cstd-co-so",
    "ldtt",
    1000,
    rounding=Rounding.HALF_UP,
    effective_from="2026-01-01",
    basis="Quyết định của tỉnh",
    certainty=Certainty.IN_FORCE,
)


def test_a_new_quota_ends_the_same_one_before(desk: Desk) -> None:
    Quotas(desk).add(TEN)
    assert [one.share for one in Quotas(desk).all("2025-12-31")] == [1500]
    found = Quotas(desk).all("2026-01-01")
    assert TEN in found
    # The one of year-end classes is another quota and goes on.
    assert {(one.what, one.share) for one in found} == {("cstd-co-so", 1000), ("excellent", 2000)}


def test_a_quota_within_units_stands_beside_one_of_the_department(desk: Desk) -> None:
    Quotas(desk).add(replace(TEN, scope=Scope.UNIT, share=3000))
    shares = [one.share for one in Quotas(desk).all("2026-01-01") if one.what == "cstd-co-so"]
    assert shares == [1500, 3000]


def test_a_quota_that_cannot_be_is_refused_field_by_field(desk: Desk) -> None:
    odd = replace(TEN, what="x", of="x", share=0, effective_to="2025-01-01", exempt=("A",))
    with pytest.raises(WrongFields) as refusal:
        Quotas(desk).add(odd)
    assert set(refusal.value.problems) == {"what", "of", "share", "effective_to", "exempt"}
    with pytest.raises(WrongFields, match="cùng ngày"):
        Quotas(desk).add(replace(TEN, effective_from="2024-01-01"))


def test_a_quota_is_changed_but_stays_of_what_it_is(desk: Desk) -> None:
    list_units(desk, ["A"])
    before = Quotas(desk).all("2024-06-01")[0]
    changed = replace(before, what="ldtt", of="tt-ldtt", share=1200, exempt=("A",))
    Quotas(desk).change(before.id, changed, version=before.version)
    found = Quotas(desk).all("2024-06-01")[0]
    assert (found.what, found.of, found.share, found.exempt) == ("cstd-co-so", "ldtt", 1200, ("A",))
    assert (trail(desk)[-1].before["share"], trail(desk)[-1].after["share"]) == ("15.00", "12.00")
    with pytest.raises(EditedMeanwhile):
        Quotas(desk).change(before.id, changed, version=before.version)


def test_a_change_lays_no_quota_over_another_of_the_same(desk: Desk) -> None:
    within = Quotas(desk).add(replace(TEN, scope=Scope.UNIT, share=3000)).value
    with pytest.raises(WrongField, match="ở phạm vi này") as refusal:
        Quotas(desk).change(within, TEN)
    assert refusal.value.field == "scope"


def test_a_quota_ends(desk: Desk) -> None:
    before = Quotas(desk).all("2024-06-01")[0]
    with pytest.raises(WrongField, match="trước ngày bắt đầu"):
        Quotas(desk).end(before.id, "2023-12-31")
    Quotas(desk).end(before.id, "2024-12-31", version=before.version)
    assert Quotas(desk).all("2025-01-01") == ()


def test_a_quota_added_by_mistake_is_removed_with_a_reason(desk: Desk) -> None:
    ident = Quotas(desk).add(TEN).value
    with pytest.raises(WrongField, match="lý do"):
        Quotas(desk).remove(ident, "")
    Quotas(desk).remove(ident, "Chưa ban hành")
    with pytest.raises(NotFound):
        Quotas(desk).remove(ident, "Chưa ban hành")
