"""What is in force follows from what stands, whatever came and went in between."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, insert, select

from desktop_app.domain.intake import Kind
from desktop_app.models.campaigns import UnitReturn
from desktop_app.models.intake import ImportBatch, ImportFile
from desktop_app.services.desk import Command, Desk
from desktop_app.services.importing.versions import Sending, open_returns, withdraw
from tests.services.conftest import NOW
from tests.services.importing.conftest import YEAR, Intake

CAMPAIGN = 1


@dataclass(frozen=True, slots=True)
class Sent:
    """One import: the units (1, 2) in it, and whether it is a supplement."""

    units: frozenset[int]
    supplement: bool


IMPORTS = st.lists(
    st.builds(Sent, st.frozensets(st.sampled_from([1, 2]), min_size=1), st.booleans()),
    min_size=1,
    max_size=7,
)


class Undone(Exception):
    """Ends an example without leaving anything in the store."""


def take(command: Command, sent: Sent, period: str = "2024") -> int:
    """An import of one file; the import's number."""
    batch = {"made_at": NOW, "actor": "x", "year": YEAR, "received_on": "2024-11-20"}
    import_id = command.connection.execute(
        insert(ImportBatch).returning(ImportBatch.id), [batch]
    ).scalar_one()
    file = dict.fromkeys(("path", "name", "sha256", "kind", "status"), "x")
    counts = {"import_id": import_id, "rows_total": 1, "rows_accepted": 1}
    file_id = command.connection.execute(
        insert(ImportFile).returning(ImportFile.id), [{**file, **counts}]
    ).scalar_one()
    sending = Sending(
        file_id, CAMPAIGN, Kind.CONTRIBUTIONS, period, "2024-11-20", supplement=sent.supplement
    )
    open_returns(command, sending, sent.units)
    return int(import_id)


def in_force(connection: Connection) -> dict[int, list[int]]:
    """By unit, the imports whose returns are in force, in their order."""
    query = (
        select(UnitReturn.unit_id, ImportFile.import_id)
        .join(ImportFile, ImportFile.id == UnitReturn.file_id)
        .where(UnitReturn.in_force)
        .order_by(UnitReturn.id)
    )
    found: dict[int, list[int]] = {1: [], 2: []}
    for unit, import_id in connection.execute(query):
        found[unit].append(import_id)
    return found


def by_rule(stands: list[tuple[int, Sent]]) -> dict[int, list[int]]:
    """What the imports that stand leave in force, told once more in a clerk's words."""
    return {unit: of_unit(unit, stands) for unit in (1, 2)}


def of_unit(unit: int, stands: list[tuple[int, Sent]]) -> list[int]:
    """The unit's own word goes before a tally's; a whole return drops all before it."""
    about = [(number, sent) for number, sent in stands if unit in sent.units]
    own = [one for one in about if len(one[1].units) == 1]
    counted = own if any(not sent.supplement for _, sent in own) else about
    found: list[int] = []
    for number, sent in counted:
        found = [*(found if sent.supplement else ()), number]
    return found


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(imports=IMPORTS, data=st.data())
def test_taking_back_is_as_if_it_never_came(
    intake: Intake, imports: list[Sent], data: st.DataObject
) -> None:
    def example(command: Command) -> None:
        stands = [(take(command, sent), sent) for sent in imports]
        assert in_force(command.connection) == by_rule(stands)
        for gone in data.draw(st.permutations(stands)):
            withdraw(command, gone[0])
            stands.remove(gone)
            assert in_force(command.connection) == by_rule(stands)
        raise Undone

    leave_nothing(intake.desk, example)


def leave_nothing(desk: Desk, example: Callable[[Command], None]) -> None:
    with pytest.raises(Undone), desk.command() as command:
        example(command)


def test_versions_are_counted_for_each_unit_period_and_kind(intake: Intake) -> None:
    def example(command: Command) -> None:
        both = Sent(frozenset({1, 2}), supplement=False)
        take(command, both)
        take(command, Sent(frozenset({1}), supplement=False))
        take(command, both, period="2024-H1")
        query = select(UnitReturn.unit_id, UnitReturn.period, UnitReturn.number).order_by(
            UnitReturn.id
        )
        assert [tuple(row) for row in command.connection.execute(query)] == [
            (1, "2024", 1),
            (2, "2024", 1),
            (1, "2024", 2),
            (1, "2024-H1", 1),
            (2, "2024-H1", 1),
        ]
        raise Undone

    leave_nothing(intake.desk, example)


def test_another_period_replaces_nothing(intake: Intake) -> None:
    def example(command: Command) -> None:
        whole = Sent(frozenset({1}), supplement=False)
        first = take(command, whole)
        second = take(command, whole, period="2024-H1")
        assert in_force(command.connection)[1] == [first, second]
        raise Undone

    leave_nothing(intake.desk, example)


def test_no_unit_is_no_return(intake: Intake) -> None:
    def example(command: Command) -> None:
        take(command, Sent(frozenset(), supplement=False))
        assert in_force(command.connection) == {1: [], 2: []}
        raise Undone

    leave_nothing(intake.desk, example)
