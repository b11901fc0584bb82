from desktop_app.domain.lateness import Asked, lateness
from desktop_app.domain.rows import UnitInfo


def unit(code: str, number: int) -> UnitInfo:
    return UnitInfo(number, code, f"Phòng {code}", "Phòng", "C1", "Cụm 1", 10, 10)


A, B, C = unit("A", 1), unit("B", 2), unit("C", 3)


def test_once_is_not_again_and_again() -> None:
    asked = [Asked("A", 2023, 0), Asked("A", 2024, 4)]
    assert lateness([A], asked) == ()


def test_late_and_missing_returns_are_counted_apart() -> None:
    asked = [
        Asked("A", 2022, 3),
        Asked("A", 2023, 0),
        Asked("A", 2024, 4),
        Asked("A", 2024, 0, missing=True),
    ]
    (found,) = lateness([A], asked)
    assert (found.asked, found.late, found.missing, found.days_late) == (4, 2, 1, 3 + 4)
    assert found.years == (2022, 2024)


def test_the_worst_stand_first() -> None:
    twice = [Asked("A", 2023, 1), Asked("A", 2024, 1)]
    longer = [Asked("C", 2023, 30), Asked("C", 2024, 1)]
    thrice = [Asked("B", year, 1) for year in (2022, 2023, 2024)]
    found = lateness([A, B, C], [*twice, *longer, *thrice])
    assert [one.unit.code for one in found] == ["B", "C", "A"]


def test_a_unit_that_is_not_asked_about_is_left_out() -> None:
    assert lateness([A], [Asked("Z", 2023, 9), Asked("Z", 2024, 9)]) == ()
