"""The facts that criteria of individuals read, for all people in a few aggregates."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from desktop_app.domain.criteria import Fact, Facts
from desktop_app.domain.judged import Judged
from desktop_app.services.criteria import StoredSet


def collect(
    connection: Connection,  # noqa: ARG001  # what people gave is read from it next
    stored: StoredSet,  # noqa: ARG001  # as above
    people: Sequence[Judged],
    names: Sequence[str],
    marks: Mapping[tuple[int, str], Fact],
) -> Mapping[int, Facts]:
    """By person number, the facts that the set needs: so far the marks that people gave."""
    codes = [name.removeprefix("mark.") for name in names if name.startswith("mark.")]
    return {
        one.id: {f"mark.{code}": marks[(one.id, code)] for code in codes if (one.id, code) in marks}
        for one in people
    }
