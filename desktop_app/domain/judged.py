"""Whom a criteria set judges: a unit or a person of one year."""

from dataclasses import dataclass

from desktop_app.domain.criteria import Subject


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit or a person; `id` is its record's number among its kind.

    `cluster` and `cluster_name`: within which it is ranked, a unit's cluster or a person's unit;
    empty for none. `unit_id` is the unit itself, or the one where the person serves; `job`,
    `staff_category` and `unit_cluster`, the code of that unit's cluster, are a person's.
    """

    kind: Subject
    id: int
    code: str
    name: str
    cluster: str = ""
    cluster_name: str = ""
    unit_id: int = 0
    headcount: int | None = None
    job: str = ""
    staff_category: str = ""
    unit_cluster: str = ""
