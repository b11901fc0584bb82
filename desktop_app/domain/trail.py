"""What the trail says of one act: who did what to which record, field by field before and after."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field in the words of the office; empty where it was not there before, or is not now."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One act. `at`: local ISO time; `subject`: the record as the trail calls it ("unit:P1").

    `action` and `subject` are codes, their titles what people read; `import_id`: the import that
    it belongs to, None for none.
    """

    number: int
    at: str
    actor: str
    action: str
    action_title: str
    subject: str
    subject_title: str
    reason: str
    import_id: int | None
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class TrailFilter:
    """Which acts are wanted; what is empty does not restrict.

    `search`: words that stand in what is told of an act, with or without marks; `actor`: a name;
    `action`: a code; `first`, `last`: ISO days, both included; `subject`: a record as `Trail.of`
    knows it, with the `year` of records that are known by a code within their year.
    """

    search: str = ""
    actor: str = ""
    action: str = ""
    first: str = ""
    last: str = ""
    subject: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True)
class TrailFound:
    """The newest acts that were wanted; `more`: there are others before them."""

    entries: tuple[TrailEntry, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class TrailChoices:
    """Who acted so far, and what was done: codes with their titles, in the order of titles."""

    actors: tuple[str, ...] = ()
    actions: tuple[tuple[str, str], ...] = ()
