"""Where the rules of criteria sets come from, looked up for a page that rests on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.services.office import Office

NEWEST = 0


def basis_of(office: Office, year: int, sets: Iterable[tuple[str, int]]) -> str:
    """The bases of sets, by code and version, each once; one that is not there says nothing."""
    found = (_one(office, year, code, number) for code, number in sets)
    return " ".join(dict.fromkeys(filter(None, found)))


def named_sets(named: str) -> Iterable[tuple[str, int]]:
    """Code and version of sets as a ranking names them: "nam-tap-the.2, khoi.1"."""
    for one in named.split(", "):
        code, _, number = one.rpartition(".")
        if number.isdecimal():
            yield code, int(number)


def _one(office: Office, year: int, code: str, number: int) -> str:
    try:
        return office.criteria_sets.detail(year, code, number).rules.basis
    except NotFound:
        return ""
