"""What the user says about an import, and what a preview is known by."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.intake import Kind
from desktop_app.domain.rows import ImportOutcome


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the files do not say themselves.

    `campaign`: a campaign's code, empty to go by each file's title; `period` as a period's code,
    empty for the whole year; `received_on`: ISO day, empty for today; `supplement`: whether
    the returns add to those in force (True) or replace them (False), None where each file tells.
    """

    year: int
    kind: Kind | None = None
    campaign: str = ""
    period: str = ""
    received_on: str = ""
    supplement: bool | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """A staged import that waits for its yes or no; `scratch` is its file."""

    scratch: Path
    options: ImportOptions
    outcome: ImportOutcome
