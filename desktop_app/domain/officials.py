"""What the year tells of officials for their yearly review."""

from dataclasses import dataclass

from desktop_app.domain.judged import Judged


@dataclass(frozen=True, slots=True)
class Official:
    """One person at the year's end.

    `points`, `max_points`: hundredths, None before scoring; `proposed`: the class of the criteria
    set, `given`: that of the year-end review; `titles`: the year's, those revoked left out;
    `campaigns`: codes of those that the person joined; `notes`: why the class is no higher, that
    the sheet is provisional.
    """

    person: Judged
    points: int | None = None
    max_points: int | None = None
    proposed: str = ""
    given: str = ""
    titles: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
