"""Reviews kept with what people wrote."""

from dataclasses import replace

import pytest

from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.refusals import EditedMeanwhile, WrongFields
from desktop_app.domain.reviews import NewReview, Praise, ReviewKind, ReviewText
from desktop_app.services.desk import Desk
from desktop_app.services.history import History
from desktop_app.services.reviews import Reviews
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch, list_people, list_units

VNN, NTM = "VNN-2024", "NTM-2024"
HALF = NewReview(
    ReviewKind.INTERIM,
    "Sơ kết 6 tháng",
    (VNN,),
    YEAR,
    YEAR,
    period="2024-H1",
    held_on="2024-07-10",
    text=ReviewText(shortcomings="Báo cáo chậm.", lessons="Giao việc rõ."),
    praises=(Praise(unit="A", text="Vận động tốt"), Praise(person="A-0", text="Sáng kiến")),
)


@pytest.fixture
def reviews(desk: Desk) -> Reviews:
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Nguyễn Thị Hoa")
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    return Reviews(desk)


def test_what_people_wrote_is_kept_with_the_campaign(reviews: Reviews) -> None:
    ident = reviews.add(HALF).value
    kept = reviews.one(ident)
    assert kept.said.text == HALF.text
    assert [one.name for one in kept.said.praises] == ["Phòng A", "Nguyễn Thị Hoa"]
    assert [one.id for one in reviews.all(VNN)] == [ident]
    assert reviews.all(NTM) == ()


def test_one_review_may_cover_several_campaigns(reviews: Reviews) -> None:
    ident = reviews.add(replace(HALF, campaigns=(VNN, NTM, VNN))).value
    assert reviews.one(ident).said.campaigns == (VNN, NTM)
    assert [one.id for one in reviews.all(NTM)] == [ident]


def test_a_change_replaces_what_was_said(reviews: Reviews) -> None:
    ident = reviews.add(HALF).value
    said = replace(HALF, text=ReviewText(lessons="Khác"), praises=HALF.praises[:1])
    reviews.change(ident, 1, said)
    kept = reviews.one(ident)
    assert (kept.version, kept.said.text) == (2, ReviewText(lessons="Khác"))
    assert len(kept.said.praises) == 1


def test_an_edit_of_an_older_version_is_refused(reviews: Reviews) -> None:
    ident = reviews.add(HALF).value
    reviews.change(ident, 1, HALF)
    with pytest.raises(EditedMeanwhile):
        reviews.change(ident, 1, replace(HALF, title="Khác"))


def test_a_withdrawn_review_is_gone_and_the_trail_says_why(reviews: Reviews, desk: Desk) -> None:
    ident = reviews.add(HALF).value
    with pytest.raises(Refused, match="lý do"):
        reviews.withdraw(ident, " ")
    reviews.withdraw(ident, "Ghi hai lần")
    assert reviews.all() == ()
    newest = History(desk).entries().rows[0].cells
    assert (newest[3], newest[6]) == ("Bỏ bản sơ kết, tổng kết", "Ghi hai lần")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(HALF, title=" "), "title"),
        (replace(HALF, campaigns=()), "campaigns"),
        (replace(HALF, year_to=YEAR - 1), "year_to"),
        (replace(HALF, year_from=YEAR - 10, period=""), "year_from"),
        (replace(HALF, period="2023-H1"), "period"),
        (replace(HALF, year_from=YEAR - 1), "period"),
        (replace(HALF, praises=(Praise(text="ai?"),)), "praises"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    reviews: Reviews, wrong: NewReview, field: str
) -> None:
    with pytest.raises(WrongFields) as refused:
        reviews.add(wrong)
    assert set(refused.value.problems) == {field}
    assert reviews.all() == ()


def test_an_unknown_campaign_unit_or_person_is_named(reviews: Reviews) -> None:
    for said in (
        replace(HALF, campaigns=("X-2024",)),
        replace(HALF, praises=(Praise(unit="Z"),)),
        replace(HALF, praises=(Praise(person="Z-1"),)),
    ):
        with pytest.raises(NotFound):
            reviews.add(said)
    assert reviews.all() == ()


def test_a_closed_year_takes_none(reviews: Reviews, desk: Desk) -> None:
    ident = reviews.add(HALF).value
    Years(desk).close(YEAR)
    with pytest.raises(ClosedYear):
        reviews.add(HALF)
    with pytest.raises(ClosedYear):
        reviews.change(ident, 1, HALF)
