"""What every long table out of the store has in common: it knows its source, the rest follows."""

from abc import ABC, abstractmethod

from sqlalchemy import Connection

from desktop_app.models.listing import Numbers
from desktop_app.reports.listing import Wanted
from desktop_app.reports.table_filter import Choices
from desktop_app.services import listings
from desktop_app.services.desk import Desk
from desktop_app.services.listings import Source


class StoreListing(ABC):
    """A listing (`listings.Listing`) whose rows are numbered and chosen from by its `Source`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @abstractmethod
    def _source(self, connection: Connection, wanted: Wanted, key: str = "") -> Source:
        """`key`: a column that is asked about beside those of filters and order."""

    def ids(self, wanted: Wanted) -> Numbers:
        """The numbers of the wanted rows, in order."""
        with self._desk.reading() as connection:
            return listings.ids(connection, self._source(connection, wanted), wanted)

    def choices(self, wanted: Wanted, key: str) -> Choices:
        """What may be chosen in a column."""
        with self._desk.reading() as connection:
            return listings.choices(connection, self._source(connection, wanted, key), wanted, key)
