"""What becomes of a plan's tasks when its clauses change."""

import pytest
from sqlalchemy import delete, insert, select

from desktop_app.models.campaigns import CampaignClause
from desktop_app.models.following import Task
from desktop_app.services.desk import Desk
from desktop_app.services.plan_tasks import forget_clause, tasks_of_plan
from tests.services.desk_work import launch


@pytest.fixture
def launched(desk: Desk) -> Desk:
    launch(desk, "vi-nguoi-ngheo")
    return desk


def test_a_clause_that_came_later_gets_its_task(launched: Desk) -> None:
    clause = {"campaign_id": 1, "section": "duty", "position": 99, "label": "Công đoàn Sở"}
    with launched.command() as command:
        command.connection.execute(insert(CampaignClause), [clause | {"text": "Thăm hộ nghèo"}])
        assert tasks_of_plan(command, 1) == 1
        assert tasks_of_plan(command, 1) == 0
        command.audit("thử", "nhiệm vụ")


def test_a_clause_that_goes_leaves_its_task_standing(launched: Desk) -> None:
    first = select(CampaignClause.id).where(CampaignClause.section == "duty").limit(1)
    with launched.command() as command:
        clause = command.connection.scalars(first).one()
        text = command.connection.scalars(select(Task.title).where(Task.clause_id == clause)).one()
        forget_clause(command, clause)
        command.connection.execute(delete(CampaignClause).where(CampaignClause.id == clause))
        left = select(Task.title).where(Task.clause_id.is_(None))
        assert command.connection.scalars(left).all() == [text]
        command.audit("thử", "nhiệm vụ")


def test_what_a_plan_set_for_a_former_year_is_past(desk: Desk) -> None:
    # The plan of 2021-2025 reviews its way in 2023 and ends in 2025.
    launch(desk, "stttt-bac-kan-vi-nguoi-ngheo", due="2024-11-25")
    query = select(Task.due, Task.state, Task.note).where(Task.kind == "milestone")
    with desk.reading() as connection:
        found = {row.due[:4]: (row.state, row.note) for row in connection.execute(query)}
    assert found["2023"] == ("dropped", "Mốc của năm trước năm phát động.")
    assert found["2025"] == ("open", "")
