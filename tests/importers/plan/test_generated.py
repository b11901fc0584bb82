"""Plan documents that the reader's rules were not written from, field by field."""

import functools

import pytest

from desktop_app.domain.plan_draft import PlanDraft
from desktop_app.importers.plan import read_plan
from tests.plan_documents.compare import CHECKS
from tests.plan_documents.made import SEEDS, make_plan


@functools.cache
def read(seed: int) -> tuple[PlanDraft, PlanDraft]:
    plan = make_plan(seed)
    return plan.truth, read_plan(plan.lines)


@pytest.mark.parametrize("field", CHECKS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_generated_plan_is_read_as_a_careful_reader_would(seed: int, field: str) -> None:
    truth, draft = read(seed)
    expected, found = CHECKS[field](truth, draft)
    assert found == expected, f"{field} of the plan of seed {seed}"
