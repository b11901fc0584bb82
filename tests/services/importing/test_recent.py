"""Rows of files gone past are kept at hand, within a limit."""

from desktop_app.domain.intake import Kind
from desktop_app.services.importing.comparing import Recent, Sent
from desktop_app.services.importing.entries import Told

ROW = Told(Kind.CONTRIBUTIONS, {"donor": "A"}, "", (1, 1))


def sent(rows: int) -> Sent:
    return Sent({(Kind.CONTRIBUTIONS, "U1"): (ROW,) * rows}, {})


def test_what_was_kept_is_found_again() -> None:
    recent, one = Recent(), sent(3)
    assert recent.keep(1, one) is one
    assert recent.get(1) is one
    assert recent.get(2) is None


def test_what_was_not_used_longest_is_let_go() -> None:
    recent = Recent()
    for number in (1, 2):
        recent.keep(number, sent(9_000))
    recent.get(1)
    recent.keep(3, sent(9_000))
    assert (recent.get(1) is None, recent.get(2) is None) == (False, True)


def test_a_file_that_is_over_the_limit_alone_is_kept_alone() -> None:
    recent = Recent()
    recent.keep(1, sent(10))
    recent.keep(2, sent(25_000))
    assert recent.get(1) is None
    assert recent.get(2) is not None
