"""Places whose days were told: they hold for the years that they lie in."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the two marks; the days that lists left were told by nobody."""
    for name in ("from_told", "to_told"):
        untold = sa.Column(name, sa.Integer(), server_default="0", nullable=False)
        op.add_column("person_unit", untold)
