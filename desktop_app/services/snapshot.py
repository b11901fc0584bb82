"""What is asked several times of one snapshot of the store, found once."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from desktop_app.models.database import FOUND

P = ParamSpec("P")
T = TypeVar("T")


def once(find: Callable[Concatenate[Connection, P], T]) -> Callable[Concatenate[Connection, P], T]:
    """Look for it once in each snapshot; in a command, which changes the store, every time.

    For values that nobody changes, with arguments that a key of a dictionary may be.
    """

    @wraps(find)
    def found(connection: Connection, /, *args: P.args, **named: P.kwargs) -> T:
        known = connection.info.get(FOUND)
        if known is None:
            return find(connection, *args, **named)
        key = (find, args, tuple(sorted(named.items())))
        if key not in known:
            known[key] = find(connection, *args, **named)
        kept: T = known[key]
        return kept

    return found
