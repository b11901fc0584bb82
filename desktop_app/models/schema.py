"""All tables together, for migrations and for checks over the whole store."""

from desktop_app.models import (
    audit,
    awards,
    campaigns,
    following,
    fund,
    intake,
    outputs,
    scoring,
    settings,
    units,
)
from desktop_app.models.base import Base

TABLES = (settings, units, campaigns, following, fund, intake, scoring, awards, outputs, audit)
metadata = Base.metadata
