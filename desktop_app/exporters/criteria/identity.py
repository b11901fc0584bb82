"""Which record a criteria set's workbook belongs to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BookIdentity:
    """Where the set belongs: `campaign` a code of the store, `version` of the record."""

    year: int
    campaign: str
    version: int
