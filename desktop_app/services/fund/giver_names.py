"""Who gave, as the screen says it, in the store's own terms: what is shown is found."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, String, case, cast, func, or_

from desktop_app.domain.fund_rows import Giver
from desktop_app.domain.text import fold
from desktop_app.models.campaigns import Contribution
from desktop_app.reports.fund_ledger import GIVERS, PEOPLE


def giver_kind() -> ColumnElement[str]:
    """A value of `Giver`."""
    return _by_kind({kind: kind.value for kind in Giver})


def shown_name() -> ColumnElement[str]:
    """A giver's name, or what stands for it (`reports.fund_ledger.giver_name`)."""
    return _name(Contribution.donor.expression, GIVERS, PEOPLE)


def shown_fold() -> ColumnElement[str]:
    """The same, folded."""
    words = {kind: fold(told) for kind, told in GIVERS.items()}
    return _name(Contribution.donor_fold.expression, words, fold(PEOPLE))


def _name(name: ColumnElement[str], words: Mapping[Giver, str], people: str) -> ColumnElement[str]:
    number = Contribution.participants.expression
    counted = " (" + cast(func.abs(number), String) + f" {people})"
    told = _by_kind(words) + case((func.coalesce(number, 0) != 0, counted), else_="")
    return case((name != "", name), else_=told)


def _by_kind(words: Mapping[Giver, str]) -> ColumnElement[str]:
    person = or_(Contribution.person_id.is_not(None), Contribution.donor != "")
    return case(
        (Contribution.anonymous, words[Giver.ANONYMOUS]),
        (Contribution.donor_id.is_not(None), words[Giver.DONOR]),
        (person, words[Giver.PERSON]),
        else_=words[Giver.UNIT],
    )
