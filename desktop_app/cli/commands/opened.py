"""The office that a command works in."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.config import default_store
from desktop_app.domain.changes import Actor
from desktop_app.domain.errors import CannotWrite
from desktop_app.services.office import Office, system_actor


def store_path(asked: Namespace) -> Path:
    """The store that is named, else the one in the user's data folder.

    Raises: CannotWrite.
    """
    store: Path | None = asked.store
    try:
        return store or default_store()
    except OSError as error:  # the user's data folder cannot be made
        raise CannotWrite(Path(error.filename or ".")) from error


def actor(asked: Namespace) -> Actor:
    """Who acts: the one named, else the system's user."""
    return Actor(asked.actor) if asked.actor else system_actor()


@contextmanager
def opened(asked: Namespace) -> Iterator[Office]:
    """The store's office, closed at the end.

    Raises: StoreMissing, NotAStore, StoreLocked, StoreReadOnly, StoreNewer, StoreDamaged.
    """
    office = Office.open(store_path(asked), actor(asked))
    try:
        yield office
    finally:
        office.close()
