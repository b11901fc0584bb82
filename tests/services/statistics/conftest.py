"""The small department, and the awards that somebody made up for it."""

import pytest

from desktop_app.services.desk import Desk
from tests.services.awards.conftest import department_store, year  # noqa: F401  # fixtures
from tests.services.statistics.given import give_awards


@pytest.fixture
def awarded(year: Desk) -> Desk:  # noqa: F811  # the fixture above
    """The same with awards of all methods."""
    give_awards(year)
    return year
