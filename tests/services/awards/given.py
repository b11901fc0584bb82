"""What rests on titles in a store: an award that was decided, put there as records."""

from desktop_app.models.awards import AwardDecision, AwardRecord
from desktop_app.services.awards.title_rows import find_title
from desktop_app.services.desk import Desk
from tests.services.desk_work import add, unit_numbers


def award(desk: Desk, title: str, unit: str, day: str) -> None:
    """A title that a unit was given on an ISO day."""
    with desk.command() as command:
        decided = {"number": "1/QĐ", "decided_on": day, "authority": "Giám đốc Sở"}
        decision = add(command, AwardDecision, decided)
        told = {"decision_id": decision, "year": int(day[:4]), "name": unit, "actor": "x"}
        whom = {"unit_id": unit_numbers(command)[unit], "entered_at": command.now}
        title_id = find_title(command.connection, title).id
        money = {"coefficient": 80, "base_salary": 2_340_000, "money": 1_872_000}
        add(command, AwardRecord, {**told, **whom, **money, "title_id": title_id})
        command.audit("thử", "khen thưởng")
